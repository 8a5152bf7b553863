using System.Globalization;

namespace BackPain.Lint.Benchmarks;

/// <summary>Writes a wiki of any size to disk: the same pages for the same numbers, in folders of a hundred.</summary>
internal static class SyntheticWiki
{
    private const int PagesPerFolder = 100;

    // A page of ten thousand characters has about fourteen works, so that each is cited by three pages.
    private const int NewWorksPerPage = 5;

    /// <summary>Writes the pages; what lies in the folder otherwise is left alone.</summary>
    /// <param name="folder">Where to; it is created.</param>
    /// <param name="count">How many pages.</param>
    /// <param name="size">About how many UTF-16 units each has.</param>
    public static void Write(string folder, int count, int size) => Parallel.For(0, count, page =>
    {
        var part = Path.Combine(folder, (page / PagesPerFolder).ToString("D4", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(part);
        File.WriteAllText(Path.Combine(part, string.Create(CultureInfo.InvariantCulture, $"page-{page:D6}.md")), SyntheticPage.Write(page, size, page * NewWorksPerPage));
    });
}
