using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>One row of a retraction file: a notice and the work it is about.</summary>
/// <param name="Notice">What was announced.</param>
/// <param name="Identifiers">DOIs and PMIDs of the work in normal form.</param>
public sealed record RetractionRow(RetractionNotice Notice, params ImmutableArray<string> Identifiers);
