using System.Text;

namespace BackPain.Lint.Cli.Tests;

/// <summary>Which pages a run is about, and how much of what it finds it shows.</summary>
public sealed class SelectionTests : IDisposable
{
    private const string Empty = "# Pain\n\n## Heat\n";

    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Takes_pages_from_a_list()
    {
        Write("a.md", "b.md", "c d.md", "in/e.md");
        wiki.Write("list.txt", "b.md\r\nin\n\nc d.md\n");
        Pages("--files-from", "list.txt").ShouldBe(["b.md", "c d.md", "in/e.md"]);
        Pages("--files-from", "list.txt", "a.md").ShouldBe(["a.md", "b.md", "c d.md", "in/e.md"]);
    }

    [Theory]
    [InlineData("a.md\nc d.md\n")]
    [InlineData("a.md\0c d.md\0")]
    public void Takes_a_list_from_the_standard_input(string list)
    {
        Write("a.md", "b.md", "c d.md");
        Paths(wiki.RunWithInput(Encoding.UTF8.GetBytes(list), "check", "--format", "concise", "--quiet", "--files-from", "-")).ShouldBe(["a.md", "c d.md"]);
    }

    [Fact]
    public void Treats_a_listed_path_like_a_named_one()
    {
        wiki.RunWithInput("gone.md\n"u8.ToArray(), "check", "--files-from", "-").ShouldFailWith("The path 'gone.md' does not exist.");
        wiki.RunWithInput([], "check", "--files-from", "-").ShouldFailWith("No pages were found in what the list names; '--allow-empty' permits that.");
        wiki.RunWithInput([], "check", "--files-from", "-", "--allow-empty").Code.ShouldBe(0);
    }

    [Fact]
    public void Leaves_out_what_is_excluded_found_or_named()
    {
        Write("a.md", "drafts/b.md", "in/drafts/c.md", "in/d.md");
        wiki.Write(".gitignore", "!drafts/\n");
        Pages("--exclude", "drafts/").ShouldBe(["a.md", "in/d.md"]);
        Pages("--exclude", "/drafts", "--exclude", "a.*").ShouldBe(["in/d.md", "in/drafts/c.md"]);
        Pages("--exclude", "drafts/", "drafts/b.md", "in").ShouldBe(["in/d.md"]);
        Pages("--exclude", "in/drafts", "in/drafts", "a.md").ShouldBe(["a.md"]);
    }

    [Fact]
    public void Searches_what_ignore_files_leave_out_when_asked_to()
    {
        Write("a.md", "out/b.md", ".hidden/c.md", "node_modules/d.md");
        wiki.Write(".gitignore", "out\n");
        Pages().ShouldBe(["a.md"]);
        Pages("--no-ignore").ShouldBe(["a.md", "out/b.md"]);
    }

    [Fact]
    public void Gives_every_page_to_one_shard_and_each_shard_its_part()
    {
        const int count = 4;
        var names = Enumerable.Range(0, 400).Select(number => $"in{number % 7}/page-{number}.md").ToArray();
        Write(names);
        wiki.Write("in3/.editorconfig", "[*]\nbplint_zzz = 1\n");
        var parts = Enumerable.Range(1, count).Select(number => wiki.Run("check", "--format", "jsonl", "--shard", $"{number}/{count}").Output).ToArray();
        var lines = parts.SelectMany(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var whole = wiki.Run("check", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        whole.Length.ShouldBe(names.Length + 1);
        lines.Order(StringComparer.Ordinal).ShouldBe(whole.Order(StringComparer.Ordinal));
        parts.ShouldAllBe(part => part.Count(character => character == '\n') > names.Length / count * 7 / 10);
    }

    [Fact]
    public void Keeps_a_page_in_its_shard_whatever_else_is_there()
    {
        Write("a.md", "b.md", "c.md", "d.md");
        var before = Pages("--shard", "1/2");
        Write("0.md", "e.md");
        Pages("--shard", "1/2").Intersect(["a.md", "b.md", "c.md", "d.md"]).ShouldBe(before);
    }

    [Fact]
    public void Is_content_with_a_shard_without_pages()
    {
        Write("a.md");
        string[] codes = [.. Enumerable.Range(1, 3).Select(number => wiki.Run("check", "--shard", $"{number}/3").Code.ToString(System.Globalization.CultureInfo.InvariantCulture)).Order()];
        codes.ShouldBe(["0", "0", "1"]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void Finds_the_same_with_any_number_of_jobs(string jobs)
    {
        Write([.. Enumerable.Range(0, 50).Select(number => $"{number}.md")]);
        wiki.Run("check", "--jobs", jobs).Output.ShouldBe(wiki.Run("check").Output);
    }

    [Fact]
    public void Leaves_the_exit_code_zero_when_asked_to()
    {
        Write("a.md");
        wiki.Run("check", "--exit-zero").Code.ShouldBe(0);
        wiki.Run("check", "--exit-zero", "gone").Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("2", 2, "3 warnings in 3 of 3 pages. 3 can be fixed with --unsafe-fixes. 1 finding not shown because of --max-findings.\n")]
    [InlineData("0", 0, "3 warnings in 3 of 3 pages. 3 can be fixed with --unsafe-fixes. 3 findings not shown because of --max-findings.\n")]
    [InlineData("3", 3, "3 warnings in 3 of 3 pages. 3 can be fixed with --unsafe-fixes.\n")]
    public void Shows_so_many_findings_and_counts_all(string most, int shown, string end)
    {
        Write("a.md", "b.md", "c.md");
        var run = wiki.Run("check", "--format", "concise", "--max-findings", most);
        run.Output.ShouldEndWith(end);
        run.Output.Split('\n').Count(line => line.Contains("BPL3001", StringComparison.Ordinal)).ShouldBe(shown);
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void Counts_what_is_shown_and_not_hints_nobody_sees()
    {
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = 1\ndotnet_diagnostic.BPL0004.severity = silent\n");
        Write("a.md");
        wiki.Run("check", "--quiet", "--max-findings", "1").Output.ShouldStartWith("a.md:3:1");
    }

    [Fact]
    public void Reads_no_page_under_settings_that_are_wrong_when_it_is_strict()
    {
        Write("a.md");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = 1\ndotnet_diagnostic.BPL0004.severity = none\n");
        wiki.Run("check", "--ignore", "tool").Code.ShouldBe(1);
        wiki.Run("check", "--strict-config", "--format", "json=a.json").ShouldFailWith(".editorconfig:3:1: The setting 'bplint_zzz' is unknown and does nothing.");
        File.Exists(wiki.At("a.json")).ShouldBeFalse();
        wiki.RunWithInput("Text.\n"u8.ToArray(), "check", "--strict-config", "--fix", "-").Output.ShouldBe("");
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths)
            wiki.Write(path, Empty);
    }

    private string[] Pages(params string[] args) => Paths(wiki.Run(["check", "--format", "concise", "--quiet", .. args]));

    private static string[] Paths(RunResult run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])];
}
