using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes findings page by page for a person: where, what, the source line, related places, and counts at the end.</summary>
internal sealed class TextReporter(TextWriter output, CheckOptions options) : IReporter
{
    private const string Indent = "    ";
    private const int MostRelated = 5;

    // Who has seen a defect a few times on a page knows what it looks like.
    private const int MostExcerpts = 5;

    private readonly TextStyle style = new(options.Color);

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in page.All)
        {
            WriteLine(page, finding);
            if (options.Quiet)
                continue;
            var before = shown.GetValueOrDefault(finding.Rule.Id);
            shown[finding.Rule.Id] = before + 1;
            if (options.Verbose || before < MostExcerpts)
                WriteDetails(page, finding);
        }
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        RunSummary.Write(output, options, tally);
        output.Flush();
    }

    private void WriteLine(PageReport page, Finding finding)
    {
        var place = style.Bold(TextStyle.Place(page, finding.Span));
        var severity = style.Paint(page.SeverityWord(finding), finding.Severity);
        output.WriteLine($"{place} {severity} {finding.Rule.Id} {Printable.Of(finding.Message)}");
    }

    private void WriteDetails(PageReport page, Finding finding)
    {
        if (SourceExcerpt.Of(page.Text, page.Lines, finding.Span) is { } excerpt)
        {
            output.WriteLine($"{Indent}{excerpt.Line}");
            output.WriteLine($"{Indent}{excerpt.Padding}{style.Paint(excerpt.Carets, finding.Severity)}");
        }

        var shown = options.Verbose ? finding.Related.Length : Math.Min(MostRelated, finding.Related.Length);
        foreach (var related in finding.Related.AsSpan(0, shown))
            output.WriteLine($"{Indent}{TextStyle.Place(page, related)} {Printable.Of(related.Message)}");
        if (shown < finding.Related.Length)
            output.WriteLine($"{Indent}and {Counts.Of(finding.Related.Length - shown, "more place")}");
    }
}
