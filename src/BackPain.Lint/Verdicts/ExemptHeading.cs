using System.Collections.Frozen;

namespace BackPain.Lint.Verdicts;

/// <summary>Headings of parts without claims, and of parts with made-up numbers: worked examples, exercises, cases.</summary>
internal static class ExemptHeading
{
    private const int LongestName = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "method", "methods", "material and methods", "materials and methods", "methodology", "statistical analysis",
        "statistical methods", "search strategy", "search strategies", "search methods", "data extraction", "data source", "data sources",
        "data availability", "data collection", "protocol", "study protocol", "inclusion criteria", "exclusion criteria", "eligibility",
        "eligibility criteria", "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "license", "licence",
        "licenses", "licensing", "copyright", "disclaimer", "funding", "competing interests", "conflict of interest",
        "conflicts of interest", "author", "authors", "author contributions", "contributing", "contributors", "contributions",
        "changelog", "change log", "about", "about this page", "about this site", "about this wiki", "how to cite", "how to contribute",
        "installation", "usage", "abbreviations", "glossary", "example", "examples", "some examples", "computational example",
        "worked example", "worked examples", "exercise", "exercises", "on your own", "problems", "practice problems", "questions",
        "practice questions", "open questions", "quiz", "case", "case report", "case reports", "case presentation", "case study",
        "case studies", "case example", "vignette", "case vignette", "case vignettes",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a heading, apart from its number and its punctuation, is such a name.</summary>
    public static bool Matches(string title)
    {
        var name = title.AsSpan().TrimStart("0123456789. )*_#").TrimEnd(" :.*_0123456789#");
        return name.Length <= LongestName && Names.Contains(name);
    }
}
