using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace BackPain.Lint.Cli;

/// <summary>Answers <c>--help</c>: what a command does, how it is written, examples, and its options in groups.</summary>
internal sealed class HelpPage(TextWriter output) : SynchronousCommandLineAction
{
    private const int Widest = 110;
    private const int WidestName = 30;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var root = parseResult.RootCommandResult.Command;
        Write(output, parseResult.CommandResult.Command, root.Options);
        return ExitCode.Clean;
    }

    /// <summary>Writes the help of a command.</summary>
    public static void Write(TextWriter output, Command command, IEnumerable<Option> everywhere)
    {
        WriteWrapped(output, command.Description!, indent: 0);
        output.WriteLine();
        output.WriteLine($"  {OptionGroups.Synopsis(command)}");
        foreach (var (line, does) in CommandExamples.Of(OptionGroups.PathOf(command)))
        {
            output.WriteLine();
            output.WriteLine($"  {line}");
            WriteWrapped(output, does, indent: 6);
        }

        WriteRows(output, "Commands", command.Subcommands.Select(sub => (sub.Name, OptionGroups.FirstSentence(sub.Description!))));
        WriteRows(output, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description! + OptionGroups.Default(argument))));
        foreach (var (heading, options) in OptionGroups.Of(command))
            WriteRows(output, heading, options.Except(everywhere).Select(Row));
        WriteRows(output, "Always", everywhere.Select(Row));
        if (command.Subcommands.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"'{OptionGroups.NameOf(command)} COMMAND --help' says more about a command.");
        }
    }

    private static (string, string) Row(Option option) => (OptionGroups.NamesOf(option), option.Description! + OptionGroups.Default(option));

    private static void WriteRows(TextWriter output, string heading, IEnumerable<(string Name, string Does)> rows)
    {
        (string Name, string Does)[] all = [.. rows];
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{heading}:");
        var width = Math.Min(WidestName, all.Max(row => row.Name.Length));
        foreach (var (name, does) in all)
        {
            output.Write($"  {name.PadRight(width)}  ");
            if (name.Length > width)
                output.Write($"\n{new string(' ', width + 4)}");
            WriteWrapped(output, does, width + 4, isBegun: true);
        }
    }

    private static void WriteWrapped(TextWriter output, string text, int indent, bool isBegun = false)
    {
        var line = new StringBuilder(isBegun ? "" : new string(' ', indent));
        var start = line.Length;
        var room = isBegun ? Widest - indent : Widest;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > start && line.Length + 1 + word.Length > room)
            {
                output.WriteLine(line.ToString());
                line.Clear().Append(' ', indent);
                (start, room) = (indent, Widest);
            }

            line.Append(line.Length > start ? " " : "").Append(word);
        }

        output.WriteLine(line.ToString());
    }
}
