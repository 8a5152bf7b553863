using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Something that may be a citation marker.</summary>
/// <param name="Marker">The marker it would be.</param>
/// <param name="IsCertain">
/// Whether it stands and reads like a marker, so that a number without an entry is a defect; otherwise it is a marker only if
/// its numbers resolve.
/// </param>
internal readonly record struct MarkerCandidate(CitationMarker Marker, bool IsCertain);
