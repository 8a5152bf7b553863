using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Links to notes: <c>[\[1\]](#cite_note-1)</c>, <c>[[1]](#cite_note-1)</c>, <c>[6](#cite_note-6)</c>, and links by definition.</summary>
internal sealed partial class MarkerReader
{
    private int ReadLink(MarkdownBlock block, MarkdownLink link)
    {
        var span = link.Span;
        if (link.IsImage)
            return span.End;
        if (link.Label is not null)
            return ReadReferenceLink(block, link);
        if (!TryLinkLabel(link, out var numbers, out var label))
            return ReadMalformed(block, MalformedMarkerReader.ReadLink(text, block.Span, link), span.End);
        Add(new CitationMarker(Wrapped(block, span), MarkerDialect.Link, label, numbers) { Link = LinkOf(span, link.Url) }, true);
        return span.End;
    }

    /// <summary><c>[1]</c> with a definition, and <c>[17][18]</c> where the second has one.</summary>
    private int ReadReferenceLink(MarkdownBlock block, MarkdownLink link)
    {
        // A bracket with a person's name may link to an account; a key's definition names a work: [@tag]: doi:10.1/x.
        if (link.Label!.StartsWith('@') && !KnownKeys.IsIdentifier(link.Url))
            return link.Span.End;
        if (link.IsShortcut)
            return ReadBracket(block, link.Span.Start);
        var first = ReadBracket(block, link.Span.Start);
        return first < link.Span.End && found.Count > 0 && found[^1].Marker.Span.End == first ? ReadBracket(block, first) : link.Span.End;
    }

    /// <summary>
    /// The text of a link to a citation: <c>\[1\]</c>, <c>[1]</c>, or <c>1</c>. Without brackets only the target's own words tell
    /// a citation from a page number.
    /// </summary>
    private bool TryLinkLabel(MarkdownLink link, out ImmutableArray<NumberRange> numbers, out TextSpan label)
    {
        var (start, end) = WithoutRaising(link.Text);
        while (start < end && (text[start] is '\\' or '[' or '^' or '*' or ' '))
            start++;
        var isBracketed = text.AsSpan(link.Text.Start, start - link.Text.Start).Contains('[');
        numbers = [];
        label = default;
        if (!(CitesNote(link.Url) || (isBracketed && link.Url.StartsWith('#'))))
            return false;
        if (!MarkerLabel.TryRead(text, start, Math.Min(end + 1, text.Length), "\\]*^ <", out numbers, out var close) || close > end)
            return false;
        label = TextSpan.FromBounds(start, close);
        return text.AsSpan(close, end - close).Trim("\\]*^ ").IsEmpty;
    }

    /// <summary>Some converters raise the number inside the link: <c>[&lt;sup&gt;[1]&lt;/sup&gt;](#cite_note-1)</c>.</summary>
    private (int Start, int End) WithoutRaising(TextSpan shown)
    {
        const string Open = "<sup>", Close = "</sup>";
        var inner = text.AsSpan(shown.Start, shown.Length);
        return inner.StartsWith(Open, StringComparison.OrdinalIgnoreCase) && inner.EndsWith(Close, StringComparison.OrdinalIgnoreCase)
            ? (shown.Start + Open.Length, shown.End - Close.Length)
            : (shown.Start, shown.End);
    }

    /// <summary>A link to a place on the page. Browsers take <c>#</c> and <c>#top</c> for its top, and Obsidian <c>#^id</c> for a block.</summary>
    private static MarkerLink? LinkOf(TextSpan span, ReadOnlySpan<char> url) =>
        url is ['#', not '^', ..] && !url.Equals("#top", StringComparison.OrdinalIgnoreCase) ? new MarkerLink(span, url[1..].ToString()) : null;

    private static bool CitesNote(ReadOnlySpan<char> url)
    {
        while (url.IndexOf('#') is var mark && mark >= 0)
        {
            url = url[(mark + 1)..];
            foreach (var name in (ReadOnlySpan<string>)["cite", "fn", "ref", "_ref", "bib", "_ftn"])
            {
                if (url.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
