using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer.Tests;

public sealed class InsertReferenceTests
{
    private const string Uri = "untitled:heat";

    private const string List =
        "\n\n## References\n\n" +
        "1. French S. Superficial heat or cold for low back pain. Spine. 2006. PMID: 16641776\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n";

    [Theory]
    [InlineData("utf-16", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("utf-32", "\r\n")]
    public async Task A_pasted_work_is_cited_and_listed_in_one_step(string encoding, string lineBreak)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(encoding));
        client.Answer("workspace/applyEdit", _ => new JsonObject { ["applied"] = true });
        var typing = Typing.Of(("🦴 Heat.[1] Überall‸ 🔥 Rest.[2]" + List).ReplaceLineEndings(lineBreak), FromProtocol.EncodingOf([encoding]));

        var answer = await InsertAsync(client, typing, "27745712");

        answer["applied"]!.GetValue<bool>().ShouldBeTrue();
        var edit = client.Told("workspace/applyEdit").ShouldHaveSingleItem()["edit"]!["documentChanges"]!.AsArray().ShouldHaveSingleItem()!;
        edit["textDocument"]!["version"]!.GetValue<int>().ShouldBe(1);
        Applied(typing.Text, edit["edits"]!.AsArray()).ShouldBe((
            "🦴 Heat.[1] Überall[2] 🔥 Rest.[3]\n\n## References\n\n" +
            "1. French S. Superficial heat or cold for low back pain. Spine. 2006. PMID: 16641776\n" +
            "2. PMID: 27745712\n" +
            "3. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n").ReplaceLineEndings(lineBreak));
    }

    [Fact]
    public async Task A_refusal_says_why_and_asks_for_no_edit()
    {
        await using var client = await Client.StartAsync();
        var answer = await InsertAsync(client, Typing.Of("# Heat‸\n\nHelps.[1]" + List), "27745712");
        answer.ToJsonString().ShouldBe("""{"applied":false,"message":"The page is left as it is, because a marker cannot stand at this place."}""");
        client.Told("workspace/applyEdit").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_was_changed_since_is_refused()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, "Heat.[1]" + List, version: 2);
        var (code, _) = await client.RefusalAsync("workspace/executeCommand", Command(new { uri = Uri, version = 1, position = new { line = 0, character = 4 }, text = "27745712" }));
        code.ShouldBe(-32801);
    }

    [Fact]
    public async Task An_argument_without_a_place_is_an_error()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, "Heat.[1]" + List);
        (await client.RefusalAsync("workspace/executeCommand", Command(new { uri = Uri }))).Code.ShouldBe(-32602);
    }

    private static object Command(object argument) => new { command = "bplint.insertReference", arguments = new[] { argument } };

    private static async Task<JsonNode> InsertAsync(Client client, Typing typing, string text)
    {
        await client.OpenAsync(Uri, typing.Text.Content);
        return (await client.AskAsync("workspace/executeCommand", Command(new { uri = Uri, version = 1, position = typing.Position, text })))!;
    }

    /// <summary>The text after edits that are all meant for the text before.</summary>
    private static string Applied(DocumentText text, JsonArray edits)
    {
        var content = text.Content;
        foreach (var edit in edits.Select(edit => (Span: text.SpanOf(edit!["range"].Deserialize(ProtocolContext.Default.Range)).ShouldNotBeNull(), Text: edit["newText"]!.GetValue<string>())).OrderByDescending(edit => edit.Span.Start))
            content = string.Concat(content.AsSpan(0, edit.Span.Start), edit.Text, content.AsSpan(edit.Span.End));
        return content;
    }
}
