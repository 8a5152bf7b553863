using System.Text.RegularExpressions;

namespace BackPain.Lint.Parsing;

/// <summary>Whether a list item reads like a cited work.</summary>
internal static partial class EntryShape
{
    public static bool IsEntry(ReadOnlySpan<char> item) => Cue().IsMatch(item);

    [GeneratedRegex(
        @"\bPMI?D?C?ID:?\s?\[?\d|\bPMID\b|\bPMC\s?\d{3}|\bdoi\b|doi\.org/10\.|pubmed|\bCD\d{6}\b|\b(?:19|20)\d\d\b[^\n]{0,60}?\b\d{1,4}\s?(?:\(\d[^)]{0,12}\))?\s?:\s?[A-Za-z]?\d|\bet al\b[^\n]*\b(?:19|20)\d\d\b|\b(?:Retrieved|Accessed|Archived)\b[^\n]*\b(?:19|20)\d\d\b|\bISBN\b|\bISSN\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Cue();
}
