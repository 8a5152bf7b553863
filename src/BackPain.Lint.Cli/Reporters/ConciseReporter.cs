namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes each finding on a line as compilers do, which editors and <c>grep</c> take apart.</summary>
internal sealed class ConciseReporter(StreamWriter output, CheckOptions options) : IReporter
{
    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.All)
            output.WriteLine($"{TextStyle.Place(page, finding.Span)}: {page.SeverityWord(finding)} {finding.Rule.Id} {Printable.Of(finding.Message)}");
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        RunSummary.Write(output, options, tally);
        output.Flush();
    }
}
