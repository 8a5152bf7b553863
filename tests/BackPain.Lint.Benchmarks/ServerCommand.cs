namespace BackPain.Lint.Benchmarks;

/// <summary>How a language server is started.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Executable">A path.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ServerCommand(string Name, string Executable, params string[] Arguments);
