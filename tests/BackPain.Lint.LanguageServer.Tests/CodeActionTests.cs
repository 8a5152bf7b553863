using static BackPain.Lint.LanguageServer.Tests.Offered;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Code actions, each as a whole session: asked for, resolved, applied to the text.</summary>
public sealed class CodeActionTests
{
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
        Edited.Text(Page, action["edit"]!["changes"]![PageUri]!.AsArray()).ShouldContain("Heat helps[1]. Cold");
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
        commands[1]["arguments"]!.AsArray()[0]!["uri"]!.GetValue<string>().ShouldBe(PageUri);
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
    public async Task An_action_for_an_older_version_is_refused()
    {
        const string Page = "Heat helps[1] . Cold does not[2]. Exercise helps[3]." + List;
        await using var client = await OpenAsync(Page);
        var action = (await ActionsAsync(client, Page, "[1]"))[0];
        await client.ReplaceAsync(PageUri, 2, "x" + Page);
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
        (await client.RefusalAsync("codeAction/resolve", new { title = "Do it", data = new { uri = PageUri, version = 1, what } })).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_place_that_the_document_has_not_is_refused()
    {
        await using var client = await OpenAsync("Heat.\n");
        (await client.RefusalAsync("textDocument/codeAction", new { textDocument = new { uri = PageUri }, range = Client.Range(9, 0, 9, 0), context = new { diagnostics = Array.Empty<object>() } })).Code.ShouldBe(-32602);
    }

    private static async Task<JsonNode> ShownAsync(Client client) => (await client.PushedAsync(PageUri).ConfigureAwait(false)).Single(item => item["code"]!.GetValue<string>() == "BPL1010").DeepClone();

    private static bool IsForBlank(JsonNode action) => action["diagnostics"]?[0]!["code"]!.GetValue<string>() == "BPL1010";

    private static JsonObject Foreign => new()
    {
        ["range"] = JsonSerializer.SerializeToNode(Client.Range(0, 0, 0, 1)),
        ["message"] = "Something else.",
        ["code"] = 7,
        ["data"] = new JsonArray(1, "two"),
        ["source"] = "other",
    };
}
