namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes a run in one format.</summary>
internal interface IReporter
{
    /// <summary>Writes what there is to say about a page.</summary>
    void Report(PageReport page);

    /// <summary>Writes what there is to say about the whole run.</summary>
    void End(Tally tally);
}
