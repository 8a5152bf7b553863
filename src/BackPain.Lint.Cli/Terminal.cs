namespace BackPain.Lint.Cli;

/// <summary>Where a run writes to, and what stops it.</summary>
/// <param name="Output">What was asked for; UTF-8.</param>
/// <param name="Error">Sentences about the run itself; UTF-8.</param>
/// <param name="Cancellation">Cancelled by Ctrl+C.</param>
internal sealed record Terminal(StreamWriter Output, TextWriter Error, CancellationToken Cancellation)
{
    /// <summary>Whether somebody sees at once what goes to the standard error.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Writes one sentence about the run and returns <see cref="ExitCode.Failed"/>.</summary>
    public int Fail(string sentence)
    {
        Say(sentence);
        return ExitCode.Failed;
    }

    /// <summary>Writes one sentence about the run; what was written before it is seen before it, where both go to one place.</summary>
    public void Say(string sentence)
    {
        Output.Flush();
        Error.WriteLine($"bplint: {Printable.Of(sentence)}");
    }
}
