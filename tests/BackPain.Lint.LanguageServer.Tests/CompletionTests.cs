namespace BackPain.Lint.LanguageServer.Tests;

public sealed class CompletionTests : IDisposable
{
    private const string Uri = "untitled:heat";

    private const string List =
        "\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A, Wilt TJ. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n" +
        "3. Maher C, Underwood M. Non-specific low back pain. Lancet. 2017. PMID: 27745712\n";

    private const string Footnotes = "Cold does not.[^qaseem]\n\n[^french2006]: French S. Superficial heat or cold for low back pain. 2006.\n[^qaseem]: Qaseem A. Noninvasive treatments for acute low back pain. 2017.\n";

    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("Heat helps [‸" + List, "Heat helps [2]")]
    [InlineData("Heat helps [‸]" + List, "Heat helps [2]")]
    [InlineData("Heat helps [qas‸]" + List, "Heat helps [2]")]
    [InlineData("Heat helps [noninv treat‸. It is cheap [1]." + List, "Heat helps [2]. It is cheap [1].")]
    [InlineData("Heat helps [1‸]." + List, "Heat helps [2].")]
    [InlineData("Heat helps [‸ and cold [1] too." + List, "Heat helps [2] and cold [1] too.")]
    [InlineData("Heat helps [1, ‸" + List, "Heat helps [1, 2]")]
    [InlineData("Heat helps [1,‸]. Cold does not [1, 3]." + List, "Heat helps [1, 2]. Cold does not [1, 3].")]
    [InlineData("Heat helps [1,‸]." + List, "Heat helps [1,2].")]
    [InlineData("Heat helps [1-‸" + List, "Heat helps [1-2]")]
    [InlineData("Heat helps [1–qas‸]." + List, "Heat helps [1–2].")]
    [InlineData("Heat helps [1, ‸, 3]." + List, "Heat helps [1, 2, 3].")]
    [InlineData("Heat helps \\[‸ and cold does not \\[1\\]." + List, "Heat helps \\[2\\] and cold does not \\[1\\].")]
    [InlineData("Heat helps [‸ and cold does not \\[1\\]." + List, "Heat helps \\[2\\] and cold does not \\[1\\].")]
    [InlineData("Heat helps.[‸ Cold does not.¹ Rest does not.³" + List, "Heat helps.² Cold does not.¹ Rest does not.³")]
    [InlineData("Heat helps.[‸] Cold does not.[\\[1\\]](#cite_note-1)" + List, "Heat helps.[\\[2\\]](#cite_note-2) Cold does not.[\\[1\\]](#cite_note-1)")]
    [InlineData("- Heat helps [‸" + List, "- Heat helps [2]")]
    [InlineData("| Heat | [‸ |\n|---|---|\n| helps | [1] |" + List, "| Heat | [2] |\n|---|---|\n| helps | [1] |")]
    [InlineData("🦴 Heat 🔥 helps [‸]." + List, "🦴 Heat 🔥 helps [2].")]
    public async Task A_work_completes_the_marker_as_the_page_writes_markers(string typed, string expected)
    {
        await using var client = await Client.StartAsync();
        var (typing, items) = await CompleteAsync(client, typed);
        typing.After(Named(items, "2 ")["textEdit"]!).ShouldBe(expected + List);
    }

    [Theory]
    [InlineData("Heat helps.[^‸ ", "Heat helps.[^french2006] ")]
    [InlineData("Heat helps.[^fre‸] ", "Heat helps.[^french2006] ")]
    [InlineData("Heat helps.[‸] ", "Heat helps.[^french2006] ")]
    [InlineData("Heat helps.[fren‸ ", "Heat helps.[^french2006] ")]
    public async Task A_footnote_is_completed_by_its_key(string typed, string expected)
    {
        await using var client = await Client.StartAsync();
        var (typing, items) = await CompleteAsync(client, typed + Footnotes);
        typing.After(Named(items, "french2006 ")["textEdit"]!).ShouldBe(expected + Footnotes);
    }

    [Theory]
    [InlineData("Heat helps [@‸", "Heat helps [@french2006]")]
    [InlineData("Heat helps [@fre‸].", "Heat helps [@french2006].")]
    [InlineData("Heat helps [@maher2017; @‸].", "Heat helps [@maher2017; @french2006].")]
    [InlineData("Heat helps, says @‸ as ever.", "Heat helps, says @french2006 as ever.")]
    [InlineData("Heat helps [‸", "Heat helps [@french2006]")]
    public async Task A_key_of_the_pages_bibliography_is_completed(string typed, string expected)
    {
        wiki.Write("works.bib", "@article{french2006, author={French, S}, title={Superficial heat or cold}, pmid={16437495}}\n@article{maher2017, title={Non-specific low back pain}}\n");
        await using var client = await Client.StartAsync([wiki.Folder]);
        const string Front = "---\nbibliography: works.bib\n---\n\n";
        var (typing, items) = await CompleteAsync(client, Front + typed, ToProtocol.UriOf(wiki.At("page.md")));
        typing.After(Named(items, "french2006")["textEdit"]!).ShouldBe(Front + expected);
        Named(items, "french2006")["detail"]!.GetValue<string>().ShouldBe("PMID 16437495");
    }

    [Fact]
    public async Task An_item_is_found_by_author_word_and_PMID_and_shows_the_whole_entry()
    {
        await using var client = await Client.StartAsync();
        var (_, items) = await CompleteAsync(client, "Heat helps [‸" + List);
        items.Length.ShouldBe(3);
        var one = Named(items, "1 ");
        one["label"]!.GetValue<string>().ShouldBe("1  French 2006: Superficial heat or cold for low back pain");
        one["filterText"]!.GetValue<string>().ShouldStartWith("1 French 2006 16437495 Superficial heat");
        one["documentation"]!["value"]!.GetValue<string>().ShouldBe("French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495");
        one["documentation"]!["kind"]!.GetValue<string>().ShouldBe("markdown");
    }

    [Fact]
    public async Task A_further_number_is_none_that_the_marker_names()
    {
        await using var client = await Client.StartAsync();
        var (_, items) = await CompleteAsync(client, "Heat helps [1, 3, ‸]." + List);
        items.ShouldHaveSingleItem()["label"]!.GetValue<string>().ShouldStartWith("2 ");
    }

    [Fact]
    public async Task A_range_ends_behind_its_beginning()
    {
        await using var client = await Client.StartAsync();
        var (_, items) = await CompleteAsync(client, "Heat helps [2-‸]." + List);
        items.ShouldHaveSingleItem()["label"]!.GetValue<string>().ShouldStartWith("3 ");
    }

    [Theory]
    [InlineData("Heat helps ‸" + List)]
    [InlineData("Heat helps, ‸" + List)]
    [InlineData("Heat helps [1]‸" + List)]
    [InlineData("`Heat [‸`" + List)]
    [InlineData("```\nHeat [‸\n```" + List)]
    [InlineData("---\ntitle: Heat [‸\n---\n\nHeat.[1]" + List)]
    [InlineData("Heat, see [this](https://example.org/[‸).[1]" + List)]
    [InlineData("Heat, see [‸](https://example.org/).[1]" + List)]
    [InlineData("Heat, see ![‸ helps.[1]" + List)]
    [InlineData("## Heat [‸\n\nHelps.[1]" + List)]
    [InlineData("- [ ‸] Heat[1]" + List)]
    [InlineData("Heat helps [see the table, ‸" + List)]
    [InlineData("Write to maher@‸ about it.[1]" + List)]
    [InlineData("Heat helps.[1]" + List + "4. Another [‸ work. 2001.\n")]
    [InlineData("$x[‸$ Heat.[1]" + List)]
    [InlineData("Heat helps [‸. It has no list.")]
    public async Task Elsewhere_nothing_is_offered(string typed)
    {
        await using var client = await Client.StartAsync();
        var (_, items) = await CompleteAsync(client, typed);
        items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<!-- bplint-disable-next-line ‸ -->", "BPL1001", "<!-- bplint-disable-next-line BPL1001 -->")]
    [InlineData("<!-- bplint-disable-next-line ‸", "BPL1001", "<!-- bplint-disable-next-line BPL1001")]
    [InlineData("<!-- bplint-disable BPL1002, undef‸: because -->", "undefined-reference", "<!-- bplint-disable BPL1002, undefined-reference: because -->")]
    [InlineData("<!-- bplint-disable BPL‸1002 -->", "BPL1001", "<!-- bplint-disable BPL1001 -->")]
    [InlineData("Heat helps.[9] <!-- bplint-disable-line cl‸ -->", "claims", "Heat helps.[9] <!-- bplint-disable-line claims -->")]
    [InlineData("<!-- bplint-dis‸ -->", "bplint-disable-file", "<!-- bplint-disable-file -->")]
    [InlineData("<!--‸", "bplint-enable", "<!--bplint-enable")]
    public async Task A_suppression_comment_is_completed(string typed, string name, string expected)
    {
        await using var client = await Client.StartAsync();
        var (typing, items) = await CompleteAsync(client, typed + "\n\nHeat helps.[1]" + List);
        typing.After(items.Single(item => item["label"]!.GetValue<string>() == name)["textEdit"]!).ShouldBe(expected + "\n\nHeat helps.[1]" + List);
    }

    [Theory]
    [InlineData("<!-- bplint-disable-next-line BPL1001: the ‸ -->")]
    [InlineData("<!-- a remark [‸ -->")]
    [InlineData("`<!-- bplint-disable ‸ -->`")]
    [InlineData("```\n<!-- bplint-disable ‸\n```")]
    [InlineData("<!-- bplint-enable --> ‸")]
    public async Task A_reason_another_comment_and_code_are_offered_no_rules(string typed)
    {
        await using var client = await Client.StartAsync();
        (await CompleteAsync(client, typed + "\n\nHeat helps.[1]" + List)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_that_the_page_breaks_comes_first()
    {
        await using var client = await Client.StartAsync();
        var (_, items) = await CompleteAsync(client, "<!-- bplint-disable-next-line ‸ -->\n\nHeat helps.[9]" + List);
        var (broken, kept) = (Named(items, "BPL1001")["sortText"]!.GetValue<string>(), Named(items, "BPL1003")["sortText"]!.GetValue<string>());
        broken.ShouldBeLessThan(kept, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public async Task Offsets_are_counted_as_the_client_counts(string encoding)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(encoding));
        var typed = ("🦴 Überall 🔥 helps [qas‸ heat [1]." + List).ReplaceLineEndings("\r\n");
        var (typing, items) = await CompleteAsync(client, typed, encoding: FromProtocol.EncodingOf([encoding]));
        typing.After(Named(items, "2 ")["textEdit"]!).ShouldStartWith("🦴 Überall 🔥 helps [2] heat [1].\r\n");
    }

    private static async Task<(Typing Typing, JsonNode[] Items)> CompleteAsync(Client client, string typed, string uri = Uri, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        var typing = Typing.Of(typed, encoding);
        await client.OpenAsync(uri, typing.Text.Content);
        var answer = await client.AskAsync("textDocument/completion", new { textDocument = new { uri }, position = typing.Position });
        return (typing, answer is null ? [] : [.. answer["items"]!.AsArray().Select(item => item!)]);
    }

    private static JsonNode Named(JsonNode[] items, string start) => items.Single(item => item["label"]!.GetValue<string>().StartsWith(start, StringComparison.Ordinal));
}
