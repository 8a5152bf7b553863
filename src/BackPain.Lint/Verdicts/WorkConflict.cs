using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry whose identifiers do not agree with those of another citation of its work, on the page or on another page of the wiki.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Identifier">The identifier of the entry that may be wrong.</param>
/// <param name="Other">Another citation, which has another identifier of the kind.</param>
public sealed record WorkConflict(ReferenceEntry Entry, Identifier Identifier, PageWork Other)
{
    /// <summary>The page of the other citation, or <see langword="null"/> for the same page.</summary>
    public string? Path { get; init; }

    /// <summary>What both have in common: an identifier of another kind, or <see langword="null"/> for author, title and place.</summary>
    public IdentifierKind? Shared { get; init; }

    /// <summary>Whether the two are clearly different works, so that <see cref="Identifier"/>, which both have, was pasted into one of them.</summary>
    public bool IsPasted { get; init; }

    /// <summary>How many pages say what the other says, when they are a clear majority; otherwise 0.</summary>
    public int Majority { get; init; }

    /// <summary>The other citation's identifier of the kind.</summary>
    public string OtherValue => Other.Form.Of(Identifier.Kind);

    /// <summary>At most one conflict an entry, in the order of the page.</summary>
    internal static ImmutableArray<WorkConflict> In(ImmutableArray<EntrySummary> works, WorkNeighbours neighbours)
    {
        var conflicts = ImmutableArray.CreateBuilder<WorkConflict>();
        foreach (var work in works)
        {
            if (!work.Work.Form.IsNotice && Of(work, neighbours) is { } conflict)
                conflicts.Add(conflict);
        }

        return conflicts.ToImmutable();
    }

    private static WorkConflict? Of(EntrySummary work, WorkNeighbours neighbours)
    {
        var form = work.Work.Form;
        if (neighbours.Of(work) is not { Count: > 0 } near)
            return null;
        var others = near.Where(other => !other.Work.Form.IsNotice && other.Work.Form.IsPreprint == form.IsPreprint && !AreVersions(form, other.Work.Form)).ToArray();
        foreach (var kind in WorkForm.Kinds)
        {
            if (work.Entry.OwnIdentifier(kind) is not { } identifier)
                continue;
            var rivals = others.Where(other => IsRival(form, other.Work.Form, kind)).ToArray();
            if (rivals.Length > 0 && Judge(work, identifier, rivals, others) is { } conflict)
                return conflict;
        }

        return others.Select(other => Pasted(work, other)).FirstOrDefault(conflict => conflict is not null);
    }

    /// <summary>Whether both are one work by something else, and differ in this kind of identifier.</summary>
    private static bool IsRival(WorkForm form, WorkForm other, IdentifierKind kind) =>
        form.Contradicts(other, kind) && !IsPartOf(form.Of(kind), other.Of(kind)) &&
        (form.Shares(other) ? !form.IsClearlyOther(other) && !EntryWorks.AreUnlike(form.Title, other.Title) : IsSameText(form, other));

    /// <summary>Without a common identifier two citations are one work only when their place in the journal is the same, too.</summary>
    private static bool IsSameText(WorkForm form, WorkForm other) =>
        form.ReadsLike(other) && form.Volume.Length > 0 && form.Volume == other.Volume && form.FirstPage.Length > 0 && form.FirstPage == other.FirstPage;

    /// <summary>
    /// The citations that agree with an entry speak for it: where they are clearly more, the others are wrong and are told on their own
    /// pages; where they are clearly fewer, the entry is wrong.
    /// </summary>
    private static WorkConflict? Judge(EntrySummary work, Identifier identifier, WorkNeighbour[] rivals, WorkNeighbour[] others)
    {
        var kind = identifier.Kind;
        var agreeing = 1 + others.Where(other => other.Path is not null && other.Work.Form.Shares(work.Work.Form, kind)).Sum(other => other.Pages);
        var strongest = rivals.GroupBy(rival => rival.Work.Form.Of(kind), StringComparer.Ordinal)
            .Select(group => (Value: group.Key, Pages: group.Sum(rival => rival.Pages), First: group.First()))
            .OrderByDescending(group => group.Pages).ThenBy(group => group.Value, StringComparer.Ordinal).First();
        if (IsMajority(agreeing, strongest.Pages))
            return null;
        var form = work.Work.Form;
        return new WorkConflict(work.Entry, identifier, strongest.First.Work)
        {
            Path = strongest.First.Path,
            Shared = WorkForm.Kinds.Cast<IdentifierKind?>().FirstOrDefault(shared => form.Shares(strongest.First.Work.Form, shared!.Value)),
            Majority = IsMajority(strongest.Pages, agreeing) ? strongest.Pages : 0,
        };
    }

    private static bool IsMajority(int pages, int others) => pages >= 2 && pages >= 2 * others;

    /// <summary>Two works that share one identifier and nothing else: it was pasted into one of them.</summary>
    private static WorkConflict? Pasted(EntrySummary work, WorkNeighbour other)
    {
        var (form, its) = (work.Work.Form, other.Work.Form);
        var shared = WorkForm.Kinds.Where(kind => form.Shares(its, kind)).ToArray();
        if (shared is not [var kind] || !form.IsClearlyOther(its))
            return null;
        return new WorkConflict(work.Entry, work.Entry.OwnIdentifier(kind)!, other.Work) { Path = other.Path, Shared = kind, IsPasted = true };
    }

    private static bool AreVersions(WorkForm a, WorkForm b) => a.Review.Length > 0 && a.Review == b.Review;

    /// <summary>Whether one DOI is a version or a part of the other: <c>10.12688/f1000research.1234.2</c>, <c>….g001</c>, <c>…v2</c>.</summary>
    private static bool IsPartOf(string a, string b)
    {
        const int LongestPart = 6;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        var common = shorter.AsSpan().CommonPrefixLength(longer);
        if (common == shorter.Length)
            return longer.Length > common && longer.Length - common <= LongestPart && (longer[common] is '.' or '/' or 'v');

        // Versions count by one digit behind a full stop or a "v"; longer numbers are those of articles.
        return shorter.Length == longer.Length && common == shorter.Length - 1 && (shorter[common - 1] is '.' or 'v') && char.IsAsciiDigit(shorter[^1]) && char.IsAsciiDigit(longer[^1]);
    }
}
