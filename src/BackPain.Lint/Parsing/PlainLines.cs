using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads a page that a Markdown parser cannot take: paragraphs are runs of lines, and nothing else is known.</summary>
internal static class PlainLines
{
    /// <summary>Most shapes of a kind that the parser takes quadratic time for.</summary>
    private const int MostCostlyShapes = 10_000;

    /// <summary>Why the text would cost a Markdown parser more than it is worth, or <see langword="null"/>.</summary>
    public static string? TooCostly(string text)
    {
        var (definitions, openLinks) = (0, 0);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('\n', '\r');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.TrimStart().StartsWith("[") && line.Contains("]:", StringComparison.Ordinal))
                definitions++;
            openLinks += OpenLinks(line);
        }

        return definitions > MostCostlyShapes
            ? $"The page has more than {MostCostlyShapes} link definitions, so it was read as plain lines; split it."
            : openLinks > MostCostlyShapes
                ? $"The page has more than {MostCostlyShapes} unclosed links, so it was read as plain lines; close or delete them."
                : null;
    }

    /// <summary>Reads paragraphs between blank lines.</summary>
    public static MarkdownPage Read(string text, string fault)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var next && next >= 0 ? at + next : text.Length;
            var isBlank = text.AsSpan(at, end - at).IsWhiteSpace();
            if (isBlank && start >= 0)
            {
                blocks.Add(Paragraph(text, start, at));
                start = -1;
            }
            else if (!isBlank && start < 0)
            {
                start = at;
            }

            at = end + 1;
        }

        if (start >= 0)
            blocks.Add(Paragraph(text, start, text.Length));
        return new MarkdownPage { Text = text, Blocks = blocks.ToImmutable(), Prose = text, Fault = fault };
    }

    private static MarkdownBlock Paragraph(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new MarkdownBlock(MarkdownBlockKind.Paragraph, TextSpan.FromBounds(start, end));
    }

    /// <summary>Links without a closing parenthesis before the next link or the end of the line.</summary>
    private static int OpenLinks(ReadOnlySpan<char> line)
    {
        var (count, isOpen) = (0, false);
        while (line.IndexOfAny(']', ')') is var at && at >= 0)
        {
            var opens = line[at] == ']' && at + 1 < line.Length && line[at + 1] == '(';
            count += opens && isOpen ? 1 : 0;
            isOpen = opens || (isOpen && line[at] == ']');
            line = line[(at + 1)..];
        }

        return count + (isOpen ? 1 : 0);
    }
}
