using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// What a page says are no duplicates. A comment that names several works parts the entries of one from those of another; a comment
/// that names one work parts all entries of this work from each other.
/// </summary>
public sealed class Dismissals
{
    /// <summary>Nobody looked at more copies of one work; the bound keeps hostile pages linear.</summary>
    private const int MostEntries = 100;

    private static readonly StringComparer Ordinal = StringComparer.Ordinal;
    private readonly Article article;
    private readonly Dictionary<TextSpan, List<(int Dismissal, int Work)>> marks = [];
    private readonly int[] entryCounts;

    internal Dismissals(Article article)
    {
        this.article = article;
        entryCounts = new int[article.Dismissals.Length];
        if (entryCounts.Length == 0)
            return;
        var index = new WorkIndex(article);
        var unknown = ImmutableArray.CreateBuilder<DismissedWork>();
        for (var i = 0; i < entryCounts.Length; i++)
        {
            var works = article.Dismissals[i].Works;
            // What says more of an entry counts, so the longer key comes first.
            foreach (var work in Enumerable.Range(0, works.Length).OrderByDescending(work => works[work].Key.Length))
            {
                var entries = index.Find(works[work].Key);
                if (entries.IsEmpty)
                    unknown.Add(works[work]);
                foreach (var entry in entries)
                    Mark(entry, i, work);
            }
        }

        Unknown = [.. unknown.OrderBy(work => work.Span.Start)];
    }

    /// <summary>Works that comments name and no entry is, in the order of the page.</summary>
    public ImmutableArray<DismissedWork> Unknown { get; } = [];

    /// <summary>Comments that part nothing because they name fewer than two entries, though every work they name has one.</summary>
    public IEnumerable<Dismissal> Idle => article.Dismissals.Where((dismissal, i) => entryCounts[i] < 2 && !dismissal.Works.Any(Unknown.Contains));

    /// <summary>Whether the page says that two entries are no duplicates.</summary>
    public bool Part(ReferenceEntry a, ReferenceEntry b)
    {
        if (!marks.TryGetValue(a.Span, out var left) || !marks.TryGetValue(b.Span, out var right))
            return false;
        return left.Exists(mark => right.Exists(other => other.Dismissal == mark.Dismissal && (other.Work != mark.Work || article.Dismissals[mark.Dismissal].Works.Length == 1)));
    }

    /// <summary>The entries of a group that are left when what the page parts from the first of them goes.</summary>
    public ImmutableArray<ReferenceEntry> Remaining(ImmutableArray<ReferenceEntry> group)
    {
        if (marks.Count == 0)
            return group;
        var first = new Dictionary<int, int>();
        return
        [
            .. group.Where(entry => !marks.TryGetValue(entry.Span, out var own) || own.TrueForAll(mark =>
                first.TryAdd(mark.Dismissal, mark.Work) || (first[mark.Dismissal] == mark.Work && article.Dismissals[mark.Dismissal].Works.Length > 1))),
        ];
    }

    private void Mark(TextSpan entry, int dismissal, int work)
    {
        if (!marks.TryGetValue(entry, out var own))
            marks[entry] = own = [];
        if (own.Count > 0 && own[^1].Dismissal == dismissal)
            return;
        own.Add((dismissal, work));
        entryCounts[dismissal]++;
    }

    /// <summary>The entries and footnotes of a page by their names, and by the words they begin with.</summary>
    private sealed class WorkIndex
    {
        private readonly Dictionary<string, List<TextSpan>> byKey = new(Ordinal);
        private readonly (string Text, TextSpan Span)[] byText;

        public WorkIndex(Article article)
        {
            foreach (var entry in article.Entries)
            {
                foreach (var key in WorkKeys.Of(article, entry).Distinct(Ordinal))
                    Add(key, entry.Span);
            }

            foreach (var footnote in article.Footnotes)
            {
                foreach (var identifier in footnote.Identifiers)
                    Add(WorkKeys.Of(identifier), footnote.Span);
            }

            var texts = article.Entries.Select(entry => (Text: entry.FoldedText, entry.Span))
                .Concat(article.Footnotes.Select(footnote => (Text: footnote.FoldedText, footnote.Span)));
            byText = [.. texts.OrderBy(one => one.Text, Ordinal)];
        }

        public ImmutableArray<TextSpan> Find(string key)
        {
            if (!key.StartsWith(DismissedWork.Text, StringComparison.Ordinal))
                return byKey.TryGetValue(key, out var spans) ? [.. spans] : [];
            var words = key[DismissedWork.Text.Length..];
            if (words.Length == 0)
                return [];
            var (low, high) = (0, byText.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = string.CompareOrdinal(byText[middle].Text, words) < 0 ? (middle + 1, high) : (low, middle);
            }

            return [.. byText.Skip(low).TakeWhile(one => one.Text.StartsWith(words, StringComparison.Ordinal)).Take(MostEntries).Select(one => one.Span)];
        }

        private void Add(string key, TextSpan span)
        {
            if (!byKey.TryGetValue(key, out var spans))
                byKey[key] = spans = [];
            if (spans.Count < MostEntries)
                spans.Add(span);
        }
    }
}
