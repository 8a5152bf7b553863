using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class RewriteTests : IDisposable
{
    private const string Page = """
        # Back pain

        Heat helps.[2] Cold does not.[3,1]

        ## References

        1. Koes B, van Tulder M, Thomas S. Diagnosis and treatment of low back pain. BMJ. 2006;332(7555):1430-4.
        2. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        3. Chou R, Deyo R. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166(7):493-505.

        """;

    private const string Renumbered = """
        # Back pain

        Heat helps.[1] Cold does not.[2,3]

        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        2. Chou R, Deyo R. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166(7):493-505.
        3. Koes B, van Tulder M, Thomas S. Diagnosis and treatment of low back pain. BMJ. 2006;332(7555):1430-4.

        """;

    private const string Footnotes = """
        # Back pain

        Heat helps.[^1] Cold does not.[^2][^3]

        ## References

        [^1]: French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        [^2]: Chou R, Deyo R. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166(7):493-505.
        [^3]: Koes B, van Tulder M, Thomas S. Diagnosis and treatment of low back pain. BMJ. 2006;332(7555):1430-4.

        """;

    private static readonly string Unnumberable = Page.Replace("[3,1]", "[3,1] or [4]", StringComparison.Ordinal).Replace("\n3. ", "\n7. ", StringComparison.Ordinal);
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Renumbers_pages_by_first_citation()
    {
        wiki.Write("in/a.md", Page);
        wiki.Write("b.md", Renumbered);
        var run = wiki.Run("renumber", ".");
        (run.Code, run.Error, run.Output).ShouldBe((0, "", "1 of 2 pages was renumbered.\n"));
        wiki.Text("in/a.md").ShouldBe(Renumbered);
        wiki.Text("b.md").ShouldBe(Renumbered);
    }

    [Fact]
    public void Converts_to_footnotes_and_back()
    {
        wiki.Write("a.md", Renumbered);
        wiki.Run("convert", "--to", "footnotes", "a.md").Output.ShouldBe("1 of 1 page was converted.\n");
        wiki.Text("a.md").ShouldBe(Footnotes);
        wiki.Run("convert", "a.md", "--to", "numeric", "--quiet").Output.ShouldBe("");
        wiki.Text("a.md").ShouldBe(Renumbered);
    }

    [Fact]
    public void Keeps_encoding_mark_and_line_ends()
    {
        wiki.Write("a.md", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Page.ReplaceLineEndings("\r\n").TrimEnd())]);
        wiki.Write("b.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)]);
        wiki.Run("renumber", ".").Code.ShouldBe(0);
        File.ReadAllBytes(wiki.At("a.md")).ShouldBe([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Renumbered.ReplaceLineEndings("\r\n").TrimEnd())]);
        File.ReadAllBytes(wiki.At("b.md")).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Renumbered)]);
    }

    [Fact]
    public void Lists_the_pages_that_would_change_and_writes_nothing()
    {
        wiki.Write("a.md", Page);
        wiki.Write("b.md", Renumbered);
        var run = wiki.Run("renumber", "--check", ".");
        (run.Code, run.Output, run.Error).ShouldBe((1, "a.md\n", "1 of 2 pages would be renumbered.\n"));
        wiki.Text("a.md").ShouldBe(Page);
        wiki.Run("renumber", "--check", "b.md").Code.ShouldBe(0);
    }

    [Fact]
    public void Shows_a_patch_that_git_applies_and_writes_nothing()
    {
        wiki.Write("a.md", Page);
        wiki.Write("in/b.md", Page.ReplaceLineEndings("\r\n"));
        var run = wiki.Run("renumber", "--diff", ".");
        (run.Code, run.Error).ShouldBe((0, "2 of 2 pages would be renumbered.\n"));
        wiki.Text("a.md").ShouldBe(Page);
        wiki.Write("patch", run.Bytes);
        wiki.Git("init", "-q");
        wiki.Git("-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "patch");
        wiki.Text("a.md").ShouldBe(Renumbered);
        wiki.Text("in/b.md").ShouldBe(Renumbered.ReplaceLineEndings("\r\n"));
        wiki.Run("renumber", "--diff", "--check", ".").Code.ShouldBe(0);
    }

    [Fact]
    public void Shows_a_patch_and_tells_by_the_exit_code_that_something_would_change()
    {
        wiki.Write("a.md", Page);
        var run = wiki.Run("renumber", "--diff", "--check", "--quiet", "a.md");
        (run.Code, run.Error).ShouldBe((1, ""));
        run.Output.ShouldStartWith("--- a/a.md\n");
    }

    [Fact]
    public void Names_a_page_that_it_must_leave_as_it_is_and_does_the_others()
    {
        wiki.Write("a.md", Unnumberable);
        wiki.Write("b.md", Page);
        var run = wiki.Run("renumber", ".");
        run.Error.ShouldBe("bplint: a.md: The page is left as it is, because '[3,1]' in line 3 names a number that no entry carries.\n");
        (run.Code, run.Output).ShouldBe((1, "1 of 2 pages was renumbered; 1 could not be.\n"));
        wiki.Text("a.md").ShouldBe(Unnumberable);
        wiki.Text("b.md").ShouldBe(Renumbered);
        wiki.Run("renumber", "--check", "--quiet", "a.md").Code.ShouldBe(1);
    }

    [Fact]
    public void Writes_the_standard_input_to_the_standard_output()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var run = wiki.RunWithInput([.. mark, .. Encoding.UTF8.GetBytes(Page)], "renumber", "-");
        run.Bytes.ShouldBe([.. mark, .. Encoding.UTF8.GetBytes(Renumbered)]);
        (run.Code, run.Error).ShouldBe((0, "1 of 1 page was renumbered.\n"));
        wiki.RunWithInput(Encoding.UTF8.GetBytes(Footnotes), "convert", "--to", "numeric", "-", "--quiet").Output.ShouldBe(Renumbered);
        wiki.RunWithInput(Encoding.UTF8.GetBytes(Unnumberable), "renumber", "-", "--stdin-filename", "in/a.md").Output.ShouldBe(Unnumberable);
    }

    [Fact]
    public void Leaves_a_read_only_page_and_an_unreadable_one()
    {
        wiki.Write("a.md", Page);
        wiki.Write("b.md", [0x61, 0xFF, 0x0A]);
        File.SetAttributes(wiki.At("a.md"), FileAttributes.ReadOnly);
        var run = wiki.Run("renumber", "a.md", "--quiet");
        File.SetAttributes(wiki.At("a.md"), FileAttributes.Normal);
        (run.Code, run.Error).ShouldBe((2, "bplint: a.md: The page is read-only: it is unchanged.\n"));
        run = wiki.Run("renumber", "b.md", "--quiet");
        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("bplint: b.md: The page is not valid UTF-8 text");
    }

    [Fact]
    public void Leaves_an_empty_page_and_a_page_named_twice_is_one()
    {
        wiki.Write("a.md", "");
        wiki.Write("b.md", Page);
        wiki.Run("convert", "--to", "footnotes", "a.md").Output.ShouldBe("0 of 1 page was converted.\n");
        wiki.Run("renumber", "b.md", "./b.md").Output.ShouldBe("1 of 1 page was renumbered.\n");
        wiki.Text("a.md").ShouldBe("");
        wiki.Text("b.md").ShouldBe(Renumbered);
    }

    [Fact]
    public void Names_the_number_that_may_cite_and_writes_nothing()
    {
        var text = Page.Replace("Heat helps.[2]", "Heat helps.[2] Rest [see 1] does not.", StringComparison.Ordinal);
        wiki.Write("a.md", text);
        var run = wiki.Run("renumber", "a.md", "--quiet");
        (run.Code, run.Error).ShouldBe((1, "bplint: a.md: The page is left as it is, because '[see 1]' in line 3 is not read as a marker but may be one.\n"));
        wiki.Text("a.md").ShouldBe(text);
    }

    [Theory]
    [InlineData("Required argument 'paths' missing for command: 'renumber'.", "renumber")]
    [InlineData("Option '--to' is required.", "convert", ".")]
    [InlineData("'words' is no value of '--to': write footnotes or numeric.", "convert", "--to", "words", ".")]
    [InlineData("Required argument missing for option: '--to'.", "convert", "--to")]
    [InlineData("Option '--to' expects a single argument but 2 were provided.", "convert", "--to", "numeric", "--to", "footnotes", ".")]
    [InlineData("The path 'gone' does not exist.", "renumber", ".", "gone")]
    [InlineData("The path '' does not exist.", "renumber", "")]
    [InlineData("No pages were found in '.'; '--allow-empty' permits that.", "convert", "--to", "numeric", ".")]
    [InlineData("The standard input '-' is the only page of a run: name it alone.", "renumber", "-", ".")]
    [InlineData("The option '--stdin-filename' needs the page '-'.", "renumber", "--stdin-filename", "a.md", ".")]
    [InlineData("There is no option '--chek' (did you mean '--check'?).", "renumber", "--chek", ".")]
    public void Answers_a_bad_argument_with_one_sentence(string sentence, params string[] args) =>
        wiki.Run(args).ShouldFailWith(sentence);

    [Fact]
    public void Permits_an_empty_folder_when_asked_to() => wiki.Run("renumber", ".", "--allow-empty", "--quiet").Code.ShouldBe(0);
}
