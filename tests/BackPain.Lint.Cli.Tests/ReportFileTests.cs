using System.Text.Json;

namespace BackPain.Lint.Cli.Tests;

/// <summary>Reports in files: whole or not at all, beside what is printed.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly Wiki wiki = new();

    public ReportFileTests() => wiki.Write("a.md", "# Pain\n\n## Heat\n");

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Writes_several_reports_of_one_run()
    {
        wiki.Write("out/b.json", "The report of the last run, which is longer than the new one will be, I think.");
        var run = wiki.Run("check", "--quiet", "--format", "json=out/b.json", "--format=concise=c.txt", "--format", "github");
        run.Output.ShouldStartWith("::warning file=a.md");
        run.Code.ShouldBe(1);
        JsonDocument.Parse(wiki.Text("out/b.json")).Dispose();
        wiki.Text("c.txt").ShouldBe("a.md:3:1: warning BPL3001 The section 'Heat' is empty.\n");
        Directory.GetFiles(wiki.At("out")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Prints_text_when_every_other_format_has_a_file() =>
        wiki.Run("check", "--quiet", "--format", "sarif=a.sarif", "--color", "always").Output.ShouldContain("\e[33mwarning\e[0m");

    [Fact]
    public void Puts_no_colours_into_a_file()
    {
        wiki.Run("check", "--format", "text=a.txt", "--color", "always");
        wiki.Text("a.txt").ShouldNotContain('\e');
    }

    [Theory]
    [InlineData("gone/a.json", "there is no such folder")]
    [InlineData(".", "it is a folder")]
    public void Says_in_a_sentence_that_a_file_cannot_be_written(string file, string why)
    {
        var run = wiki.Run("check", "--format", "jsonl=kept.jsonl", "--format", $"json={file}");
        run.ShouldFailWith($"The file '{file}' of '--format json' cannot be written ({why}).");
        Directory.GetFiles(wiki.Folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Length.ShouldBe(2);
    }

    [Fact]
    public void Leaves_the_report_of_the_last_run_when_this_one_fails()
    {
        wiki.Write("a.json", "kept");
        wiki.Run("check", "--format", "json=a.json", "gone").Code.ShouldBe(2);
        wiki.Text("a.json").ShouldBe("kept");
    }

    [Fact]
    public void Writes_to_a_device_as_it_is()
    {
        if (!File.Exists("/dev/stderr"))
            Assert.Skip("There is no /dev/stderr here.");
        var run = wiki.Run("check", "--quiet", "--format", "json", "--format", "concise=/dev/stderr");
        run.Error.ShouldBe("a.md:3:1: warning BPL3001 The section 'Heat' is empty.\n");
        JsonDocument.Parse(run.Output).Dispose();
    }

    [Fact]
    public void Goes_with_a_page_from_the_standard_input()
    {
        var run = wiki.RunWithInput(System.Text.Encoding.UTF8.GetBytes(Wiki.Fixable), "check", "--fix", "-", "--format", "json=a.json");
        run.Output.ShouldBe(Wiki.Fixable.Replace("helps[1] .", "helps[1].", StringComparison.Ordinal));
        JsonDocument.Parse(wiki.Text("a.json")).RootElement.GetProperty("summary").GetProperty("fixed").GetInt32().ShouldBe(1);
    }
}
