using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>
/// The works that a run of fixes may delete: those that nothing cited, or that some fix would delete, before it began. A fix that takes a marker
/// out of a heading, or that gives a number to the other of two entries, must not let the next one delete the work.
/// </summary>
internal sealed class RemovableEntries
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private Article article;
    private CitationTargets targets;

    /// <summary>What may be deleted from a page.</summary>
    /// <param name="page">The page before the run.</param>
    public RemovableEntries(LintResult page)
    {
        article = page.Article;
        targets = new CitationTargets(article);
        foreach (var fix in page.Findings.SelectMany(finding => finding.Fixes).Distinct())
            texts.UnionWith(RemovedBy(fix));
        AddUncited();
    }

    /// <summary>Whether a fix of the page deletes nothing that had to stay when the run began.</summary>
    public bool Allow(Fix fix) => RemovedBy(fix).All(texts.Contains);

    /// <summary>Goes on to the page of the next round; a work whose text was mended stays what it was.</summary>
    /// <param name="next">The page after the changes.</param>
    /// <param name="map">Where text went.</param>
    public void Follow(Article next, PositionMap map)
    {
        var after = new CitationTargets(next);
        for (var i = 0; texts.Count > 0 && i < targets.Count; i++)
        {
            var body = targets.BodyOf(i);
            if (body.IsEmpty || !texts.Contains(TextOf(article, body)) || (map.Of(body.Start) ?? map.Of(body.End - 1)) is not { } offset)
                continue;
            if (after.At(offset) is var image and >= 0)
                texts.Add(TextOf(next, after.BodyOf(image)));
        }

        (article, targets) = (next, after);
    }

    private void AddUncited()
    {
        var isCited = new bool[targets.Count];
        var found = new List<int>();
        foreach (var marker in article.Markers)
        {
            found.Clear();
            targets.AddTo(found, marker);
            foreach (var work in found)
                isCited[work] = true;
        }

        // Of two entries with one number either may be meant.
        var entries = article.NumberedList?.Entries ?? [];
        var numbers = entries.Where((_, work) => isCited[work]).Select(entry => entry.Number).ToHashSet();
        texts.UnionWith(Enumerable.Range(0, isCited.Length).Where(work => !(isCited[work] || (work < entries.Length && numbers.Contains(entries[work].Number)))).Select(work => TextOf(article, targets.BodyOf(work))));
    }

    /// <summary>The texts of the works that a fix deletes; those that it merges with others stay in these.</summary>
    private IEnumerable<string> RemovedBy(Fix fix) => !fix.Merged.IsEmpty ? [] : fix.Retired
        .Select(span => targets.At(span.Start) is var index and >= 0 && targets.SpanOf(index) == span ? TextOf(article, targets.BodyOf(index)) : null)
        .OfType<string>();

    private static string TextOf(Article article, TextSpan body) => article.Slice(body).ToString();
}
