using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes findings rule by rule, the gravest and most frequent first: a line on the rule, then its places, a line each.
/// Places of a page that get the same message share a line. Nothing is written before the end of the run.
/// </summary>
internal sealed class RuleReporter(TextWriter output, CheckOptions options) : IReporter
{
    private const string Indent = "  ";
    private const int MostPlaces = 8;

    private readonly TextStyle style = new(options.Color);
    private readonly Dictionary<string, RuleGroup> groups = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.Findings)
        {
            if (!groups.TryGetValue(finding.Rule.Id, out var group))
                groups[finding.Rule.Id] = group = new RuleGroup(finding.Rule);
            group.Add(page, finding, withRelated: options.Verbose);
        }
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        var ordered = groups.Values
            .OrderByDescending(group => group.Severity)
            .ThenByDescending(group => group.Findings)
            .ThenBy(group => group.Rule.Id, StringComparer.Ordinal);
        foreach (var group in ordered)
            Write(group);
        RunSummary.Write(output, options, tally);
        output.Flush();
    }

    private void Write(RuleGroup group)
    {
        var severity = style.Paint(SeverityWords.Printed(group.Severity), group.Severity);
        var where = group.Pages == 1 ? "" : $" in {Counts.Of(group.Pages, "page")}";
        output.WriteLine($"{severity} {style.Bold($"{group.Rule.Id} {group.Rule.Name}")}: {group.Rule.Title} ({Counts.Of(group.Findings, "finding")}{where})");
        foreach (var line in group.Lines)
            Write(line, group.Severity);
        if (options.Quiet)
            return;
        output.WriteLine(style.Faint($"{Indent}More about it: bplint explain {group.Rule.Id}"));
        output.WriteLine();
    }

    private void Write(RuleGroupLine line, DiagnosticSeverity usual)
    {
        var shown = options.Verbose ? line.Positions.Count : Math.Min(MostPlaces, line.Positions.Count);
        var more = line.Positions.Count - shown;
        var place = $"{line.Path}:{string.Join(", ", line.Positions.Take(shown))}{(more == 0 ? "" : $" and {more} more")}";
        var severity = line.Severity == usual ? "" : $"{style.Paint(SeverityWords.Printed(line.Severity), line.Severity)} ";
        output.WriteLine($"{Indent}{style.Bold(place)} {severity}{line.Message}");
        foreach (var related in line.Related)
            output.WriteLine($"{Indent}{Indent}{related}");
    }
}
