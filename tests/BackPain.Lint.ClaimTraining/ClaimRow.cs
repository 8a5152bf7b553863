using BackPain.Lint.Verdicts;

namespace BackPain.Lint.ClaimTraining;

/// <summary>A sentence of a trial report, with what its authors did.</summary>
/// <param name="Article">Id of the report in PubMed Central.</param>
/// <param name="Index">Index of the sentence in its paragraph.</param>
/// <param name="Count">Sentences of the paragraph.</param>
/// <param name="Cited">Whether the authors cited a source here.</param>
/// <param name="PreviousCited">Whether they did so in the sentence before.</param>
/// <param name="NextCited">Whether they did so in the sentence after.</param>
/// <param name="Text">The sentence without its reference marks.</param>
internal sealed record ClaimRow(string Article, int Index, int Count, bool Cited, bool PreviousCited, bool NextCited, string Text)
{
    /// <summary>Whether neither the sentence nor a neighbour is cited.</summary>
    public bool IsIsolated => !Cited && !PreviousCited && !NextCited;

    /// <summary>Where the sentence stands, on a page that shows its sources or on one that has none.</summary>
    public ClaimContext Context(bool sourcesShown) =>
        sourcesShown ? new(Index, Count, true, PreviousCited, NextCited) : new(Index, Count);
}
