namespace BackPain.Lint.LanguageServer.Tests;

public sealed class HoverTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_marker_shows_each_work_it_cites_with_links_and_citing_places(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, encoding);
        var hover = (await page.AskBehindAsync("textDocument/hover", "does not [1, 2"))!;
        page.TextOf(hover["range"]!).ShouldBe("4:[1, 2-4]");
        hover["contents"]!["kind"]!.GetValue<string>().ShouldBe("markdown");
        hover["contents"]!["value"]!.GetValue<string>().ShouldBe(
            """
            **1.** French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750.  
            [PubMed](<https://pubmed.ncbi.nlm.nih.gov/16437495/>), [DOI](<https://doi.org/10.1002/14651858.cd004750.pub2>), cited in 2 places

            **2.** Qaseem A, Wilt TJ. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017;166(7):514-530.  
            [PubMed](<https://pubmed.ncbi.nlm.nih.gov/28192789/>), cited in 1 place

            **3.** Chou R, Deyo R. Nonpharmacologic therapies for low back pain 🦴. Ann Intern Med. 2017;166(7):493-505.  
            [PMC](<https://pmc.ncbi.nlm.nih.gov/articles/PMC5444489/>), cited in 2 places

            **4.** Dahm KT. Advice to rest in bed versus advice to stay active. Cochrane Database Syst Rev. 2010;(6):CD007612.  
            [Cochrane Library](<https://doi.org/10.1002/14651858.CD007612>), cited in 2 places
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_client_that_prefers_plain_text_gets_plain_text()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, capabilities: new { textDocument = new { hover = new { contentFormat = new[] { "plaintext", "markdown" } } } });
        var contents = (await page.AskBehindAsync("textDocument/hover", "Heat helps ["))!["contents"]!;
        contents["kind"]!.GetValue<string>().ShouldBe("plaintext");
        contents["value"]!.GetValue<string>().ShouldBe(
            """
            1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750.
            PubMed: https://pubmed.ncbi.nlm.nih.gov/16437495/, DOI: https://doi.org/10.1002/14651858.cd004750.pub2, cited in 2 places
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_entry_shows_where_it_is_cited()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await TextAsync(page, "3. Chou R, De")).ShouldBe(
            """
            **3.** Chou R, Deyo R. Nonpharmacologic therapies for low back pain 🦴. Ann Intern Med. 2017;166(7):493-505.  
            [PMC](<https://pmc.ncbi.nlm.nih.gov/articles/PMC5444489/>), cited in 2 places:

            - line 5, Treatment é: 'Cold 🧊 does not \[1, 2-4\].'
            - line 5, Treatment é: 'Rest harms \[3\]\[4\].'
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_identifier_of_an_entry_is_a_link_of_its_own()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await TextAsync(page, "PMID: 1643")).ShouldStartWith("[PubMed 16437495](<https://pubmed.ncbi.nlm.nih.gov/16437495/>)\n\n**1.** French");
    }

    [Fact]
    public async Task A_footnote_shows_its_text()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await TextAsync(page, "safe.[^no")).ShouldStartWith("**note** Furlan AD. Massage for low-back pain.");
    }

    [Fact]
    public async Task A_number_without_an_entry_is_said_to_have_none()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await TextAsync(page, "Yoga may [9")).ShouldBe("No entry carries the number 9.");
    }

    [Fact]
    public async Task A_key_that_is_an_identifier_is_a_link()
    {
        await using var page = await OpenDocument.OpenAsync("Heat [@pmid:16437495].\n");
        (await TextAsync(page, "[@pm")).ShouldBe("[PubMed 16437495](<https://pubmed.ncbi.nlm.nih.gov/16437495/>)");
    }

    [Fact]
    public async Task A_key_of_the_bibliography_shows_its_work()
    {
        await using var page = await OpenDocument.OpenAsync("---\nreferences:\n- id: french2006\n  title: Superficial heat or cold\n  PMID: 16437495\n---\n\nHeat [@french2006; @chou2017].\n");
        (await TextAsync(page, "[@fr")).ShouldBe("**french2006** Superficial heat or cold  \n[PubMed](<https://pubmed.ncbi.nlm.nih.gov/16437495/>), from the bibliography\n\nThe bibliography has no work 'chou2017'.");
    }

    [Fact]
    public async Task An_entry_that_nothing_cites_and_one_without_words_say_so()
    {
        await using var page = await OpenDocument.OpenAsync("Heat [1].\n\n## References\n\n1. French S. Heat. Spine. 2006. See https://example.org/heat_1.\n2.\n3. Chou R. Cold. Spine. 2007.\n");
        (await TextAsync(page, "Heat [1")).ShouldBe("**1.** French S. Heat. Spine. 2006. See  \n[example.org](<https://example.org/heat_1>), cited in 1 place");
        (await TextAsync(page, "\n2")).ShouldBe("**2.** (empty)  \nnot cited on this page");
    }

    [Fact]
    public async Task A_rule_in_a_comment_shows_its_page()
    {
        await using var page = await OpenDocument.OpenAsync("<!-- bplint-disable-file undefined-reference, BPL2: old page -->\n\nHeat.\n");
        var text = await TextAsync(page, "undefined");
        text.ShouldStartWith("# BPL1001 undefined-reference\n\n**");
        text.ShouldContain("](https://github.com/backpain-lint/backpain-lint/blob/main/docs/configuration.md#severities)");
        (await TextAsync(page, "BPL2")).ShouldContain("- BPL2001 duplicate-citation: ");
    }

    [Fact]
    public async Task What_comes_from_the_page_cannot_break_the_markdown()
    {
        await using var page = await OpenDocument.OpenAsync("Heat [1].\n\n## References\n\n1. French S. *Heat* <script>alert(1)</script> ![x](y.png) `code` & 10 < 20 **bold [a]( b ) | #1. Spine. 2006.\n");
        var text = await TextAsync(page, "Heat [1");
        text.ShouldStartWith("**1.** French S. Heat alert(1) ");
        text.Replace("**1.**", "", StringComparison.Ordinal).Split("  \n")[0].Where((c, i) => c is '*' or '<' or '`' or '[' or '&' or '|' && text[i + 5] != '\\').ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Massage 🙌 is")]
    [InlineData("# Heat")]
    public async Task Nothing_is_shown_where_nothing_stands(string words)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.AskBehindAsync("textDocument/hover", words)).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_shows_nothing()
    {
        await using var page = await OpenDocument.OpenAsync("Heat [1]\0.\n");
        (await page.AskBehindAsync("textDocument/hover", "[")).ShouldBeNull();
        (await page.AskAsync("textDocument/documentSymbol"))!.AsArray().ShouldBeEmpty();
    }

    private static async Task<string> TextAsync(OpenDocument page, string words) =>
        (await page.AskBehindAsync("textDocument/hover", words))!["contents"]!["value"]!.GetValue<string>();
}
