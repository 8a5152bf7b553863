using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds web addresses whose form leads nowhere, in the text and in the targets of links.</summary>
internal static class BrokenAddressReader
{
    private const int LongestScheme = 8;

    /// <summary>Places where an address with a scheme, or with a mistyped one, may begin; every page has many sound ones.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        ["http", "ttp:", "ttps:", "htp:", "htps:", "htpp:"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0<>\"`|]");

    public static ImmutableArray<BrokenAddress> Read(MarkdownPage page)
    {
        var found = ImmutableArray.CreateBuilder<BrokenAddress>();
        AddInText(page, found);
        AddTargets(page, found);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found.DrainToImmutable();
    }

    private static void AddInText(MarkdownPage page, ImmutableArray<BrokenAddress>.Builder found)
    {
        var text = page.Text;
        var hidden = new SpanWalker(page.Unread);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Triggers);
            if (next < 0)
                break;
            var start = at + next;
            at = start + 4;
            if (hidden.Covers(start))
                continue;
            for (var most = LongestScheme; start > 0 && most > 0 && char.IsAsciiLetter(text[start - 1]); most--)
                start--;
            if (AddressFaults.AtScheme(text.AsSpan(start)) is not { } fault || IsInsideAddress(text, start))
                continue;
            var end = EndOf(text, start + fault.Length);
            found.Add(new BrokenAddress(
                TextSpan.FromBounds(start, end), fault.Words, string.Concat(fault.Instead, text.AsSpan(start + fault.Length, end - start - fault.Length))));
            at = end;
        }
    }

    /// <summary>Addresses inside others (archives, proxies, redirections) are written in many ways that work.</summary>
    private static bool IsInsideAddress(string text, int start) =>
        start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '=' or ':' or '%' or '?' or '&' or '+' or '-' or '_' or '.' or '@' or '#');

    private static int EndOf(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAny(Ends);
        var end = length < 0 ? text.Length : from + length;
        var depth = 0;
        for (var at = from; at < end; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth < 0)
                end = at;
        }

        while (end > from && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_')
            end--;
        return end;
    }

    private static void AddTargets(MarkdownPage page, ImmutableArray<BrokenAddress>.Builder found)
    {
        var targets = page.Links.Where(link => !link.Target.IsEmpty && link.Target != link.Span).Select(link => link.Target);
        foreach (var target in targets.Concat(page.Definitions.Select(definition => TargetOf(page.Text, definition.Span))).Distinct())
        {
            if (AddressFaults.InTarget(page.Text.AsSpan(target.Start, target.Length)) is var (words, repair))
                found.Add(new BrokenAddress(target, words, repair));
        }
    }

    /// <summary>The address of <c>[label]: address "title"</c>, without angle brackets.</summary>
    internal static TextSpan TargetOf(string text, TextSpan definition)
    {
        var colon = text.AsSpan(definition.Start, definition.Length).IndexOf("]:");
        var start = colon < 0 ? definition.End : definition.Start + colon + 2;
        while (start < definition.End && (char.IsWhiteSpace(text[start]) || text[start] == '<'))
            start++;
        var length = text.AsSpan(start, definition.End - start).IndexOfAny(Ends);
        return length < 0 ? TextSpan.FromBounds(start, definition.End) : new TextSpan(start, length);
    }
}
