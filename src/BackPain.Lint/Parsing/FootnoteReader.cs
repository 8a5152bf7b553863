using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds footnote definitions, <c>[^key]: text</c>. The Markdown tree drops those that nothing cites, so lines are read here.
/// </summary>
internal static class FootnoteReader
{
    private static readonly SearchValues<char> KeyEnds = SearchValues.Create("] [\t\r\n");

    public static ImmutableArray<FootnoteDefinition> Read(MarkdownPage page, LineIndex lines)
    {
        var found = ImmutableArray.CreateBuilder<FootnoteDefinition>();
        if (!page.Text.Contains("[^", StringComparison.Ordinal))
            return [];
        var hidden = new SpanWalker(page.Unread);
        for (var line = 0; line < lines.Count; line++)
        {
            var content = lines.ContentOf(line);
            if (!TryLabel(page.Text, content, out var label) || hidden.Covers(label.Start))
                continue;
            var end = EndOf(page.Text, lines, ref line);
            var body = Math.Min(label.End + 1, end);
            while (body < end && char.IsWhiteSpace(page.Text[body]))
                body++;
            var key = page.Text[(label.Start + 2)..(label.End - 1)];
            found.Add(new FootnoteDefinition(key, TextSpan.FromBounds(label.Start, end), label, TextSpan.FromBounds(body, end))
            {
                Mentions = MentionsIn(page.Text.AsSpan(body, end - body), key),
            });
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<string> MentionsIn(ReadOnlySpan<char> body, ReadOnlySpan<char> own)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var at = body.IndexOf("[^"); at >= 0; at = body.IndexOf("[^"))
        {
            body = body[(at + 2)..];
            var close = body.IndexOfAny(KeyEnds);
            if (close > 0 && body[close] == ']' && !body[..close].Equals(own, StringComparison.OrdinalIgnoreCase))
                keys.Add(body[..close].ToString());
        }

        return keys.ToImmutable();
    }

    private static bool TryLabel(string text, TextSpan line, out TextSpan label)
    {
        label = default;
        var start = line.Start;
        while (start < line.End && start - line.Start < 4 && text[start] == ' ')
            start++;
        if (start - line.Start > 3 || start + 3 >= line.End || text[start] != '[' || text[start + 1] != '^')
            return false;
        var close = text.AsSpan(start + 2, line.End - start - 2).IndexOfAny("] [\t");
        if (close <= 0 || text[start + 2 + close] != ']' || start + close + 3 >= line.End || text[start + close + 3] != ':')
            return false;
        label = TextSpan.FromBounds(start, start + close + 3);
        return true;
    }

    /// <summary>A definition goes on over lines of its paragraph and over indented lines after a blank one.</summary>
    private static int EndOf(string text, LineIndex lines, ref int line)
    {
        var end = lines.ContentOf(line).End;
        var isBlankBefore = false;
        for (var next = line + 1; next < lines.Count; next++)
        {
            var content = lines.ContentOf(next);
            var slice = text.AsSpan(content.Start, content.Length);
            if (slice.IsWhiteSpace())
            {
                isBlankBefore = true;
                continue;
            }

            var isIndented = slice.StartsWith("    ") || slice[0] == '\t';
            if (TryLabel(text, content, out _) || (isBlankBefore && !isIndented) || (!isIndented && (slice[0] is '#' or '|' or '>' or '`')))
                break;
            (end, line, isBlankBefore) = (content.End, next, false);
        }

        return end;
    }
}
