using System.CommandLine;
using System.Text;

namespace BackPain.Lint.Cli;

/// <summary>The page that describes the command line, made from the commands themselves.</summary>
internal static class CommandLinePage
{
    /// <summary>Its name in the folder of the documentation.</summary>
    public const string Name = "command-line.md";

    private const string Beginning =
        """
        # Command line

        `bplint` is one program with a command for each thing it does. This page is written from the commands by `bplint docs`; `bplint --help` and `bplint check --help` say the same in short.


        """;

    private const string End =
        """
        ## Exit codes

        | Code | Meaning |
        |---:|---|
        | 0 | Nothing is left at or above the severity of `--fail-on`. Hints never fail a check. After `--fix` and `--add-suppressions` what is left counts, and `--diff` counts as if its changes were made. |
        | 1 | Something is left, or, with `renumber` and `convert`, a page would change under `--check` or could not be changed without doubt. |
        | 2 | The program could not do what it was asked to do: a bad option, a named path that does not exist, no pages, a page or report that cannot be written, a rule that failed, a bad setting under `--strict-config`. |
        | 130 | Interrupted with Ctrl+C. Pages are written whole or not at all. |

        A page that cannot be read is a finding, BPL0002: the other pages are checked, and the exit code is 1.

        ## Pages

        A folder is searched for `.md`, `.markdown`, `.mdx`, `.qmd`, `.rmd` and `.mkd`, in any case; a file that is named is a page whatever it is called. What `.gitignore` and `.bplintignore` leave out is not searched, nor are hidden folders, `node_modules`, and links that lead out of the folder. `--exclude` takes patterns of the same form, and they count for named pages, too. Two names of one file are one page.

        Whether `@page.md` or `[a].md`, a name is taken as it is: patterns are the business of the shell, and nothing is read as a list of arguments. A path that begins with `-` goes behind `--`.

        ## Files and pipes

        A file of `--format` is written beside its place and moved there at the end, so that it is whole or the one of the run before; a device or pipe, such as `/dev/stderr`, is written to as it is. Paths in reports are relative to the current folder, with `/`. Text is UTF-8. Colours and a progress bar are written to a terminal only, and nothing else depends on whether there is one; `NO_COLOR` and `TERM=dumb` are honoured.

        ## One wiki, many machines

        Runs with `--shard 1/4` to `--shard 4/4` check every page exactly once, and report every fault of the settings once. Which run a page belongs to depends on nothing but its path. Their results are put together by writing one after the other with `jsonl`, and with any tool for SARIF logs; the other forms take one run each.

        ```bash
        seq 4 | parallel bplint check --format jsonl={}.jsonl --shard {}/4 --quiet
        cat 1.jsonl 2.jsonl 3.jsonl 4.jsonl > all.jsonl
        ```

        """;

    /// <summary>The page as Markdown with LF line ends, ending in one.</summary>
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder(Beginning);
        page.Append("| Command | What it does |\n|---|---|\n");
        foreach (var command in root.Subcommands)
            page.Append($"| [{command.Name}](#bplint-{command.Name}) | {OptionGroups.FirstSentence(command.Description!)} |\n");
        page.Append("\nEvery command takes:\n\n");
        foreach (var option in root.Options)
            Write(page, option);
        page.Append('\n');
        foreach (var command in root.Subcommands)
            Write(page, command);
        WriteFormats(page);
        return page.Append(End).ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder page, Command command)
    {
        var name = OptionGroups.NameOf(command);
        page.Append($"## {name}\n\n{command.Description}\n\n```text\n{OptionGroups.Synopsis(command)}\n```\n\n");
        foreach (var argument in command.Arguments)
            page.Append($"- `{argument.Name}`: {argument.Description}{OptionGroups.Default(argument)}\n");
        (string Heading, IEnumerable<Option> Options)[] groups = [.. OptionGroups.Of(command).Where(group => group.Options.Any())];
        foreach (var (heading, options) in groups)
        {
            if (groups.Length > 1)
                page.Append($"\n{heading}:\n\n");
            foreach (var option in options)
                Write(page, option);
        }

        if (command.Arguments.Count + command.Options.Count > 0)
            page.Append('\n');
        foreach (var (line, does) in CommandExamples.Of(OptionGroups.PathOf(command)))
            page.Append($"{does}\n\n```bash\n{line}\n```\n\n");
        foreach (var sub in command.Subcommands)
            Write(page, sub);
    }

    private static void Write(StringBuilder page, Option option) =>
        page.Append($"- `{OptionGroups.NamesOf(option)}`: {option.Description}{OptionGroups.Default(option)}\n");

    private static void WriteFormats(StringBuilder page)
    {
        page.Append("## Formats\n\nEach `--format` writes the same findings in another form, to the file that it names or to the standard output, which takes one; where none is named for it, it gets `text`.\n\n| Format | For |\n|---|---|\n");
        foreach (var (name, does) in FormatRequest.Known)
            page.Append($"| `{name}` | {does} |\n");
        page.Append("\nHints are written to `json` and `jsonl` always, and elsewhere with `--verbose`. `--show-suppressed` counts for `text`, `concise`, `json`, `jsonl` and `sarif`, which have a way to say it.\n\n");
    }
}
