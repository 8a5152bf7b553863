using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>What paths on a command line stand for.</summary>
/// <param name="Paths">Absolute paths of the pages, each once, in ordinal order. A folder that cannot be listed stands among them.</param>
/// <param name="Missing">Named paths that do not exist, as they were written.</param>
public sealed record FoundPages(ImmutableArray<string> Paths, ImmutableArray<string> Missing);
