namespace BackPain.Lint.Diagnostics;

/// <summary>
/// A page that shows a rule: its documentation, its test and the test of its fix in one.
/// </summary>
/// <param name="Text">
/// Markdown in which <c>[|…|]</c> marks exactly what must be reported; without a mark the rule must stay silent.
/// </param>
/// <param name="Fixed">The page after the first fix of every finding, or <see langword="null"/> when nothing is fixed.</param>
public sealed record Example(string Text, string? Fixed = null)
{
    /// <summary>The day on which examples are read, so that what they show does not age.</summary>
    public static DateOnly Today { get; } = new(2026, 1, 1);

    /// <summary>Where the example is shown as a page, the words above it; otherwise a standard sentence.</summary>
    public string? Caption { get; init; }

    /// <summary>A setting under which the example is read, or <see langword="null"/> for none.</summary>
    public (string Key, string Value)? Setting { get; init; }
}
