using System.Globalization;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes findings for a person: where, what, the source line, related places, and counts at the end.</summary>
internal sealed class TextReporter(TextWriter output, CheckOptions options) : IReporter
{
    private const string Indent = "    ";
    private const int MostRelated = 5;
    private const string Bold = "1";

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.Findings)
        {
            if (finding.Severity != DiagnosticSeverity.Hidden || options.Verbose)
                Write(page, finding);
        }
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        if (options.Statistics)
            WriteStatistics(tally);
        if (!options.Quiet)
            output.WriteLine(string.Join(' ', Summary(tally)));
        output.Flush();
    }

    private void Write(PageReport page, Finding finding)
    {
        var color = ColorOf(finding.Severity);
        var place = Paint(Place(page, finding.Span), Bold);
        var severity = Paint(SeverityWords.Printed(finding.Severity), color);
        output.WriteLine($"{place} {severity} {finding.Rule.Id} {Printable.Of(finding.Message)}");
        if (options.Quiet)
            return;

        if (SourceExcerpt.Of(page.Text, page.Lines, finding.Span) is { } excerpt)
        {
            output.WriteLine($"{Indent}{excerpt.Line}");
            output.WriteLine($"{Indent}{excerpt.Padding}{Paint(excerpt.Carets, color)}");
        }

        var shown = options.Verbose ? finding.Related.Length : Math.Min(MostRelated, finding.Related.Length);
        foreach (var related in finding.Related.AsSpan(0, shown))
            output.WriteLine($"{Indent}{Place(page, related.Span)} {Printable.Of(related.Message)}");
        if (shown < finding.Related.Length)
            output.WriteLine($"{Indent}and {Counts.Of(finding.Related.Length - shown, "more place")}");
    }

    private void WriteStatistics(Tally tally)
    {
        foreach (var count in tally.Rules.Where(count => options.Verbose || count.Rule.Severity != DiagnosticSeverity.Hidden))
        {
            var fixable = count.Fixable == 0 ? "" : $" ({count.Fixable.ToString(CultureInfo.InvariantCulture)} fixable)";
            output.WriteLine($"{count.Findings.ToString(CultureInfo.InvariantCulture),6} {count.Rule.Id} {count.Rule.Name}{fixable}");
        }
    }

    private IEnumerable<string> Summary(Tally tally)
    {
        if (tally.Fixed > 0)
            yield return $"Fixed {Counts.Of(tally.Fixed, "finding")} in {Counts.Of(tally.Changed, "page")}.";

        var counts = Severities(tally).ToArray();
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

    private IEnumerable<string> Severities(Tally tally)
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

    private static string Place(PageReport page, TextSpan span)
    {
        var position = page.Lines.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(page.Path)}:{position.Line + 1}:{position.Character + 1}");
    }

    private static string ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "31",
        DiagnosticSeverity.Warning => "33",
        DiagnosticSeverity.Info => "36",
        _ => "2",
    };

    private string Paint(string text, string code) => options.Color ? $"\e[{code}m{text}\e[0m" : text;
}
