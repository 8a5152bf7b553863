namespace BackPain.Lint.Verdicts;

/// <summary>Where a sentence stands in its paragraph, and which of its neighbours there carry a source.</summary>
/// <param name="Index">Index of the sentence in its paragraph.</param>
/// <param name="Count">Sentences of the paragraph.</param>
/// <param name="SourcesShown">Whether the page cites where it states; where it never does, its neighbours tell nothing.</param>
/// <param name="PreviousCited">Whether the sentence before carries a source.</param>
/// <param name="NextCited">Whether the sentence after carries one.</param>
internal readonly record struct ClaimContext(int Index, int Count, bool SourcesShown = false, bool PreviousCited = false, bool NextCited = false);
