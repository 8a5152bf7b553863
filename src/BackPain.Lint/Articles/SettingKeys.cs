using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>
/// The one list of <c>bplint_*</c> keys; reading, checking and documentation come from it, and defaults from
/// <see cref="LintSettings"/>. A new setting is a property there and a line here.
/// </summary>
public static class SettingKeys
{
    /// <summary>What every key of ours begins with.</summary>
    public const string Prefix = "bplint_";

    /// <summary>The key that names the file of retracted works.</summary>
    public const string Retractions = "bplint_retractions";

    /// <summary>The pages that a section of the file matches, which is case-sensitive.</summary>
    public const string Pages = "{md,MD,markdown,mdx,qmd,rmd,Rmd,mkd}";

    // A page is one string, and strings end at about this many characters.
    private const int LargestPage = 1_000_000_000;

    /// <summary>The rules that look for claims without a source.</summary>
    private static readonly ImmutableArray<string> Claims = ["BPL4001", "BPL4002", "BPL4003", "BPL4004", "BPL4005", "BPL4006", "BPL4015", "BPL4016"];

    /// <summary>Every key, in the order of the documentation.</summary>
    public static ImmutableArray<SettingKey> All { get; } =
    [
        SettingKey.Choice<LintProfile>(
            "bplint_profile", s => s.Profile, (s, v) => s with { Profile = v },
            "How much is reported. `minimal`: errors only. `strict`: what is info becomes a warning, and rules that are off by default run. A severity set for a rule or its family wins."),
        SettingKey.Choice<ReferenceStyle>(
            "bplint_style", s => s.Style, (s, v) => s with { Style = v },
            "The style of citing. `consistent` follows the clear majority of each page. `wikipedia` puts markers after punctuation, `vancouver` before it, `ama` after a full stop or comma and before a colon or semicolon.",
            "BPL1010"),
        new("bplint_language", "'auto' or a language tag such as 'en' or 'de-AT'", LintSettings.Default.Language,
            "The language of the pages. Claims are judged in English only; `auto` estimates it page by page.",
            [.. Claims, "BPL4008", "BPL1010"], (s, v) => IsLanguage(v) ? s with { Language = v } : null),
        SettingKey.Names(
            "bplint_reference_headings", s => s.ReferenceHeadings, (s, v) => s with { ReferenceHeadings = v },
            "Headings that stand above a reference list, in addition to the usual ones in several languages."),
        SettingKey.Words(
            "bplint_bibliography", s => s.Bibliography, (s, v) => s with { Bibliography = v },
            "The BibTeX, CSL-JSON or CSL-YAML file with the works that `[@key]` cites, for pages whose front matter names none: a path inside the folder that is checked.",
            "BPL1023"),
        SettingKey.Words(
            Retractions, s => s.Retractions, (s, v) => s with { Retractions = v },
            "The CSV file of the Retraction Watch database: a path inside the folder that is checked, looked up beside the page and in the folders above. `docs/retractions.md` says where to get it.",
            "BPL2029", "BPL2033", "BPL2034"),
        new("bplint_baseline", "a path below the folder of the pages or one above", LintSettings.Default.Baseline,
            "The file with the findings that were there before, which `check` leaves out. It is looked up beside the page and in the folders above, up to that of the repository.",
            [], (s, v) => IsInside(v) ? s with { Baseline = v } : null),
        SettingKey.Choice<PunctuationSide>(
            "bplint_marker_punctuation", s => s.MarkerPunctuation, (s, v) => s with { MarkerPunctuation = v },
            "The side of a punctuation mark on which markers stand, whatever `bplint_style` says.",
            "BPL1010"),
        SettingKey.Number(
            "bplint_max_page_size", "bytes", 1, LargestPage, s => s.MaxPageSize, (s, v) => s with { MaxPageSize = v },
            "The largest page that is read.",
            "BPL0002"),
        SettingKey.Words(
            "bplint_empty_section_stub", s => s.EmptySectionStub, (s, v) => s with { EmptySectionStub = v },
            "What the fix writes below an empty heading. Without it the fix removes the heading.",
            "BPL3001"),
        SettingKey.Names(
            "bplint_template_residue", s => s.TemplateResidue, (s, v) => s with { TemplateResidue = v },
            "Wiki templates that stand for nothing in the text: the safe fix deletes what is left of them.",
            "BPL3013"),
        SettingKey.Names(
            "bplint_weak_sources", s => s.WeakSources, (s, v) => s with { WeakSources = v },
            "Hosts on which anybody can publish, their subdomains included: they are weak sources. The list replaces the built-in one.",
            "BPL2020"),
        SettingKey.Flag(
            "bplint_claim_lead", s => s.ClaimLead, (s, v) => s with { ClaimLead = v },
            "Whether statements in the lead section need a source.",
            Claims),
        SettingKey.Flag(
            "bplint_claim_tables", s => s.ClaimTables, (s, v) => s with { ClaimTables = v },
            "Whether statements in table cells need a source.",
            Claims),
        SettingKey.Number(
            "bplint_claim_scope", "sentences", 0, 1000, s => s.ClaimScope, (s, v) => s with { ClaimScope = v },
            "How many sentences back a marker at the end of a paragraph may stand for.",
            Claims),
        SettingKey.Flag(
            "bplint_claim_group_tail", s => s.ClaimGroupTail, (s, v) => s with { ClaimGroupTail = v },
            "Whether several claims after the last marker of a paragraph are reported as one.",
            "BPL4006"),
        SettingKey.Number(
            "bplint_recent_years", "years", 0, 1000, s => s.RecentYears, (s, v) => s with { RecentYears = v },
            "How old the newest work cited in a paragraph may be where the text says 'recently'.",
            "BPL4008"),
    ];

    /// <summary>The key of a name in any case, or <see langword="null"/>.</summary>
    public static SettingKey? Find(string name) =>
        All.FirstOrDefault(key => key.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    // The shape of BCP 47: subtags of one to eight letters or digits, the first of letters.
    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not ('/' or '\\') && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/', '\\').Contains("..");

    private static bool IsLanguage(string value)
    {
        var parts = value.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter) &&
            parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
