using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>An option that is given or not, and takes no value.</summary>
internal static class Flag
{
    /// <summary>Creates the option.</summary>
    public static Option<bool> Create(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };
}
