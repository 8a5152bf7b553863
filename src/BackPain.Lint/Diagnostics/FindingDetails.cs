using System.Collections.Immutable;

namespace BackPain.Lint.Diagnostics;

/// <summary>What there is to say about a finding beyond its rule and place.</summary>
/// <param name="Message">One sentence with a full stop; offending words in single quotes.</param>
/// <param name="Fixes">What can be done about it, the best first.</param>
/// <param name="Properties">Machine-readable details, such as a claim's reason.</param>
public sealed record FindingDetails(string Message, ImmutableArray<Fix> Fixes, ImmutableSortedDictionary<string, string> Properties);
