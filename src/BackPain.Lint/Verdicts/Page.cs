using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
    private readonly Lazy<ImmutableArray<MarkerRun>> markerRuns;
    private readonly Lazy<ImmutableArray<DisorderedRun>> disorderedRuns;
    private readonly Lazy<MisplacedMention?> misplacedMention;
    private readonly Lazy<UncitedList?> uncitedList;
    private readonly Lazy<ImmutableArray<LostPlaces>> lostPlaces;
    private readonly Lazy<MarkerLinks> links;
    private readonly Lazy<RefTagFaults> refTags;
    private readonly Lazy<ImmutableArray<EmptySection>> emptySections;
    private readonly Lazy<ImmutableArray<PlaceholderSection>> placeholderSections;
    private readonly Lazy<ImmutableArray<Section>> plainHeadings;
    private readonly Lazy<ImmutableArray<DuplicateGroup>> duplicates;
    private readonly Lazy<ImmutableArray<MissingAddress>> missingAddresses;
    private readonly Lazy<ImmutableArray<ImmutableArray<ReferenceEntry>>> placeholderEntries;
    private readonly Lazy<ImmutableArray<ReferenceEntry>> bareAddresses;
    private readonly Lazy<ImmutableArray<EntryTail>> entryTails;
    private readonly Lazy<ImmutableArray<WeakSource>> weakSources;
    private readonly Lazy<ImmutableArray<ListContradiction>> contradictions;
    private readonly Lazy<ImmutableArray<ClaimVerdict>> claims;
    private readonly Lazy<CitableWorks> citable;
    private readonly Lazy<ImmutableArray<TextSpan>> unreferenced;
    private readonly Lazy<Coverage> coverage;
    private readonly Lazy<ImmutableArray<StaleRecency>> staleRecency;
    private readonly Lazy<ImmutableArray<NoticedWork>> noticedWorks;
    private readonly StageObserver? observe;

    /// <summary>A page under the settings that apply to it.</summary>
    /// <param name="article">What was read.</param>
    /// <param name="settings">What applies to the page.</param>
    /// <param name="retractions">Works that were retracted; asked for only when the page cites works by identifier.</param>
    /// <param name="observe">Is told when a verdict is worked out.</param>
    public Page(Article article, LintSettings settings, Lazy<RetractionIndex>? retractions = null, StageObserver? observe = null)
    {
        this.observe = observe;
        Article = article;
        numbering = Once(nameof(Numbering), () => ListNumbering.Of(article));
        uncited = Once(nameof(Uncited), () => UncitedRun.In(article));
        markerRuns = Once(nameof(MarkerRuns), () => MarkerRun.In(article));
        disorderedRuns = Once(nameof(DisorderedRuns), () => DisorderedRun.In(article, MarkerRuns));
        misplacedMention = Once(nameof(MisplacedMention), () => Verdicts.MisplacedMention.In(article, MarkerRuns));
        uncitedList = Once(nameof(UncitedList), () => Verdicts.UncitedList.In(article));
        lostPlaces = Once(nameof(LostPlaces), () => Verdicts.LostPlaces.In(article));
        links = Once(nameof(Links), () => new MarkerLinks(article));
        refTags = Once(nameof(RefTags), () => new RefTagFaults(article));
        emptySections = Once(nameof(EmptySections), () => EmptySection.In(article, Uncited));
        plainHeadings = Once(nameof(PlainHeadings), () => Verdicts.PlainHeadings.In(article));
        placeholderSections = Once(nameof(PlaceholderSections), () => PlaceholderSection.In(article));
        var works = new Lazy<EntryWorks>(() => new EntryWorks(article));
        duplicates = Once(nameof(Duplicates), () => DuplicateGroup.In(works.Value));
        contradictions = Once(nameof(Contradictions), () => ListContradiction.In(article, works.Value));
        missingAddresses = Once(nameof(MissingAddresses), () => MissingAddress.In(article));
        placeholderEntries = Once(nameof(PlaceholderEntries), () => PlaceholderEntry.In(article));
        bareAddresses = Once(nameof(BareAddresses), () => BareAddress.In(article));
        entryTails = Once(nameof(EntryTails), () => EntryTail.In(article));
        weakSources = Once(nameof(WeakSources), () => WeakSource.In(article, settings.WeakSources));
        var judge = new Lazy<ClaimJudge>(() => new ClaimJudge(article, settings));
        claims = Once(nameof(Claims), () => judge.Value.Unsourced());
        citable = Once(nameof(CitableWorks), () => new CitableWorks(article));
        unreferenced = Once(nameof(UnreferencedParagraphs), () => judge.Value.UnreferencedParagraphs(Claims));
        coverage = Once(nameof(Coverage), () => judge.Value.Count());
        noticedWorks = Once(nameof(NoticedWorks), () => retractions is null ? [] : NoticedWork.In(article, retractions));
        staleRecency = Once(nameof(StaleRecency), () => Verdicts.StaleRecency.In(article, settings));
    }

    /// <summary>What was read.</summary>
    public Article Article { get; }

    /// <summary>
    /// What is wrong with the numbers of the list that markers cite, or <see langword="null"/> when no list is cited by number.
    /// </summary>
    public ListNumbering? Numbering => numbering.Value;

    /// <summary>Runs of consecutive entries that no marker reaches.</summary>
    public ImmutableArray<UncitedRun> Uncited => uncited.Value;

    /// <summary>Markers that stand at one place.</summary>
    internal ImmutableArray<MarkerRun> MarkerRuns => markerRuns.Value;

    /// <summary>Markers at one place that are out of order or say a number twice.</summary>
    internal ImmutableArray<DisorderedRun> DisorderedRuns => disorderedRuns.Value;

    /// <summary>The first place that breaks the order of first citation, if the list is numbered in that order.</summary>
    internal MisplacedMention? MisplacedMention => misplacedMention.Value;

    /// <summary>The reference list of a page that cites nothing.</summary>
    internal UncitedList? UncitedList => uncitedList.Value;

    /// <summary>Entries whose links back count more citing places than the page has.</summary>
    public ImmutableArray<LostPlaces> LostPlaces => lostPlaces.Value;

    /// <summary>Where the links of markers lead, and whether that is where their numbers say.</summary>
    public MarkerLinks Links => links.Value;

    /// <summary>What is wrong with the page's <c>&lt;ref&gt;</c> tags.</summary>
    public RefTagFaults RefTags => refTags.Value;

    /// <summary>Headings with nothing under them.</summary>
    public ImmutableArray<EmptySection> EmptySections => emptySections.Value;

    /// <summary>Headings with nothing but a placeholder under them.</summary>
    public ImmutableArray<PlaceholderSection> PlaceholderSections => placeholderSections.Value;

    /// <summary>Headings without a mark: plain lines and bold ones.</summary>
    public ImmutableArray<Section> PlainHeadings => plainHeadings.Value;

    /// <summary>Entries that are one work.</summary>
    public ImmutableArray<DuplicateGroup> Duplicates => duplicates.Value;

    /// <summary>Entries that speak of an address and have none, at most one verdict an entry.</summary>
    public ImmutableArray<MissingAddress> MissingAddresses => missingAddresses.Value;

    /// <summary>Entries that hold a place for a work, those that one export lost together.</summary>
    public ImmutableArray<ImmutableArray<ReferenceEntry>> PlaceholderEntries => placeholderEntries.Value;

    /// <summary>Entries that are nothing but a web address.</summary>
    public ImmutableArray<ReferenceEntry> BareAddresses => bareAddresses.Value;

    /// <summary>Entries whose end is damaged.</summary>
    public ImmutableArray<EntryTail> EntryTails => entryTails.Value;

    /// <summary>Entries whose only source is a site on which anybody can write.</summary>
    public ImmutableArray<WeakSource> WeakSources => weakSources.Value;

    /// <summary>Cited works that were retracted, doubted or corrected, at most one verdict an entry.</summary>
    public ImmutableArray<NoticedWork> NoticedWorks => noticedWorks.Value;

    /// <summary>Studies that stand in lists which exclude each other.</summary>
    public ImmutableArray<ListContradiction> Contradictions => contradictions.Value;

    /// <summary>Sentences that need a source and have none, at most one verdict a sentence.</summary>
    public ImmutableArray<ClaimVerdict> Claims => claims.Value;

    /// <summary>The works of the page's list by the words of their titles.</summary>
    internal CitableWorks CitableWorks => citable.Value;

    /// <summary>Paragraphs about health without any source, none of whose sentences is a claim of <see cref="Claims"/>.</summary>
    public ImmutableArray<TextSpan> UnreferencedParagraphs => unreferenced.Value;

    /// <summary>Paragraphs that speak of what is recent and cite what is not.</summary>
    public ImmutableArray<StaleRecency> StaleRecency => staleRecency.Value;

    /// <summary>How many claims the page makes, and how many of them carry a source.</summary>
    public Coverage Coverage => coverage.Value;

    // The attribute is what Lazy asks of its type when the program is compiled ahead of time.
    private Lazy<T> Once<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string verdict, Func<T> make) => observe is null ? new(make) : new(() =>
    {
        observe(verdict, true);
        try
        {
            return make();
        }
        finally
        {
            observe(verdict, false);
        }
    });
}
