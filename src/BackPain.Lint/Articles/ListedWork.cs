using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>A work of a bibliography made from pages.</summary>
/// <param name="Key">A short name in ASCII that no other work of the bibliography has: <c>french2006superficial</c>.</param>
/// <param name="Work">What its entries say together, the fullest first.</param>
/// <param name="Places">Where it is listed, by path and line.</param>
public sealed record ListedWork(string Key, CitedWork Work, ImmutableArray<WorkPlace> Places);
