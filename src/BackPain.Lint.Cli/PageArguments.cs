using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>The part of a command line that says which pages a run is about.</summary>
internal sealed class PageArguments(Argument<string[]> paths)
{
    private readonly Option<string?> standardInputName = new("--stdin-filename") { Description = "The path that '-' stands for, for settings and messages.", HelpName = "name" };
    private readonly Option<bool> allowEmpty = Flag.Create("--allow-empty", "Do not fail when there is no page.");

    /// <summary>The pages and folders.</summary>
    public Argument<string[]> Paths => paths;

    /// <summary><c>--stdin-filename</c>.</summary>
    public Option StandardInputName => standardInputName;

    /// <summary><c>--allow-empty</c>.</summary>
    public Option AllowEmpty => allowEmpty;

    /// <summary>What was given; without a path, the current folder.</summary>
    public PageOptions Read(ParseResult result) =>
        new(result.GetValue(paths) is { Length: > 0 } named ? [.. named] : ["."], result.GetValue(standardInputName), result.GetValue(allowEmpty));
}
