namespace BackPain.Lint.Articles;

/// <summary>What files beside a page tell of the works that it cites.</summary>
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

    /// <summary>What the files of a page tell, whichever there are.</summary>
    public static KnownWorks Of(Bibliography? bibliography, Lazy<RetractionIndex>? retractions) =>
        bibliography is null && retractions is null ? None : new() { Bibliography = bibliography, Retractions = retractions };
}
