using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Cli.Tests;

/// <summary><c>bplint report</c>: the file and the data in it. How it looks and works is tested in a browser, in tests/report.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private const string Heat = """
        # Heat

        In one survey 62 % of the patients had tried a heat wrap at home.

        ## Treatment

        A trial of 320 patients found that heat reduces pain.[1] Another trial of 120 patients found no effect.[4]

        ## References

        1. French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID: 16641776
        2. Furlan AD. Massage for low-back pain. Spine. 2009;34(16):1669-84. PMID: 19561560

        """;

    private const string Cold = """
        # Cold

        Cold was compared with heat in 40 patients.[1]

        ## References

        1. French SD, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID: 16641776

        """;

    private readonly Wiki wiki = new();

    public HtmlReportTests()
    {
        wiki.Write("heat.md", Heat);
        wiki.Write("in/cold.md", Cold);
    }

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void The_file_has_a_name_of_its_own_unless_it_is_given_one()
    {
        wiki.Run("report").ShouldBe(0, "Wrote the report on 2 pages to 'bplint-report.html'.\n");
        Directory.CreateDirectory(wiki.At("out"));
        wiki.Run("report", "in", "--html", "out/a.html").ShouldBe(0, "Wrote the report on 1 page to 'out/a.html'.\n");

        File.Exists(wiki.At("bplint-report.html")).ShouldBeTrue();
        Data("out/a.html").GetProperty("way").GetString().ShouldBe("../");
    }

    [Fact]
    public void Findings_claims_and_sections_are_those_of_check()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_claim_threshhold = 1\n");
        using var check = JsonDocument.Parse(wiki.Run("check", "--format", "json", "--statistics").Output);
        var data = Report();

        var expected = check.RootElement.GetProperty("statistics").EnumerateArray().Select(rule => (rule.GetProperty("id").GetString()!, rule.GetProperty("findings").GetInt32()));
        expected.Count().ShouldBeGreaterThan(2);
        CountsByRule(data).ShouldBe(expected);

        var files = check.RootElement.GetProperty("files").EnumerateArray().ToArray();
        var pages = data.GetProperty("pages").EnumerateArray().ToArray();
        pages.Select(page => page.GetProperty("path").GetString()).ShouldBe(files.Select(file => file.GetProperty("path").GetString()));
        pages.SelectMany(Lines).ShouldBe(files.SelectMany(Lines), ignoreOrder: true);
        foreach (var (page, file) in pages.Zip(files).Where(pair => pair.Second.TryGetProperty("coverage", out _)))
        {
            var coverage = file.GetProperty("coverage");
            (page.GetProperty("claims").GetInt32(), page.GetProperty("sourced").GetInt32()).ShouldBe((coverage.GetProperty("claims").GetInt32(), coverage.GetProperty("withSource").GetInt32()));
        }

        pages[1].GetProperty("sections").EnumerateArray().Select(section => section.ToString()).ShouldBe(["[\"\",1,1,0]", "[\"Treatment\",5,2,2]"]);
    }

    [Fact]
    public void Urgency_adds_up_the_weights_of_the_findings()
    {
        var data = Report();
        int[] weights = [0, data.GetProperty("weights")[2].GetInt32(), data.GetProperty("weights")[1].GetInt32(), data.GetProperty("weights")[0].GetInt32()];

        weights.ShouldBe([0, 1, 3, 10]);
        var page = data.GetProperty("pages")[0];
        page.GetProperty("urgency").GetInt32().ShouldBe(Findings(page).Sum(finding => weights[finding[1].GetInt32()]));
        page.GetProperty("urgency").GetInt32().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void What_the_baseline_holds_and_what_comments_suppress_is_marked()
    {
        wiki.Write("heat.md", Heat.Replace("## Treatment", "## Treatment\n\n<!-- bplint-disable-next-line BPL4002: known -->\nIn a second survey 25 % had no pain."));
        var before = States();
        before.Keys.Order().ShouldBe([0, 2]);
        wiki.Run("baseline", "create").Code.ShouldBe(0);

        States().ShouldBe(new Dictionary<int, int> { [1] = before[0], [2] = 1 }, ignoreOrder: true);
        wiki.Write("in/cold.md", Cold.Replace("## References", "In a third survey 12 % had pain.\n\n## References"));
        States()[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Cited_works_stand_once_with_all_their_places()
    {
        var data = Report();

        data.GetProperty("workCount").GetInt32().ShouldBe(1);
        data.GetProperty("works")[0].ToString().ShouldBe("[\"French SD, Cameron M\",\"Superficial heat or cold for low back pain\",\"Spine\",\"https://pubmed.ncbi.nlm.nih.gov/16641776/\",2006,2,[[0,11],[1,7]]]");
        data.GetProperty("years").ToString().ShouldBe("[[2006,2]]");
    }

    [Fact]
    public void Nothing_that_a_page_says_ends_the_data()
    {
        const string hostile = "\"></script><b>&'\u2028😀.md";
        wiki.Write(hostile, "# </script><script>alert(1)</script> \u2028 'x' \"y\" 😀 <!--\n\nIt helps.[</script><b>] [7]\n\nIn one survey 62 % of <b>them</b> had it.\n\n## References\n\n1. A B. </script><img src=x>. Spine. 2006;1(1):1-2.\n");
        var data = Report();

        data.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("path").GetString()).ShouldContain(hostile);
        var html = wiki.Text("bplint-report.html");
        Regex.Count(html, "</script").ShouldBe(2);
        Regex.Count(html, "<script").ShouldBe(2);
        html.ShouldNotContain("\u2028");
        html.ShouldNotContain("<img");
    }

    [Fact]
    public void A_browser_may_run_the_scripts_of_the_report_and_nothing_else()
    {
        Report();
        var html = wiki.Text("bplint-report.html");
        var policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;

        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldContain($"style-src '{Hash(html, "<style>", "</style>")}'");
        policy.ShouldContain($"script-src '{Hash(html, "<script type=\"module\">", "</script>")}'");
        html.ShouldNotContain("%%");
        Regex.Matches(html, "(?:src|href)=\"([^#\"][^\"]*)\"").Select(match => match.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The path 'absent' does not exist.", "absent")]
    [InlineData("The file 'heat.md' of '--html' is one of the pages: name another.", "--html", "heat.md")]
    [InlineData("The file 'in' of '--html' cannot be written (it is a folder).", "--html", "in")]
    [InlineData("The file 'no/such.html' of '--html' cannot be written (there is no such folder).", "--html", "no/such.html")]
    [InlineData("The file 'absent' of '--baseline' does not exist.", "--baseline", "absent")]
    [InlineData("There is no option '--htm' (did you mean '--html'?).", "--htm", "a.html")]
    public void What_cannot_be_done_is_said_in_one_sentence(string sentence, params string[] args) => wiki.Run(["report", .. args]).ShouldFailWith(sentence);

    [Fact]
    public void A_report_that_cannot_be_made_leaves_the_old_one()
    {
        wiki.Write("bplint-report.html", "old");
        wiki.Write(".bplint-baseline.json", "no JSON");
        var run = wiki.Run("report");

        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("bplint: The baseline '.bplint-baseline.json' ");
        wiki.Text("bplint-report.html").ShouldBe("old");
        Directory.EnumerateFiles(wiki.Folder, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_reported_and_the_others_too()
    {
        wiki.Write("bad.md", [0x23, 0x20, 0xFF]);

        wiki.Run("report").ShouldBe(1, "Wrote the report on 3 pages to 'bplint-report.html'.\n");
        CountsByRule(Data("bplint-report.html")).ShouldContain(("BPL0002", 1));
    }

    [Fact]
    public void A_wiki_without_pages_has_an_empty_report_when_it_may()
    {
        Directory.CreateDirectory(wiki.At("empty"));

        wiki.Run("report", "empty").Code.ShouldBe(2);
        wiki.Run("report", "empty", "--allow-empty").ShouldBe(0, "Wrote the report on 0 pages to 'bplint-report.html'.\n");
    }

    private JsonElement Report()
    {
        var run = wiki.Run("report");
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0);
        return Data("bplint-report.html");
    }

    private JsonElement Data(string file)
    {
        using var json = JsonDocument.Parse(Between(wiki.Text(file), "<script type=\"application/json\" id=\"data\">", "</script>"));
        return json.RootElement.Clone();
    }

    private Dictionary<int, int> States() => Report().GetProperty("pages").EnumerateArray().SelectMany(Findings)
        .GroupBy(finding => finding[4].GetInt32()).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<JsonElement> Findings(JsonElement page) => page.GetProperty("findings").EnumerateArray();

    private static IEnumerable<(string Id, int Findings)> CountsByRule(JsonElement data)
    {
        var ids = data.GetProperty("rules").EnumerateArray().Select(rule => rule[0].GetString()!).ToArray();
        return data.GetProperty("pages").EnumerateArray().SelectMany(Findings).Where(finding => finding[4].GetInt32() != 2)
            .GroupBy(finding => ids[finding[0].GetInt32()]).Select(group => (group.Key, group.Count())).Order();
    }

    /// <summary>Path, line, column and message of each finding, from the data of a report or of <c>check</c>.</summary>
    private static IEnumerable<(string?, int, int, string?)> Lines(JsonElement page) => Findings(page).Select(finding => finding.ValueKind == JsonValueKind.Array
        ? (page.GetProperty("path").GetString(), finding[2].GetInt32(), finding[3].GetInt32(), finding[6].GetString())
        : (page.GetProperty("path").GetString(), finding.GetProperty("start").GetProperty("line").GetInt32(), finding.GetProperty("start").GetProperty("column").GetInt32(), finding.GetProperty("message").GetString()));

    private static string Hash(string html, string begin, string end) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Between(html, begin, end))));

    private static string Between(string html, string begin, string end)
    {
        var start = html.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return html[start..html.IndexOf(end, start, StringComparison.Ordinal)];
    }
}
