using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Tells findings apart by what they are about and not by their line: rule, headings above, the sentence or entry, and how many of
/// the kind stand before it. Text that changes elsewhere on the page changes no fingerprint.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The fingerprint of each finding of a page, 32 hexadecimal digits; different from those of all others of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Findings of the page, in its order.</param>
    /// <param name="withPath">Whether pages are told apart, too.</param>
    public static IEnumerable<string> Of(PageReport page, ImmutableArray<Finding> findings, bool withPath)
    {
        var anchors = page.Article is { } article ? FindingAnchors.Of(article, findings) : [];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < findings.Length; i++)
        {
            var anchor = anchors.IsEmpty ? LineOf(page, findings[i]) : Joined(anchors[i]);
            var before = seen.GetValueOrDefault(anchor);
            seen[anchor] = before + 1;
            var hash = StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{(withPath ? page.Path : "")}\0{anchor}\0{before}"));
            yield return hash.ToString("x32", CultureInfo.InvariantCulture);
        }
    }

    private static string Joined(ImmutableArray<FindingAnchor> anchors) =>
        $"{anchors[0].Rule}\0{anchors[0].Section}\0{string.Join('\0', anchors.Select(anchor => anchor.Text))}";

    // A configuration file, or a page that could not be read.
    private static string LineOf(PageReport page, Finding finding)
    {
        var line = page.Lines.ContentOf(page.Lines.LineOf(finding.Span.Start));
        return $"{finding.Rule.Id}\0{page.Text.AsSpan(line.Start, line.Length).Trim()}";
    }
}
