using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>The part of a command line that says which pages a run is about.</summary>
internal sealed class PageArguments(Argument<string[]> paths)
{
    private readonly Option<string?> standardInputName = new("--stdin-filename") { Description = "The path that '-' stands for, for settings and messages.", HelpName = "name" };
    private readonly Option<bool> allowEmpty = Flag.Create("--allow-empty", "Do not fail when there is no page.");
    private readonly Option<string?> filesFrom = new("--files-from") { Description = "Take pages and folders from this file, a line each, or separated by NUL; '-' reads the list from the standard input.", HelpName = "file" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "Leave out what this pattern matches, named or found; written as in .gitignore, and relative to the current folder.", HelpName = "glob" };
    private readonly Option<bool> noIgnore = Flag.Create("--no-ignore", "Search what .gitignore and .bplintignore leave out, too.");
    private readonly Option<int?> jobs = Number.Create("--jobs", 1, "Work on so many pages at a time; by default one for each processor.");
    private readonly Option<Shard?> shard = new("--shard")
    {
        Description = "Take one of so many parts of the pages, which are about equal and together the whole: 2/4 is the second of four.",
        HelpName = "i/n",
        CustomParser = result =>
        {
            var parsed = Shard.Parse(result.Tokens[0].Value);
            if (parsed is null)
                result.AddError($"'{result.Tokens[0].Value}' is no value of '--shard': write which of how many, such as 2/4.");
            return parsed;
        },
    };

    /// <summary>The pages and folders.</summary>
    public Argument<string[]> Paths => paths;

    /// <summary><c>--stdin-filename</c>.</summary>
    public Option StandardInputName => standardInputName;

    /// <summary><c>--allow-empty</c>.</summary>
    public Option AllowEmpty => allowEmpty;

    /// <summary><c>--files-from</c>.</summary>
    public Option FilesFrom => filesFrom;

    /// <summary><c>--exclude</c>.</summary>
    public Option Exclude => exclude;

    /// <summary><c>--no-ignore</c>.</summary>
    public Option NoIgnore => noIgnore;

    /// <summary><c>--jobs</c>.</summary>
    public Option Jobs => jobs;

    /// <summary><c>--shard</c>.</summary>
    public Option Shards => shard;

    /// <summary>What was given; without a path or a list of them, the current folder.</summary>
    public PageOptions Read(ParseResult result)
    {
        var named = result.GetValue(paths) ?? [];
        var list = result.GetValue(filesFrom);
        return new(named.Length == 0 && list is null ? ["."] : [.. named], result.GetValue(standardInputName), result.GetValue(allowEmpty))
        {
            FilesFrom = list,
            Excluded = [.. result.GetValue(exclude) ?? []],
            HonoursIgnoreFiles = !result.GetValue(noIgnore),
            Jobs = result.GetValue(jobs) ?? Environment.ProcessorCount,
            Shard = result.GetValue(shard),
        };
    }
}
