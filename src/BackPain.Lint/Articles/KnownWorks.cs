namespace BackPain.Lint.Articles;

/// <summary>What files beside a page, other pages among them, tell of the works that it cites.</summary>
public sealed record KnownWorks
{
    /// <summary>What is known without any file.</summary>
    public static KnownWorks None { get; } = new();

    /// <summary>The bibliography files that go with the page, or <see langword="null"/> when none was named.</summary>
    public Bibliography? Bibliography { get; init; }

    /// <summary>
    /// Works that were retracted, or <see langword="null"/> when no file was named. The first to ask has the file read, so ask only
    /// for a page that cites works.
    /// </summary>
    public Lazy<RetractionIndex>? Retractions { get; init; }

    /// <summary>The page's place in its wiki: what its other pages cite.</summary>
    public WikiPage Wiki { get; init; } = WikiPage.Alone;

    /// <summary>What files and other pages tell, whichever there are.</summary>
    /// <param name="bibliography">The bibliography files that go with the page.</param>
    /// <param name="retractions">Works that were retracted.</param>
    /// <param name="wiki">The page's place in its wiki; by itself when none is given.</param>
    public static KnownWorks Of(Bibliography? bibliography, Lazy<RetractionIndex>? retractions, WikiPage? wiki = null) =>
        bibliography is null && retractions is null && wiki is null ? None : new() { Bibliography = bibliography, Retractions = retractions, Wiki = wiki ?? WikiPage.Alone };
}
