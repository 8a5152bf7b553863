using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds the citations that share a key with an entry: first those of its own page, then those of others.</summary>
internal sealed class WorkNeighbours
{
    private readonly WikiPage wiki;
    private readonly Dictionary<string, List<PageWork>> here = new(StringComparer.Ordinal);

    public WorkNeighbours(ImmutableArray<EntrySummary> works, WikiPage wiki)
    {
        this.wiki = wiki;
        foreach (var summary in works)
        {
            foreach (var key in summary.Work.Form.Keys)
            {
                if (!here.TryGetValue(key, out var known))
                    here.Add(key, known = []);
                if (!known.Exists(other => other.Form.Equals(summary.Work.Form)))
                    known.Add(summary.Work);
            }
        }
    }

    /// <summary>Other forms in which the work of an entry may be cited, each once; those equal to its own come from other pages only.</summary>
    public IEnumerable<WorkNeighbour> Of(EntrySummary summary)
    {
        var form = summary.Work.Form;
        var seen = new HashSet<WorkForm>();
        foreach (var key in form.Keys)
        {
            foreach (var other in here[key])
            {
                if (!other.Form.Equals(form) && seen.Add(other.Form))
                    yield return new WorkNeighbour(other, null, 1);
            }
        }

        seen.Clear();
        foreach (var key in form.Keys)
        {
            foreach (var other in wiki.Elsewhere(key))
            {
                if (seen.Add(other.Form))
                    yield return new WorkNeighbour(other.First, other.Path, other.Pages);
            }
        }
    }
}
