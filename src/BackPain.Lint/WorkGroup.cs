using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint;

/// <summary>Citations of one work; groups join when a later citation shows that they are one.</summary>
/// <param name="citation">Index of the first citation.</param>
/// <param name="work">What it says.</param>
internal sealed class WorkGroup(int citation, CitedWork work)
{
    private readonly Dictionary<WorkForm, CitedWork> described = new() { [work.Form] = work };
    private WorkGroup? joined;

    /// <summary>Indexes of the citations.</summary>
    public List<int> Citations { get; } = [citation];

    /// <summary>The group that this one is part of now.</summary>
    public WorkGroup Root => joined is null ? this : joined.Root;

    /// <summary>Takes the other group in when a citation of each shows that they are one work and no two speak against it.</summary>
    public void Join(WorkGroup other)
    {
        if (other == this || !Pairs(other).Any(IsOne) || Pairs(other).Any(AreTwo))
            return;
        Citations.AddRange(other.Citations);
        foreach (var (form, its) in other.described)
            described.TryAdd(form, its);
        other.joined = this;
    }

    private IEnumerable<(CitedWork, CitedWork)> Pairs(WorkGroup other) =>
        described.Values.SelectMany(_ => other.described.Values, (own, its) => (own, its));

    private static bool IsOne((CitedWork A, CitedWork B) pair) =>
        pair.A.Form.Shares(pair.B.Form) || pair.A.Form.ReadsLike(pair.B.Form) || pair.A.FoldedText == pair.B.FoldedText;

    private static bool AreTwo((CitedWork A, CitedWork B) pair)
    {
        var (a, b) = (pair.A.Form, pair.B.Form);
        return a.Contradicts(b) || a.IsClearlyOther(b) || a.IsPreprint != b.IsPreprint || a.IsNotice != b.IsNotice || Differ(a.Review, b.Review) ||
            (a.Version != b.Version && a.Version > 0 && b.Version > 0) || EntryWorks.AreUnlike(a.Title, b.Title);
    }

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;
}
