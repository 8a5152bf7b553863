using System.Globalization;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>What text says about a whole run: counts by rule, claims and their sources, and one line that sums it up.</summary>
internal static class RunSummary
{
    /// <summary>Writes what the options ask for.</summary>
    public static void Write(TextWriter output, CheckOptions options, Tally tally)
    {
        if (options.Statistics)
        {
            foreach (var count in tally.Rules.Where(count => options.Verbose || count.Rule.Severity != DiagnosticSeverity.Hidden))
                output.WriteLine(Statistics(count));
            output.WriteLine(Statistics(tally.Coverage));
        }

        if (!options.Quiet)
            output.WriteLine(string.Join(' ', Sentences(options, tally)));
    }

    private static string Statistics(RuleCount count)
    {
        var fixable = count.Fixable == 0 ? "" : $" ({count.Fixable.ToString(CultureInfo.InvariantCulture)} fixable)";
        return $"{count.Findings.ToString(CultureInfo.InvariantCulture),6} {count.Rule.Id} {count.Rule.Name}{fixable}";
    }

    private static string Statistics(Coverage coverage) => coverage.Claims == 0
        ? "No statistic or study is stated, so none needs a source."
        : string.Create(CultureInfo.InvariantCulture, $"{coverage.WithSource} of {Counts.Of(coverage.Claims, "claim")} with a source: {Share(coverage)} %.");

    // Rounded down, so that 100 means all.
    private static int Share(Coverage coverage) => (int)(100L * coverage.WithSource / coverage.Claims);

    private static IEnumerable<string> Sentences(CheckOptions options, Tally tally)
    {
        if (tally.Fixed > 0)
            yield return $"Fixed {Counts.Of(tally.Fixed, "finding")} in {Counts.Of(tally.Changed, "page")}.";

        var counts = Severities(options, tally).ToArray();
        yield return counts.Length == 0
            ? $"No findings in {Counts.Of(tally.Pages, "page")}."
            : $"{string.Join(", ", counts)} in {tally.Affected} of {Counts.Of(tally.Pages, "page")}.";

        if (tally.Fixable > 0)
            yield return $"{tally.Fixable} can be fixed with --fix.";
        if (tally.UnsafelyFixable > 0)
            yield return $"{tally.UnsafelyFixable}{(tally.Fixable > 0 ? " more" : "")} can be fixed with --unsafe-fixes.";
        if (!options.Verbose && tally.Of(DiagnosticSeverity.Hidden) is var hints && hints > 0)
            yield return $"{Counts.Of(hints, "hint")} not shown: --verbose shows them.";
    }

    private static IEnumerable<string> Severities(CheckOptions options, Tally tally)
    {
        if (tally.Of(DiagnosticSeverity.Error) is var errors && errors > 0)
            yield return Counts.Of(errors, "error");
        if (tally.Of(DiagnosticSeverity.Warning) is var warnings && warnings > 0)
            yield return Counts.Of(warnings, "warning");
        if (tally.Of(DiagnosticSeverity.Info) is var infos && infos > 0)
            yield return $"{infos} info";
        if (options.Verbose && tally.Of(DiagnosticSeverity.Hidden) is var hints && hints > 0)
            yield return Counts.Of(hints, "hint");
    }
}
