using System.Collections.Frozen;

namespace BackPain.Lint.Articles;

/// <summary>The works that a page's citekeys can name, gathered from the bibliography files that its front matter or a setting names.</summary>
/// <param name="Works">Works by key. Upper and lower case differ, as in Pandoc.</param>
public sealed record Bibliography(FrozenDictionary<string, BibliographyWork> Works)
{
    /// <summary>The bibliography of a page that has none: nothing can be said of its keys.</summary>
    public static Bibliography None { get; } = new(FrozenDictionary<string, BibliographyWork>.Empty) { IsComplete = false };

    /// <summary>
    /// Whether every file that was named could be read, so that a key which is not here is nowhere. <see langword="false"/> also
    /// when no file was named.
    /// </summary>
    public bool IsComplete { get; init; } = true;
}
