using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class MergeTests : IDisposable
{
    private const string Page = """
        # Back pain

        Heat helps.[1] Cold does not.[2-4] Massage may.[3]

        ## References

        1. French S, et al. Superficial heat or cold for low back pain. Spine. 2006. PMID 16641776.
        2. Chou R, Deyo R. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166(7):493-505.
        3. Furlan AD, Giraldo M. Massage for chronic low back pain. Cochrane Database Syst Rev. 2015;(9):CD001929.
        4. French SD, Cameron M, Walker BF. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.
        5. Chou R. Nonpharmacologic therapies for low back pain. Annals of Internal Medicine. 2017.

        """;

    private const string Merged = """
        # Back pain

        Heat helps.[1] Cold does not.[1-3] Massage may.[3]

        ## References

        1. French SD, Cameron M, Walker BF. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.
        2. Chou R, Deyo R. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166(7):493-505.
        3. Furlan AD, Giraldo M. Massage for chronic low back pain. Cochrane Database Syst Rev. 2015;(9):CD001929.
        4. Chou R. Nonpharmacologic therapies for low back pain. Annals of Internal Medicine. 2017.

        """;

    private static readonly string MergedWithLikely = Merged.Replace("4. Chou R. Nonpharmacologic therapies for low back pain. Annals of Internal Medicine. 2017.\n", "", StringComparison.Ordinal);
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Merges_what_is_one_work_under_the_lowest_number_with_the_fullest_text()
    {
        wiki.Write("in/a.md", Page);
        wiki.Write("b.md", Merged);
        var run = wiki.Run("merge", ".");
        (run.Code, run.Error, run.Output).ShouldBe((0, "", "1 of 2 pages was changed.\n"));
        wiki.Text("in/a.md").ShouldBe(Merged);
        wiki.Text("b.md").ShouldBe(Merged);
        wiki.Run("merge", "--check", ".").Code.ShouldBe(0);
    }

    [Fact]
    public void Merges_footnotes_and_lets_markers_name_the_fuller_one()
    {
        wiki.Write("a.md", "Heat helps.[^a] It is cheap.[^b][^a] So is cold.[^b]\n\n[^a]: French S. Superficial heat. PMID 16641776.\n\n[^b]: French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n");
        wiki.Run("merge", "a.md").Code.ShouldBe(0);
        wiki.Text("a.md").ShouldBe("Heat helps.[^b] It is cheap.[^b] So is cold.[^b]\n\n[^b]: French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n");
    }

    [Fact]
    public void Leaves_footnotes_that_another_footnote_names()
    {
        const string Footnotes = "Heat helps.[^a] It is cheap.[^b][^c]\n\n[^a]: French S. Superficial heat. PMID 16641776.\n[^b]: French SD. Superficial heat or cold. PMID 16641776.\n[^c]: Like [^a] in all.\n";
        wiki.Write("a.md", Footnotes);
        wiki.Run("merge", "a.md").Error.ShouldContain("another footnote names one of them");
        wiki.Text("a.md").ShouldBe(Footnotes);
    }

    [Fact]
    public void Merges_what_is_probably_one_work_when_asked_to()
    {
        wiki.Write("a.md", Page);
        wiki.Run("merge", "--likely", "a.md").Code.ShouldBe(0);
        wiki.Text("a.md").ShouldBe(MergedWithLikely);
    }

    [Fact]
    public void Merges_the_entries_it_is_told_and_no_others()
    {
        wiki.Write("a.md", Page);
        wiki.Run("merge", "--entries", "5,2", "a.md").Code.ShouldBe(0);
        wiki.Text("a.md").ShouldBe(Page.Replace("5. Chou R. Nonpharmacologic therapies for low back pain. Annals of Internal Medicine. 2017.\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_apart_what_the_page_says_is_no_duplicate_unless_it_is_told_the_entries()
    {
        var page = Page + "<!-- bplint-not-duplicate PMID:16641776: the first is the abstract -->\n";
        wiki.Write("a.md", page);
        wiki.Run("merge", "a.md").Output.ShouldBe("0 of 1 page was changed.\n");
        wiki.Text("a.md").ShouldBe(page);
        wiki.Run("merge", "--entries", "1,4", "a.md").Code.ShouldBe(0);
        wiki.Text("a.md").ShouldStartWith("# Back pain\n\nHeat helps.[1] Cold does not.[1-3] Massage may.[3]\n");
    }

    [Fact]
    public void Keeps_encoding_mark_and_line_ends()
    {
        wiki.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page.ReplaceLineEndings("\r\n").TrimEnd())]);
        wiki.Run("merge", "a.md").Code.ShouldBe(0);
        File.ReadAllBytes(wiki.At("a.md")).ShouldBe([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Merged.ReplaceLineEndings("\r\n").TrimEnd())]);
    }

    [Fact]
    public void Shows_a_patch_or_lists_pages_and_writes_nothing()
    {
        wiki.Write("a.md", Page);
        var patch = wiki.Run("merge", "--diff", "a.md");
        (patch.Code, patch.Error).ShouldBe((0, "1 of 1 page would be changed.\n"));
        patch.Output.ShouldContain("+Heat helps.[1] Cold does not.[1-3] Massage may.[3]\n");
        var check = wiki.Run("merge", "--check", "a.md");
        (check.Code, check.Output).ShouldBe((1, "a.md\n"));
        wiki.Text("a.md").ShouldBe(Page);
    }

    [Fact]
    public void Says_what_it_left_and_does_the_rest()
    {
        wiki.Write("a.md", "Heat.[1] Cold.[2] Rest.[3] Work.[4]\n\n## References\n\n1. French S. Heat and cold for back pain. 2006.\n2. French S. Heat and cold for back pain. 2006.\n3. Furlan A. Massage for back pain. 2002.\n3. Chou R. Drugs for back pain. 2017.\n4. Chou R. Drugs for back pain. 2017.\n");
        var run = wiki.Run("merge", "a.md");
        run.Code.ShouldBe(1);
        run.Output.ShouldBe("1 of 1 page was changed; 1 only in part.\n");
        run.Error.ShouldBe("bplint: a.md: A part of the page is left as it is, because the entry in line 8 cannot be merged: another entry carries the same number, and markers mean that one.\n");
        wiki.Text("a.md").ShouldStartWith("Heat.[1] Cold.[1] Rest.[2] Work.[3]\n");
    }

    [Fact]
    public void Says_why_it_does_not_merge_what_it_is_told()
    {
        wiki.Write("a.md", "Heat helps.[1]\n\n## References\n\n1. French S. Heat. Spine. 2006. PMID 16641776.\n2. Chou R. Drugs. 2017. PMID 28192789.\n");
        var run = wiki.Run("merge", "--entries", "1,2", "a.md");
        (run.Code, run.Output).ShouldBe((1, "0 of 1 page was changed; 1 could not be.\n"));
        run.Error.ShouldBe("bplint: a.md: The page is left as it is, because entries 1 and 2 have different PMIDs; correct the wrong one first.\n");
        wiki.Run("merge", "--entries", "1,9", "a.md").Error.ShouldBe("bplint: a.md: The page is left as it is, because its list has no entry 9.\n");
    }

    [Theory]
    [InlineData("The option '--entries' is for a single page: name it and no folder.", "--entries", "1,2", ".")]
    [InlineData("The option '--entries' is for a single page: name it and no folder.", "--entries", "1,2", "a.md", "b.md")]
    [InlineData("'3' is no value of '--entries': write two numbers or more, as in '3,7'.", "--entries", "3", "a.md")]
    [InlineData("'3,x' is no value of '--entries': write two numbers or more, as in '3,7'.", "--entries", "3,x", "a.md")]
    [InlineData("'3,3' is no value of '--entries': write two numbers or more, as in '3,7'.", "--entries", "3,3", "a.md")]
    [InlineData("The options '--likely' and '--entries' exclude each other.", "--likely", "--entries", "3,7", "a.md")]
    [InlineData("There is no option '--entrys' (did you mean '--entries'?).", "--entrys", "a.md")]
    public void Says_in_one_sentence_what_is_wrong_with_its_options(string message, params string[] arguments)
    {
        wiki.Write("a.md", Page);
        wiki.Write("b.md", Page);
        var run = wiki.Run(["merge", .. arguments]);
        (run.Code, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain(message);
        wiki.Text("a.md").ShouldBe(Page);
    }
}
