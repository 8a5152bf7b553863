using BackPain.Lint.Articles;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Cli;

/// <summary>What a command does to every page, and how its sentences speak of it.</summary>
/// <param name="Edit">The edit of a page under its settings.</param>
/// <param name="Done">A past participle: <c>renumbered</c>.</param>
internal sealed record Rewrite(Func<Article, LintSettings, PageEdit> Edit, string Done)
{
    /// <summary>The option that makes sense for a single page only, or <see langword="null"/>.</summary>
    public string? OnePageFor { get; init; }
}
