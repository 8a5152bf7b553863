using System.Globalization;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>What text says about a whole run: counts by rule, claims and their sources, and one line that sums it up.</summary>
internal static class RunSummary
{
    /// <summary>So many pages are named as those whose claims lack sources.</summary>
    private const int MostPages = 10;

    /// <summary>Writes what the options ask for.</summary>
    public static void Write(TextWriter output, CheckOptions options, Tally tally)
    {
        if (options.Statistics)
        {
            foreach (var count in tally.Rules.Where(count => options.Verbose || count.Rule.Severity != DiagnosticSeverity.Hidden))
                output.WriteLine(Statistics(count));
            WriteCoverage(output, options, tally);
        }

        if (!options.Quiet)
            output.WriteLine(Sentence(options, tally));
    }

    /// <summary>The run in a line of sentences.</summary>
    public static string Sentence(CheckOptions options, Tally tally) => string.Join(' ', Sentences(options, tally));

    /// <summary>What a run that was stopped has done and found, in a line of sentences.</summary>
    public static string Interrupted(CheckOptions options, Tally tally, int pageCount)
    {
        var changes = HasChanges(tally) ? $" {Changed(tally)}" : "";
        var counts = string.Join(", ", Severities(options, tally));
        return $"Interrupted after {tally.Pages} of {Counts.Of(pageCount, "page")}: {(counts.Length == 0 ? "no findings so far" : $"{counts} in {tally.Affected} of them")}.{changes}";
    }

    private static string Statistics(RuleCount count)
    {
        var fixable = count.Fixable == 0 ? "" : $" ({count.Fixable.ToString(CultureInfo.InvariantCulture)} fixable)";
        return $"{count.Findings.ToString(CultureInfo.InvariantCulture),6} {count.Rule.Id} {count.Rule.Name}{fixable}";
    }

    private static void WriteCoverage(TextWriter output, CheckOptions options, Tally tally)
    {
        foreach (var page in tally.Coverages.Where(page => page.Coverage.WithoutSource > 0 || options.Verbose).Take(options.Verbose ? int.MaxValue : MostPages))
        {
            output.WriteLine($"{Share(page.Coverage.WithSource, page.Coverage.Claims)} {Printable.Of(page.Path)}");
            for (var i = 0; i < page.Titles.Length && options.Verbose; i++)
                output.WriteLine($"{Share(page.Coverage.Sections[i].WithSource, page.Coverage.Sections[i].Claims)}     {(page.Titles[i].Length == 0 ? "before the first heading" : Printable.Of(page.Titles[i]))}");
        }

        output.WriteLine(Statistics(tally.Coverage));
    }

    private static string Share(int withSource, int claims) => string.Create(CultureInfo.InvariantCulture, $"{withSource,6} of {claims} with a source:");

    private static string Statistics(Coverage coverage) => coverage.Claims == 0
        ? "No statistic or study is stated, so none needs a source."
        : string.Create(CultureInfo.InvariantCulture, $"{coverage.WithSource} of {Counts.Of(coverage.Claims, "claim")} with a source: {Share(coverage)} %.");

    // Rounded down, so that 100 means all.
    private static int Share(Coverage coverage) => (int)(100L * coverage.WithSource / coverage.Claims);

    private static IEnumerable<string> Sentences(CheckOptions options, Tally tally)
    {
        if (HasChanges(tally))
            yield return Changed(tally);

        var counts = Severities(options, tally).ToArray();
        yield return counts.Length == 0
            ? $"No findings in {Counts.Of(tally.Pages, "page")}."
            : $"{string.Join(", ", counts)} in {tally.Affected} of {Counts.Of(tally.Pages, "page")}.";

        if (tally.Fixable > 0)
            yield return $"{tally.Fixable} can be fixed with --fix.";
        if (tally.UnsafelyFixable > 0)
            yield return $"{tally.UnsafelyFixable}{(tally.Fixable > 0 ? " more" : "")} can be fixed with --unsafe-fixes.";
        if (options.ShowSuppressed && tally.Suppressed > 0)
            yield return $"{Counts.Of(tally.Suppressed, "finding")} suppressed by comments.";
        if (NotShown(options, tally) is var left && left > 0)
            yield return $"{Counts.Of(left, "finding")} not shown because of --max-findings.";
        if (!options.Verbose && tally.Of(DiagnosticSeverity.Hidden) is var hints && hints > 0)
            yield return $"{Counts.Of(hints, "hint")} not shown: --verbose shows them.";
    }

    private static bool HasChanges(Tally tally) => tally.Fixed > 0 || tally.Silenced > 0;

    private static string Changed(Tally tally) => $"{Changes(tally)} in {Counts.Of(tally.Changed, "page")}.";

    private static string Changes(Tally tally) => tally switch
    {
        { Silenced: 0 } => $"Fixed {Counts.Of(tally.Fixed, "finding")}",
        { Fixed: 0 } => $"Suppressed {Counts.Of(tally.Silenced, "finding")}",
        _ => $"Fixed {Counts.Of(tally.Fixed, "finding")} and suppressed {tally.Silenced}",
    };

    private static int NotShown(CheckOptions options, Tally tally)
    {
        var least = options.Verbose ? DiagnosticSeverity.Hidden : DiagnosticSeverity.Info;
        return options.MaxFindings is { } most ? Enumerable.Range((int)least, 4 - (int)least).Sum(severity => tally.Of((DiagnosticSeverity)severity)) - most : 0;
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
