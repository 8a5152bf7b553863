namespace BackPain.Lint.LanguageServer.Tests;

public sealed class SemanticTokensTests
{
    private const string Uri = "untitled:heat";

    private const string Page =
        "🦴 Heat helps.[1-2] Cold does not.[^a]\n\n## References\n\n" +
        "1. French S. Superficial heat 🔥 or cold. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments. 2017. doi:10.7326/M16-2367\n\n[^a]: Maher C. Back pain. ISBN 978-3-16-148410-0\n";

    private static readonly string[] Expected =
        ["variable 1-2", "variable a", "number declaration 1", "string 16437495", "number declaration 2", "string 10.7326/M16-2367", "variable declaration [^a]", "string 978-3-16-148410-0"];

    [Theory]
    [InlineData("utf-16", "\n")]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-32", "\r\n")]
    [InlineData("utf-8", "\r\n")]
    public async Task Markers_labels_and_identifiers_are_tokens(string encoding, string lineBreak)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(encoding));
        var text = Page.ReplaceLineEndings(lineBreak);
        await client.OpenAsync(Uri, text);
        var answer = await client.AskAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Uri } });
        Read(client, new DocumentText(text, FromProtocol.EncodingOf([encoding])), answer!).ShouldBe(Expected);
    }

    [Fact]
    public async Task A_range_has_the_tokens_that_touch_it()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Page);
        var answer = await client.AskAsync("textDocument/semanticTokens/range", new { textDocument = new { uri = Uri }, range = Client.Range(4, 0, 5, 0) });
        Read(client, new DocumentText(Page, PositionEncoding.Utf16), answer!).ShouldBe(["number declaration 1", "string 16437495"]);
    }

    [Fact]
    public async Task A_marker_over_two_lines_is_a_token_on_each()
    {
        await using var client = await Client.StartAsync();
        const string Text = "Heat helps, as others say (Chou\net al., 2017).\n\n## References\n\n- Chou R, Deyo R, Friedly J. Nonpharmacologic therapies for low back pain. Ann Intern Med. 2017;166:493-505.\n";
        await client.OpenAsync(Uri, Text);
        var answer = await client.AskAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Uri } });
        Read(client, new DocumentText(Text, PositionEncoding.Utf16), answer!).ShouldBe(["variable Chou", "variable et al., 2017"]);
    }

    [Fact]
    public async Task Tokens_can_be_switched_off()
    {
        await using var client = await Client.StartAsync(options: new { semanticTokens = false });
        await client.OpenAsync(Uri, Page);
        (await client.AskAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Uri } })).ShouldBeNull();
        (await client.AskAsync("textDocument/semanticTokens/range", new { textDocument = new { uri = Uri }, range = Client.Range(0, 0, 1, 0) })).ShouldBeNull();
    }

    private static string[] Read(Client client, DocumentText text, JsonNode answer)
    {
        var legend = client.Capabilities["semanticTokensProvider"]!["legend"]!;
        var data = answer["data"]!.AsArray().Select(number => number!.GetValue<uint>()).ToArray();
        var (line, character) = (0u, 0u);
        var read = new List<string>();
        foreach (var token in data.Chunk(5))
        {
            (line, character) = (line + token[0], token[0] == 0 ? character + token[1] : token[1]);
            var span = text.SpanOf(new(new(line, character), new(line, character + token[2]))).ShouldNotBeNull();
            var modifier = token[4] == 0 ? "" : $"{legend["tokenModifiers"]![0]} ";
            read.Add($"{legend["tokenTypes"]![(int)token[3]]} {modifier}{text.Content.AsSpan(span.Start, span.Length)}");
        }

        return [.. read];
    }
}
