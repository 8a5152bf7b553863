namespace BackPain.Lint.LanguageServer.Tests;

public sealed class CodeLensTests
{
    private const string Uri = "untitled:heat";

    private const string Page =
        "# Heat\n\nHeat helps.[1] So does warmth.[1-2]\n\n## References\n\n" +
        "1. French S. Superficial heat or cold for low back pain. 2006.\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. 2017.\n" +
        "3. Maher C. Non-specific low back pain. 2017.\n";

    [Fact]
    public async Task An_entry_says_how_often_it_is_cited()
    {
        await using var client = await Client.StartAsync();
        (await LensesAsync(client, Page)).Where(lens => Line(lens) > 4).Select(Title).ShouldBe(["cited 2 times", "cited once", "not cited"]);
    }

    [Fact]
    public async Task The_places_of_an_entry_can_be_shown()
    {
        await using var client = await Client.StartAsync();
        var command = (await LensesAsync(client, "🦴 " + Page)).Single(lens => Title(lens) == "cited 2 times")["command"]!;
        command["command"]!.GetValue<string>().ShouldBe("bplint.showReferences");
        command["arguments"]![0]!.GetValue<string>().ShouldBe(Uri);
        command["arguments"]![1]!.ToJsonString().ShouldBe("""{"line":6,"character":0}""");
        command["arguments"]![2]!.AsArray().Select(place => Typing.Of("‸🦴 " + Page).In(place!["range"]!)).ShouldBe(["[1]", "[1-2]"]);
    }

    [Fact]
    public async Task What_is_not_cited_has_no_command()
    {
        await using var client = await Client.StartAsync();
        (await LensesAsync(client, Page)).Single(lens => Title(lens) == "not cited")["command"]!["command"]!.GetValue<string>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Heat helps.[1] So does warmth.[1-2]", "3 entries, 1 uncited")]
    [InlineData("Heat helps.[1] So does warmth.[2,3]", "3 entries, all cited")]
    [InlineData("Heat helps.", "3 entries, none cited")]
    public async Task The_heading_of_the_references_counts_them(string text, string title)
    {
        await using var client = await Client.StartAsync();
        (await LensesAsync(client, Page.Replace("Heat helps.[1] So does warmth.[1-2]", text, StringComparison.Ordinal))).Single(lens => Line(lens) == 4).ShouldSatisfyAllConditions(
            lens => Title(lens).ShouldBe(title),
            lens => lens["range"]!.ToJsonString().ShouldBe("""{"start":{"line":4,"character":0},"end":{"line":4,"character":13}}"""));
    }

    [Fact]
    public async Task On_a_page_that_cites_nothing_the_entries_say_nothing()
    {
        await using var client = await Client.StartAsync();
        (await LensesAsync(client, Page.Replace(".[1]", ".", StringComparison.Ordinal).Replace(".[1-2]", ".", StringComparison.Ordinal))).ShouldNotContain(lens => Line(lens) > 4);
    }

    [Fact]
    public async Task A_footnote_says_how_often_it_is_cited()
    {
        await using var client = await Client.StartAsync();
        var lenses = await LensesAsync(client, "Heat helps.[^a] Cold does not.[^a]\n\n[^a]: French S. Superficial heat. 2006.\n[^b]: Maher C. Back pain. 2017.\n");
        lenses.Select(Title).ShouldBe(["cited 2 times", "not cited"]);
    }

    [Fact]
    public async Task Entries_that_are_cited_by_name_say_how_often()
    {
        await using var client = await Client.StartAsync();
        var lenses = await LensesAsync(client, "Heat helps (French 2006).\n\n## References\n\n- French S. Superficial heat or cold for low back pain. Spine. 2006.\n- Maher C. Non-specific low back pain. Lancet. 2017.\n");
        lenses.Select(Title).ShouldBe(["2 entries, 1 uncited", "cited once", "not cited"]);
    }

    [Fact]
    public async Task A_section_counts_its_claims_without_a_source()
    {
        await using var client = await Client.StartAsync();
        const string Claims =
            "# Heat\n\nHeat helps.[1]\n\n## Effects\n\nA randomised trial found that heat reduced pain by 40% in 76 patients.\n\nA systematic review of 12 trials found that massage reduced disability by 20%.\n\n" +
            "## Harms\n\nHeat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. 2006.\n";
        var lenses = await LensesAsync(client, Claims);
        lenses.Where(lens => Title(lens).Contains("without a source", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            lens => Title(lens).ShouldBe("2 claims without a source"),
            lens => Line(lens).ShouldBe(4));
    }

    [Fact]
    public async Task Claims_after_the_last_marker_of_a_paragraph_are_counted_one_by_one()
    {
        await using var client = await Client.StartAsync();
        const string Tail = "# Heat\n\nHeat relieves pain.[1] Cold reduces swelling of the joint. Massage is superior to heat in chronic pain.\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n";
        (await LensesAsync(client, Tail)).Select(Title).ShouldContain("2 claims without a source");
        (await LensesAsync(client, Tail.Replace("Heat relieves", "<!-- bplint-disable BPL4006 -->Heat relieves", StringComparison.Ordinal), "untitled:b")).Select(Title).ShouldNotContain("2 claims without a source");
    }

    [Fact]
    public async Task Lenses_can_be_switched_off()
    {
        await using var client = await Client.StartAsync(options: new { lenses = false });
        (await LensesAsync(client, Page)).ShouldBeEmpty();
    }

    private static async Task<JsonNode[]> LensesAsync(Client client, string text, string uri = Uri)
    {
        await client.OpenAsync(uri, text);
        var answer = await client.AskAsync("textDocument/codeLens", new { textDocument = new { uri } });
        return answer is null ? [] : [.. answer.AsArray().Select(lens => lens!)];
    }

    private static string Title(JsonNode lens) => lens["command"]!["title"]!.GetValue<string>();

    private static int Line(JsonNode lens) => lens["range"]!["start"]!["line"]!.GetValue<int>();
}
