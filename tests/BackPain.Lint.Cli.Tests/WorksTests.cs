using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Cli.Tests;

/// <summary><c>bplint works</c> from pages to each format; what is written is read back by readers of our own.</summary>
public sealed partial class WorksTests : IDisposable
{
    private const string Heat = """
        # Heat

        Heat helps.[1] Massage does, too.[2]

        ## References

        1. French SD, Cameron M, et al. Superficial heat or cold for low back pain {a review} & more. Spine. 2006;31(9):998-1006. doi:10.1097/01.brs.0000214881.10814.64. PMID: 16641776
        2. van Tulder M, Furlan AD, et al. Massage for low-back pain: 100% safe? Spine. 2009;34(16):1669-84. PMID: 19561560
        3. SPRINT Research Group. A randomized trial of intensive blood-pressure control. N Engl J Med. 2015;373(22):2103-16. PMID: 26551272

        """;

    private const string Cold = """
        # Cold

        Cold does not help.[^cold] Nobody knows why.[^why]

        [^cold]: French S, Cameron M (2006). "Superficial heat or cold for low back pain {a review} & more". *Spine*. 31 (9): 998–1006. PMC 5875432. PMID 16641776.
        [^why]: Nobody knows.

        """;

    private readonly Wiki wiki = new();

    public WorksTests()
    {
        wiki.Write("heat.md", Heat);
        wiki.Write("pages/cold.md", Cold);
    }

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Text_lists_each_cited_work_once_with_its_places() => Works("text").ShouldBe("""
        French S, Cameron M (2006). Superficial heat or cold for low back pain {a review} & more. Spine 31(9): 998–1006. doi:10.1097/01.brs.0000214881.10814.64. PMID 16641776. PMC5875432.
            heat.md:7
            pages/cold.md:5
        van Tulder M, Furlan AD, et al. (2009). Massage for low-back pain: 100% safe? Spine 34(16): 1669-84. PMID 19561560.
            heat.md:8

        """);

    [Fact]
    public void Works_that_nobody_cites_are_listed_on_request() => Works("text", "--uncited").ShouldContain("""
        SPRINT Research Group (2015). A randomized trial of intensive blood-pressure control. N Engl J Med 373(22): 2103-16. PMID 26551272.
            heat.md:9 (not cited)
        """);

    [Fact]
    public void Json_holds_all_fields_and_places() => Works("json").ShouldStartWith("""
        {
          "version": 1,
          "tool": {
            "name": "bplint",
            "version": "0.1.0"
          },
          "works": [
            {
              "key": "french2006superficial",
              "authors": [
                {
                  "family": "French",
                  "given": "S"
                },
                {
                  "family": "Cameron",
                  "given": "M"
                }
              ],
              "title": "Superficial heat or cold for low back pain {a review} & more",
              "journal": "Spine",
              "year": 2006,
              "volume": "31",
              "issue": "9",
              "pages": "998–1006",
              "doi": "10.1097/01.brs.0000214881.10814.64",
              "pmid": "16641776",
              "pmcid": "PMC5875432",
        """);

    [Fact]
    public void Json_says_where_authors_are_left_out()
    {
        using var json = JsonDocument.Parse(Works("json"));

        json.RootElement.GetProperty("works").EnumerateArray().Select(work => work.TryGetProperty("moreAuthors", out _)).ShouldBe([false, true]);
    }

    [Fact]
    public void Json_of_every_place_says_whether_the_work_is_cited_there()
    {
        using var json = JsonDocument.Parse(Works("json", "--uncited"));

        json.RootElement.GetProperty("works").EnumerateArray()
            .SelectMany(work => work.GetProperty("places").EnumerateArray())
            .Select(place => $"{place.GetProperty("path")}:{place.GetProperty("line")} {place.GetProperty("cited")}")
            .ShouldBe(["heat.md:7 True", "pages/cold.md:5 True", "heat.md:9 False", "heat.md:8 True"]);
    }

    [Fact]
    public void Csl_json_is_what_citation_processors_read()
    {
        using var json = JsonDocument.Parse(Works("csl-json"));
        var items = json.RootElement.EnumerateArray().ToArray();

        items.Length.ShouldBe(2);
        items.Select(item => item.GetProperty("id").GetString()).ShouldBeUnique();
        items[0].ToString().ReplaceLineEndings("\n").ShouldBe("""
            {
                "id": "french2006superficial",
                "type": "article-journal",
                "author": [
                  {
                    "family": "French",
                    "given": "S."
                  },
                  {
                    "family": "Cameron",
                    "given": "M."
                  }
                ],
                "title": "Superficial heat or cold for low back pain {a review} & more",
                "issued": {
                  "date-parts": [
                    [
                      2006
                    ]
                  ]
                },
                "container-title": "Spine",
                "volume": "31",
                "issue": "9",
                "page": "998–1006",
                "DOI": "10.1097/01.brs.0000214881.10814.64",
                "PMID": "16641776",
                "PMCID": "PMC5875432",
                "URL": "https://doi.org/10.1097/01.brs.0000214881.10814.64",
                "note": "Cited in heat.md:7; pages/cold.md:5"
              }
            """);
    }

    [Fact]
    public void Ris_is_what_reference_managers_read() => Works("ris").ShouldStartWith("""
        TY  - JOUR
        ID  - french2006superficial
        AU  - French, S.
        AU  - Cameron, M.
        TI  - Superficial heat or cold for low back pain {a review} & more
        T2  - Spine
        PY  - 2006
        VL  - 31
        IS  - 9
        SP  - 998
        EP  - 1006
        DO  - 10.1097/01.brs.0000214881.10814.64
        AN  - 16641776
        C2  - PMC5875432
        UR  - https://doi.org/10.1097/01.brs.0000214881.10814.64
        N1  - Cited in heat.md:7; pages/cold.md:5
        ER  - 

        TY  - JOUR

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void Ris_can_be_read_back()
    {
        var records = RisRecords(Works("ris", "--uncited"));

        records.Select(record => record["ID"].Single()).ShouldBe(["french2006superficial", "sprintresearchgroup2015randomized", "vantulder2009massage"]);
        records[1]["AU"].ShouldBe(["SPRINT Research Group"]);
        records[2]["AU"].ShouldBe(["van Tulder, M.", "Furlan, A. D."]);
        records[2]["SP"].Single().ShouldBe("1669");
        records[2]["EP"].Single().ShouldBe("1684");
    }

    [Fact]
    public void Bibtex_is_what_latex_reads() => Works("bibtex").ShouldStartWith("""
        @article{french2006superficial,
          author = {French, S. and Cameron, M.},
          title = {{Superficial heat or cold for low back pain \textbraceleft{}a review\textbraceright{} \& more}},
          journal = {Spine},
          year = {2006},
          volume = {31},
          number = {9},
          pages = {998--1006},
          doi = {10.1097/01.brs.0000214881.10814.64},
          pmid = {16641776},
          pmcid = {PMC5875432},
          url = {https://doi.org/10.1097/01.brs.0000214881.10814.64},
          note = {Cited in heat.md:7; pages/cold.md:5},
        }

        """);

    [Fact]
    public void Authors_that_are_left_out_are_others() => Works("bibtex").ShouldContain("author = {van Tulder, M. and Furlan, A. D. and others},");

    [Fact]
    public void Bibtex_can_be_read_back()
    {
        wiki.Write("odd.md", "# Odd\n\nIt helps.[1][2]\n\n## References\n\n1. French S. Superficial } heat \\ 5 % of ~ $ # _ ^. Spine. 2006;32(1):1-4. PMID: 11111111\n2. French S. Superficial cold. Spine. 2006;33(1):1-4. PMID: 22222222\n");

        var entries = BibTexEntries(Works("bibtex", "--uncited"));

        entries.Select(entry => entry.Key).ShouldBeUnique();
        entries.Select(entry => entry.Key).ShouldContain("french2006superficialb");
        entries.ShouldAllBe(entry => entry.Fields.ContainsKey("title") && entry.Fields.ContainsKey("note"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csl-json")]
    [InlineData("ris")]
    [InlineData("bibtex")]
    public void A_file_holds_what_would_be_printed(string format)
    {
        var printed = Works(format);
        var run = wiki.Run("works", ".", "--format", format, "--output", "out.txt");

        (run.Code, run.Output, run.Error).ShouldBe((0, "", ""));
        wiki.Text("out.txt").ShouldBe(printed);
    }

    [Fact]
    public void Versions_of_a_review_stay_apart()
    {
        wiki.Write("heat.md", "# Sepsis\n\n1. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262\n2. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551\n3. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2019;12:CD002243.\n");

        Works("text").Split('\n').Count(line => line.StartsWith("Annane", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Works_stay_apart_when_an_identifier_was_pasted_into_one_of_them()
    {
        wiki.Write("heat.md", "# Angioedema\n\nIt swells.[1][2]\n\n## References\n\n1. Ishoo E. Predicting airway risk in angioedema: staging system based on presentation. Otolaryngol Head Neck Surg. 1999;121(3):263-8. PMID: 18374684\n2. Temino VM, Peebles RS. Spectrum and treatment of angioedema. Am J Med. 2008;121(4):282-6. PMID: 18374684\n");

        Works("text", "--uncited").ShouldContain("Temino VM");
        Works("text", "--uncited").ShouldContain("Ishoo E");
    }

    [Theory]
    [InlineData("The path 'absent' does not exist.", "works", "absent")]
    [InlineData("'word' is no value of '--format': write text, json, csl-json, ris or bibtex.", "works", "--format", "word")]
    [InlineData("The standard input '-' is the only page of a run: name it alone.", "works", "-", "heat.md")]
    [InlineData("The file 'heat.md' of '--output' is one of the pages: name another.", "works", "--output", "heat.md")]
    [InlineData("The file 'no/such/file' of '--output' cannot be written: there is no such folder.", "works", "--output", "no/such/file")]
    [InlineData("The file 'pages' of '--output' cannot be written: it is a folder.", "works", "--output", "pages")]
    public void What_cannot_be_done_is_said_in_one_sentence(string sentence, params string[] args)
    {
        var run = wiki.Run(args);

        (run.Code, run.Output, run.Error).ShouldBe((2, "", $"bplint: {sentence}\n"));
    }

    [Fact]
    public void The_standard_input_is_listed_under_its_name() =>
        wiki.RunWithInput(System.Text.Encoding.UTF8.GetBytes(Cold), "works", "-", "--stdin-filename", "pages/new.md").Output.ShouldEndWith("    pages/new.md:5\n");

    [Fact]
    public void A_page_that_cannot_be_read_does_not_keep_the_others_out()
    {
        wiki.Write("bad.md", [0x23, 0x20, 0xFF]);
        var run = wiki.Run("works");

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("bplint: bad.md: The page is not valid UTF-8 text");
        run.Output.ShouldContain("van Tulder M");
    }

    [Fact]
    public void A_folder_without_pages_is_an_error_unless_it_may_be_empty()
    {
        Directory.CreateDirectory(wiki.At("empty"));

        wiki.Run("works", "empty").Code.ShouldBe(2);
        wiki.Run("works", "empty", "--allow-empty").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Output.ShouldBe(""));
    }

    private string Works(string format, params string[] more)
    {
        var run = wiki.Run(["works", "--format", format, .. more]);
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0);
        return run.Output;
    }

    /// <summary>A strict reader: every line is a tag, two blanks, a hyphen and a blank, between TY and ER.</summary>
    private static List<ILookup<string, string>> RisRecords(string text)
    {
        var records = new List<ILookup<string, string>>();
        var fields = new List<(string Tag, string Value)>();
        foreach (var line in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            line.ShouldMatch("^[A-Z][A-Z0-9]  - [^\r\n]*$");
            fields.Add((line[..2], line[6..]));
            if (fields[^1].Tag != "ER")
                continue;
            fields[0].Tag.ShouldBe("TY");
            records.Add(fields.ToLookup(field => field.Tag, field => field.Value, StringComparer.Ordinal));
            fields.Clear();
        }

        fields.ShouldBeEmpty();
        return records;
    }

    /// <summary>A strict reader: values in braces that balance, a comma after each, the entry's brace on a line of its own.</summary>
    private static List<(string Key, Dictionary<string, string> Fields)> BibTexEntries(string text)
    {
        var entries = new List<(string, Dictionary<string, string>)>();
        foreach (var entry in text.Split("\n}\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n');
            var key = EntryLine().Match(lines[0]).Groups["key"].Value;
            key.ShouldNotBeEmpty(lines[0]);
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var match in lines.Skip(1).Select(line => FieldLine().Match(line)))
            {
                match.Success.ShouldBeTrue(entry);
                Balance(match.Groups["value"].Value).ShouldBe(0, entry);
                fields.Add(match.Groups["name"].Value, match.Groups["value"].Value);
            }

            entries.Add((key, fields));
        }

        return entries;
    }

    /// <summary>How many braces stay open; one that closes too early counts as many.</summary>
    private static int Balance(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
                return int.MinValue;
        }

        return depth;
    }

    [GeneratedRegex(@"^@(?:article|misc)\{(?<key>[a-z0-9]+),$")]
    private static partial Regex EntryLine();

    [GeneratedRegex(@"^  (?<name>[a-z]+) = \{(?<value>.*)\},$")]
    private static partial Regex FieldLine();
}
