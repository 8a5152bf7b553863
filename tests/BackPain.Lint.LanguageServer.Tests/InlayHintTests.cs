namespace BackPain.Lint.LanguageServer.Tests;

public sealed class InlayHintTests
{
    private const string Uri = "untitled:heat";

    private const string List =
        "\n\n## References\n\n" +
        "1. French S. Superficial heat or cold for low back pain. 2006.\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. 2017.\n" +
        "3. Maher C. Non-specific low back pain. 2017.\n";

    [Theory]
    [InlineData("Heat helps.[1]‸", "French 2006")]
    [InlineData("Heat helps.[1-3]‸", "French 2006 +2")]
    [InlineData("Heat helps.[2,3]‸", "Qaseem 2017 +1")]
    [InlineData("🦴 Heat 🔥 helps.[3]‸ Cold does not.", "Maher 2017")]
    [InlineData("Heat helps.[\\[2\\]](#cite_note-2)‸", "Qaseem 2017")]
    [InlineData("Heat helps.<sup>2</sup>‸", "Qaseem 2017")]
    public async Task A_number_has_the_name_of_its_work_beside_it(string typed, string label)
    {
        await using var client = await Client.StartAsync();
        var (typing, hints) = await HintsAsync(client, typed + List);
        var hint = hints.ShouldHaveSingleItem();
        hint["label"]!.GetValue<string>().ShouldBe(label);
        hint["position"]!.ToJsonString().ShouldBe(JsonSerializer.Serialize(typing.Position));
    }

    [Fact]
    public async Task The_tooltip_shows_the_entries()
    {
        await using var client = await Client.StartAsync();
        var (_, hints) = await HintsAsync(client, "Heat helps.[1,3]‸" + List);
        hints[0]["tooltip"]!["value"]!.GetValue<string>().ShouldBe("\\[1\\] French S. Superficial heat or cold for low back pain. 2006.\n\n\\[3\\] Maher C. Non-specific low back pain. 2017.");
    }

    [Theory]
    [InlineData("Heat helps.[9]‸" + List)]
    [InlineData("Heat helps (ref. 1)‸." + List)]
    [InlineData("Heat helps.[^french2006]‸\n\n[^french2006]: French S. Superficial heat or cold for low back pain. 2006.\n")]
    public async Task What_has_no_entry_or_says_its_work_has_no_hint(string typed)
    {
        await using var client = await Client.StartAsync();
        (await HintsAsync(client, typed)).Hints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_footnote_with_a_number_has_one()
    {
        await using var client = await Client.StartAsync();
        var (_, hints) = await HintsAsync(client, "Heat helps.[^1]‸\n\n[^1]: French S. Superficial heat or cold for low back pain. 2006.\n");
        hints.ShouldHaveSingleItem()["label"]!.GetValue<string>().ShouldBe("French 2006");
    }

    [Fact]
    public async Task Only_hints_of_the_range_are_answered()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, "Heat.[1]\n\nCold.[2]\n\nRest.[3]" + List);
        var answer = await client.AskAsync("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range = Client.Range(1, 0, 3, 0) });
        answer!.AsArray().ShouldHaveSingleItem()!["label"]!.GetValue<string>().ShouldBe("Qaseem 2017");
    }

    [Fact]
    public async Task A_range_that_begins_behind_the_document_is_an_error()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, "Heat.[1]" + List);
        (await client.RefusalAsync("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range = Client.Range(90, 0, 91, 0) })).Code.ShouldBe(-32602);
    }

    [Fact]
    public async Task Hints_can_be_switched_off()
    {
        await using var client = await Client.StartAsync(options: new { hints = false });
        (await HintsAsync(client, "Heat helps.[1]‸" + List)).Hints.ShouldBeEmpty();
    }

    private static async Task<(Typing Typing, JsonNode[] Hints)> HintsAsync(Client client, string typed)
    {
        var typing = Typing.Of(typed);
        await client.OpenAsync(Uri, typing.Text.Content);
        var answer = await client.AskAsync("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range = Client.Range(0, 0, 99, 0) });
        return (typing, answer is null ? [] : [.. answer.AsArray().Select(hint => hint!)]);
    }
}
