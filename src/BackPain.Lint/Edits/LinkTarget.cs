using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>The number at the end of a marker's target: <c>[\[3\]](#cite_note-3)</c>, <c>#cite_note-smith-3</c>.</summary>
internal static class LinkTarget
{
    private const string Note = "cite_note-";

    /// <summary>Where the target repeats the marker's number, or <see langword="null"/>.</summary>
    public static TextSpan? IndexOf(string text, CitationMarker marker, int number)
    {
        if (marker.Dialect != MarkerDialect.Link)
            return null;
        // In HTML the target stands before the number.
        var from = text[marker.Span.Start] == '<' && text.AsSpan(marker.Label.End, marker.Span.End - marker.Label.End).IndexOf("](") < 0 ? marker.Span.Start : marker.Label.End;
        var target = text.AsSpan(0, marker.Span.End)[from..];
        var name = target.IndexOf("#" + Note, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return null;
        var rest = target[(name + 1 + Note.Length)..];
        var length = rest.IndexOfAny(")> \"'");
        var anchor = length < 0 ? rest : rest[..length];
        var digits = Digits.Of(number);
        var isWhole = anchor.EndsWith(digits, StringComparison.Ordinal) &&
            (anchor.Length == digits.Length || anchor[^(digits.Length + 1)] == '-');
        return isWhole ? new TextSpan(from + name + 1 + Note.Length + anchor.Length - digits.Length, digits.Length) : null;
    }

    /// <summary>
    /// Whether the page holds the anchors that such targets lead to. They stay with their entries, so the targets must stay
    /// too; without anchors, as in most exports, the number is all that a target says.
    /// </summary>
    public static bool HasAnchors(string text)
    {
        for (var at = text.IndexOf(Note, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Note, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var isAnchor = at > 0 && (text[at - 1] is '"' or '\'' or '=' || (text[at - 1] == '#' && at > 1 && text[at - 2] == '{'));
            if (isAnchor)
                return true;
        }

        return false;
    }
}
