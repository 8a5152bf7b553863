using System.Globalization;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>A retraction file as far as it could be read.</summary>
/// <param name="Index">What its rows say.</param>
/// <param name="Rows">How many rows it has, the bad ones included.</param>
/// <param name="BadRows">How many rows cannot be read.</param>
/// <param name="FirstBadLine">One-based line of the file on which the first bad row begins; 0 when there is none.</param>
public sealed record RetractionFile(RetractionIndex Index, int Rows, int BadRows, int FirstBadLine)
{
    /// <summary>What a file gives that is none.</summary>
    public static RetractionFile Nothing { get; } = new(RetractionIndex.Empty, 0, 0, 0);

    /// <summary>Why reading stopped before the end, or <see langword="null"/>.</summary>
    public string? Stop { get; init; }

    /// <summary>What was lost, as one sentence, or <see langword="null"/> when everything could be read.</summary>
    /// <param name="name">How the file is called.</param>
    public string? Remark(string name)
    {
        if (Stop is not null)
            return string.Create(CultureInfo.InvariantCulture, $"The file '{name}' can be read up to its row {Rows:N0} only ({Stop}).");
        return BadRows == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{BadRows:N0} of {Rows:N0} rows of '{name}' cannot be read; the first is line {FirstBadLine}.");
    }
}
