using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>From arguments to a command, and from a bad argument to one sentence.</summary>
internal static class CommandLine
{
    /// <summary>The version of this executable.</summary>
    public static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return Parse(args, terminal);
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is read and written as a page has its own sentences; this is the output itself: a full disk, a closed pipe.
            return terminal.Fail($"The output cannot be written ({exception.Message}).");
        }
#pragma warning disable CA1031 // A defect of ours ends in a sentence and an exit code too, not in a dump of memory.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var code = terminal.Fail($"The linter failed because of a defect in it, please report this ({exception.GetType().Name}: {exception.Message}).");
            terminal.Error.WriteLine(exception.StackTrace);
            return code;
        }
    }

    private static int Parse(string[] args, Terminal terminal)
    {
        var root = Root(terminal);

        // No response files: @x.md is a page like any other.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (Problem(result, args) is { } problem)
            return terminal.Fail(problem);

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = result.Invoke(configuration);
        terminal.Output.Flush();
        return code;
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks medical wiki pages in Markdown: numbers against the reference list, sources, sections, and claims without a source.")
        {
            InitCommand.Create(terminal),
            CheckCommand.Create(terminal),
            RenumberCommand.Create(terminal),
            MergeCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            WorksCommand.Create(terminal),
            BaselineCommand.Create(terminal),
            ReportCommand.Create(terminal),
            RulesCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            LspCommand.Create(terminal),
            DocsCommand.Create(terminal),
            CompletionsCommand.Create(terminal),
        };
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Show the version.";
        version.Recursive = true;
        version.Action = new Printing(terminal.Output, $"bplint {Version}");
        var help = root.Options.OfType<System.CommandLine.Help.HelpOption>().Single();
        help.Description = "Show help.";
        help.Action = new HelpPage(terminal.Output);
        return root;
    }

    private static string? Problem(ParseResult result, string[] args)
    {
        if (UnknownOption(result, args) is { } option)
        {
            var known = OptionsOf(result).Where(known => !known.Hidden).Select(known => known.Name);
            var hint = NearestName.Hint(option, known);
            var advice = hint.Length == 0 && result.CommandResult.Command.Arguments.Count > 0 ? "; write '--' before a path that begins with '-'" : "";
            return $"There is no option '{option}'{hint}{advice}.";
        }

        if (ValueOfFlag(result, args) is { } flag)
            return $"The option '{flag}' takes no value.";
        if (result.Errors.Count == 0)
            return null;

        // Help and version are answered even when nothing else is given.
        if (result.Action is not ParseErrorAction)
            return null;

        var commands = result.RootCommandResult.Command.Subcommands.Select(command => command.Name).ToArray();
        if (result.CommandResult == result.RootCommandResult)
        {
            return result.UnmatchedTokens is [var name, ..]
                ? $"There is no command '{name}'{NearestName.Hint(name, commands)}; the commands are {string.Join(", ", commands)}."
                : $"Name a command: {string.Join(", ", commands)}; 'bplint --help' says more.";
        }

        return Sentence(result.Errors[0].Message);
    }

    // An option the parser does not know arrives as a path, or as a word too many. Only after -- may a path begin with -.
    private static string? UnknownOption(ParseResult result, string[] args)
    {
        var separator = Array.IndexOf(args, "--");
        var exempt = separator < 0 ? 0 : args.Length - separator - 1;
        var words = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Where(token => token.Type == TokenType.Argument)
            .Select(token => token.Value)
            .Concat(result.UnmatchedTokens)
            .ToArray();
        return words.SkipLast(exempt).FirstOrDefault(word => word.Length > 1 && word[0] == '-');
    }

    // The parser takes the value of an option that has none for a path.
    private static string? ValueOfFlag(ParseResult result, string[] args)
    {
        var flags = OptionsOf(result).Where(option => option.Arity.MaximumNumberOfValues == 0).Select(option => option.Name).ToArray();
        return args.TakeWhile(arg => arg != "--")
            .Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.AsSpan().IndexOfAny('=', ':') > 0)
            .Select(arg => arg[..arg.AsSpan().IndexOfAny('=', ':')])
            .FirstOrDefault(name => flags.Contains(name, StringComparer.Ordinal));
    }

    private static IEnumerable<Option> OptionsOf(ParseResult result) =>
        result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive));

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
