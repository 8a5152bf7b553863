using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint;

/// <summary>
/// Gathers the works of many pages into one bibliography. Citations are one work when they share an identifier or author, title and
/// place, and nothing speaks against it: a wrong merge would lose a work, a missed one only repeats it.
/// </summary>
public sealed class WorkList
{
    private const int ShortestText = 20;

    private readonly List<(CitedWork Work, WorkPlace Place)> citations = [];

    /// <summary>Adds the works of a page.</summary>
    /// <param name="path">How places name the page.</param>
    /// <param name="article">The page.</param>
    public void Add(string path, Article article)
    {
        var cited = new CitedEntries(article);
        foreach (var (entry, work) in WorkReader.Read(article))
        {
            if (work.Text.Any(char.IsLetterOrDigit) || work.Form.Keys.Any())
                citations.Add((work, new WorkPlace(path, article.Lines.LineOf(entry.Span.Start) + 1, entry.Number, cited.Contains(entry))));
        }
    }

    /// <summary>The works by author, year and title, whatever the order in which pages were added.</summary>
    /// <param name="uncited">Whether works that no page cites are listed, too.</param>
    public ImmutableArray<ListedWork> ToBibliography(bool uncited)
    {
        var ordered = citations.OrderBy(one => one.Place.Path, StringComparer.Ordinal).ThenBy(one => one.Place.Line).ThenBy(one => one.Place.Number).ToArray();
        var works = Groups(ordered)
            .Where(group => uncited || group.Citations.Exists(i => ordered[i].Place.IsCited))
            .Select(group => (Work: Together([.. group.Citations.Order().Select(i => ordered[i].Work)]), Places: group.Citations.Order().Select(i => ordered[i].Place).ToImmutableArray()))
            .OrderBy(work => Folded(work.Work.Authors is [var first, ..] ? first.Family : work.Work.Title), StringComparer.Ordinal)
            .ThenBy(work => work.Work.Year ?? 0)
            .ThenBy(work => Folded(work.Work.Title), StringComparer.Ordinal)
            .ThenBy(work => work.Work.Text, StringComparer.Ordinal)
            .ThenBy(work => work.Work.Form, WorkForm.Order)
            .ToArray();
        var keys = new WorkIdentity();
        return [.. works.Select(work => new ListedWork(keys.For(work.Work), work.Work, work.Places))];
    }

    /// <summary>The citations of each work, in the order of the first.</summary>
    private static IEnumerable<WorkGroup> Groups((CitedWork Work, WorkPlace Place)[] ordered)
    {
        var groups = new List<WorkGroup>();
        var byKey = new Dictionary<string, List<WorkGroup>>(StringComparer.Ordinal);
        for (var i = 0; i < ordered.Length; i++)
        {
            var work = ordered[i].Work;
            var keys = (work.FoldedText.Length >= ShortestText ? work.Form.Keys.Append(work.FoldedText) : work.Form.Keys).ToArray();
            var group = new WorkGroup(i, work);
            groups.Add(group);
            foreach (var known in keys.SelectMany(key => byKey.GetValueOrDefault(key, [])).Select(known => known.Root).Distinct())
                known.Join(group.Root);
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var holders))
                    byKey.Add(key, holders = []);
                if (!holders.Exists(holder => holder.Root == group.Root))
                    holders.Add(group);
            }
        }

        return groups.Where(group => group.Root == group);
    }

    /// <summary>The fullest description, with what only others say.</summary>
    private static CitedWork Together(CitedWork[] copies)
    {
        var fullest = copies.OrderByDescending(Fullness).First();
        return fullest with
        {
            Form = fullest.Form with
            {
                Pmid = First(fullest, copies, work => work.Pmid),
                Doi = First(fullest, copies, work => work.Doi),
                Pmcid = First(fullest, copies, work => work.Pmcid),
            },
            Title = First(fullest, copies, work => work.Title),
            Journal = First(fullest, copies, work => work.Journal),
            Year = fullest.Year ?? copies.Select(work => work.Year).FirstOrDefault(year => year is not null),
            Volume = First(fullest, copies, work => work.Volume),
            Issue = First(fullest, copies, work => work.Issue),
            Pages = First(fullest, copies, work => work.Pages),
            Address = First(fullest, copies, work => work.Address),
        };
    }

    private static string First(CitedWork fullest, CitedWork[] copies, Func<CitedWork, string> part) =>
        part(fullest) is { Length: > 0 } own ? own : copies.Select(part).FirstOrDefault(other => other.Length > 0, "");

    private static int Fullness(CitedWork work) =>
        new[] { work.Title, work.Journal, work.Volume, work.Issue, work.Pages, work.Doi, work.Pmid, work.Pmcid }.Count(part => part.Length > 0) +
        (work.Year is null ? 0 : 1) + (work.Authors.IsEmpty ? 0 : work.HasMoreAuthors ? 1 : 2);

    private static string Folded(string text) => WorkIdentity.Fold(text);
}
