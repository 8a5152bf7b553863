using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Edits;

/// <summary>Whether the numbers of a page can be followed at all, and how a reason names a place.</summary>
internal static class NumberedPage
{
    /// <summary>Most works that the markers of a page may name, ranges written out, so that an edit stays linear in the page.</summary>
    private const long MostMentions = 2_000_000;

    /// <summary>Whether a marker names a number of the list.</summary>
    public static bool IsCited(Article article, ReferenceList list)
    {
        if (!IsTarget(article, list))
            return false;
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        foreach (var marker in article.Markers)
        {
            foreach (var range in marker.Numbers)
            {
                if (numbers.CountIn(range) > 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether numeric markers mean this list.</summary>
    public static bool IsTarget(Article article, ReferenceList list) =>
        article.NumberedList is { } target && target.Span == list.Span;

    /// <summary>Why the page's numeric markers cannot be re-written, whatever their numbers become.</summary>
    public static string? FaultOfMarkers(Article article, ReferenceList list)
    {
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        var defined = article.Footnotes.Select(footnote => footnote.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mentions = 0L;
        foreach (var marker in article.Markers)
        {
            if (IsUndefinedFootnote(marker, defined, numbers))
                return $"{Place(article, marker)} cites an entry of the list as if it were a footnote";
            if (!marker.Numbers.IsEmpty && !CanWrite(marker.Dialect))
                return $"markers such as {Place(article, marker)} cannot be re-written yet";
            foreach (var range in marker.Numbers)
                mentions += numbers.CountIn(range);
        }

        return mentions > MostMentions ? "its ranges name too many entries" : null;
    }

    /// <summary>Why the labels of a list cannot be re-written.</summary>
    public static string? FaultOfList(ReferenceList list) => list.Layout is ListLayout.Ordered or ListLayout.Labelled or ListLayout.Definitions or ListLayout.Bullets
        ? null
        : "the layout of its list cannot be re-written yet";

    /// <summary>Why a number in another form than that of the page's markers stands in the way.</summary>
    public static string FaultOfInert(Article article, CitationMarker inert) =>
        $"{Place(article, inert)} may be a marker, but in another form than the page's markers";

    /// <summary>Why a marker that is not written as it should be stands in the way.</summary>
    public static string FaultOfMistyped(Article article, CitationMarker marker) =>
        $"{Place(article, marker)} is mistyped and must be put right first";

    /// <summary>A marker with its line, as messages name it.</summary>
    public static string Place(Article article, CitationMarker marker) =>
        $"{Wording.Quote(article.Slice(marker.Span))} in line {LineOf(article, marker.Span.Start)}";

    /// <summary>The line of an offset as people count.</summary>
    public static int LineOf(Article article, int offset) => article.Lines.LineOf(offset) + 1;

    /// <summary>The forms whose numbers stand as digits between marks; any other form that is read one day is refused until it is written here too.</summary>
    private static bool CanWrite(MarkerDialect dialect) => dialect is MarkerDialect.Bracket or MarkerDialect.Link or
        MarkerDialect.Superscript or MarkerDialect.Parenthesis or MarkerDialect.Definition;

    /// <summary><c>[^3]</c> without a definition on a page whose entry 3 stands in a numbered list.</summary>
    private static bool IsUndefinedFootnote(CitationMarker marker, HashSet<string> defined, NumberSet numbers) =>
        marker.Key is { } key && int.TryParse(key, out var number) && numbers.Contains(number) && !defined.Contains(key);
}
