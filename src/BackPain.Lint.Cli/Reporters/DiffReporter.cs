using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes fixes as a patch; what is said about the run goes to the standard error, so that the patch can be piped.</summary>
internal sealed class DiffReporter(TextWriter output, TextWriter error, CheckOptions options) : IReporter
{
    /// <inheritdoc/>
    public void Report(PageReport page) => output.Write(page.Patch);

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        output.Flush();
        if (options.Quiet)
            return;
        var left = tally.Of(DiagnosticSeverity.Error) + tally.Of(DiagnosticSeverity.Warning) + tally.Of(DiagnosticSeverity.Info);
        error.WriteLine(
            $"{Counts.Of(tally.Fixed, "finding")} would be fixed{(tally.Silenced == 0 ? "" : $", {tally.Silenced} suppressed,")} in {tally.Changed} of {Counts.Of(tally.Pages, "page")}; {Counts.Of(left, "finding")} would be left.");
    }
}
