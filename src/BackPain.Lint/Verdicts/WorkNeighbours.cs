using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds the citations that share a key with an entry: first those of its own page, then those of others.</summary>
internal sealed class WorkNeighbours
{
    /// <summary>More forms of one work are no slips of authors, and comparing each with each would be slow.</summary>
    private const int MostForms = 50;

    private readonly WikiPage wiki;

    /// <summary>By key the first citation of the page. Most works are cited in one form.</summary>
    private readonly Dictionary<string, PageWork> first = new(StringComparer.Ordinal);

    /// <summary>By key the page's citations in other forms than the first.</summary>
    private readonly Dictionary<string, List<PageWork>> further = new(StringComparer.Ordinal);

    public WorkNeighbours(ImmutableArray<EntrySummary> works, WikiPage wiki)
    {
        this.wiki = wiki;
        foreach (var summary in works)
        {
            foreach (var key in summary.Work.Form.Keys)
            {
                if (!first.TryAdd(key, summary.Work) && !first[key].Form.Equals(summary.Work.Form))
                    AddFurther(key, summary.Work);
            }
        }
    }

    /// <summary>Other forms in which the work of an entry may be cited, each once; those equal to its own come from other pages only.</summary>
    public IReadOnlyList<WorkNeighbour> Of(EntrySummary summary)
    {
        var isAlone = wiki == WikiPage.Alone;
        if (isAlone && further.Count == 0)
            return [];
        var found = new List<WorkNeighbour>();
        foreach (var key in summary.Work.Form.Keys)
            AddHere(found, key, summary.Work.Form);
        if (isAlone)
            return found;
        var here = found.Count;
        foreach (var key in summary.Work.Form.Keys)
        {
            foreach (var other in wiki.Elsewhere(key).Take(MostForms))
            {
                if (!found.Skip(here).Any(known => known.Work.Form.Equals(other.Form)))
                    found.Add(new WorkNeighbour(other.First, other.Path, other.Pages));
            }
        }

        return found;
    }

    private void AddHere(List<WorkNeighbour> found, string key, WorkForm form)
    {
        if (!further.TryGetValue(key, out var others))
            return;
        foreach (var other in others.Prepend(first[key]))
        {
            if (!other.Form.Equals(form) && !found.Exists(known => known.Work.Form.Equals(other.Form)))
                found.Add(new WorkNeighbour(other, null, 1));
        }
    }

    private void AddFurther(string key, PageWork work)
    {
        if (!further.TryGetValue(key, out var known))
            further.Add(key, known = []);
        if (known.Count < MostForms && !known.Exists(other => other.Form.Equals(work.Form)))
            known.Add(work);
    }
}
