namespace BackPain.Lint.LanguageServer.Tests;

public sealed class OutlineTests : IDisposable
{
    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Sections_hold_lists_and_these_hold_entries(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, encoding);
        var symbols = (await page.AskAsync("textDocument/documentSymbol"))!.AsArray();
        Drawn(page, symbols, "").ShouldBe(
            """
            Heat 🦴 for the back (0:# Heat 🦴 for the back)
            . Treatment é (2:## Treatment é)
            . References (8:## References)
            . . 4 entries (10:)
            . . . 1. French 2006: Superficial heat or cold for low back pain (10:1.)
            . . . 2. Qaseem 2017: Noninvasive treatments for acute low back pain (11:2.)
            . . . 3. Chou 2017: Nonpharmacologic therapies for low back pain 🦴 (12:3.)
            . . . 4. Dahm 2010: Advice to rest in bed versus advice to stay active (13:4.)
            . . [^note]: Furlan AD. Massage for low-back pain. Cochrane Database Syst Rev. 2015;(9):CD001929. (15:[^note])

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Inferred_headings_and_headings_that_are_entries_have_one_place_each()
    {
        await using var page = await OpenDocument.OpenAsync("# Heat\n\nIt helps [1].\n\n**References**\n\n1. French S. Heat. Spine. 2006.\n");
        Drawn(page, (await page.AskAsync("textDocument/documentSymbol"))!.AsArray(), "").ShouldContain("References (4:**References**)\n");
        await using var headed = await OpenDocument.OpenAsync("# Heat\n\nIt helps [1] and [2].\n\n## References\n\n##### 1. French S. Heat. Spine. 2006\n\nFull text.\n\n##### 2. Chou R. Cold. Spine. 2007\n\nFull text.\n");
        Drawn(headed, (await headed.AskAsync("textDocument/documentSymbol"))!.AsArray(), "").ShouldBe(
            """
            Heat (0:# Heat)
            . References (4:## References)
            . . 2 entries (6:)
            . . . 1. French 2006: Heat (6:1.)
            . . . 2. Chou 2007: Cold (10:2.)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_client_without_trees_gets_a_list_that_tells_what_each_stands_in()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, capabilities: new { });
        var symbols = (await page.AskAsync("textDocument/documentSymbol"))!.AsArray();
        symbols.Count.ShouldBe(9);
        symbols[4]!["name"]!.GetValue<string>().ShouldBe("1. French 2006");
        symbols[4]!["containerName"]!.GetValue<string>().ShouldBe("4 entries");
        page.TextOf(symbols[4]!["location"]!["range"]!).ShouldStartWith("10:1. French S");
    }

    [Theory]
    [InlineData("16437495", "1. French 2006: Superficial heat or cold for low back pain (PMID 16437495, doi:10.1002/14651858.cd004750.pub2)")]
    [InlineData("PMID: 16437495", "1. French 2006: Superficial heat or cold for low back pain (PMID 16437495, doi:10.1002/14651858.cd004750.pub2)")]
    [InlineData("https://doi.org/10.1002/14651858.CD004750.pub2", "1. French 2006: Superficial heat or cold for low back pain (PMID 16437495, doi:10.1002/14651858.cd004750.pub2)")]
    [InlineData("chou 2017", "3. Chou 2017: Nonpharmacologic therapies for low back pain 🦴 (PMC5444489)")]
    [InlineData("nonpharm", "3. Chou 2017: Nonpharmacologic therapies for low back pain 🦴 (PMC5444489)")]
    [InlineData("chou 2006", "")]
    [InlineData("PMID: 99999999", "")]
    public async Task Works_of_open_pages_are_found_by_what_is_known_of_them(string query, string expected)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        var symbols = (await page.Client.AskAsync("workspace/symbol", new { query }))!.AsArray();
        string.Join('|', symbols.Select(symbol => symbol!["name"]!.GetValue<string>())).ShouldBe(expected);
        symbols.ShouldAllBe(symbol => symbol!["location"]!["uri"]!.GetValue<string>() == OpenDocument.Uri);
    }

    [Fact]
    public async Task Works_of_several_pages_come_page_by_page()
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(ToProtocol.UriOf(wiki.At("b.md")), Pages.Cited);
        await client.OpenAsync(ToProtocol.UriOf(wiki.At("a.md")), Pages.UndefinedMarker);
        var symbols = (await client.AskAsync("workspace/symbol", new { query = "" }))!.AsArray();
        symbols.Select(symbol => symbol!["containerName"]!.GetValue<string>()).Distinct().ShouldBe(["a.md", "b.md"]);
        symbols.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Works_of_pages_that_are_not_open_are_found_by_what_the_index_knows_of_them()
    {
        wiki.Write("packs/heat.md", Pages.Cited);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(ToProtocol.UriOf(wiki.At("a.md")), "# Heat\n");
        foreach (var query in new[] { "PMID 16437495", "french 2006", "superficialheat" })
        {
            var symbol = (await client.AskAsync("workspace/symbol", new { query }))!.AsArray().ShouldHaveSingleItem()!;
            symbol["name"]!.GetValue<string>().ShouldBe("1. French 2006 (PMID 16437495, doi:10.1002/14651858.cd004750.pub2)");
            symbol["location"]!["uri"]!.GetValue<string>().ShouldBe(ToProtocol.UriOf(wiki.At("packs/heat.md")));
            symbol["location"]!["range"]!["start"]!.ToJsonString().ShouldBe("""{"line":10,"character":0}""");
        }

        await client.OpenAsync(ToProtocol.UriOf(wiki.At("packs/heat.md")), "# Empty\n");
        (await client.AskAsync("workspace/symbol", new { query = "french" }))!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Sections_lists_comments_code_and_front_matter_fold(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Foldable, encoding);
        Folds(await page.AskAsync("textDocument/foldingRange")).ShouldBe(
        [
            "0:3-2:3 region",
            $"4:{(encoding == "utf-8" ? 13 : encoding == "utf-16" ? 10 : 9)}-18:31 ",
            "6:6-8:10 comment",
            "10:3-12:3 ",
            "14:13-18:31 ",
            "16:31-18:31 ",
        ]);
    }

    [Fact]
    public async Task A_client_that_folds_whole_lines_gets_lines_only()
    {
        await using var page = await OpenDocument.OpenAsync(Foldable, capabilities: new { textDocument = new { foldingRange = new { lineFoldingOnly = true } } });
        Folds(await page.AskAsync("textDocument/foldingRange")).ShouldBe(["0:-2: region", "4:-18: ", "6:-8: comment", "10:-12: ", "14:-18: ", "16:-18: "]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Identifiers_in_the_text_lead_to_their_registers(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited.Replace("Massage 🙌", "Massage 🙌 (NCT01838044, ISBN 978-0-309-06837-6)", StringComparison.Ordinal), encoding);
        var links = (await page.AskAsync("textDocument/documentLink"))!.AsArray();
        links.Select(link => $"{page.TextOf(link!["range"]!)} {link["target"]} {link["tooltip"]}").ShouldBe(
        [
            "6:NCT01838044 https://clinicaltrials.gov/study/NCT01838044 Open ClinicalTrials.gov NCT01838044",
            "6:978-0-309-06837-6 https://search.worldcat.org/search?q=bn:9780309068376 Open WorldCat, ISBN 9780309068376",
            "10:CD004750 https://doi.org/10.1002/14651858.CD004750 Open Cochrane Library CD004750",
            "10:10.1002/14651858.CD004750.pub2 https://doi.org/10.1002/14651858.cd004750.pub2 Open DOI 10.1002/14651858.cd004750.pub2",
            "10:16437495 https://pubmed.ncbi.nlm.nih.gov/16437495/ Open PubMed 16437495",
            "12:PMC5444489 https://pmc.ncbi.nlm.nih.gov/articles/PMC5444489/ Open PMC PMC5444489",
            "13:CD007612 https://doi.org/10.1002/14651858.CD007612 Open Cochrane Library CD007612",
            "15:CD001929 https://doi.org/10.1002/14651858.CD001929 Open Cochrane Library CD001929",
        ]);
    }

    [Theory]
    [InlineData("See [PMID: 16437495](https://pubmed.ncbi.nlm.nih.gov/16437495/).", 0)]
    [InlineData("See [doi:10.1002/14651858.CD004750.pub2](https://doi.org/10.1002/14651858.cd004750.pub2).", 0)]
    [InlineData("See https://doi.org/10.1002/14651858.cd004750.pub2 and <https://pubmed.ncbi.nlm.nih.gov/16437495/>.", 0)]
    [InlineData("See [trial NCT01838044](https://clinicaltrials.gov/study/NCT01838044).", 0)]
    [InlineData("See [PMID: 16437495](https://example.org/).", 1)]
    [InlineData("See `PMID: 16437495` <!-- PMID: 16437495 -->.", 0)]
    public async Task What_the_page_links_itself_is_left_to_the_editor(string text, int links)
    {
        await using var page = await OpenDocument.OpenAsync(text);
        (await page.AskAsync("textDocument/documentLink"))!.AsArray().Count.ShouldBe(links);
    }

    private const string Foldable =
        "---\r\ntitle: Heat\r\n---\r\n\r\n# Heat é🦴\r\n\r\nA <!-- a\r\nremark\r\nof two --> b.\r\n\r\n```\r\ncode\r\n```\r\n\r\n## References\r\n\r\n1. French S. Heat. Spine. 2006.\r\n   More.\r\n2. Chou R. Cold 1. Spine. 2007.\r\n\r\n\r\n";

    private static string[] Folds(JsonNode? ranges) =>
        [.. ranges!.AsArray().Select(range => $"{range!["startLine"]}:{range["startCharacter"]}-{range["endLine"]}:{range["endCharacter"]} {range["kind"]}")];

    private static string Drawn(OpenDocument page, JsonArray symbols, string indent) => string.Concat(symbols.Select(symbol =>
        $"{indent}{symbol!["name"]}{(symbol["detail"] is { } detail ? $": {detail}" : "")} ({page.TextOf(symbol["selectionRange"]!)})\n" +
        (symbol["children"] is JsonArray children ? Drawn(page, children, $"{indent}. ") : "")));
}
