using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;
using CsCheck;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class RetractionReaderTests
{
    private const string Header = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    [Fact]
    public void A_work_is_found_by_its_DOI_and_by_its_PMID()
    {
        var index = Read(Row("10.1016/S0140-6736(97)11096-0", "9500320", date: "2/6/2010 0:00", noticeDoi: "10.1016/S0140-6736(10)60175-4", noticePmid: "20137807")).Index;

        var expected = new RetractionNotice(NoticeNature.Retraction, new DateOnly(2010, 2, 6), "10.1016/s0140-6736(10)60175-4");
        index.Find("10.1016/s0140-6736(97)11096-0").ShouldBe(expected);
        index.Find("9500320").ShouldBe(expected);
        index.Find("9500321").ShouldBeNull();
    }

    [Theory]
    [InlineData("0", "9500320")]
    [InlineData("Unavailable", "9500320")]
    [InlineData("unavailable", "9500320")]
    [InlineData("", "9500320")]
    [InlineData("10.5555/a", "0")]
    [InlineData("10.5555/a", "Unavailable")]
    [InlineData("10.5555/a", "")]
    [InlineData("10.5555/a", "No PMID")]
    public void A_missing_identifier_is_no_identifier(string doi, string pmid)
    {
        var file = Read(Row(doi, pmid));

        file.Index.Count.ShouldBe(1);
        file.BadRows.ShouldBe(0);
    }

    [Theory]
    [InlineData("10.5555/a;10.5555/b")]
    [InlineData("10.5555/A; 10.5555/b;")]
    [InlineData("https://doi.org/10.5555/a;doi:10.5555/b")]
    [InlineData("10.5555/a;;10.5555/b;unavailable")]
    public void A_cell_holds_several_DOIs(string cell)
    {
        var index = Read(Row(cell, "0")).Index;

        index.Find("10.5555/a").ShouldNotBeNull();
        index.Find("10.5555/b").ShouldNotBeNull();
        index.Count.ShouldBe(2);
    }

    [Fact]
    public void A_semicolon_within_an_old_DOI_separates_nothing() =>
        Read(Row("10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2;10.5555/b", "0")).Index
            .Find("10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2").ShouldNotBeNull();

    [Fact]
    public void A_cell_holds_several_PMIDs()
    {
        var index = Read(Row("0", "123; 0;456")).Index;

        index.Find("123").ShouldNotBeNull();
        index.Find("456").ShouldNotBeNull();
        index.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("5/3/2012 0:00", "2012-05-03")]
    [InlineData("05/03/2012", "2012-05-03")]
    [InlineData("2012-05-03", "2012-05-03")]
    [InlineData("2012-05-03T00:00:00", "2012-05-03")]
    [InlineData("2/29/2011 0:00", null)]
    [InlineData("13/1/2011", null)]
    [InlineData("", null)]
    [InlineData("unknown", null)]
    public void A_date_is_read_month_first_or_left_open(string cell, string? expected) =>
        Read(Row("10.5555/a", "0", date: cell)).Index.Find("10.5555/a").ShouldNotBeNull().Date.ShouldBe(expected is null ? null : DateOnly.Parse(expected, null));

    [Theory]
    [InlineData("10.5555/notice", "77", "10.5555/notice")]
    [InlineData("10.5555/a", "77", "77")]
    [InlineData("unavailable", "77", "77")]
    [InlineData("10.5555/a", "0", null)]
    public void The_notice_is_named_by_what_is_not_the_works_own(string doi, string pmid, string? expected) =>
        Read(Row("10.5555/a", "9", noticeDoi: doi, noticePmid: pmid)).Index.Find("10.5555/a").ShouldNotBeNull().Identifier.ShouldBe(expected);

    [Fact]
    public void Retract_and_replace_is_a_reason_among_others() =>
        Read(Row("10.5555/a", "0", reason: "+Error in Analyses;+Retract and Replace;")).Index.Find("10.5555/a").ShouldNotBeNull().IsReplaced.ShouldBeTrue();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string lineEnd, bool hasMark)
    {
        using var folder = new TempFolder();
        var text = (Header + Row("10.5555/a", "0") + Row("10.5555/b", "0")).ReplaceLineEndings(lineEnd);
        var path = folder.Write("retractions.csv", [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

        RetractionReader.FaultOf(path).ShouldBeNull();
        var file = RetractionReader.Read(path);
        file.Remark("a").ShouldBeNull();
        file.Rows.ShouldBe(2);
        file.Index.Count.ShouldBe(2);
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_breaks()
    {
        var file = Read(Row("10.5555/a", "0", title: "\"Heat, \"\"cold\"\"\nand rest\""), Row("10.5555/b", "0"), "\n", Row("10.5555/c", "0", nature: "?"));

        file.Index.Count.ShouldBe(2);
        file.Remark("x.csv").ShouldBe("1 of 3 rows of 'x.csv' cannot be read; the first is line 6.");
    }

    [Theory]
    [InlineData("1,too,short\n")]
    [InlineData("1,\"never closed,b,c\n")]
    [InlineData("a text\n")]
    [InlineData("1,\"never closed,,,,,,,,,5/3/2012 0:00,,,,10.5555/x,0,Retraction,,,\n")]
    public void A_bad_row_costs_itself_alone(string bad)
    {
        var file = Read(Row("10.5555/a", "0"), bad, Row("10.5555/b", "0", title: "\"Heat, cold\""), Row("10.5555/c", "0"), Row("10.5555/d", "0", title: "\"Rest\""));

        foreach (var doi in (string[])["10.5555/a", "10.5555/b", "10.5555/c", "10.5555/d"])
            file.Index.Find(doi).ShouldNotBeNull(doi);
        file.Remark("x.csv").ShouldBe("1 of 5 rows of 'x.csv' cannot be read; the first is line 3.");
    }

    [Fact]
    public void A_quote_that_is_never_closed_hides_no_rows_behind_it()
    {
        string[] plain = [.. Enumerable.Range(1, 100).Select(number => Row($"10.5555/{number}", "0"))];
        var file = Read(["1,\"never closed\n", .. plain, Row("10.5555/last", "0", title: "\"Rest\"")]);

        file.Index.Count.ShouldBe(101);
        file.Remark("x.csv").ShouldBe("1 of 102 rows of 'x.csv' cannot be read; the first is line 2.");
    }

    [Fact]
    public void Large_numbers_of_rows_have_separators() =>
        new RetractionFile(RetractionIndex.Empty, 69_000, 1_003, 12).Remark("x.csv").ShouldBe("1,003 of 69,000 rows of 'x.csv' cannot be read; the first is line 12.");

    [Fact]
    public void The_gravest_notice_counts_in_any_order()
    {
        string[] rows = [Row("10.5555/a", "0", "Correction"), Row("10.5555/a", "7", "Retraction"), Row("10.5555/a", "0", "Expression of concern")];

        foreach (var order in (string[][])[rows, [rows[2], rows[1], rows[0]], [rows[1], rows[0], rows[2]]])
            Read(order).Index.Find("10.5555/a").ShouldNotBeNull().Nature.ShouldBe(NoticeNature.Retraction);
    }

    [Fact]
    public void A_reinstatement_takes_back_what_was_announced_before()
    {
        var index = Read(
            Row("10.5555/a", "7", "Retraction", date: "1/1/2010"),
            Row("10.5555/a", "0", "Correction", date: "1/1/2009"),
            Row("10.5555/a", "0", "Reinstatement", date: "1/1/2011")).Index;

        index.Find("10.5555/a").ShouldNotBeNull().Nature.ShouldBe(NoticeNature.Correction);
        index.Find("7").ShouldBeNull();
    }

    [Fact]
    public void A_work_can_be_retracted_after_it_was_reinstated() =>
        Read(Row("10.5555/a", "7", "Retraction", date: "1/1/2012"), Row("10.5555/a", "7", "Reinstatement", date: "1/1/2011")).Index
            .Find("7").ShouldNotBeNull().Nature.ShouldBe(NoticeNature.Retraction);

    [Fact]
    public void A_reinstatement_without_a_day_is_the_last_word() =>
        Read(Row("10.5555/a", "7", "Retraction", date: "1/1/2012"), Row("10.5555/a", "7", "Reinstatement", date: "")).Index.Count.ShouldBe(0);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionDOI,RetractionPubMedID\n", "is no CSV file of the Retraction Watch database: it lacks the column 'Reason'")]
    public void A_file_without_the_columns_is_another_file(string content, string fault)
    {
        using var folder = new TempFolder();

        RetractionReader.FaultOf(folder.Write("x.csv", content)).ShouldBe(fault);
    }

    [Fact]
    public void A_file_of_other_content_is_another_file()
    {
        using var folder = new TempFolder();

        RetractionReader.FaultOf(folder.Write("x.csv", [0, 1, 2, 255, 10, 34, 0])).ShouldNotBeNull().ShouldStartWith("is no CSV file of the Retraction Watch database");
        RetractionReader.FaultOf(folder.At("absent.csv")).ShouldBe("does not exist");
        RetractionReader.FaultOf(folder.Path).ShouldBe("is a folder");
    }

    [Fact]
    public void Any_text_gives_an_index()
    {
        Gen.String[Gen.OneOf(Gen.Char["\",;\r\n10./ ab"], Gen.Char), 0, 400].Sample(text =>
        {
            var file = RetractionReader.Read(new StringReader(Header + text));
            file.BadRows.ShouldBeLessThanOrEqualTo(file.Rows);
        });
    }

    [Fact]
    public void Rows_between_which_any_text_stands_are_found()
    {
        Gen.String[Gen.Char["\",;10./ ab"], 0, 80].Sample(text =>
            Read(Row("10.5555/first", "0"), text + "\n", Row("10.5555/last", "0")).Index.Find("10.5555/last").ShouldNotBeNull());
    }

    private static RetractionFile Read(params string[] rows) => RetractionReader.Read(new StringReader(Header + string.Concat(rows)));

    private static string Row(
        string doi, string pmid, string nature = "Retraction", string date = "5/3/2012 0:00", string noticeDoi = "unavailable", string noticePmid = "0",
        string reason = "+Unreliable Results;", string title = "Hot clay for back pain") =>
        $"1,{title},(HSC) Medicine;,University of Potters;,J Psychoceramics,Psychopress,United States,Josiah Carberry,,Research Article;,{date},{noticeDoi},{noticePmid},1/1/2008 0:00,{doi},{pmid},{nature},{reason},No,\n";
}
