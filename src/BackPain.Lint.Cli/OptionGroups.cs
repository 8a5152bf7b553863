using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>How commands and options are shown to people: their names, what they take, and in which groups they stand.</summary>
internal static class OptionGroups
{
    private static readonly (string Heading, string[] Options)[] Headings =
    [
        ("Which pages", ["--files-from", "--exclude", "--no-ignore", "--allow-empty", "--stdin-filename"]),
        ("Which findings", ["--select", "--ignore", "--show-suppressed", "--retractions"]),
        ("What is new", ["--since", "--staged", "--baseline", "--no-baseline"]),
        ("Mend pages", ["--fix", "--unsafe-fixes", "--diff", "--add-suppressions"]),
        ("How it is written", ["--format", "--group-by", "--max-findings", "--statistics", "--quiet", "--verbose", "--color"]),
        ("When it fails", ["--fail-on", "--exit-zero", "--strict-config"]),
        ("How it runs", ["--watch", "--jobs", "--shard", "--profile", "--config-show"]),
    ];

    // So few need no headings.
    private const int Few = 10;

    /// <summary>The options of a command under headings, all under one when there are few.</summary>
    public static IEnumerable<(string Heading, IEnumerable<Option> Options)> Of(Command command)
    {
        if (command.Options.Count <= Few)
            return [("Options", command.Options)];
        return Headings.Select(group => (group.Heading, command.Options.Where(option => group.Options.Contains(option.Name, StringComparer.Ordinal))))
            .Append(("Others", command.Options.Where(option => !Headings.Any(group => group.Options.Contains(option.Name, StringComparer.Ordinal)))));
    }

    /// <summary>The command as it is written, from the name of the program on: <c>bplint baseline create</c>.</summary>
    public static string NameOf(Command command) => command is RootCommand ? "bplint" : $"bplint {PathOf(command)}";

    /// <summary>The words behind the name of the program: <c>baseline create</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command is RootCommand ? "" : command.Name;

    /// <summary>How a command is written, with what it takes.</summary>
    public static string Synopsis(Command command)
    {
        var words = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{Word(argument)}]" : Word(argument));
        string[] kinds = [.. command.Subcommands.Count == 0 ? (string[])[] : ["COMMAND"], .. command.Options.Count == 0 || command is RootCommand ? (string[])[] : ["[options]"]];
        return string.Join(' ', [NameOf(command), .. kinds, .. words]);
    }

    /// <summary>The names of an option, and what it takes.</summary>
    public static string NamesOf(Option option)
    {
        var names = option.Aliases.Prepend(option.Name).Where(name => name.StartsWith('-')).Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) + (option.Arity.MaximumNumberOfValues == 0 ? "" : $" {option.HelpName}");
    }

    /// <summary>What applies when an option is not given, as a sentence with a blank before it.</summary>
    public static string Default(Option option) => option.HasDefaultValue && option.Arity.MaximumNumberOfValues > 0 ? Default(option.GetDefaultValue()) : "";

    /// <summary>What applies when an argument is not given, as a sentence with a blank before it.</summary>
    public static string Default(Argument argument) => argument.HasDefaultValue ? Default(argument.GetDefaultValue()) : "";

    /// <summary>What a text begins with.</summary>
    public static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var end && end < 0 ? text : text[..(end + 1)];

    private static string Default(object? value) => value switch
    {
        string word => $" Default: {word}.",
        string[] words => $" Default: {string.Join(' ', words)}.",
        _ => "",
    };

    private static string Word(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;
}
