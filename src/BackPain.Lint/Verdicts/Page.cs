using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
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
    private readonly Lazy<ImmutableArray<EmptyHeading>> emptyHeadings;
    private readonly Lazy<ImmutableArray<(Section Section, Section Below)>> headingStacks;
    private readonly Lazy<ImmutableArray<BlankRun>> blankRuns;
    private readonly Lazy<ImmutableArray<UnwrittenSection>> unwrittenSections;
    private readonly Lazy<ImmutableArray<Section>> plainHeadings;
    private readonly Lazy<Dismissals> dismissals;
    private readonly Lazy<ImmutableArray<DuplicateGroup>> duplicates;
    private readonly Lazy<ImmutableArray<LikeWorks>> likeWorks;
    private readonly Lazy<ImmutableArray<MissingAddress>> missingAddresses;
    private readonly Lazy<ImmutableArray<ImmutableArray<ReferenceEntry>>> placeholderEntries;
    private readonly Lazy<ImmutableArray<ReferenceEntry>> bareAddresses;
    private readonly Lazy<ImmutableArray<DamagedTail>> entryTails;
    private readonly Lazy<ImmutableArray<TitleFault>> titleFaults;
    private readonly Lazy<ImmutableArray<AuthorListFault>> authorListFaults;
    private readonly Lazy<ImmutableArray<JournalForm>> journalForms;
    private readonly Lazy<ImmutableArray<WeaklySourcedEntry>> weakSources;
    private readonly Lazy<ImmutableArray<ListContradiction>> contradictions;
    private readonly Lazy<ImmutableArray<ClaimVerdict>> claims;
    private readonly Lazy<CitableWorks> citable;
    private readonly Lazy<bool> markersPrecedePunctuation;
    private readonly Lazy<ImmutableArray<TextSpan>> unreferenced;
    private readonly Lazy<Coverage> coverage;
    private readonly Lazy<ImmutableArray<AgedWords>> agedWords;
    private readonly Lazy<ImmutableArray<NoticedWork>> noticedWorks;
    private readonly Lazy<ImmutableArray<EntrySummary>> cited;
    private readonly Lazy<ImmutableArray<WorkConflict>> workConflicts;
    private readonly Lazy<ImmutableArray<SupersededVersion>> supersededVersions;
    private readonly Lazy<ImmutableArray<TextSpan>> weaselWords;
    private readonly Lazy<ImmutableArray<EvidenceMismatch>> evidenceMismatches;
    private readonly Lazy<ImmutableArray<AgedSection>> agedSections;
    private readonly Lazy<ImmutableArray<SupportedClaim>> supportedClaims;
    private readonly Lazy<EntryWeaknesses> entryWeaknesses;
    private readonly Lazy<Citations> citations;
    private readonly StageObserver? observe;

    /// <summary>A page under the settings that apply to it.</summary>
    /// <param name="article">What was read.</param>
    /// <param name="settings">What applies to the page.</param>
    /// <param name="known">What files beside the page, and the other pages of its wiki, tell of the works that it cites.</param>
    /// <param name="observe">Is told when a verdict is worked out.</param>
    public Page(Article article, LintSettings settings, KnownWorks? known = null, StageObserver? observe = null)
    {
        this.observe = observe;
        Article = article;
        var (retractions, wiki) = (known?.Retractions, known?.Wiki ?? WikiPage.Alone);
        numbering = Once(nameof(Numbering), () => ListNumbering.Of(article));
        uncited = Once(nameof(Uncited), () => UncitedRun.In(article));
        markerRuns = Once(nameof(MarkerRuns), () => MarkerRun.In(article));
        disorderedRuns = Once(nameof(DisorderedRuns), () => DisorderedRun.In(article, MarkerRuns));
        misplacedMention = Once(nameof(MisplacedMention), () => Verdicts.MisplacedMention.In(article, MarkerRuns));
        uncitedList = Once(nameof(UncitedList), () => Verdicts.UncitedList.In(article));
        lostPlaces = Once(nameof(LostPlaces), () => Verdicts.LostPlaces.In(article));
        links = Once(nameof(Links), () => new MarkerLinks(article));
        refTags = Once(nameof(RefTags), () => new RefTagFaults(article));
        emptyHeadings = Once(nameof(EmptyHeadings), () => EmptyHeading.In(article, Uncited));
        headingStacks = Once(nameof(HeadingStacks), () => Verdicts.HeadingStacks.In(article, EmptyHeadings));
        blankRuns = Once(nameof(BlankRuns), () => BlankRun.In(article));
        plainHeadings = Once(nameof(PlainHeadings), () => Verdicts.PlainHeadings.In(article));
        unwrittenSections = Once(nameof(UnwrittenSections), () => UnwrittenSection.In(article));
        var works = new Lazy<EntryWorks>(() => new EntryWorks(article));
        dismissals = Once(nameof(Dismissals), () => new Dismissals(article));
        duplicates = Once(nameof(Duplicates), () => DuplicateGroup.In(works.Value, Dismissals));
        likeWorks = Once(nameof(LikeWorks), () => Verdicts.LikeWorks.In(article, works.Value, Dismissals, settings.Profile == LintProfile.Strict));
        contradictions = Once(nameof(Contradictions), () => ListContradiction.In(article, works.Value));
        missingAddresses = Once(nameof(MissingAddresses), () => MissingAddress.In(article));
        placeholderEntries = Once(nameof(PlaceholderEntries), () => UnfilledEntries.In(article));
        bareAddresses = Once(nameof(BareAddresses), () => BareAddress.In(article));
        entryTails = Once(nameof(EntryTails), () => DamagedTail.In(article));
        titleFaults = Once(nameof(TitleFaults), () => TitleFault.In(article));
        authorListFaults = Once(nameof(AuthorListFaults), () => AuthorListFault.In(article));
        journalForms = Once(nameof(JournalForms), () => JournalForm.In(article));
        weakSources = Once(nameof(WeakSources), () => WeaklySourcedEntry.In(article, settings.WeakSources));
        var judge = new Lazy<ClaimJudge>(() => new ClaimJudge(article, settings));
        claims = Once(nameof(Claims), () => judge.Value.Unsourced());
        citable = Once(nameof(CitableWorks), () => new CitableWorks(article));
        markersPrecedePunctuation = Once(nameof(MarkersPrecedePunctuation), () => MarkerSide.IsBeforePunctuation(article));
        unreferenced = Once(nameof(UnreferencedParagraphs), () => judge.Value.UnreferencedParagraphs(Claims));
        coverage = Once(nameof(Coverage), () => judge.Value.Count());
        noticedWorks = Once(nameof(NoticedWorks), () => retractions is null ? [] : NoticedWork.In(article, retractions));
        cited = Once(nameof(Works), () => EntrySummary.In(article));
        var neighbours = new Lazy<WorkNeighbours>(() => new WorkNeighbours(Works, wiki));
        workConflicts = Once(nameof(WorkConflicts), () => WorkConflict.In(Works, neighbours.Value));
        supersededVersions = Once(nameof(SupersededVersions), () => SupersededVersion.In(Works, neighbours.Value));
        var sources = new Lazy<CitedSources>(() => new CitedSources(article));
        weaselWords = Once(nameof(WeaselWords), () => Verdicts.WeaselWords.In(article, settings));
        evidenceMismatches = Once(nameof(EvidenceMismatches), () => EvidenceMismatch.In(article, sources.Value));
        agedSections = Once(nameof(AgedSections), () => AgedSection.In(article, settings, sources.Value));
        supportedClaims = Once(nameof(SupportedClaims), () => SupportedClaim.In(article, judge.Value.Sourced(), sources.Value));
        entryWeaknesses = Once(nameof(EntryWeaknesses), () => new EntryWeaknesses(this));
        citations = Once(nameof(Citations), () => new Citations(article));
        agedWords = Once(nameof(AgedWords), () => Verdicts.AgedWords.In(article, settings, sources.Value));
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
    public ImmutableArray<EmptyHeading> EmptyHeadings => emptyHeadings.Value;

    /// <summary>Headings that hold headings and no text of their own, each with the one below it.</summary>
    public ImmutableArray<(Section Section, Section Below)> HeadingStacks => headingStacks.Value;

    /// <summary>Two or more blank lines in a row.</summary>
    public ImmutableArray<BlankRun> BlankRuns => blankRuns.Value;

    /// <summary>Headings with nothing but a placeholder under them.</summary>
    public ImmutableArray<UnwrittenSection> UnwrittenSections => unwrittenSections.Value;

    /// <summary>Headings without a mark: plain lines and bold ones.</summary>
    public ImmutableArray<Section> PlainHeadings => plainHeadings.Value;

    /// <summary>What the page says are no duplicates.</summary>
    public Dismissals Dismissals => dismissals.Value;

    /// <summary>Entries that are one work.</summary>
    public ImmutableArray<DuplicateGroup> Duplicates => duplicates.Value;

    /// <summary>Entries that are like each other, so that they are probably one work; under the strict profile also those that possibly are.</summary>
    public ImmutableArray<LikeWorks> LikeWorks => likeWorks.Value;

    /// <summary>Entries that speak of an address and have none, at most one verdict an entry.</summary>
    public ImmutableArray<MissingAddress> MissingAddresses => missingAddresses.Value;

    /// <summary>Entries that hold a place for a work, those that one export lost together.</summary>
    public ImmutableArray<ImmutableArray<ReferenceEntry>> PlaceholderEntries => placeholderEntries.Value;

    /// <summary>Entries that are nothing but a web address.</summary>
    public ImmutableArray<ReferenceEntry> BareAddresses => bareAddresses.Value;

    /// <summary>Entries whose end is damaged.</summary>
    public ImmutableArray<DamagedTail> EntryTails => entryTails.Value;

    /// <summary>Entries without a title, or with one that names no work.</summary>
    public ImmutableArray<TitleFault> TitleFaults => titleFaults.Value;

    /// <summary>Entries whose authors are written in another way than those around them.</summary>
    public ImmutableArray<AuthorListFault> AuthorListFaults => authorListFaults.Value;

    /// <summary>Journals that the page names in two ways.</summary>
    public ImmutableArray<JournalForm> JournalForms => journalForms.Value;

    /// <summary>Entries whose only source is a site on which anybody can write.</summary>
    public ImmutableArray<WeaklySourcedEntry> WeakSources => weakSources.Value;

    /// <summary>Cited works that were retracted, doubted or corrected, at most one verdict an entry.</summary>
    public ImmutableArray<NoticedWork> NoticedWorks => noticedWorks.Value;

    /// <summary>The works that the page lists, as the other pages of its wiki know them.</summary>
    public ImmutableArray<EntrySummary> Works => cited.Value;

    /// <summary>Entries whose identifiers do not agree with those of another citation of their work.</summary>
    public ImmutableArray<WorkConflict> WorkConflicts => workConflicts.Value;

    /// <summary>Entries for a version of a work of which the wiki cites a later one.</summary>
    public ImmutableArray<SupersededVersion> SupersededVersions => supersededVersions.Value;

    /// <summary>Studies that stand in lists which exclude each other.</summary>
    public ImmutableArray<ListContradiction> Contradictions => contradictions.Value;

    /// <summary>Sentences that need a source and have none, at most one verdict a sentence.</summary>
    public ImmutableArray<ClaimVerdict> Claims => claims.Value;

    /// <summary>The works of the page's list by the words of their titles.</summary>
    internal CitableWorks CitableWorks => citable.Value;

    /// <summary>Whether the page's own markers stand before commas and full stops.</summary>
    internal bool MarkersPrecedePunctuation => markersPrecedePunctuation.Value;

    /// <summary>Paragraphs about health without any source, none of whose sentences is a claim of <see cref="Claims"/>.</summary>
    public ImmutableArray<TextSpan> UnreferencedParagraphs => unreferenced.Value;

    /// <summary>Paragraphs that speak of what is recent and cite what is not.</summary>
    public ImmutableArray<AgedWords> AgedWords => agedWords.Value;

    /// <summary>Words that ascribe a statement to nobody in particular, where no source says who it is.</summary>
    public ImmutableArray<TextSpan> WeaselWords => weaselWords.Value;

    /// <summary>Sentences that call their evidence something else than their sources are.</summary>
    public ImmutableArray<EvidenceMismatch> EvidenceMismatches => evidenceMismatches.Value;

    /// <summary>Sections about evidence whose newest source is old.</summary>
    public ImmutableArray<AgedSection> AgedSections => agedSections.Value;

    /// <summary>Claims with a marker of their own whose works are known.</summary>
    internal ImmutableArray<SupportedClaim> SupportedClaims => supportedClaims.Value;

    /// <summary>Works that can hardly support a statement.</summary>
    internal EntryWeaknesses EntryWeaknesses => entryWeaknesses.Value;

    /// <summary>Which works the markers lead to, and which markers lead to a work.</summary>
    public Citations Citations => citations.Value;

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
