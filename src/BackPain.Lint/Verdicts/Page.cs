using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// An article with what several rules need to agree on, worked out when first asked for and once. Rules read it and never
/// each other: which rule reports a fact that two could see is decided here.
/// </summary>
public sealed class Page
{
    private readonly Lazy<ListNumbering?> numbering;
    private readonly Lazy<ImmutableArray<UncitedRun>> uncited;
    private readonly Lazy<ImmutableArray<EmptySection>> emptySections;
    private readonly Lazy<ImmutableArray<PlaceholderSection>> placeholderSections;
    private readonly Lazy<ImmutableArray<Section>> plainHeadings;
    private readonly Lazy<ImmutableArray<DuplicateGroup>> duplicates;
    private readonly Lazy<ImmutableArray<ListContradiction>> contradictions;
    private readonly Lazy<ImmutableArray<ClaimVerdict>> claims;

    /// <summary>A page under the settings that apply to it.</summary>
    public Page(Article article, LintSettings settings)
    {
        Article = article;
        numbering = new(() => ListNumbering.Of(article));
        uncited = new(() => UncitedRun.In(article));
        emptySections = new(() => EmptySection.In(article, Uncited));
        plainHeadings = new(() => Verdicts.PlainHeadings.In(article));
        var works = new Lazy<EntryWorks>(() => new EntryWorks(article));
        placeholderSections = new(() => PlaceholderSection.In(article));
        duplicates = new(() => DuplicateGroup.In(works.Value));
        contradictions = new(() => ListContradiction.In(article, works.Value));
        claims = new(() => ClaimVerdict.Of(article, settings));
    }

    /// <summary>What was read.</summary>
    public Article Article { get; }

    /// <summary>
    /// What is wrong with the numbers of the list that markers cite, or <see langword="null"/> when no list is cited by number.
    /// </summary>
    public ListNumbering? Numbering => numbering.Value;

    /// <summary>Runs of consecutive entries that no marker reaches.</summary>
    public ImmutableArray<UncitedRun> Uncited => uncited.Value;

    /// <summary>Headings with nothing under them.</summary>
    public ImmutableArray<EmptySection> EmptySections => emptySections.Value;

    /// <summary>Headings with nothing but a placeholder under them.</summary>
    public ImmutableArray<PlaceholderSection> PlaceholderSections => placeholderSections.Value;

    /// <summary>Headings without a mark: plain lines and bold ones.</summary>
    public ImmutableArray<Section> PlainHeadings => plainHeadings.Value;

    /// <summary>Entries that are one work.</summary>
    public ImmutableArray<DuplicateGroup> Duplicates => duplicates.Value;

    /// <summary>Studies that stand in lists which exclude each other.</summary>
    public ImmutableArray<ListContradiction> Contradictions => contradictions.Value;

    /// <summary>Sentences that need a source and have none, at most one verdict a sentence.</summary>
    public ImmutableArray<ClaimVerdict> Claims => claims.Value;
}
