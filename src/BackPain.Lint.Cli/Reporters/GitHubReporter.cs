using System.Globalization;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes findings as commands of a GitHub workflow, the most severe first: GitHub shows the first ten errors, ten warnings and ten
/// notices of a step beside the lines of a pull request. All of them are counted, and the first are listed, in the summary of the job.
/// </summary>
internal sealed class GitHubReporter(StreamWriter output, CheckOptions options, string? summaryPath) : IReporter
{
    /// <summary>Most commands of each severity: far more than are shown, and a bound for a wiki that was never checked before.</summary>
    private const int MostCommands = 1000;

    private readonly Dictionary<DiagnosticSeverity, List<string>> commands = [];
    private readonly GitHubSummary summary = new();
    private int left;

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.Findings)
        {
            if (!commands.TryGetValue(finding.Severity, out var same))
                commands[finding.Severity] = same = [];
            if (same.Count < MostCommands)
                same.Add(Command(page, finding));
            else
                left++;
            if (summaryPath is { Length: > 0 })
                summary.Add(page, finding);
        }
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        foreach (var (_, same) in commands.OrderByDescending(same => same.Key))
        {
            foreach (var command in same)
                output.WriteLine(command);
        }

        if (left > 0)
            output.WriteLine($"{Counts.Of(left, "more finding")} not listed here: '--format json=FILE' writes all.");
        output.Flush();
        if (summaryPath is { Length: > 0 })
            File.AppendAllText(summaryPath, summary.Write(options, tally));
    }

    private static string Command(PageReport page, Finding finding)
    {
        var region = Region.Of(page, finding.Span);

        // Columns count only within a line.
        var columns = region.Line == region.EndLine ? $",col={Number(region.Column)},endColumn={Number(region.EndColumn)}" : "";
        var title = Escaping.GitHubProperty($"{finding.Rule.Id} {finding.Rule.Name}");
        return $"::{SeverityTerms.GitHub(finding.Severity)} file={Escaping.GitHubProperty(page.Path)},line={Number(region.Line)},endLine={Number(region.EndLine)}{columns},title={title}::{Escaping.GitHubText(finding.Message)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
