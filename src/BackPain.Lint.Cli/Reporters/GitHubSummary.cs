using System.Globalization;
using System.Text;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>The summary of a GitHub job: how much of which rule, and where the most severe findings are. A job may write a megabyte.</summary>
internal sealed class GitHubSummary
{
    private const int MostRows = 100;

    private readonly SortedDictionary<DiagnosticSeverity, List<string>> rows = [];

    /// <summary>Takes a finding.</summary>
    public void Add(PageReport page, Finding finding)
    {
        if (!rows.TryGetValue(finding.Severity, out var same))
            rows[finding.Severity] = same = [];
        if (same.Count < MostRows)
            same.Add($"| {SeverityWords.Printed(finding.Severity)} | {Escaping.MarkdownCell(TextStyle.Place(page, finding.Span))} | {Link(finding.Rule)} | {Escaping.MarkdownCell(finding.Message)} |\n");
    }

    /// <summary>The summary as Markdown.</summary>
    public string Write(CheckOptions options, Tally tally)
    {
        var text = new StringBuilder("## Medical pages checked by bplint\n\n");
        text.Append(RunSummary.Sentence(options, tally)).Append("\n\n");
        var counts = tally.Rules.Where(count => options.Verbose || count.Rule.Severity != DiagnosticSeverity.Hidden).ToArray();
        if (counts.Length == 0)
            return text.ToString();

        text.Append("| Rule | What holds on a good page | Findings |\n|---|---|---:|\n");
        foreach (var count in counts.OrderByDescending(count => count.Findings).ThenBy(count => count.Rule.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {Link(count.Rule)} | {Escaping.MarkdownCell(count.Rule.Title)} | {count.Findings} |\n");

        string[] shown = [.. rows.Reverse().SelectMany(same => same.Value).Take(MostRows)];
        if (shown.Length > 0)
            text.Append("\n| Severity | Place | Rule | Finding |\n|---|---|---|---|\n").AppendJoin("", shown);
        return text.Append('\n').ToString();
    }

    private static string Link(RuleDescriptor rule) => $"[{rule.Id} {rule.Name}]({rule.HelpLink})";
}
