namespace BackPain.Lint.Cli.Reporters;

/// <summary>Everything that a run writes about its findings: one report on the standard output, and any number in files.</summary>
internal sealed class Reports : IReporter, IDisposable
{
    private readonly List<IReporter> reporters = [];
    private readonly List<ReportFile> files = [];

    private Reports()
    {
    }

    /// <summary>Begins the reports; <see langword="null"/> after a problem was written.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="terminal">Where the report without a file goes.</param>
    /// <param name="text">Where text without a file goes.</param>
    public static Reports? Open(CheckOptions options, Terminal terminal, TextWriter text)
    {
        var reports = new Reports();
        foreach (var request in options.Formats)
        {
            if (request.File is null)
            {
                reports.Add(request, options.Diff ? new DiffReporter(terminal.Output, terminal.Error, options) : Reporter(request.Format, terminal.Output, text, options), options);
                continue;
            }

            if (ReportFile.Create(Path.GetFullPath(request.File), out var fault) is not { } file)
            {
                reports.Dispose();
                terminal.Say($"The file '{request.File}' of '--format {request.Format}' cannot be written ({fault}).");
                return null;
            }

            reports.files.Add(file);
            reports.Add(request, Reporter(request.Format, file.Output, file.Output, options with { Color = false }), options);
        }

        return reports;
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var reporter in reporters)
            reporter.Report(page);
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        foreach (var reporter in reporters)
            reporter.End(tally);
        foreach (var file in files)
            file.Save();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private void Add(FormatRequest request, IReporter reporter, CheckOptions options) => reporters.Add(new ShownFindings(
        reporter, hints: request.HasHints || options.Verbose, suppressed: request.HasSuppressed && options.ShowSuppressed, options.MaxFindings));

    private static IReporter Reporter(string format, StreamWriter output, TextWriter text, CheckOptions options) => format switch
    {
        "concise" => new ConciseReporter(output, options),
        "json" => new JsonReporter(output, options),
        "jsonl" => new JsonLinesReporter(output),
        "sarif" => new SarifReporter(output, options),
        "github" => new GitHubReporter(output, options, Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY")),
        "gitlab" => new GitLabReporter(output),
        "junit" => new JUnitReporter(output, options),
        "checkstyle" => new CheckstyleReporter(output),
        "rdjson" => new RdjsonReporter(output),
        "azure" => new AzureReporter(output),
        _ => options.ByRule ? new RuleReporter(text, options) : new TextReporter(text, options),
    };
}
