using static BackPain.Lint.LanguageServer.Tests.Offered;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Code actions that change a whole page though nothing is wrong with it.</summary>
public sealed class RefactoringTests
{
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
        await client.ReplaceAsync(PageUri, 2, notes);
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
}
