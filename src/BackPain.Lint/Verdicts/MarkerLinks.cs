using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Where the links of a page's markers lead. A number without an entry is BPL1001's, whatever it links to; a link that contradicts its
/// number tells more than that it is dead, so it is BPL1020's and not BPL1019's.
/// </summary>
public sealed class MarkerLinks
{
    /// <summary>So many ids must agree with their numbers before one that does not says anything.</summary>
    private const int FewestAgreeing = 3;

    /// <summary>Of the ids at most one in so many may disagree; otherwise they count something else.</summary>
    private const int AgreeingPerMismatch = 4;

    /// <summary>From this number on, what ends an id is a year unless the list is as long.</summary>
    private const int FirstYear = 1500;

    private readonly Article article;
    private readonly ImmutableArray<ReferenceEntry> entries = [];

    /// <summary>The links of an article.</summary>
    public MarkerLinks(Article article)
    {
        this.article = article;
        var linked = article.Markers.Where(marker => marker.Link is not null).ToArray();
        if (linked.Length == 0 || article.NumberedList is not { } list || article.HasAmbiguousLists)
            return;
        entries = list.Entries;
        Mismatched = MismatchedOf(linked);
        var contradicting = Mismatched.Select(mismatch => mismatch.Marker.Span).ToHashSet();
        var numbers = entries.Select(entry => entry.Number).ToHashSet();
        Broken = [.. linked.Where(marker => marker.Link!.Anchor < 0 && !contradicting.Contains(marker.Span) && HasEntries(marker, numbers))];
    }

    /// <summary>Markers whose numbers have entries and whose links lead nowhere, in the order of the page (BPL1019).</summary>
    public ImmutableArray<CitationMarker> Broken { get; } = [];

    /// <summary>Markers that show one number and link to another, in the order of the page (BPL1020).</summary>
    public ImmutableArray<LabelMismatch> Mismatched { get; } = [];

    private static bool HasEntries(CitationMarker marker, HashSet<int> numbers)
    {
        foreach (var range in marker.Numbers)
        {
            // A range wider than the list lacks an entry somewhere.
            if (range.Last - range.First >= numbers.Count)
                return false;
            for (var number = range.First; number <= range.Last; number++)
            {
                if (!numbers.Contains(number))
                    return false;
            }
        }

        return true;
    }

    private ImmutableArray<LabelMismatch> MismatchedOf(CitationMarker[] linked)
    {
        var agreeing = new HashSet<int>();
        var doubtful = new List<LabelMismatch>();
        foreach (var marker in linked)
        {
            if (marker.Numbers is not [var range] || range.First != range.Last || marker.Fault is not null)
                continue;
            var entry = marker.Link!.Anchor >= 0 ? EntryAt(marker.Link.Anchor) : null;
            var target = marker.Link.Anchor >= 0 ? entry?.Number ?? 0 : IndexOf(marker.Link.Fragment);
            if (target == range.First)
                agreeing.Add(target);
            else if (target > 0)
                doubtful.Add(new LabelMismatch(marker, range.First, target, entry));
        }

        var kinds = doubtful.Select(mismatch => (mismatch.Number, mismatch.Target)).Distinct().Count();
        if (agreeing.Count < Math.Max(FewestAgreeing, kinds * AgreeingPerMismatch))
            return [];
        // MediaWiki counts notes of all groups together, so behind a note of another group its ids run ahead of the numbers. An
        // agreeing id further on shows that there is none, and so does the number's own id.
        var last = agreeing.Max();
        return [.. doubtful.Where(mismatch => mismatch.Entry is not null || mismatch.Target < last || agreeing.Contains(mismatch.Number))];
    }

    /// <summary>The number that ends an id such as <c>cite_note-smith-5</c> or <c>ref5</c>, or 0.</summary>
    private int IndexOf(string id)
    {
        var start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1]) && id.Length - start < 5)
            start--;
        return start > 0 && start < id.Length && !char.IsAsciiDigit(id[start - 1]) && id[start] != '0' &&
            int.TryParse(id.AsSpan(start), out var number) && (number < FirstYear || number <= entries.Length) ? number : 0;
    }

    /// <summary>The entry that holds a place, or that follows the tag there with nothing else between.</summary>
    private ReferenceEntry? EntryAt(int place)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Span.End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low < entries.Length && (entries[low].Span.Start <= place || IsBlank(place, entries[low].Span.Start)) ? entries[low] : null;
    }

    private bool IsBlank(int start, int end)
    {
        const int LongestGap = 200;
        if (end - start > LongestGap)
            return false;
        var inTag = true;
        foreach (var c in article.Text.AsSpan(start, end - start))
        {
            if (c == '<' || c == '>')
                inTag = c == '<';
            else if (!inTag && !char.IsWhiteSpace(c))
                return false;
        }

        return !inTag;
    }
}
