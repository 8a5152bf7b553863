using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly Wiki wiki = new();

    public static TheoryData<byte[], string> NoText => new()
    {
        { [0x89, (byte)'P', 0, 0], "The page holds NUL bytes, so it is not text." },
        { [.. "Heat "u8, 0xE4], "The page is not valid UTF-8 text: byte 0xE4 on line 1 begins no character." },
        { [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "The page is not valid UTF-16 text: it holds half of a surrogate pair." },
        { [0xFE, 0xFF, 0x00], "The page is UTF-16 text with half a character at its end." },
    };

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Takes_no_empty_path_for_the_current_folder()
    {
        wiki.Write("a.md", "Text.\n");
        wiki.Run("check", "--fix", "").ShouldFailWith("The path '' does not exist.");
    }

    [Theory]
    [MemberData(nameof(NoText))]
    public void Reports_a_page_that_is_no_text_and_goes_on(byte[] bytes, string sentence)
    {
        var path = wiki.Write("a.md", bytes);
        wiki.Write("b.md", "Text.\n");
        foreach (var option in (string[])["--quiet", "--fix", "--unsafe-fixes"])
        {
            var run = wiki.Run("check", "--quiet", option);
            run.Output.ShouldBe($"a.md:1:1 error BPL0002 {sentence}\n");
            (run.Code, run.Error).ShouldBe((1, ""));
        }

        File.ReadAllBytes(path).ShouldBe(bytes);
    }

    [Fact]
    public void Reports_a_page_that_cannot_be_opened()
    {
        File.CreateSymbolicLink(wiki.At("a.md"), "gone.txt");
        var run = wiki.Run("check", "--quiet");
        run.Output.ShouldBe("a.md:1:1 error BPL0002 The page cannot be read (there is no such file).\n");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void Reports_a_page_without_permission()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("An administrator may read every file.");
            return;
        }

        File.SetUnixFileMode(wiki.Write("a.md", "Text.\n"), UnixFileMode.None);
        var run = wiki.Run("check", "--quiet");
        run.Output.ShouldBe("a.md:1:1 error BPL0002 The page cannot be read (permission denied).\n");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void Takes_a_folder_with_the_name_of_a_page_for_a_folder()
    {
        Directory.CreateDirectory(wiki.At("x.md"));
        wiki.Run("check", "x.md").ShouldFailWith("No pages were found in 'x.md'; '--allow-empty' permits that.");
    }

    [Fact]
    public void Reports_a_page_over_the_size_limit()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_max_page_size = 5\n");
        wiki.Write("a.md", "Text.\n");
        wiki.Run("check", "--quiet").Output.ShouldBe("a.md:1:1 error BPL0002 The page is larger than 5 bytes (the setting 'bplint_max_page_size').\n");
    }

    [Fact]
    public void Reports_an_unknown_rule_in_a_setting_where_it_stands()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL00002.severity = none\n");
        wiki.Write("a.md", "Text.\n");
        var run = wiki.Run("check");
        run.Output.ShouldStartWith("""
            .editorconfig:3:1 warning BPL0004 The rule 'BPL00002' does not exist (did you mean 'BPL0002'?), so its severity does nothing.
                dotnet_diagnostic.BPL00002.severity = none
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            """.ReplaceLineEndings("\n"));
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void Reports_an_unknown_rule_in_a_suppression_where_it_stands()
    {
        wiki.Write("a.md", "# Pain\n\n<!-- bplint-disable-next-line BPL10001: why -->\nHeat helps.\n");
        var run = wiki.Run("check", "--quiet");
        run.Output.ShouldStartWith("a.md:3:31 warning BPL0003 ");
        run.Output.ShouldContain("'BPL10001'");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void Gives_a_setting_the_severity_that_is_configured()
    {
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_x = 1\ndotnet_diagnostic.BPL0004.severity = none\n");
        wiki.Write("a.md", "Text.\n");
        wiki.Run("check", "--quiet").Output.ShouldBe("");
    }

    [Fact]
    public void Says_that_a_page_cannot_be_checked_whatever_is_selected()
    {
        wiki.Write("a.md", "\0");
        wiki.Run("check", "--select", "BPL0001").Code.ShouldBe(1);
        wiki.Run("check", "--ignore", "BPL0002").Code.ShouldBe(0);
    }

    [Fact]
    public void Refuses_a_standard_input_that_is_no_text_instead_of_returning_nothing_as_the_page()
    {
        var run = wiki.RunWithInput([0xE4], "check", "-", "--fix");
        run.Bytes.ShouldBeEmpty();
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("BPL0002");
    }

    [Fact]
    public void Lets_no_control_character_of_a_page_reach_the_terminal()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_\u001b[31m = 1\nbplint_claim_lead = \u001b[31m\u202e\n");
        wiki.Write("a.md", "Text.\n");
        var output = wiki.Run("check").Output;
        output.ShouldContain("bplint_claim_lead = \uFFFD[31m\uFFFD");
        output.ShouldNotContain('\u001b');
    }

    [Fact]
    public void Fails_when_the_output_cannot_be_written()
    {
        if (!File.Exists("/dev/full"))
            Assert.Skip("There is no /dev/full here.");
        wiki.Write("a.md", "Text.\n");
        using var process = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"cd '{wiki.Folder}' && '{Wiki.Executable}' check >/dev/full 2>error"])!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(2);
        File.ReadAllText(wiki.At("error"), Encoding.UTF8).ShouldStartWith("bplint: The output cannot be written (");
    }
}
