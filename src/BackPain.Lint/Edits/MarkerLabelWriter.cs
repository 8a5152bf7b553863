using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Writes new numbers into a marker. Digits alone change where the form can stay; otherwise the numbers are written anew with
/// the separators and dashes of the marker, or else of the page.
/// </summary>
internal sealed class MarkerLabelWriter
{
    /// <summary>AMA closes a series up when it is longer than this.</summary>
    private const int LongestOpenSeries = 2;

    private readonly Article article;
    private readonly bool sorts;
    private readonly Lazy<MarkerStyle> pageStyle;
    private readonly Lazy<bool> hasAnchors;

    /// <summary>A writer for the markers of a page.</summary>
    /// <param name="article">The page.</param>
    /// <param name="sorts">Whether numbers are put into ascending order even where the author had them otherwise.</param>
    public MarkerLabelWriter(Article article, bool sorts)
    {
        this.article = article;
        this.sorts = sorts;
        pageStyle = new(() => MarkerStyle.Of(article, [.. article.Markers.Where(marker => !marker.IsWords)]));
        hasAnchors = new(() => LinkTarget.HasAnchors(article.Text));
    }

    /// <summary>Whether something follows the numbers, such as a page: <c>[3, p. 14]</c>.</summary>
    public bool HasLocator(CitationMarker marker) =>
        marker.Label.End > marker.Numbers[^1].Span.End &&
        !article.Slice(TextSpan.FromBounds(marker.Numbers[^1].Span.End, marker.Label.End)).IsWhiteSpace();

    /// <summary>Adds the changes of one marker; false when its form cannot hold the new numbers.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="members">What it names afterwards, in the order written.</param>
    /// <param name="isShorter">Whether members left.</param>
    /// <param name="isComplete">Whether every number of every range has an entry; others would be lost when ranges are written anew.</param>
    /// <param name="changes">Where changes go.</param>
    public bool TryWrite(CitationMarker marker, ReadOnlySpan<MarkerMember> members, bool isShorter, bool isComplete, List<TextChange> changes)
    {
        var compresses = Compresses(marker, members);
        var hasLocator = HasLocator(marker);
        if (!isShorter && KeepsForm(members, compresses, mayFall: hasLocator))
        {
            ChangeDigits(marker, members, changes);
            return true;
        }

        if (hasLocator || !isComplete)
            return false;
        var numbers = TextSpan.FromBounds(marker.Numbers[0].Span.Start, marker.Numbers[^1].Span.End);
        Splice.AddTrimmed(article, numbers, Written(marker, members, compresses), changes);
        return true;
    }

    /// <summary>
    /// Whether the digits can be exchanged one by one: ranges stay closed, ascending stays ascending but before a page number,
    /// which belongs to the last of the numbers.
    /// </summary>
    private bool KeepsForm(ReadOnlySpan<MarkerMember> members, bool compresses, bool mayFall)
    {
        var (wasAscending, isAscending, run, hasNewNeighbour) = (true, true, 1, false);
        for (var i = 1; i < members.Length; i++)
        {
            var (before, here) = (members[i - 1], members[i]);
            var isNext = here.New == before.New + 1;
            if (here.Element == before.Element && here.New - before.New != here.Old - before.Old)
                return false;
            wasAscending &= here.Old > before.Old;
            isAscending &= here.New > before.New || (sorts && here.New == before.New);
            run = isNext ? run + 1 : 1;
            hasNewNeighbour = isNext && (hasNewNeighbour || (here.Element != before.Element && here.Old != before.Old + 1));
            if (compresses && !mayFall && hasNewNeighbour && run > LongestOpenSeries)
                return false;
        }

        return isAscending || mayFall || (!wasAscending && !sorts);
    }

    private void ChangeDigits(CitationMarker marker, ReadOnlySpan<MarkerMember> members, List<TextChange> changes)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var (old, number, element) = members[i];
            var span = marker.Numbers[element].Span;
            var isFirst = i == 0 || members[i - 1].Element != element;
            var isLast = i == members.Length - 1 || members[i + 1].Element != element;
            if (old == number || !(isFirst || isLast))
                continue;
            var digits = isFirst ? FirstDigits(span) : LastDigits(span);
            changes.Add(new TextChange(digits, Digits.Like(article.Text[digits.Start], number)));
        }

        if (members.Length == 1 && members[0].Old != members[0].New &&
            LinkTarget.IndexOf(article.Text, marker, members[0].Old) is { } index && !hasAnchors.Value)
            changes.Add(new TextChange(index, Digits.Of(members[0].New)));
    }

    private string Written(CitationMarker marker, ReadOnlySpan<MarkerMember> members, bool compresses)
    {
        var style = MarkerStyle.Of(article, [marker]).Or(pageStyle.Value);
        var sample = article.Text[marker.Numbers[0].Span.Start];
        var sorted = Sorted(members);
        var text = new StringBuilder();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].New == sorted[end - 1].New + 1)
                end++;
            var isRange = IsRange(marker, sorted.AsSpan(start, end - start), compresses);
            text.Append(start == 0 ? "" : style.Separator).Append(Digits.Like(sample, sorted[start].New));
            if (isRange)
                text.Append(style.Dash).Append(Digits.Like(sample, sorted[end - 1].New));
            start = isRange ? end : start + 1;
        }

        return text.ToString();
    }

    private MarkerMember[] Sorted(ReadOnlySpan<MarkerMember> members)
    {
        MarkerMember[] all = [.. members];
        return sorts ? [.. all.OrderBy(member => member.New).DistinctBy(member => member.New)]
            : IsAscending(members) ? [.. all.OrderBy(member => member.New)] : all;
    }

    private static bool IsRange(CitationMarker marker, ReadOnlySpan<MarkerMember> run, bool compresses)
    {
        if (run.Length == 1)
            return false;
        if (run.Length > LongestOpenSeries && compresses)
            return true;
        // A closed pair that an author wrote stays closed.
        var range = marker.Numbers[run[0].Element];
        return run[0].Element == run[^1].Element && range.Last - range.First + 1L == run.Length;
    }

    /// <summary>
    /// A marker with a range shows that the author closes series; one with a written-out series shows the opposite; a marker
    /// without either follows the page.
    /// </summary>
    private bool Compresses(CitationMarker marker, ReadOnlySpan<MarkerMember> members)
    {
        if (Digits.IsRaised(article.Text[marker.Numbers[0].Span.Start]))
            return false;
        foreach (var range in marker.Numbers)
        {
            if (range.First != range.Last)
                return true;
        }

        var run = 1;
        for (var i = 1; i < members.Length; i++)
        {
            run = members[i].Old == members[i - 1].Old + 1 ? run + 1 : 1;
            if (run > LongestOpenSeries)
                return false;
        }

        return marker.Numbers.Length > LongestOpenSeries && pageStyle.Value.HasRange;
    }

    private static bool IsAscending(ReadOnlySpan<MarkerMember> members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            if (members[i].Old <= members[i - 1].Old)
                return false;
        }

        return true;
    }

    private TextSpan FirstDigits(TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && IsDigit(article.Text[end]))
            end++;
        return TextSpan.FromBounds(span.Start, end);
    }

    private TextSpan LastDigits(TextSpan span)
    {
        var start = span.End;
        while (start > span.Start && IsDigit(article.Text[start - 1]))
            start--;
        return TextSpan.FromBounds(start, span.End);
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || Digits.IsRaised(c);
}
