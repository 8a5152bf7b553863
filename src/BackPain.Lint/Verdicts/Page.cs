using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// An article with what several rules need to agree on, worked out when first asked for and once. Rules read it and never
/// each other: which rule reports a fact that two could see is decided here.
/// </summary>
public sealed class Page
{
    private readonly Lazy<ListNumbering?> numbering;
    private readonly Lazy<ImmutableArray<UncitedRun>> uncited;
    private readonly Lazy<ImmutableArray<LostPlaces>> lostPlaces;
    private readonly Lazy<ImmutableArray<EmptySection>> emptySections;
    private readonly Lazy<ImmutableArray<DuplicateGroup>> duplicates;
    private readonly Lazy<ImmutableArray<MissingAddress>> missingAddresses;
    private readonly Lazy<ImmutableArray<ClaimVerdict>> claims;
    private readonly Lazy<ImmutableArray<TextSpan>> unreferenced;
    private readonly Lazy<Coverage> coverage;
    private readonly Lazy<ImmutableArray<StaleRecency>> staleRecency;

    /// <summary>A page under the settings that apply to it.</summary>
    public Page(Article article, LintSettings settings)
    {
        Article = article;
        numbering = new(() => ListNumbering.Of(article));
        uncited = new(() => UncitedRun.In(article));
        lostPlaces = new(() => Verdicts.LostPlaces.In(article));
        emptySections = new(() => EmptySection.In(article, Uncited));
        duplicates = new(() => DuplicateGroup.In(article));
        missingAddresses = new(() => MissingAddress.In(article));
        var judge = new Lazy<ClaimJudge>(() => new ClaimJudge(article, settings));
        claims = new(() => judge.Value.Unsourced());
        unreferenced = new(() => judge.Value.UnreferencedParagraphs(Claims));
        coverage = new(() => judge.Value.Count());
        staleRecency = new(() => Verdicts.StaleRecency.In(article, settings));
    }

    /// <summary>What was read.</summary>
    public Article Article { get; }

    /// <summary>
    /// What is wrong with the numbers of the list that markers cite, or <see langword="null"/> when no list is cited by number.
    /// </summary>
    public ListNumbering? Numbering => numbering.Value;

    /// <summary>Runs of consecutive entries that no marker reaches.</summary>
    public ImmutableArray<UncitedRun> Uncited => uncited.Value;

    /// <summary>Entries whose links back count more citing places than the page has.</summary>
    public ImmutableArray<LostPlaces> LostPlaces => lostPlaces.Value;

    /// <summary>Headings with nothing under them.</summary>
    public ImmutableArray<EmptySection> EmptySections => emptySections.Value;

    /// <summary>Entries that are one work.</summary>
    public ImmutableArray<DuplicateGroup> Duplicates => duplicates.Value;

    /// <summary>Entries that speak of an address and have none, at most one verdict an entry.</summary>
    public ImmutableArray<MissingAddress> MissingAddresses => missingAddresses.Value;

    /// <summary>Sentences that need a source and have none, at most one verdict a sentence.</summary>
    public ImmutableArray<ClaimVerdict> Claims => claims.Value;

    /// <summary>Paragraphs about health without any source, none of whose sentences is a claim of <see cref="Claims"/>.</summary>
    public ImmutableArray<TextSpan> UnreferencedParagraphs => unreferenced.Value;

    /// <summary>Paragraphs that speak of what is recent and cite what is not.</summary>
    public ImmutableArray<StaleRecency> StaleRecency => staleRecency.Value;

    /// <summary>How many claims the page makes, and how many of them carry a source.</summary>
    public Coverage Coverage => coverage.Value;
}
