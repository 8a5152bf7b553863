using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class DismissalTests
{
    private const string Probable = """
        Heat helps.[1][2] Massage does.[3]

        ## References

        1. French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.
        2. French S, Cameron M. "Superficial heat or cold for low back pain". Spine. 2006. doi:10.1097/01.brs.0000214881.10814.64
        3. Furlan AD. Massage for low back pain. Cochrane Database Syst Rev. 2015. ISBN 0-306-40615-2. arXiv:2001.01234v2. https://www.example.org/massage/

        """;

    [Theory]
    [InlineData("PMID:16641776 DOI:10.1097/01.brs.0000214881.10814.64")]
    [InlineData("pmid: 16641776, doi: 10.1097/01.BRS.0000214881.10814.64")]
    [InlineData("https://doi.org/10.1097/01.brs.0000214881.10814.64 and https://pubmed.ncbi.nlm.nih.gov/16641776/")]
    [InlineData("10.1097/01.brs.0000214881.10814.64; PMID 16641776: the second is an abstract")]
    [InlineData("PMID:16641776 \"French S, Cameron M. “Superficial heat")]
    [InlineData("PMID:16641776 \"French S, Cameron M. Superficial\" PMID:16641776: why not")]
    public void A_comment_keeps_works_apart_however_it_names_them(string works)
    {
        var result = Check($"{Probable}<!-- bplint-not-duplicate {works} -->\n");

        result.Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2002");
        result.Findings.ShouldNotContain(finding => finding.Rule.Category == RuleCategory.Tool);
    }

    [Theory]
    [InlineData("ISBN 978-0-306-40615-7")]
    [InlineData("ISBN:0306406152")]
    [InlineData("arXiv:2001.01234")]
    [InlineData("arXiv:2001.01234v1")]
    [InlineData("URL: http://example.org/massage")]
    [InlineData("https://www.example.org/massage?utm_source=mail")]
    public void A_work_is_known_by_any_of_its_identifiers(string work) =>
        Check($"{Probable}<!-- bplint-not-duplicate PMID:16641776 {work} -->\n").Findings.ShouldNotContain(finding => finding.Rule.Category == RuleCategory.Tool);

    [Fact]
    public void The_comment_may_stand_anywhere() =>
        Check($"<!-- bplint-not-duplicate DOI:10.1097/01.brs.0000214881.10814.64 PMID:16641776 -->\n\n{Probable}").Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2002");

    [Fact]
    public void Other_works_are_still_reported() =>
        Check($"{Probable}<!-- bplint-not-duplicate PMID:16641776 arXiv:2001.01234 -->\n").Findings.Count(finding => finding.Rule.Id == "BPL2002").ShouldBe(2);

    [Fact]
    public void One_identifier_keeps_the_entries_apart_that_share_it()
    {
        var text = Probable.Replace("doi:10.1097/01.brs.0000214881.10814.64", "PMID 16641776", StringComparison.Ordinal);

        Check(text).Findings.Count(finding => finding.Rule.Id == "BPL2001").ShouldBe(2);
        Check($"{text}<!-- bplint-not-duplicate PMID:16641776 -->\n").Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2001" || finding.Rule.Category == RuleCategory.Tool);
    }

    [Fact]
    public void Two_works_kept_apart_say_nothing_of_the_copies_of_one()
    {
        var text = Probable.Replace("3. Furlan", "3. French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n4. Furlan", StringComparison.Ordinal);

        Check($"{text}<!-- bplint-not-duplicate PMID:16641776 DOI:10.1097/01.brs.0000214881.10814.64 -->\n").Findings.Where(finding => finding.Rule.Id is "BPL2001" or "BPL2002").Select(finding => finding.Message)
            .ShouldBe(["Entry 1 'French 2006' is the same work as entry 3 in line 7: both have PMID 16641776.", "Entry 3 'French 2006' is the same work as entry 1 in line 5: both have PMID 16641776."]);
    }

    [Theory]
    [InlineData("PMID:16641776 PMID:16641777", "BPL0003", "No entry of the page is the work 'PMID:16641777', so this comment keeps nothing apart.")]
    [InlineData("PMID:16641776 Frensh", "BPL0003", "No entry of the page is the work 'Frensh', so this comment keeps nothing apart.")]
    [InlineData("\"Somebody else\" PMID:16641776", "BPL0003", "No entry of the page is the work 'Somebody else', so this comment keeps nothing apart.")]
    [InlineData("PMID:16641776", "BPL0001", "This comment names a single entry, but it takes two to be no duplicates.")]
    [InlineData("PMID:16641776 PMID:16641776", "BPL0001", "This comment names a single entry, but it takes two to be no duplicates.")]
    [InlineData("", "BPL0001", "This comment names no work, but it takes two to be no duplicates.")]
    [InlineData(": they are different", "BPL0001", "This comment names no work, but it takes two to be no duplicates.")]
    public void A_comment_that_keeps_nothing_apart_is_reported(string works, string id, string message)
    {
        var report = Check($"{Probable}<!-- bplint-not-duplicate {works} -->\n").Findings.Where(finding => finding.Rule.Category == RuleCategory.Tool).ShouldHaveSingleItem();

        (report.Rule.Id, report.Message).ShouldBe((id, message));
        report.ShouldReadWell();
    }

    [Fact]
    public void A_decision_about_works_that_nobody_would_take_for_one_is_kept() =>
        Check($"{Probable}<!-- bplint-not-duplicate PMID:16641776 arXiv:2001.01234 -->\n").Findings.ShouldNotContain(finding => finding.Rule.Category == RuleCategory.Tool);

    [Theory]
    [InlineData("PMID 16641776.", "doi:10.1097/x", "PMID:16641776 DOI:10.1097/x")]
    [InlineData("PMID 16641776.", "PMID 16641776. Epub.", "PMID:16641776")]
    [InlineData("", "", "\"French S Cameron M Superficial\"")]
    [InlineData("", "Abstract only.", "\"French S Cameron M Superficial heat or cold for low back pain Spine 2006 31 9 998 1006\" \"French S Cameron M Superficial heat or cold for low back pain Spine 2006 31 9 998 1006 Abstract\"")]
    [InlineData("First report.", "Second report.", "\"French S Cameron M Superficial heat or cold for low back pain Spine 2006 31 9 998 1006 First\" \"French S Cameron M Superficial heat or cold for low back pain Spine 2006 31 9 998 1006 Second\"")]
    [InlineData("doi:10.1002/a--1", "PMID 16641776", "\"French S Cameron M Superficial\"")]
    public void Keeping_both_writes_what_tells_them_apart(string first, string second, string expected)
    {
        const string Work = "French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.";
        var text = $"Heat helps.[1][2]\n\n## References\n\n1. {Work} {first}\n2. {$"{Work} {second}".TrimEnd()}\n";
        var finding = Check(text).Findings.First(finding => finding.Rule.Id is "BPL2001" or "BPL2002");

        var keep = finding.Fixes[^1];

        keep.Title.ShouldBe("Keep both: note in the page that they are no duplicates");
        keep.Safety.ShouldBe(FixSafety.Manual);
        var kept = Apply(text, keep);
        kept.ShouldBe($"{text.TrimEnd()}\n\n<!-- bplint-not-duplicate {expected} -->\n");
        Check(kept).Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2001" || finding.Rule.Id == "BPL2002" || finding.Rule.Category == RuleCategory.Tool);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\n")]
    [InlineData("\n", "\n\n## See also\n\n* [Neck pain](neck.md)\n")]
    [InlineData("\r\n", "\n## See also\n\n* [Neck pain](neck.md)\n")]
    public void After_keeping_both_the_page_reads_as_before_and_nobody_asks_again(string lineBreak, string tail)
    {
        var text = (Probable.TrimEnd() + tail).ReplaceLineEndings(lineBreak);
        var before = Check(text);
        var keep = before.Findings.First(finding => finding.Rule.Id == "BPL2002").Fixes[^1];

        var after = Check(Apply(text, keep));

        after.Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2002" || finding.Rule.Category == RuleCategory.Tool);
        after.Findings.Length.ShouldBe(before.Findings.Length - 2);
        after.Article.Text.Split("\r\n").Length.ShouldBe(lineBreak == "\n" ? 1 : after.Article.Text.Split('\n').Length);
        after.Article.Lists.SelectMany(list => list.Entries).Select(entry => EditProof.Words(after.Article, entry.Body))
            .ShouldBe(before.Article.Lists.SelectMany(list => list.Entries).Select(entry => EditProof.Words(before.Article, entry.Body)));
    }

    [Fact]
    public void Nobody_keeps_both_or_merges_what_is_only_probable_by_the_page()
    {
        var linter = new Linter(LintSettings.Default, rule => rule.Id == "BPL2002");

        Fixer.Fix(linter, SourceText.From(Probable), FixSafety.Unsafe, TestContext.Current.CancellationToken).Text.ToString().ShouldBe(Probable);
    }

    private static LintResult Check(string text) => new Linter(LintSettings.Default).Check(SourceText.From(text), TestContext.Current.CancellationToken);

    private static string Apply(string text, Fix fix) => SourceText.From(text).WithChanges(fix.Changes).ToString();
}
