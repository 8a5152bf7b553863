using BackPain.Lint.Articles;
using BackPain.Lint.Benchmarks;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>
/// What a page of a megabyte costs in memory, which is the same on every machine. The limits are about a tenth above what was
/// reached; docs/performance.md has the figures.
/// </summary>
public sealed class AllocationTests
{
    private const int Runs = 3;

    private static readonly SourceText Page = SourceText.From(SyntheticPage.Write(seed: 1, 1 << 20));

    [Fact]
    public void Reading_allocates_less_than_its_limit_for_each_character() =>
        BytesPerCharacter(() => ArticleReader.Read(Page, LintSettings.Default)).ShouldBeLessThan(20);

    [Fact]
    public void A_whole_check_allocates_less_than_its_limit_for_each_character()
    {
        var linter = new Linter(LintSettings.Default);

        BytesPerCharacter(() => linter.Check(Page)).ShouldBeLessThan(30);
    }

    /// <summary>Bytes for each UTF-16 unit of the page, which are megabytes for each megabyte of its file.</summary>
    private static double BytesPerCharacter(Action run)
    {
        // What is made once and kept is no cost of the page.
        run();
        var least = long.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / (double)Page.Length;
    }
}
