namespace BackPain.Lint.Verdicts;

/// <summary>A work of the page's list that a sentence may rest on.</summary>
/// <param name="Marker">How the page's markers name it: <c>[10]</c>, <c>[^key]</c>.</param>
/// <param name="Name">How the work is called, or nothing.</param>
/// <param name="Shared">The words that sentence and work share, as the sentence has them.</param>
/// <param name="IsCited">Whether a marker names the work already.</param>
internal sealed record CitableWork(string Marker, string Name, IReadOnlyList<string> Shared, bool IsCited);
