using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>
/// A page as its author meant it: sections, paragraphs, citation markers and reference lists. A value: immutable, complete,
/// the same for the same text. All positions are UTF-16 offsets into <see cref="Text"/>, half-open.
/// </summary>
public sealed record Article
{
    /// <summary>The text that was read.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The same text as a string.</summary>
    public required string Text { get; init; }

    /// <summary>Lines and columns of the text.</summary>
    public required LineIndex Lines { get; init; }

    /// <summary>
    /// The text with everything that is not literal prose (code, comments, link targets, tags, front matter, math) replaced by
    /// blanks: same length, so an offset here is an offset in <see cref="Text"/>. Line breaks stay.
    /// </summary>
    public required string Prose { get; init; }

    /// <summary>Why the page could only be read as lines (one sentence), or <see langword="null"/>.</summary>
    public string? ReadingFault { get; init; }

    /// <summary>Fenced and inline code, math, comments and the YAML block at the top, in the order of the page: nothing in them is read.</summary>
    public ImmutableArray<TextSpan> Unread { get; init; } = [];

    /// <summary>The YAML block at the top, if any.</summary>
    public TextSpan? FrontMatter { get; init; }

    /// <summary>Where the text begins, behind front matter and comments; the length of a page without any. A heading there is the page's title.</summary>
    public int TextStart { get; init; }

    /// <summary>All headings in the order of the page, inferred ones included.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Paragraphs that a rule across the page right below made headings, each with that rule, in the order of the page.</summary>
    public ImmutableArray<TextSpan> SetextAccidents { get; init; } = [];

    /// <summary>Whether the front matter gives the page its title.</summary>
    public bool HasFrontTitle { get; init; }

    /// <summary>All runs of prose in the order of the page.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Citation markers of the page's dialects in the order of the page; footnote markers included.</summary>
    public ImmutableArray<CitationMarker> Markers { get; init; } = [];

    /// <summary>Markers that a renderer shows as one link, because they touch and the second has a definition.</summary>
    public ImmutableArray<CollapsedMarkers> CollapsedMarkers { get; init; } = [];

    /// <summary>
    /// Bracketed numbers in marker position that no list can resolve because the page has none. Only BPL1008 judges them.
    /// </summary>
    public ImmutableArray<CitationMarker> UnresolvedCandidates { get; init; } = [];

    /// <summary>
    /// Numbers in marker position that an entry carries, in another dialect than the page's markers: text as far as rules are
    /// concerned, but a renumbering would leave them behind.
    /// </summary>
    public ImmutableArray<CitationMarker> InertMarkers { get; init; } = [];

    /// <summary>Reference lists in the order of the page.</summary>
    public ImmutableArray<ReferenceList> Lists { get; init; } = [];

    /// <summary>The works that citekeys can name, from files beside the page.</summary>
    public Bibliography Bibliography { get; init; } = Bibliography.None;

    /// <summary>Footnote definitions in the order of the page.</summary>
    public ImmutableArray<FootnoteDefinition> Footnotes { get; init; } = [];

    /// <summary>MediaWiki's <c>&lt;ref&gt;</c> tags in the order of the page, those that are never closed included.</summary>
    public ImmutableArray<RefTag> RefTags { get; init; } = [];

    /// <summary>
    /// Where MediaWiki would print the sources of such tags: <c>&lt;references/&gt;</c>, or all of <c>&lt;references&gt;…&lt;/references&gt;</c>.
    /// </summary>
    public ImmutableArray<TextSpan> ReferencesTags { get; init; } = [];

    /// <summary>Numbers in brackets that an export put in place of a byline's links; never citations.</summary>
    public ImmutableArray<TextSpan> AutonumberLinks { get; init; } = [];

    /// <summary>The navigation block at the top of an exported page, if any.</summary>
    public TextSpan? Navigation { get; init; }

    /// <summary>Identifiers (DOI, PMID, PMCID) anywhere in the page, well-formed or not, in the order of the page.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Web addresses with a faulty form, anywhere in the page, in the order of the page.</summary>
    public ImmutableArray<BrokenAddress> BrokenAddresses { get; init; } = [];

    /// <summary>Web addresses that belong to whoever copied them (a proxy, a session), in the order of the page.</summary>
    public ImmutableArray<PersonalAddress> PersonalAddresses { get; init; } = [];

    /// <summary>
    /// Numbers of books, journals, trials, reviews and preprints behind their labels or prefixes, well-formed or not, in the order of
    /// the page. Which work is meant is told by <see cref="Identifiers"/>.
    /// </summary>
    public ImmutableArray<Identifier> RegisteredNumbers { get; init; } = [];

    /// <summary>Tags such as <c>[citation needed]</c> in the order of the page.</summary>
    public ImmutableArray<MaintenanceTag> MaintenanceTags { get; init; } = [];

    /// <summary>Messages that citation templates printed into entries, runs of them as one, in the order of the page.</summary>
    public ImmutableArray<TextSpan> CitationMessages { get; init; } = [];

    /// <summary>Dates in entries and footnotes that do not exist or can be read in two ways, in the order of the page.</summary>
    public ImmutableArray<DateFault> DateFaults { get; init; } = [];

    /// <summary>Characters of entries that a typewriter, a program or a wrong encoding left, in the order of the page.</summary>
    public ImmutableArray<TypographyFault> TypographyFaults { get; init; } = [];

    /// <summary>Messages that MediaWiki printed where a source was lost, in the order of the page.</summary>
    public ImmutableArray<TextSpan> CiteErrors { get; init; } = [];

    /// <summary>What chat tools put in place of citations, runs of tokens as one, in the order of the page.</summary>
    public ImmutableArray<ChatResidue> ChatResidues { get; init; } = [];

    /// <summary>Lines, and marks in headings, that a wiki's pages show around their text, in the order of the page.</summary>
    public ImmutableArray<TextSpan> Boilerplate { get; init; } = [];

    /// <summary>Wiki markup that was not expanded, in the order of the page.</summary>
    public ImmutableArray<WikiMarkup> WikiMarkup { get; init; } = [];

    /// <summary>MediaWiki's marks of text that Markdown writes in another way, in the order of the page.</summary>
    public ImmutableArray<Wikitext> Wikitext { get; init; } = [];

    /// <summary>Links whose target can support a statement (a study, a plot, a data file), in the order of the page.</summary>
    public ImmutableArray<TextSpan> EvidenceLinks { get; init; } = [];

    /// <summary>Links that show one identifier and lead to another, in the order of the page.</summary>
    public ImmutableArray<DamagedLink> DamagedLinks { get; init; } = [];

    /// <summary>Characters in entries and footnotes that nobody sees, in the order of the page.</summary>
    public ImmutableArray<InvisibleCharacter> InvisibleCharacters { get; init; } = [];

    /// <summary>Suppression comments in the order of the page.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>Comments that say of entries that they are no duplicates, in the order of the page.</summary>
    public ImmutableArray<Dismissal> Dismissals { get; init; } = [];

    /// <summary>Whether the page is written in English (setting or estimate); claims are judged in English only.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>The list that numeric markers resolve against, or <see langword="null"/> when there is none.</summary>
    public ReferenceList? NumberedList { get; init; }

    /// <summary>
    /// Whether several numbered lists share numbers, so that a marker could mean any of them. Cross-checks are silent then.
    /// </summary>
    public bool HasAmbiguousLists { get; init; }

    /// <summary>The entries of all lists of works, cited or not, in the order of the page.</summary>
    public IEnumerable<ReferenceEntry> Entries => Lists.Where(list => list.Role != SectionRole.Text).SelectMany(list => list.Entries);

    /// <summary>The slice of the page that a span covers.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);
}
