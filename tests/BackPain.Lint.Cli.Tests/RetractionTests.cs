namespace BackPain.Lint.Cli.Tests;

/// <summary>A retraction file from an option or a setting to what is printed.</summary>
public sealed class RetractionTests : IDisposable
{
    private const string Columns = "Record ID,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n";
    private const string Retractions = Columns + "1,2/6/2010 0:00,10.1016/S0140-6736(10)60175-4,20137807,10.1016/S0140-6736(97)11096-0,9500320,Retraction,+Misconduct by Author;\n";
    private const string Found = "pages/a.md:7:4 error BPL2029 Entry 1 'Wakefield 1998' was retracted on 6 February 2010 (see 10.1016/s0140-6736(10)60175-4): say so or replace it.\n";

    private const string Page = """
        # Autism

        It was ascribed to a vaccine.[1]

        ## References

        1. Wakefield AJ, Murch SH (1998). "Ileal-lymphoid-nodular hyperplasia". Lancet. 351 (9103): 637–41. PMID 9500320.

        """;

    private readonly Wiki wiki = new();

    public RetractionTests() => wiki.Write("pages/a.md", Page);

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Without_a_file_nothing_is_looked_up() => Check().Output.ShouldBe("");

    [Fact]
    public void An_option_names_a_file_anywhere()
    {
        using var elsewhere = new Wiki();
        var run = Check("--retractions", elsewhere.Write("retractions.csv", Retractions));

        run.Output.ShouldBe(Found);
        run.Error.ShouldBe("");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public void The_standard_input_is_looked_up_too() =>
        wiki.RunWithInput(System.Text.Encoding.UTF8.GetBytes(Page), "check", "-", "--stdin-filename", "pages/a.md", "--quiet", "--retractions", wiki.Write("r.csv", Retractions))
            .Output.ShouldBe(Found);

    [Theory]
    [InlineData("retractions.csv")]
    [InlineData("pages/retractions.csv")]
    [InlineData("data/r.csv")]
    public void A_setting_names_a_file_inside_the_folder(string path)
    {
        wiki.Write(path, Retractions);
        Configure(path);

        Check().Output.ShouldBe(Found);
    }

    [Fact]
    public void A_setting_cannot_name_a_file_outside()
    {
        using var elsewhere = new Wiki();
        Configure(elsewhere.Write("retractions.csv", Retractions));

        Check().Output.ShouldEndWith("of 'bplint_retractions' is not in the folder that is checked.\n");
    }

    [Theory]
    [InlineData("absent.csv", "is not in the folder that is checked")]
    [InlineData("empty.csv", "is empty")]
    [InlineData("other.csv", "is no CSV file of the Retraction Watch database: it lacks the columns 'OriginalPaperDOI', 'OriginalPaperPubMedID', 'RetractionNature', 'RetractionDate', 'RetractionDOI', 'RetractionPubMedID', 'Reason'")]
    public void A_setting_with_a_file_of_no_use_is_invalid(string name, string fault)
    {
        WriteUseless();
        Configure(name);

        var run = Check();
        run.Output.ShouldBe($".editorconfig:3:22 warning BPL0004 The file '{name}' of 'bplint_retractions' {fault}.\n");
        run.Error.ShouldBe("");
    }

    [Theory]
    [InlineData("absent.csv", "does not exist")]
    [InlineData("pages", "is a folder")]
    [InlineData("empty.csv", "is empty")]
    [InlineData("other.csv", "is no CSV file of the Retraction Watch database: it lacks the columns 'OriginalPaperDOI', 'OriginalPaperPubMedID', 'RetractionNature', 'RetractionDate', 'RetractionDOI', 'RetractionPubMedID', 'Reason'")]
    public void An_option_with_a_file_of_no_use_ends_the_run(string name, string fault)
    {
        WriteUseless();

        Check("--retractions", name).ShouldFailWith($"The file '{name}' of '--retractions' {fault}.");
    }

    [Fact]
    public void Bad_rows_are_counted_in_one_line_and_cost_nothing_else()
    {
        wiki.Write("pages/b.md", Page);
        var run = Check("--retractions", wiki.Write("retractions.csv", Retractions + "2,short\n3,,,,10.5555/a,0,Withdrawal of sorts,\n"));

        run.Output.ShouldBe(Found + Found.Replace("a.md", "b.md", StringComparison.Ordinal));
        run.Error.ShouldBe("bplint: 2 of 3 rows of 'retractions.csv' cannot be read; the first is line 3.\n");
    }

    [Fact]
    public void A_run_without_identifiers_does_not_read_the_rows()
    {
        wiki.Write("pages/a.md", "# Heat\n\nHeat helps.\n");

        Check("--retractions", wiki.Write("retractions.csv", Retractions + "2,short\n")).Error.ShouldBe("");
    }

    private void WriteUseless()
    {
        wiki.Write("empty.csv", "");
        wiki.Write("other.csv", "Name,Age\nCarberry,95\n");
    }

    private void Configure(string path) => wiki.Write(".editorconfig", $"root = true\n[*.md]\nbplint_retractions = {path}\n");

    private RunResult Check(params string[] options) =>
        wiki.Run(["check", "pages", "--quiet", "--select", "BPL0004,BPL2029,BPL2033,BPL2034", .. options]);
}
