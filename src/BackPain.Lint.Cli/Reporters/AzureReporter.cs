using System.Globalization;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes findings as logging commands of Azure Pipelines. It has errors and warnings only, so what is less stands in the log as a
/// line.
/// </summary>
internal sealed class AzureReporter(StreamWriter output) : IReporter
{
    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.Findings)
            output.WriteLine(finding.Severity >= DiagnosticSeverity.Warning ? Command(page, finding) : Line(page, finding));
    }

    /// <inheritdoc/>
    public void End(Tally tally) => output.Flush();

    private static string Command(PageReport page, Finding finding)
    {
        var region = Region.Of(page, finding.Span);
        var type = finding.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"##vso[task.logissue type={type};sourcepath={Escaping.AzureProperty(page.Path)};linenumber={region.Line};columnnumber={region.Column};code={finding.Rule.Id};]{Escaping.AzureText(finding.Message)}");
    }

    private static string Line(PageReport page, Finding finding) => Escaping.AzureLine(
        $"{TextStyle.Place(page, finding.Span)}: {SeverityWords.Printed(finding.Severity)} {finding.Rule.Id} {Printable.Of(finding.Message)}");
}
