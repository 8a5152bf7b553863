using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>One form in which a wiki cites a work, with the pages that use it.</summary>
/// <param name="Form">What the citations say.</param>
/// <param name="Pages">The first citation of each page, by path.</param>
public sealed record WikiWork(WorkForm Form, ImmutableSortedDictionary<string, PageWork> Pages);
