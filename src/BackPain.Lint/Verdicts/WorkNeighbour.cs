using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A citation that may be of the same work as another.</summary>
/// <param name="Work">What it says, and where it stands.</param>
/// <param name="Path">Its page, or <see langword="null"/> for the page that is checked.</param>
/// <param name="Pages">How many pages say the same.</param>
internal sealed record WorkNeighbour(PageWork Work, string? Path, int Pages);
