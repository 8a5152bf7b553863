namespace BackPain.Lint.LanguageServer.Tests;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_number_leads_to_its_entry_and_a_range_to_all_of_its_entries(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, encoding);
        var links = await AllAsync(page, "textDocument/definition", "does not [1, 2-");
        links.Select(link => page.TextOf(link["originSelectionRange"]!)).Distinct().ShouldBe(["4:2-4"]);
        links.Select(link => page.TextOf(link["targetSelectionRange"]!)).ShouldBe(["11:2", "12:3", "13:4"]);
        links.Select(link => page.TextOf(link["targetRange"]!)[..16]).ShouldBe(["11:2. Qaseem A, ", "12:3. Chou R, De", "13:4. Dahm KT. A"]);
        (await AllAsync(page, "textDocument/definition", "does not ")).Length.ShouldBe(4);
        (await AllAsync(page, "textDocument/definition", "Heat helps [1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_client_without_links_gets_locations()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, capabilities: new { });
        var location = (await AllAsync(page, "textDocument/definition", "safe.[^no")).ShouldHaveSingleItem();
        location["uri"]!.GetValue<string>().ShouldBe(OpenDocument.Uri);
        page.TextOf(location["range"]!).ShouldStartWith("15:[^note]: Furlan AD.");
    }

    [Theory]
    [InlineData("Yoga may [9")]
    [InlineData("3. Chou R, De")]
    [InlineData("Massage")]
    public async Task What_names_no_work_leads_nowhere(string words)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.AskBehindAsync("textDocument/definition", words)).ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task An_entry_is_found_from_each_of_its_markers_through_ranges(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, encoding);
        string[] expected = ["4:2-4", "4:3", "12:3"];
        foreach (var words in new[] { "harms [3", "3. Chou R, De", "3" })
            (await TextsAsync(page, "textDocument/references", words == "3" ? "\r\n3" : words)).ShouldBe(expected);
        (await TextsAsync(page, "textDocument/references", "safe.[^no")).ShouldBe(["6:note", "15:note"]);
        (await TextsAsync(page, "textDocument/references", "Yoga may [9")).ShouldBe(["4:9"]);
    }

    [Fact]
    public async Task The_entry_itself_is_left_out_when_only_citing_places_are_wanted()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        var places = await page.Client.AskAsync("textDocument/references", new
        {
            textDocument = new { uri = OpenDocument.Uri },
            position = new { line = 12, character = 0 },
            context = new { includeDeclaration = false },
        });
        places!.AsArray().Select(place => page.TextOf(place!["range"]!)).ShouldBe(["4:2-4", "4:3"]);
    }

    [Fact]
    public async Task Both_directions_are_highlighted()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        foreach (var words in new[] { "Heat helps [1", "\r\n1" })
        {
            var highlights = await AllAsync(page, "textDocument/documentHighlight", words);
            highlights.Select(one => $"{page.TextOf(one["range"]!)} {one["kind"]}").ShouldBe(["4:1 2", "4:1 2", "10:1 3"]);
        }

        (await page.AskBehindAsync("textDocument/documentHighlight", "Massage")).ShouldBeNull();
    }

    [Fact]
    public async Task Tags_lead_to_the_tag_with_their_source()
    {
        await using var page = await OpenDocument.OpenAsync("Heat.<ref name=\"french\">French S. Heat. Spine. 2006.</ref>\n\nCold.<ref name=\"french\" />\n");
        var link = (await AllAsync(page, "textDocument/definition", "Cold.<ref name=\"fre")).ShouldHaveSingleItem();
        page.TextOf(link["targetSelectionRange"]!).ShouldBe("0:french");
        (await TextsAsync(page, "textDocument/references", "Cold.<ref name=\"fre")).ShouldBe(["0:french", "2:french"]);
    }

    [Fact]
    public async Task A_position_in_a_line_that_is_not_there_is_an_error_of_its_request()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.Client.RefusalAsync("textDocument/definition", new { textDocument = new { uri = OpenDocument.Uri }, position = new { line = 99, character = 0 } }))
            .ShouldBe((-32602, "The document has no line 99."));
    }

    private static async Task<JsonNode[]> AllAsync(OpenDocument page, string method, string words) =>
        [.. (await page.AskBehindAsync(method, words))!.AsArray().Select(item => item!)];

    private static async Task<string[]> TextsAsync(OpenDocument page, string method, string words) =>
        [.. (await AllAsync(page, method, words)).Select(item => page.TextOf(item["range"]!))];
}
