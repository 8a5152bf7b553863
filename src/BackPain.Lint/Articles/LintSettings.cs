using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Articles;

/// <summary>What an author configured for a page. Every value has the default that an empty configuration gives.</summary>
public sealed record LintSettings
{
    /// <summary>The settings of a page that nothing configures.</summary>
    public static LintSettings Default { get; } = new();

    /// <summary>Configured severity by rule id (upper case). It replaces whatever severity a finding had.</summary>
    public ImmutableSortedDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableSortedDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>Configured severity by family; a rule's own severity wins over it.</summary>
    public ImmutableSortedDictionary<RuleCategory, ReportDiagnostic> CategorySeverities { get; init; } =
        ImmutableSortedDictionary<RuleCategory, ReportDiagnostic>.Empty;

    /// <summary>
    /// The day of the run, set by whoever may look at a clock. Without it nothing is judged by the calendar, so that the same text
    /// gives the same findings.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>How much is reported where no severity is configured.</summary>
    public LintProfile Profile { get; init; } = LintProfile.Default;

    /// <summary>The style of citing; a setting of its own wins over what it implies.</summary>
    public ReferenceStyle Style { get; init; } = ReferenceStyle.Consistent;

    /// <summary><c>auto</c>, or a BCP 47 tag of the page's language. Claims are judged in English only.</summary>
    public string Language { get; init; } = "auto";

    /// <summary>Names of reference headings in addition to the built-in ones.</summary>
    public ImmutableArray<string> ReferenceHeadings { get; init; } = [];

    /// <summary>The bibliography file of pages whose front matter names none, as a path inside the workspace, or <see langword="null"/>.</summary>
    public string? Bibliography { get; init; }

    /// <summary>The file of retracted works, as a path inside the workspace, or <see langword="null"/>.</summary>
    public string? Retractions { get; init; }

    /// <summary>The file of findings that were there before, looked up in the folders above a page.</summary>
    public string Baseline { get; init; } = ".bplint-baseline.json";

    /// <summary>The side of punctuation on which a marker stands, or <see langword="null"/> for that of <see cref="Style"/>.</summary>
    public PunctuationSide? MarkerPunctuation { get; init; }

    /// <summary>Largest page that is read, in bytes.</summary>
    public int MaxPageSize { get; init; } = 20_971_520;

    /// <summary>Text put under an empty heading by the fix of BPL3001, or <see langword="null"/> to remove the heading.</summary>
    public string? EmptySectionStub { get; init; }

    /// <summary>Names of wiki templates that stand for nothing in the text, so that their remains can be deleted safely.</summary>
    public ImmutableArray<string> TemplateResidue { get; init; } = ["WikiDoc Sources", "Reflist"];

    /// <summary>Hosts on which anybody can publish, their subdomains included.</summary>
    public ImmutableArray<string> WeakSources { get; init; } =
    [
        "github.com", "gitlab.com", "wikipedia.org", "wikidoc.org", "wikihow.com", "wikimedia.org", "fandom.com", "psychonautwiki.org", "citizendium.org", "scholarpedia.org",
        "blogspot.com", "wordpress.com", "tumblr.com", "medium.com", "substack.com", "livejournal.com", "reddit.com", "quora.com", "bluelight.org", "answers.com",
        "facebook.com", "twitter.com", "x.com", "instagram.com", "tiktok.com", "youtube.com", "youtu.be",
    ];

    /// <summary>Whether claims in the lead section are judged.</summary>
    public bool ClaimLead { get; init; } = true;

    /// <summary>Whether claims in table cells are judged.</summary>
    public bool ClaimTables { get; init; }

    /// <summary>How many sentences back a paragraph-end marker counts as weak cover.</summary>
    public int ClaimScope { get; init; } = 3;

    /// <summary>Whether claims after a paragraph's last source are reported as one.</summary>
    public bool ClaimGroupTail { get; init; } = true;

    /// <summary>How many years back the newest cited work may lie where the text says "recently".</summary>
    public int RecentYears { get; init; } = 5;

    /// <summary>The side of a punctuation mark on which the settings want markers.</summary>
    /// <param name="mark">The mark, such as <c>.</c> or <c>;</c>.</param>
    public PunctuationSide MarkerSide(char mark) => MarkerPunctuation ?? Style switch
    {
        // AMA says nothing of question and exclamation marks: there the page decides.
        ReferenceStyle.Ama when mark is '.' or ',' => PunctuationSide.After,
        ReferenceStyle.Ama when mark is ':' or ';' => PunctuationSide.Before,
        ReferenceStyle.Vancouver => PunctuationSide.Before,
        ReferenceStyle.Wikipedia => PunctuationSide.After,
        _ => PunctuationSide.Consistent,
    };
}
