using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>
/// What one citation says of a work, as far as it takes to tell works and versions apart: citations that say the same are equal.
/// Texts are reduced to lower-case letters and digits; what a citation does not say is empty.
/// </summary>
public sealed record WorkForm
{
    /// <summary>Orders forms by what they say, so that nothing depends on the order in which pages were read.</summary>
    public static IComparer<WorkForm> Order { get; } = Comparer<WorkForm>.Create(Compare);

    /// <summary>Digits of the work's own PMID.</summary>
    public string Pmid { get; init; } = "";

    /// <summary>The work's own DOI in lower case.</summary>
    public string Doi { get; init; } = "";

    /// <summary>The work's own PMCID.</summary>
    public string Pmcid { get; init; } = "";

    /// <summary>The beginning of the title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Family name of the first author.</summary>
    public string Author { get; init; } = "";

    /// <summary>Year of publication, or 0.</summary>
    public int Year { get; init; }

    /// <summary>The volume as written.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The first page, or the number of the article.</summary>
    public string FirstPage { get; init; } = "";

    /// <summary>The number of a Cochrane review, <c>CD001929</c>.</summary>
    public string Review { get; init; } = "";

    /// <summary>Which version of a Cochrane review: 1 for its protocol or first form, 0 when the citation does not say.</summary>
    public int Version { get; init; }

    /// <summary>Whether it is a preprint.</summary>
    public bool IsPreprint { get; init; }

    /// <summary>
    /// Whether it speaks of a correction, a retraction, a comment or a reply: those share words and identifiers with their article, so
    /// nothing is concluded from them.
    /// </summary>
    public bool IsNotice { get; init; }

    /// <summary>What finds other citations of the same work: its identifiers, its review, its author and title.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            if (Pmid.Length > 0)
                yield return Pmid;
            if (Doi.Length > 0)
                yield return Doi;
            if (Pmcid.Length > 0)
                yield return Pmcid;
            if (Review.Length > 0)
                yield return Review;
            if (HasName)
                yield return $"{Author} {Title}";
        }
    }

    /// <summary>Whether author and title tell the work from others: a stock title ("Editorial") tells nothing.</summary>
    public bool HasName => Author.Length > 0 && Title.Length >= ShortestTitle;

    /// <summary>Shorter titles are stock, in letters and digits.</summary>
    private const int ShortestTitle = 25;

    /// <summary>The identifier of a kind, or an empty text.</summary>
    public string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => Doi,
        IdentifierKind.Pmid => Pmid,
        IdentifierKind.Pmcid => Pmcid,
        _ => "",
    };

    /// <summary>The registries whose identifiers tell works apart.</summary>
    public static ImmutableArray<IdentifierKind> Kinds { get; } = [IdentifierKind.Pmid, IdentifierKind.Doi, IdentifierKind.Pmcid];

    /// <summary>Whether both have an identifier of the kind, and the same.</summary>
    public bool Shares(WorkForm other, IdentifierKind kind) => Of(kind).Length > 0 && Of(kind).Equals(other.Of(kind), StringComparison.Ordinal);

    /// <summary>Whether both have the same identifier of any kind.</summary>
    public bool Shares(WorkForm other) => Shares(other, IdentifierKind.Pmid) || Shares(other, IdentifierKind.Doi) || Shares(other, IdentifierKind.Pmcid);

    /// <summary>Whether both have an identifier of the kind, and another.</summary>
    public bool Contradicts(WorkForm other, IdentifierKind kind) =>
        Of(kind).Length > 0 && other.Of(kind).Length > 0 && !Of(kind).Equals(other.Of(kind), StringComparison.Ordinal);

    /// <summary>Whether both have an identifier of any kind, and another.</summary>
    public bool Contradicts(WorkForm other) =>
        Contradicts(other, IdentifierKind.Pmid) || Contradicts(other, IdentifierKind.Doi) || Contradicts(other, IdentifierKind.Pmcid);

    /// <summary>Whether author and title are the same, and volume, page and year wherever both state them.</summary>
    public bool ReadsLike(WorkForm other) =>
        HasName && Author == other.Author && Title == other.Title && IsAlike(Volume, other.Volume) && IsAlike(FirstPage, other.FirstPage) &&
        (Year == 0 || other.Year == 0 || Year == other.Year);

    /// <summary>Whether author, title and place all differ. Where one of them is not known, nothing is concluded.</summary>
    public bool IsClearlyOther(WorkForm other) =>
        Author.Length > 0 && other.Author.Length > 0 && Author != other.Author &&
        Title.Length > 0 && other.Title.Length > 0 && !Title.StartsWith(other.Title, StringComparison.Ordinal) && !other.Title.StartsWith(Title, StringComparison.Ordinal) &&
        Volume.Length > 0 && other.Volume.Length > 0 && (Volume != other.Volume || FirstPage != other.FirstPage);

    private static bool IsAlike(string a, string b) => a.Length == 0 || b.Length == 0 || a == b;

    private static int Compare(WorkForm? a, WorkForm? b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        if (a is null || b is null)
            return a is null ? -1 : 1;
        foreach (var (left, right) in (ReadOnlySpan<(string, string)>)
            [(a.Pmid, b.Pmid), (a.Doi, b.Doi), (a.Pmcid, b.Pmcid), (a.Title, b.Title), (a.Author, b.Author), (a.Volume, b.Volume), (a.FirstPage, b.FirstPage), (a.Review, b.Review)])
        {
            if (string.CompareOrdinal(left, right) is var order && order != 0)
                return order;
        }

        return (a.Year, a.Version, a.IsPreprint, a.IsNotice).CompareTo((b.Year, b.Version, b.IsPreprint, b.IsNotice));
    }
}
