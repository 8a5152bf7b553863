using System.CommandLine;
using System.CommandLine.Invocation;

namespace BackPain.Lint.Cli;

/// <summary>Answers an option with a line.</summary>
internal sealed class Printing(TextWriter output, string line) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(line);
        return ExitCode.Clean;
    }
}
