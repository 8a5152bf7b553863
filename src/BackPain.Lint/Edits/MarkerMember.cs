namespace BackPain.Lint.Edits;

/// <summary>One work that a marker names.</summary>
/// <param name="Old">Its number now.</param>
/// <param name="New">Its number afterwards; 0 when it is gone.</param>
/// <param name="Element">Index of the number or range of the marker that names it.</param>
internal readonly record struct MarkerMember(int Old, int New, int Element);
