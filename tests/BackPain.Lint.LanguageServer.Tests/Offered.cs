namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>How tests ask for code actions.</summary>
internal static class Offered
{
    public const string PageUri = "untitled:heat";

    /// <summary>The end of a page with three references.</summary>
    public const string List =
        "\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n" +
        "3. Hayden J. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev. 2005. PMID: 16034851\n";

    public static async Task<Client> OpenAsync(string text, object? capabilities = null)
    {
        var client = await Client.StartAsync(capabilities: capabilities).ConfigureAwait(false);
        await client.OpenAsync(PageUri, text).ConfigureAwait(false);
        return client;
    }

    /// <summary>The actions at the beginning of some words, or for the whole page.</summary>
    public static async Task<JsonNode[]> ActionsAsync(Client client, string page, string? at, string? only = null, int? trigger = null, JsonNode[]? diagnostics = null)
    {
        var text = new DocumentText(page, PositionEncoding.Utf16);
        var start = at is null ? 0 : page.IndexOf(at, StringComparison.Ordinal);
        var context = new JsonObject { ["diagnostics"] = new JsonArray([.. (diagnostics ?? []).Select(shown => shown.DeepClone())]) };
        if (only is not null)
            context["only"] = new JsonArray(only);
        if (trigger is not null)
            context["triggerKind"] = trigger;
        var range = text.RangeOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, at is null ? page.Length : start));
        var answer = await client.AskAsync("textDocument/codeAction", new
        {
            textDocument = new { uri = PageUri },
            range = Client.Range((int)range.Start.Line, (int)range.Start.Character, (int)range.End.Line, (int)range.End.Character),
            context,
        }).ConfigureAwait(false);
        return [.. answer!.AsArray().Select(action => action!)];
    }

    public static async Task<JsonNode> ResolvedAsync(Client client, JsonNode action) => (await client.AskAsync("codeAction/resolve", action).ConfigureAwait(false))!;

    public static async Task<string> AppliedAsync(Client client, string page, JsonNode action) => Edited.Text(page, (await ResolvedAsync(client, action).ConfigureAwait(false))["edit"]!);

    public static string TitleOf(JsonNode action) => action["title"]!.GetValue<string>();

    public static JsonNode Titled(JsonNode[] actions, string title) =>
        actions.FirstOrDefault(action => TitleOf(action).StartsWith(title, StringComparison.Ordinal)) ?? throw new ShouldAssertException($"Offered are: {string.Join("; ", actions.Select(TitleOf))}");

    public static JsonNode OfKind(JsonNode[] actions, string kind) =>
        actions.FirstOrDefault(action => action["kind"]!.GetValue<string>() == $"refactor.rewrite.bplint.{kind}") ?? throw new ShouldAssertException($"Offered are: {string.Join("; ", actions.Select(TitleOf))}");
}
