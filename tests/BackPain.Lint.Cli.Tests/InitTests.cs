using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Adds_a_section_and_says_what_comes_next()
    {
        var run = wiki.Run("init");
        run.Code.ShouldBe(0);
        run.Output.ShouldStartWith("Added a section for pages to '.editorconfig'.\nNext:\n");
        run.Output.ShouldContain("bplint baseline create");
        wiki.Text(".editorconfig").ShouldBe("root = true\n\n" + SetupFiles.Section);
    }

    [Fact]
    public void Changes_nothing_the_second_time_and_says_so()
    {
        wiki.Run("init", "--ci", "gitlab", "--pre-commit");
        var before = Everything();
        var again = wiki.Run("init", "--ci", "gitlab", "--pre-commit");
        again.Code.ShouldBe(0);
        again.Output.ShouldContain("'.editorconfig' has settings for bplint already: it is left as it is.\n");
        again.Output.ShouldContain("'.gitlab-ci.yml' runs bplint already: it is left as it is.\n");
        again.Output.ShouldContain("'.pre-commit-config.yaml' runs bplint already: it is left as it is.\n");
        Everything().ShouldBe(before);
    }

    [Fact]
    public void Writes_a_file_where_there_is_none()
    {
        File.Delete(wiki.At(".editorconfig"));
        wiki.Run("init").Output.ShouldStartWith("Wrote '.editorconfig', a section for pages.\n");
        wiki.Text(".editorconfig").ShouldBe(SetupFiles.Section);
    }

    [Fact]
    public void Leaves_alone_what_a_file_in_a_folder_above_has_settled()
    {
        wiki.Run("init");
        Directory.CreateDirectory(wiki.At("pages"));
        wiki.RunIn("pages", "init").Output.ShouldStartWith("'../.editorconfig' has settings for bplint already");
        File.Exists(wiki.At("pages/.editorconfig")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("utf-8", "root = true\r\n[*]\r\nindent_size = 2", "\r\n\r\n")]
    [InlineData("utf-16", "root = true\r\n", "\r\n")]
    [InlineData("utf-8", "# \u00e4\n", "\n")]
    [InlineData("utf-8", "", "")]
    public void Keeps_the_encoding_the_line_ends_and_all_that_was_there(string encoding, string before, string gap)
    {
        var encoded = Encoding.GetEncoding(encoding);
        wiki.Write(".editorconfig", [.. encoded.GetPreamble(), .. encoded.GetBytes(before)]);
        wiki.Run("init").Code.ShouldBe(0);
        var section = SetupFiles.Section.ReplaceLineEndings(before.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n");
        File.ReadAllBytes(wiki.At(".editorconfig")).ShouldBe([.. encoded.GetPreamble(), .. encoded.GetBytes(before + gap + section)]);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_text()
    {
        wiki.Write(".editorconfig", [0xFF, 0, 1]);
        var run = wiki.Run("init");
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("bplint: '.editorconfig' is left as it is: ");
        File.ReadAllBytes(wiki.At(".editorconfig")).ShouldBe([0xFF, 0, 1]);
    }

    [Fact]
    public void Adds_nothing_to_the_pipeline_of_somebody_else_but_shows_what_to_add()
    {
        wiki.Write(".gitlab-ci.yml", "test:\n  script: make\n");
        var run = wiki.Run("init", "--ci", "gitlab");
        run.Code.ShouldBe(2);
        run.Error.ShouldBe($"bplint: '.gitlab-ci.yml' exists and is left as it is: add what this would have written.\n\n{SetupFiles.Of("gitlab").Text}\n");
        wiki.Text(".gitlab-ci.yml").ShouldBe("test:\n  script: make\n");
    }

    [Theory]
    [InlineData("github", ".github/workflows/bplint.yml")]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    [InlineData("azure", "azure-pipelines.yml")]
    public void Writes_the_file_of_a_build_server_as_the_documentation_shows_it(string server, string name)
    {
        wiki.Run("init", "--ci", server).Output.ShouldContain($"Wrote '{name}', a check of every change.\n");
        Repository.Read("docs", "continuous-integration.md").ShouldContain($"\n```yaml\n{wiki.Text(name)}```\n");
    }

    [Fact]
    public void Writes_the_configuration_of_pre_commit_as_the_documentation_shows_it()
    {
        wiki.Run("init", "--pre-commit").Code.ShouldBe(0);
        Repository.Read("docs", "continuous-integration.md").ShouldContain($"\n```yaml\n{wiki.Text(".pre-commit-config.yaml")}```\n");
    }

    [Fact]
    public void Knows_which_build_server_was_meant() =>
        wiki.Run("init", "--ci", "gitlub").ShouldFailWith("'gitlub' is no value of '--ci': write github, gitlab or azure.");

    [Fact]
    public void Writes_settings_that_are_all_valid_once_they_take_effect()
    {
        var lines = SetupFiles.Section.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal) ? line[2..] : line);
        wiki.Write(".editorconfig", $"root = true\n{string.Join('\n', lines)}");
        wiki.Write("retraction_watch.csv", "Record ID,RetractionNature,OriginalPaperDOI,RetractionPubMedID,RetractionDate,RetractionDOI,OriginalPaperPubMedID,Reason\n");
        wiki.Write("a.md", "Text.\n");
        wiki.Run("check", "--select", "BPL0004", "--strict-config").Error.ShouldBe("");
    }

    private string Everything() => string.Join('\n', Directory.EnumerateFiles(wiki.Folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true })
        .Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}"));
}
