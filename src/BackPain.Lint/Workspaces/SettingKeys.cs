using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>The one list of <c>bplint_*</c> keys; reading, checking and documentation come from it.</summary>
public static class SettingKeys
{
    /// <summary>What every key of ours begins with.</summary>
    public const string Prefix = "bplint_";

    // A page is one string, and strings end at about this many characters.
    private const int LargestPage = 1_000_000_000;

    /// <summary>Every key, in the order of the documentation.</summary>
    public static ImmutableArray<SettingKey> All { get; } =
    [
        new("bplint_language", "'auto' or a language tag such as 'en' or 'de-AT'", "auto",
            "The language of the pages; claims are judged in English only, and 'auto' estimates it.",
            (settings, value) => IsLanguage(value) ? settings with { Language = value } : null),
        new("bplint_reference_headings", "names separated by commas", "",
            "Headings of reference lists in addition to the built-in names.",
            (settings, value) => settings with { ReferenceHeadings = Names(value) }),
        new("bplint_marker_punctuation", "'consistent', 'after' or 'before'", "consistent",
            "The side of a full stop or comma on which citation markers stand.",
            (settings, value) => Punctuation(value) is { } side ? settings with { MarkerPunctuation = side } : null),
        new("bplint_max_page_size", "a number of bytes from 1 to 1000000000", "20971520",
            "The largest page that is read; a larger one is reported as BPL0002.",
            (settings, value) => Number(value, 1, LargestPage) is { } bytes ? settings with { MaxPageSize = bytes } : null),
        new("bplint_empty_section_stub", "a text", "",
            "The text that the fix of BPL3001 puts under an empty heading; without one the heading is removed.",
            (settings, value) => settings with { EmptySectionStub = value.Length == 0 ? null : value }),
        new("bplint_claim_lead", "'true' or 'false'", "true",
            "Whether claims in the lead section are judged.",
            (settings, value) => Flag(value) is { } flag ? settings with { ClaimLead = flag } : null),
        new("bplint_claim_tables", "'true' or 'false'", "false",
            "Whether claims in table cells are judged.",
            (settings, value) => Flag(value) is { } flag ? settings with { ClaimTables = flag } : null),
        new("bplint_claim_scope", "a number of sentences from 0 to 1000", "3",
            "How many sentences back a marker at the end of a paragraph counts as weak cover.",
            (settings, value) => Number(value, 0, 1000) is { } count ? settings with { ClaimScope = count } : null),
        new("bplint_claim_group_tail", "'true' or 'false'", "true",
            "Whether several claims after the last marker of a paragraph are reported as one, BPL4006.",
            (settings, value) => Flag(value) is { } flag ? settings with { ClaimGroupTail = flag } : null),
        new("bplint_recent_years", "a number of years from 0 to 1000", "5",
            "How old the newest work cited in a paragraph may be where the text says 'recently', BPL4008.",
            (settings, value) => Number(value, 0, 1000) is { } years ? settings with { RecentYears = years } : null),
    ];

    /// <summary>The key of a name in any case, or <see langword="null"/>.</summary>
    public static SettingKey? Find(string name) =>
        All.FirstOrDefault(key => key.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> Names(string value) =>
        ImmutableArray.Create(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool? Flag(string value) => value.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static int? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static PunctuationSide? Punctuation(string value) => value.ToLowerInvariant() switch
    {
        "consistent" => PunctuationSide.Consistent,
        "after" => PunctuationSide.After,
        "before" => PunctuationSide.Before,
        _ => null,
    };

    // The shape of BCP 47: subtags of one to eight letters or digits, the first of letters.
    private static bool IsLanguage(string value)
    {
        var parts = value.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter) &&
            parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
