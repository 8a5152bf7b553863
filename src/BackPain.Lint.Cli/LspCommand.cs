using System.CommandLine;
using BackPain.Lint.Cli.Report;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint lsp</c>: the language server for one editor, over the standard streams.</summary>
internal static class LspCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        // Clients add this to say what is the only way here; an unknown option would end the server they wait for.
        var stdio = new Option<bool>("--stdio") { Description = "Speak over standard input and output, as is always done." };
        var command = new Command("lsp", "Serve an editor: the Language Server Protocol over standard input and output.") { stdio };
        command.SetAction((_, cancellation) => RunAsync(terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, terminal.Cancellation);
        return await LanguageServer.Host.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), terminal.Error, CommandLine.Version, EditorReport.Write, either.Token).ConfigureAwait(false);
    }
}
