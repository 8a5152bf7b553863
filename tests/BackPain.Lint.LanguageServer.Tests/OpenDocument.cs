using System.Globalization;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>An editor with one document: asks at offsets, and reads ranges as the text they hold.</summary>
internal sealed class OpenDocument : IAsyncDisposable
{
    public const string Uri = "untitled:heat";

    private readonly DocumentText text;

    private OpenDocument(Client client, DocumentText text) => (Client, this.text) = (client, text);

    public Client Client { get; }

    public string Content => text.Content;

    /// <summary>Opens a page for a client that can do everything.</summary>
    /// <param name="content">The page.</param>
    /// <param name="encoding">How the client counts.</param>
    /// <param name="capabilities">What the client can do instead.</param>
    public static async Task<OpenDocument> OpenAsync(string content, string encoding = "utf-16", object? capabilities = null)
    {
        var client = await Client.StartAsync(capabilities: capabilities ?? Able.ToCountIn(encoding));
        await client.OpenAsync(Uri, content);
        return new OpenDocument(client, new DocumentText(content, FromProtocol.EncodingOf([encoding])));
    }

    /// <summary>Asks about the document.</summary>
    public Task<JsonNode?> AskAsync(string method) => Client.AskAsync(method, new { textDocument = new { uri = Uri } });

    /// <summary>Asks about the place behind the first occurrence of some words.</summary>
    public Task<JsonNode?> AskBehindAsync(string method, string words) => AskAtAsync(method, OffsetBehind(words));

    /// <summary>Asks about a place.</summary>
    public Task<JsonNode?> AskAtAsync(string method, int offset) => Client.AskAsync(method, Parameters(method, offset, null));

    /// <summary>Renames what stands behind the first occurrence of some words, and gives the document afterwards.</summary>
    public async Task<string> RenameBehindAsync(string words, string newName)
    {
        var edit = await Client.AskAsync("textDocument/rename", Parameters("textDocument/rename", OffsetBehind(words), newName));
        return edit is null ? Content : Edited(edit);
    }

    /// <summary>Renames what stands behind the first occurrence of some words, which must fail, and gives the error.</summary>
    public Task<(int Code, string Message)> RefusalBehindAsync(string words, string newName) =>
        Client.RefusalAsync("textDocument/rename", Parameters("textDocument/rename", OffsetBehind(words), newName));

    /// <summary>The document after an edit of it.</summary>
    public string Edited(JsonNode edit)
    {
        var document = edit["documentChanges"]!.AsArray().ShouldHaveSingleItem()!;
        document["textDocument"]!.ToJsonString().ShouldBe($$"""{"uri":"{{Uri}}","version":1}""");
        var changed = Content;
        foreach (var change in document["edits"]!.AsArray().Reverse())
        {
            var (start, end) = SpanOf(change!["range"]!);
            changed = string.Concat(changed.AsSpan(0, start), change["newText"]!.GetValue<string>(), changed.AsSpan(end));
        }

        return changed;
    }

    /// <summary>The text in a range, with the line it begins in.</summary>
    public string TextOf(JsonNode range)
    {
        var (start, end) = SpanOf(range);
        return string.Create(CultureInfo.InvariantCulture, $"{range["start"]!["line"]}:{Content[start..end]}");
    }

    public int OffsetBehind(string words)
    {
        var at = Content.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        return at + words.Length;
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private (int Start, int End) SpanOf(JsonNode range)
    {
        var span = text.SpanOf(range.Deserialize<Protocol.Range>(JsonSerializerOptions.Web)).ShouldNotBeNull();
        return (span.Start, span.End);
    }

    private object Parameters(string method, int offset, string? newName)
    {
        var textDocument = new { uri = Uri };
        var at = text.PositionOf(offset);
        var position = new { line = at.Line, character = at.Character };
        return method switch
        {
            "textDocument/rename" => new { textDocument, position, newName },
            "textDocument/references" => new { textDocument, position, context = new { includeDeclaration = true } },
            _ => new { textDocument, position },
        };
    }
}
