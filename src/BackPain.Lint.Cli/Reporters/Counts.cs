using System.Globalization;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Counts in words.</summary>
internal static class Counts
{
    /// <summary>A number and its noun: <c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
