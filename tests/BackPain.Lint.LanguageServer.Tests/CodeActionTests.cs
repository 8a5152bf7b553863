namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Code actions, each as a whole session: asked for, resolved, applied to the text.</summary>
public sealed class CodeActionTests
{
    private const string Uri = "untitled:heat";

    private const string List =
        "\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n" +
        "3. Hayden J. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev. 2005. PMID: 16034851\n";

    /// <summary>With a blank too many in front of the first full stop.</summary>
    private const string Blank = "# Heat\n\nHeat helps[1] . Cold does not[2]. Exercise helps[3]." + List;

    [Fact]
    public async Task A_finding_is_fixed()
    {
        const string Page = Blank;
        await using var client = await OpenAsync(Page);
        var action = (await ActionsAsync(client, Page, "[1]", "quickfix")).First(action => action["isPreferred"] is not null);
        action["diagnostics"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("BPL1010");
        action["edit"].ShouldBeNull();
        (await AppliedAsync(client, Page, action)).ShouldBe(Page.Replace("[1] .", "[1].", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_edit_is_there_at_once_for_a_client_that_does_not_ask_for_it_later()
    {
        const string Page = "# Heat\n\nHeat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        var capabilities = (JsonNode)Able.ToPush;
        capabilities["textDocument"]!["codeAction"]!.AsObject().Remove("resolveSupport");
        await using var client = await OpenAsync(Page, capabilities);
        var action = (await ActionsAsync(client, Page, "[1]", "quickfix")).First(action => action["isPreferred"] is not null);
        Edited.Text(Page, action["edit"]!).ShouldBe(Page.Replace("[1] .", "[1].", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_without_versions_gets_changes_without_them()
    {
        const string Page = "# Heat\n\nHeat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        var capabilities = (JsonNode)Able.ToPush;
        capabilities["workspace"]!["workspaceEdit"]!["documentChanges"] = false;
        await using var client = await OpenAsync(Page, capabilities);
        var action = await ResolvedAsync(client, (await ActionsAsync(client, Page, "[1]", "quickfix")).First(action => action["isPreferred"] is not null));
        action["edit"]!["documentChanges"].ShouldBeNull();
        Edited.Text(Page, action["edit"]!["changes"]![Uri]!.AsArray()).ShouldContain("Heat helps[1]. Cold");
    }

    [Fact]
    public async Task A_client_that_takes_only_commands_gets_commands()
    {
        const string Page = "Heat helps[2]. Cold does not[1]. Exercise helps[3]." + List;
        var capabilities = (JsonNode)Able.ToPush;
        capabilities["textDocument"]!["codeAction"]!.AsObject().Remove("codeActionLiteralSupport");
        await using var client = await OpenAsync(Page, capabilities);
        var commands = await ActionsAsync(client, Page, "[1]");
        commands.Select(command => command["command"]!.GetValue<string>()).ShouldBe(["bplint.fixAll", "bplint.renumber"]);
        commands[1]["arguments"]!.AsArray()[0]!["uri"]!.GetValue<string>().ShouldBe(Uri);
    }

    [Fact]
    public async Task A_finding_elsewhere_is_found_by_what_the_server_sent_with_its_diagnostic()
    {
        await using var client = await OpenAsync(Blank);
        var shown = await ShownAsync(client);
        (await ActionsAsync(client, Blank, "Exercise", "quickfix", diagnostics: [Foreign, shown])).ShouldContain(action => IsForBlank(action));
        shown["data"] = new JsonObject { ["fix"] = "BPL1010@1-2" };
        (await ActionsAsync(client, Blank, "Exercise", "quickfix", diagnostics: [Foreign, shown])).ShouldNotContain(action => IsForBlank(action));
    }

    [Fact]
    public async Task A_finding_elsewhere_is_found_by_rule_and_range_when_the_client_sends_no_data()
    {
        await using var client = await OpenAsync(Blank);
        var shown = await ShownAsync(client);
        shown.AsObject().Remove("data");
        (await ActionsAsync(client, Blank, "Exercise", "quickfix", diagnostics: [shown, Foreign])).ShouldContain(action => IsForBlank(action));
        shown["code"] = "BPL1001";
        (await ActionsAsync(client, Blank, "Exercise", "quickfix", diagnostics: [shown, Foreign])).ShouldNotContain(action => IsForBlank(action));
    }

    [Fact]
    public async Task Fixes_that_delete_or_need_judgement_are_offered_and_not_preferred()
    {
        const string Page = "Heat helps[1]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        var action = Titled(await ActionsAsync(client, Page, "Qaseem"), "Delete");
        action["isPreferred"].ShouldBeNull();
        (await AppliedAsync(client, Page, action)).ShouldContain("Exercise helps[2].");
    }

    [Fact]
    public async Task All_findings_of_a_rule_are_fixed_together()
    {
        const string Page = "Heat helps[1] . Cold does not[2] . Exercise helps[3]. Rest does not[2]." + List;
        await using var client = await OpenAsync(Page);
        var action = Titled(await ActionsAsync(client, Page, "[1] "), "Fix all 'marker-punctuation' in this page");
        (await AppliedAsync(client, Page, action)).ShouldBe(Page.Replace("] .", "].", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_with_one_finding_has_no_action_for_all()
    {
        const string Page = "Heat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        (await ActionsAsync(client, Page, "[1]")).ShouldNotContain(action => TitleOf(action).StartsWith("Fix all", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("source.fixAll")]
    [InlineData("source.fixAll.bplint")]
    [InlineData("source")]
    [InlineData("")]
    public async Task All_safe_fixes_are_made(string only)
    {
        const string Page = "Heat helps[1] . Cold does not[3][2]. Exercise helps[3] ." + List;
        await using var client = await OpenAsync(Page);
        var action = (await ActionsAsync(client, Page, null, only)).Single(action => action["kind"]!.GetValue<string>() == "source.fixAll.bplint");
        (await AppliedAsync(client, Page, action)).ShouldBe("Heat helps[1]. Cold does not[2][3]. Exercise helps[3]." + List);
    }

    [Fact]
    public async Task Nothing_is_offered_where_there_is_nothing_to_fix()
    {
        const string Page = "Heat helps[1]. Cold does not[2]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        (await ActionsAsync(client, Page, null, "source.fixAll")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("quickfix", "quickfix")]
    [InlineData("quick", null)]
    [InlineData("source.organizeImports", null)]
    [InlineData("refactor", "refactor.rewrite.bplint.sortMarkers")]
    [InlineData("refactor.rewrite.bplint", "refactor.rewrite.bplint.sortMarkers")]
    public async Task Only_what_is_asked_for_is_offered(string only, string? kind)
    {
        const string Page = "Heat helps[2][1]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        var kinds = (await ActionsAsync(client, Page, "[2]", only)).Select(action => action["kind"]!.GetValue<string>()).ToHashSet();
        kinds.ShouldAllBe(found => found == only || found.StartsWith(only + ".", StringComparison.Ordinal));
        kinds.Contains(kind ?? "").ShouldBe(kind is not null);
    }

    [Fact]
    public async Task A_finding_is_suppressed_on_its_line_or_in_the_page()
    {
        const string Page = "Heat helps[1] .\n\nCold does not[2] . Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        var actions = await ActionsAsync(client, Page, "[2]");
        (await AppliedAsync(client, Page, Titled(actions, "Suppress 'marker-punctuation' on this line")))
            .ShouldBe("Heat helps[1] .\n\nCold does not[2] . Exercise helps[3]. <!-- bplint-disable-line BPL1010 -->" + List);
        (await AppliedAsync(client, Page, Titled(actions, "Suppress 'marker-punctuation' in this page")))
            .ShouldBe("<!-- bplint-disable-file BPL1010 -->\n\n" + Page);
    }

    [Fact]
    public async Task A_claim_is_marked_or_given_a_source_of_the_page()
    {
        const string Page = "Heat is popular.[1] Cold is cheap.[2] Rest is not.[3]\n\nAbout 12% of adults are helped by exercise therapy." + List;
        await using var client = await OpenAsync(Page);
        var actions = await ActionsAsync(client, Page, "About");
        (await AppliedAsync(client, Page, Titled(actions, "Mark the sentence as needing a citation"))).ShouldContain("exercise therapy.[citation needed]\n");
        var cite = Titled(actions, "Cite [3]");
        cite["isPreferred"].ShouldBeNull();
        (await AppliedAsync(client, Page, cite)).ShouldContain("exercise therapy.[3]\n");
    }

    [Fact]
    public async Task Each_sentence_of_a_finding_about_several_is_given_its_own_source()
    {
        const string Page = "Heat is popular.[1] Cold is cheap.[2] Cold reduces swelling of the joint. Exercise therapy is superior to heat in chronic pain.\n\nRest is not.[3]" + List;
        await using var client = await OpenAsync(Page);
        var actions = await ActionsAsync(client, Page, "therapy");
        var cite = Titled(actions, "Cite [3]");
        cite["kind"]!.GetValue<string>().ShouldBe("quickfix");
        cite["diagnostics"]![0]!["code"]!.GetValue<string>().ShouldBe("BPL4006");
        (await AppliedAsync(client, Page, cite)).ShouldContain("joint. Exercise therapy is superior to heat in chronic pain.[3]\n");
        (await AppliedAsync(client, Page, Titled(actions, "Mark the sentence"))).ShouldContain("in chronic pain.[citation needed]\n");
        (await AppliedAsync(client, Page, Titled(await ActionsAsync(client, Page, "reduces"), "Mark the sentence"))).ShouldContain("joint.[citation needed] Exercise");
    }

    [Fact]
    public async Task A_sentence_that_no_rule_reports_is_given_a_source_when_that_is_asked_for()
    {
        const string Page = "Heat is popular.[1] Cold is cheap.[2] Rest is not.[3]\n\nMany people like exercise therapy in the morning." + List;
        await using var client = await OpenAsync(Page);
        Titled(await ActionsAsync(client, Page, "Many"), "Cite [3]")["kind"]!.GetValue<string>().ShouldBe("refactor.rewrite.bplint.addSource");
        (await ActionsAsync(client, Page, "Many", trigger: 2)).ShouldBeEmpty();
        (await ActionsAsync(client, Page, "Heat is")).ShouldNotContain(action => TitleOf(action).StartsWith("Cite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_are_renumbered()
    {
        const string Page = "Heat helps[3]. Cold does not[1]. Exercise helps[2,3]." + List;
        await using var client = await OpenAsync(Page);
        var text = await AppliedAsync(client, Page, OfKind(await ActionsAsync(client, Page, "[1]"), "renumber"));
        text.ShouldStartWith("Heat helps[1]. Cold does not[2]. Exercise helps[1,3].");
        text.ShouldContain("1. Hayden J.");
    }

    [Fact]
    public async Task Duplicates_are_merged()
    {
        const string Page = "Heat helps[1]. Cold does not[2]. Exercise helps[3]. So does heat[4]." + List +
            "4. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n";
        await using var client = await OpenAsync(Page);
        (await AppliedAsync(client, Page, OfKind(await ActionsAsync(client, Page, "4. French"), "mergeDuplicates")))
            .ShouldBe("Heat helps[1]. Cold does not[2]. Exercise helps[3]. So does heat[1]." + List);
    }

    [Fact]
    public async Task Numbers_become_footnotes_and_numbers_again()
    {
        const string Page = "Heat helps[1]. Cold does not[2]. Exercise helps[1,3]." + List;
        await using var client = await OpenAsync(Page);
        var notes = await AppliedAsync(client, Page, OfKind(await ActionsAsync(client, Page, "[1]"), "toFootnotes"));
        notes.ShouldStartWith("Heat helps[^1]. Cold does not[^2]. Exercise helps[^1][^3].");
        notes.ShouldContain("[^1]: French S");
        await client.ReplaceAsync(Uri, 2, notes);
        var back = await ResolvedAsync(client, OfKind(await ActionsAsync(client, notes, "[^1]"), "toNumbers"));
        Edited.Text(notes, back["edit"]!, 2).ShouldBe(Page);
    }

    [Fact]
    public async Task Adjacent_markers_are_sorted()
    {
        const string Page = "Heat helps[1]. Cold does not[3][2]. Exercise helps[3,1]." + List;
        await using var client = await OpenAsync(Page);
        (await AppliedAsync(client, Page, OfKind(await ActionsAsync(client, Page, "[1]"), "sortMarkers")))
            .ShouldBe("Heat helps[1]. Cold does not[2][3]. Exercise helps[1,3]." + List);
    }

    [Fact]
    public async Task A_refactoring_that_is_refused_tells_why()
    {
        const string Page = "Heat helps[1]. Cold does not[3]." + List;
        await using var client = await OpenAsync(Page);
        var action = OfKind(await ActionsAsync(client, Page, "[1]"), "toFootnotes");
        action["disabled"]!["reason"]!.GetValue<string>().ShouldStartWith("The page is left as it is, because no marker cites the entry 2");
        action["data"].ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_refactoring_is_kept_from_a_client_that_cannot_show_the_reason()
    {
        const string Page = "Heat helps[1]. Cold does not[3]." + List;
        var capabilities = (JsonNode)Able.ToPush;
        capabilities["textDocument"]!["codeAction"]!["disabledSupport"] = false;
        await using var client = await OpenAsync(Page, capabilities);
        (await ActionsAsync(client, Page, "[1]")).ShouldNotContain(action => action["kind"]!.GetValue<string>().EndsWith("toFootnotes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refactorings_are_offered_at_citations_or_when_asked_for()
    {
        const string Page = "# Heat\n\nHeat helps[1]. Cold does not[3][2]." + List;
        await using var client = await OpenAsync(Page);
        (await ActionsAsync(client, Page, "# Heat")).ShouldHaveSingleItem()["kind"]!.GetValue<string>().ShouldBe("source.fixAll.bplint");
        (await ActionsAsync(client, Page, "# Heat", "refactor")).ShouldNotBeEmpty();
        (await ActionsAsync(client, Page, "[1]", trigger: 2)).ShouldNotContain(action => action["kind"]!.GetValue<string>().StartsWith("refactor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_for_an_older_version_is_refused()
    {
        const string Page = "Heat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        var action = (await ActionsAsync(client, Page, "[1]"))[0];
        await client.ReplaceAsync(Uri, 2, "x" + Page);
        (await client.RefusalAsync("codeAction/resolve", action)).Code.ShouldBe(-32801);
    }

    [Theory]
    [InlineData("nonsense", -32602)]
    [InlineData("fix BPL1010@1-2 0", -32801)]
    [InlineData("fix BPL1010@1-2 x", -32602)]
    [InlineData("page BPL9999", -32801)]
    public async Task What_was_never_offered_is_refused(string what, int code)
    {
        const string Page = "Heat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        (await client.RefusalAsync("codeAction/resolve", new { title = "Do it", data = new { uri = Uri, version = 1, what } })).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_place_that_the_document_has_not_is_refused()
    {
        await using var client = await OpenAsync("Heat.\n");
        (await client.RefusalAsync("textDocument/codeAction", new { textDocument = new { uri = Uri }, range = Client.Range(9, 0, 9, 0), context = new { diagnostics = Array.Empty<object>() } })).Code.ShouldBe(-32602);
    }

    private static async Task<JsonNode> ShownAsync(Client client) => (await client.PushedAsync(Uri)).Single(item => item["code"]!.GetValue<string>() == "BPL1010").DeepClone();

    private static bool IsForBlank(JsonNode action) => action["diagnostics"]?[0]!["code"]!.GetValue<string>() == "BPL1010";

    private static JsonObject Foreign => new()
    {
        ["range"] = JsonSerializer.SerializeToNode(Client.Range(0, 0, 0, 1)),
        ["message"] = "Something else.",
        ["code"] = 7,
        ["data"] = new JsonArray(1, "two"),
        ["source"] = "other",
    };

    private static async Task<Client> OpenAsync(string text, object? capabilities = null)
    {
        var client = await Client.StartAsync(capabilities: capabilities);
        await client.OpenAsync(Uri, text);
        return client;
    }

    /// <summary>The actions at the beginning of some words, or for the whole page.</summary>
    private static async Task<JsonNode[]> ActionsAsync(Client client, string page, string? at, string? only = null, int? trigger = null, JsonNode[]? diagnostics = null)
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
            textDocument = new { uri = Uri },
            range = Client.Range((int)range.Start.Line, (int)range.Start.Character, (int)range.End.Line, (int)range.End.Character),
            context,
        });
        return [.. answer!.AsArray().Select(action => action!)];
    }

    private static async Task<JsonNode> ResolvedAsync(Client client, JsonNode action) => (await client.AskAsync("codeAction/resolve", action))!;

    private static async Task<string> AppliedAsync(Client client, string page, JsonNode action) => Edited.Text(page, (await ResolvedAsync(client, action))["edit"]!);

    private static string TitleOf(JsonNode action) => action["title"]!.GetValue<string>();

    private static JsonNode Titled(JsonNode[] actions, string title) =>
        actions.FirstOrDefault(action => TitleOf(action).StartsWith(title, StringComparison.Ordinal)) ?? throw new ShouldAssertException($"Offered are: {string.Join("; ", actions.Select(TitleOf))}");

    private static JsonNode OfKind(JsonNode[] actions, string kind) =>
        actions.FirstOrDefault(action => action["kind"]!.GetValue<string>() == $"refactor.rewrite.bplint.{kind}") ?? throw new ShouldAssertException($"Offered are: {string.Join("; ", actions.Select(TitleOf))}");
}
