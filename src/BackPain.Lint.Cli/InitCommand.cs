using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint init</c>: the first step of a wiki that begins to use the linter.</summary>
internal static class InitCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var ci = new Option<string?>("--ci") { Description = $"Write the file of a build server, too: {string.Join(", ", SetupFiles.Servers[..^1])} or {SetupFiles.Servers[^1]}.", HelpName = string.Join('|', SetupFiles.Servers) };
        ci.CompletionSources.Add([.. SetupFiles.Servers]);
        var preCommit = Flag.Create("--pre-commit", "Write the configuration of pre-commit, too, so that each commit is checked.");
        var command = new Command("init", "Prepare the current folder: write a section for pages into '.editorconfig', with the settings that are worth knowing. What exists stays as it is; a second run changes nothing.") { ci, preCommit };
        command.SetAction(result =>
        {
            var server = result.GetValue(ci);
            return server is not null && SetupFiles.Unknown(server) is { } problem
                ? terminal.Fail(problem)
                : new InitRun(terminal).Run(server, result.GetValue(preCommit));
        });
        return command;
    }
}
