using System.Text.Json;

namespace BackPain.Lint.Cli.Tests;

/// <summary>A run compares its pages with each other; a page by itself is compared with itself.</summary>
public sealed class AcrossPagesTests : IDisposable
{
    private const string Right = "# Heat\n\nHeat helps.[1]\n\n## References\n\n1. French S, Cameron M (2006). \"A Cochrane review of superficial heat or cold for low back pain\". Spine. 31 (9): 998–1006. doi:10.1097/01.brs.0000214881.10814.64. PMID 16641776.\n";
    private const string Found = "wrong.md:7:169 warning BPL2030 Entry 1 'French 2006' has the PMID '16641767', but 2 pages, such as 'a.md', cite the same work (DOI 10.1097/01.brs.0000214881.10814.64) with '16641776': correct it.\n";

    private readonly Wiki wiki = new();

    public AcrossPagesTests()
    {
        wiki.Write("a.md", Right);
        wiki.Write("b.md", Right);
        wiki.Write("wrong.md", Right.Replace("16641776", "16641767", StringComparison.Ordinal));
    }

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Pages_of_a_run_are_compared()
    {
        var run = wiki.Run("check", "--quiet", "--select", "BPL2030");

        (run.Code, run.Output, run.Error).ShouldBe((1, Found, ""));
    }

    [Fact]
    public void The_other_page_is_a_related_place()
    {
        wiki.Run("check", "--select", "BPL2030").Output.ShouldContain("\n    a.md:7:1 The other citation stands here.\n");
        using var json = JsonDocument.Parse(wiki.Run("check", "--select", "BPL2030", "--format", "json").Output);
        var related = json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("findings").EnumerateArray()).Single().GetProperty("related")[0];
        related.GetProperty("path").GetString().ShouldBe("a.md");
        related.GetProperty("start").GetProperty("line").GetInt32().ShouldBe(7);
    }

    [Fact]
    public void A_page_by_itself_is_compared_with_itself() =>
        wiki.Run("check", "wrong.md", "--quiet", "--select", "BPL2030").Output.ShouldBe("");

    [Fact]
    public void A_page_that_is_fixed_is_still_compared()
    {
        wiki.Write("wrong.md", wiki.Text("wrong.md").Replace("helps.[1]", "helps[1] .", StringComparison.Ordinal) + "\nHeat helps[1]. Heat helps[1].\n");

        wiki.Run("check", "--quiet", "--fix", "--select", "BPL2030,BPL1010").Output.ShouldContain("wrong.md:7:169 warning BPL2030");
    }

    [Fact]
    public void Pages_beyond_those_that_are_kept_in_memory_are_compared_too()
    {
        for (var i = 0; i < 4; i++)
            wiki.Write($"large{i}.md", Right + new string('\n', 10) + string.Concat(Enumerable.Repeat("Heat is warm and cold is not.\n\n", 40_000)));

        wiki.Run("check", "--quiet", "--select", "BPL2030").Output.ShouldBe(Found.Replace("2 pages", "6 pages", StringComparison.Ordinal));
    }
}
