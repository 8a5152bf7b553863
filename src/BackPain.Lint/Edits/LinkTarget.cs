using System.Buffers;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>The number at the end of a marker's target: <c>[\[3\]](#cite_note-3)</c>, <c>#cite_note-smith-3</c>, <c>#fn3</c>.</summary>
internal static class LinkTarget
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(")> \"'");
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create("\"'}> \r\n");

    /// <summary>Where the target repeats the marker's number, or <see langword="null"/>.</summary>
    public static TextSpan? IndexOf(string text, CitationMarker marker, int number)
    {
        if (marker.Dialect != MarkerDialect.Link)
            return null;
        // In HTML the target stands before the number.
        var from = text[marker.Span.Start] == '<' && text.AsSpan(marker.Label.End, marker.Span.End - marker.Label.End).IndexOf("](") < 0 ? marker.Span.Start : marker.Label.End;
        var target = text.AsSpan(0, marker.Span.End)[from..];
        var name = target.IndexOf('#') + 1;
        if (name == 0)
            return null;
        var length = target[name..].IndexOfAny(Ends);
        var anchor = length < 0 ? target[name..] : target.Slice(name, length);
        var digits = Digits.Of(number);
        var isWhole = anchor.Length > digits.Length && anchor.EndsWith(digits, StringComparison.Ordinal) && !char.IsAsciiDigit(anchor[^(digits.Length + 1)]);
        return isWhole ? new TextSpan(from + name + anchor.Length - digits.Length, digits.Length) : null;
    }

    /// <summary>
    /// Whether the page holds anchors that such targets lead to (<c>id="fn3"</c>, <c>{#ref-3}</c>). They stay with their
    /// entries, so the targets must stay too; without anchors, as in most exports, the number is all that a target says.
    /// </summary>
    public static bool HasAnchors(string text)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" id=", " name=", "{#"])
        {
            for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var name = text.AsSpan(at + mark.Length).TrimStart("\"'");
                var length = name.IndexOfAny(EndsOfName);
                if (length > 0 && char.IsAsciiDigit(name[length - 1]))
                    return true;
            }
        }

        return false;
    }
}
