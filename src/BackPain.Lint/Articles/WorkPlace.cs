namespace BackPain.Lint.Articles;

/// <summary>Where a page lists a work.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">Line of the entry, from 1.</param>
/// <param name="Number">Number of the entry, or 0 for one without a number.</param>
/// <param name="IsCited">Whether the page's text cites the entry, or lists it without citing any.</param>
public sealed record WorkPlace(string Path, int Line, int Number, bool IsCited);
