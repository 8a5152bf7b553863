using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Links that can support a statement where they stand: to a study, a plot or a data file, not to another wiki page.</summary>
internal static partial class EvidenceLinks
{
    public static ImmutableArray<TextSpan> Read(MarkdownPage page) =>
        [.. page.Links.Where(link => !link.IsImage && IsEvidence(link.Url)).Select(link => link.Span)];

    private static bool IsEvidence(string url) =>
        url.Contains("://", StringComparison.Ordinal) ? !WikiHost().IsMatch(url) : DataFile().IsMatch(url);

    [GeneratedRegex(@"://[^/]*(?:wiki|github\.io|localhost)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WikiHost();

    [GeneratedRegex(@"\.(?:csv|tsv|xlsx?|json|rds?|r|py|ipynb|pdf|png|svg|jpe?g)(?:$|[?#])|plot|forest|metaregression|/data\b|figures?/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DataFile();
}
