namespace BackPain.Lint.Cli.Tests;

/// <summary>Adopting the linter on pages with old findings.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Page = """
        # Back pain

        In one survey 62 % of the patients had tried a heat wrap at home.

        """;

    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Old_findings_are_left_out_and_new_ones_reported()
    {
        wiki.Write("in/a.md", Page);
        wiki.Run("baseline", "create").Output.ShouldBe("Wrote 1 finding of 1 page to '.bplint-baseline.json': from now on 'bplint check' reports what is new.\n");
        wiki.Run("check").ShouldBe(0, "No findings in 1 page.\n");

        wiki.Write("in/a.md", "# Top\n\nIn another survey 25 % of the patients had no pain at all.\n\n" + Page);
        var run = wiki.Run("check", "--quiet", "in");
        run.Code.ShouldBe(1);
        run.Output.ShouldBe("in/a.md:3:1 warning BPL4002 The sentence states a number, '25 %', without a source.\n");
    }

    [Fact]
    public void Comments_are_written_for_new_findings_alone()
    {
        wiki.Write("a.md", Page);
        wiki.Run("baseline", "create");
        wiki.Run("check", "--add-suppressions").Output.ShouldBe("No findings in 1 page.\n");
        wiki.Text("a.md").ShouldBe(Page);

        const string More = "In another survey 25 % of the patients had no pain at all.";
        wiki.Write("a.md", $"{Page}\n{More}\n");
        wiki.Run("check", "--add-suppressions").Code.ShouldBe(0);
        wiki.Text("a.md").ShouldBe($"{Page}\n{More} <!-- bplint-disable-line BPL4002 -->\n");
    }

    [Fact]
    public void Records_of_mended_findings_are_named_and_pruned()
    {
        wiki.Write("a.md", Page);
        wiki.Write("b.md", Page);
        wiki.Run("baseline", "create");
        wiki.Write("a.md", "# Back pain\n\nHeat helps.\n");
        File.Delete(wiki.At("b.md"));

        wiki.Run("check").Error.ShouldBe("bplint: 1 record of the baseline '.bplint-baseline.json' stands for nothing any more: 'bplint baseline prune' removes it.\n");
        wiki.Run("check", "--ignore", "BPL4002").Error.ShouldBe("");
        wiki.Run("baseline", "prune").Output.ShouldBe("Removed 2 of 2 records from '.bplint-baseline.json'.\n");
        wiki.Text(".bplint-baseline.json").ShouldBe("{\n  \"version\": 1,\n  \"pages\": {}\n}\n");
        wiki.Run("check").Error.ShouldBe("");
    }

    [Fact]
    public void Nothing_is_left_out_when_the_baseline_is_not_asked()
    {
        wiki.Write("a.md", Page);
        wiki.Run("baseline", "create");
        wiki.Run("check", "--no-baseline").Code.ShouldBe(1);
    }

    [Fact]
    public void A_baseline_can_have_another_name()
    {
        wiki.Write("a.md", Page);
        wiki.Run("baseline", "create", "--baseline", "old.json").Code.ShouldBe(0);
        wiki.Run("check").Code.ShouldBe(1);
        wiki.Run("check", "--baseline", "old.json").Code.ShouldBe(0);
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_baseline = old.json\n");
        wiki.Run("check").Code.ShouldBe(0);
        wiki.Run("baseline", "show").Output.ShouldBe("     1 BPL4002 unreferenced-statistic\n\n     1 a.md\n1 record of 1 page in 'old.json'.\n");
    }

    [Fact]
    public void A_baseline_that_is_there_is_not_replaced_by_accident()
    {
        wiki.Write("a.md", Page);
        wiki.Run("baseline", "create");
        wiki.Run("baseline", "create").ShouldFailWith("There is a baseline '.bplint-baseline.json' already: 'bplint baseline prune' removes what was mended, '--force' replaces it.");
        wiki.Run("baseline", "create", "--force").Code.ShouldBe(0);
    }

    [Fact]
    public void A_broken_baseline_fails_the_run_and_hides_nothing()
    {
        wiki.Write("a.md", Page);
        wiki.Write(".bplint-baseline.json", "<<<<<<< HEAD\n");
        var run = wiki.Run("check", "--quiet");
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("BPL4002");
        run.Error.ShouldBe("bplint: The baseline '.bplint-baseline.json' is not JSON (line 1); a conflict of a merge is solved by keeping the lines of both sides, so findings that it holds are reported.\n");
    }

    [Fact]
    public void What_is_missing_is_said_in_a_sentence()
    {
        wiki.Write("a.md", Page);
        wiki.Run("check", "--baseline", "none.json").ShouldFailWith("The file 'none.json' of '--baseline' does not exist.");
        wiki.Run("baseline", "prune").ShouldFailWith("There is no baseline in the current folder or above it: 'bplint baseline create' writes one.");
        wiki.Run("check", "--baseline", "a.json", "--no-baseline").ShouldFailWith("The options '--baseline' and '--no-baseline' contradict each other.");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_baseline = ../old.json\n");
        wiki.Run("check", "--quiet").Output.ShouldContain(".editorconfig:3:19 warning BPL0004");
    }

    [Fact]
    public void Merging_the_baselines_of_two_branches_keeps_both()
    {
        Repository();
        wiki.Run("baseline", "create");
        Commit("start");
        wiki.Git("checkout", "-q", "-b", "left");
        wiki.Write("left.md", Page);
        wiki.Run("baseline", "create", "--force");
        Commit("left");
        wiki.Git("checkout", "-q", "main");
        wiki.Write("right.md", Page);
        wiki.Run("baseline", "create", "--force");
        Commit("right");
        wiki.Write(".gitattributes", ".bplint-baseline.json merge=union\n");
        wiki.Git("merge", "-q", "--no-edit", "left");

        wiki.Run("check").ShouldBe(0, "No findings in 5 pages.\n");
        wiki.Run("baseline", "show").Output.ShouldEndWith("5 records of 5 pages in '.bplint-baseline.json'.\n");
    }

    private void Repository()
    {
        wiki.Git("init", "-q", "-b", "main");
        wiki.Write("a.md", Page);
        wiki.Write("m.md", Page);
        wiki.Write("z.md", Page);
    }

    private void Commit(string message)
    {
        wiki.Git("add", ".");
        wiki.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }
}
