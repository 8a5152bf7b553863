using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Sorts the entries and footnotes of a page into works: a disjoint-set forest over equal identifiers and equal texts, linear in the entries.
/// Two entries whose PMIDs or DOIs contradict each other are never one work, whatever else they share.
/// </summary>
internal sealed class EntryWorks
{
    /// <summary>Shorter texts are stock ("Editorial", "Pending", "Ibid., p. 23") and say nothing of identity.</summary>
    private const int ShortestText = 20;

    private const int ShortestComparedText = 40;
    private const int LongestComparedText = 600;
    private const int RunLength = 5;
    private const double LeastShared = 0.2;

    private readonly List<(ReferenceEntry Entry, ListPurpose Purpose)> entries = [];
    private readonly int[] parents;
    private readonly string?[] pmids;
    private readonly string?[] dois;

    /// <summary>How many entries stand in lists; the others are footnotes.</summary>
    private readonly int listed;

    private readonly Article article;

    public EntryWorks(Article article)
    {
        this.article = article;
        var sections = ListPurpose.Parents(article);
        foreach (var list in article.Lists)
        {
            if (list.Role == SectionRole.Text)
                continue;
            var purpose = ListPurpose.Of(article, sections, list);
            entries.AddRange(list.Entries.Select(entry => (entry, purpose)));
        }

        listed = entries.Count;
        var defined = article.Footnotes.DistinctBy(footnote => footnote.Key, StringComparer.OrdinalIgnoreCase).Select(footnote => footnote.Span).ToHashSet();
        entries.AddRange(EntrySummary.FootnotesOf(article).Where(entry => defined.Contains(entry.Span)).Select(entry => (entry, ListPurpose.OfFootnotes)));
        parents = [.. Enumerable.Range(0, entries.Count)];
        pmids = [.. entries.Select(one => one.Entry.OwnIdentifier(IdentifierKind.Pmid)?.Value)];
        dois = [.. entries.Select(one => one.Entry.OwnIdentifier(IdentifierKind.Doi)?.Value)];
        Unite(entry => entry.OwnIdentifier(IdentifierKind.Pmid)?.Value, byText: false);
        Unite(entry => entry.OwnIdentifier(IdentifierKind.Doi)?.Value, byText: false);
        Unite(entry => entry.OwnIdentifier(IdentifierKind.Pmcid)?.Value, byText: false);
        Unite(Text, byText: true);
    }

    /// <summary>Entries that repeat a work where it should stand once, in the order of the page.</summary>
    public IEnumerable<ImmutableArray<ReferenceEntry>> Repeated() =>
        Works().SelectMany(Copies).OrderBy(copies => copies[0].Span.Start);

    /// <summary>The first entry of each work that stands in a list, in the order of the page, with the PMID and the DOI that any of its entries has.</summary>
    public IEnumerable<(ReferenceEntry Entry, ListPurpose Purpose, string? Pmid, string? Doi)> Firsts()
    {
        for (var i = 0; i < listed; i++)
        {
            if (Root(i) == i)
                yield return (entries[i].Entry, entries[i].Purpose, pmids[i], dois[i]);
        }
    }

    /// <summary>
    /// Entries of one work in lists that exclude each other by heading, each with the section that says so, in the order of the page.
    /// </summary>
    public IEnumerable<ImmutableArray<(ReferenceEntry Entry, int Section)>> Contradicted()
    {
        foreach (var work in Works())
        {
            int[] decided = [.. work.Where(i => entries[i].Purpose.Status != StudyStatus.None)];
            if (Contradicts(decided))
                yield return [.. decided.Select(i => (entries[i].Entry, entries[i].Purpose.StatusSection)).OrderBy(copy => copy.Entry.Span.Start)];
        }
    }

    /// <summary>Indexes of the entries of each work that stands in the page more than once.</summary>
    private IEnumerable<List<int>> Works()
    {
        var works = new Dictionary<int, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            var root = Root(i);
            if (works.TryGetValue(root, out var known))
                known.Add(i);
            else
                works.Add(root, [i]);
        }

        return works.Values.Where(work => work.Count > 1);
    }

    /// <summary>
    /// A list for further reading may name a work that the references cite: each place stands for itself. A study in two
    /// lists that exclude each other by heading (included, excluded, under review) is a contradiction, which is another defect
    /// with another cure than merging: its copies are left out. Footnotes on several pages of a book are no copies.
    /// </summary>
    private IEnumerable<ImmutableArray<ReferenceEntry>> Copies(List<int> work)
    {
        foreach (var place in work.GroupBy(i => (entries[i].Purpose.Place, Pages: i < listed ? "" : string.Join(' ', WorkVetoes.PlacesIn(article, entries[i].Entry).Order(StringComparer.Ordinal)))))
        {
            if (place.Count() > 1 && !Contradicts(place))
                yield return [.. place.Select(i => entries[i].Entry)];
        }
    }

    private bool Contradicts(IEnumerable<int> copies) =>
        copies.Select(i => entries[i].Purpose.Status).Where(status => status != StudyStatus.None).Distinct().Count() > 1;

    private void Unite(Func<ReferenceEntry, string?> keyOf, bool byText)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (keyOf(entries[i].Entry) is not { } key)
                continue;
            if (firsts.TryGetValue(key, out var first))
                Unite(first, i, byText);
            else
                firsts.Add(key, i);
        }
    }

    private void Unite(int first, int second, bool byText)
    {
        var (a, b) = (Root(first), Root(second));
        if (a == b || (!byText && AreUnlike(entries[first].Entry.FoldedText, entries[second].Entry.FoldedText)))
            return;
        if (Differ(pmids[a], pmids[b]) || Differ(Family(dois[a]), Family(dois[b])) || (byText && Differ(dois[a], dois[b])))
            return;
        parents[Math.Max(a, b)] = Math.Min(a, b);
        pmids[Math.Min(a, b)] ??= pmids[Math.Max(a, b)];
        dois[Math.Min(a, b)] ??= dois[Math.Max(a, b)];
    }

    private int Root(int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }

    /// <summary>
    /// Whether two texts are clearly of two works, so that an identifier they share was pasted wrongly into one: hardly any run of
    /// letters occurs in both. Short texts tell nothing.
    /// </summary>
    internal static bool AreUnlike(string a, string b)
    {
        if (a.Length < ShortestComparedText || b.Length < ShortestComparedText)
            return false;
        var (runs, others) = (Runs(a), Runs(b));
        var fewer = Math.Min(runs.Count, others.Count);
        runs.IntersectWith(others);
        return runs.Count < LeastShared * fewer;
    }

    private static HashSet<string> Runs(string folded)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + RunLength <= Math.Min(folded.Length, LongestComparedText); at++)
            runs.Add(folded.Substring(at, RunLength));
        return runs;
    }

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    /// <summary>A Cochrane review's DOI without the number of its version: <c>….pub3</c>.</summary>
    private static string? Family(string? doi)
    {
        var version = doi?.LastIndexOf(".pub", StringComparison.Ordinal) ?? -1;
        return version > 0 && doi![(version + 4)..].All(char.IsAsciiDigit) ? doi[..version] : doi;
    }

    private static string? Text(ReferenceEntry entry) =>
        entry.FoldedText.Length < ShortestText || IsBackReference(entry.FoldedText) ? null : entry.FoldedText;

    private static bool IsBackReference(string folded) =>
        folded.StartsWith("ibid", StringComparison.Ordinal) || folded.Contains("opcit", StringComparison.Ordinal) ||
        folded.Contains("loccit", StringComparison.Ordinal);
}
