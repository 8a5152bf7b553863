namespace BackPain.Lint.LanguageServer.Tests;

public sealed class RenameTests
{
    [Theory]
    [InlineData("utf-8", "harms [3")]
    [InlineData("utf-16", "harms [3")]
    [InlineData("utf-32", "harms [3")]
    [InlineData("utf-16", "\r\n3")]
    public async Task A_number_changes_at_the_entry_and_at_every_place_that_cites_it(string encoding, string words)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited, encoding);
        (await page.RenameBehindAsync(words, "12")).ShouldBe(Pages.Cited
            .Replace("[1, 2-4]", "[1, 2, 4, 12]", StringComparison.Ordinal).Replace("[3][4]", "[12][4]", StringComparison.Ordinal).Replace("\n3. Chou", "\n12. Chou", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("does not [1, 2", "2", "7", "[1, 3, 4, 7]")]
    [InlineData("does not [1, 2-", "4", "7", "[1-3, 7]")]
    public async Task An_end_of_a_range_is_renamed_where_the_cursor_touches_it(string words, string name, string to, string marker)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        var offset = page.OffsetBehind(words) + (name == "4" ? 1 : 0);
        var prepared = (await page.AskAtAsync("textDocument/prepareRename", offset))!;
        (page.TextOf(prepared["range"]!), prepared["placeholder"]!.GetValue<string>()).ShouldBe(($"4:{name}", name));
        (await page.RenameBehindAsync(name == "4" ? $"{words}4" : words, to)).ShouldContain(marker);
    }

    [Theory]
    [InlineData("harms [3", "4", "Entry 3 keeps its number, because another entry carries the number 4.")]
    [InlineData("harms [3", "x", "Entry 3 keeps its number, because 'x' is no number.")]
    [InlineData("harms [3", "-1", "Entry 3 keeps its number, because '-1' is no number.")]
    [InlineData("harms [3", "0", "Entry 3 keeps its number, because numbers count from 1.")]
    [InlineData("harms [3", "99999999999", "Entry 3 keeps its number, because '99999999999' is no number.")]
    [InlineData("harms [3", "9", "Entry 3 keeps its number, because '[9]' in line 5 names a number that no entry carries.")]
    [InlineData("Yoga may [9", "12", "No entry carries the number 9.")]
    [InlineData("safe.[^no", "a b", "The work keeps its key, because 'a b' is no key: it holds a blank.")]
    [InlineData("Massage", "x", "There is neither a number nor a key of a reference at this place.")]
    public async Task What_cannot_be_renamed_is_refused_with_a_reason(string words, string newName, string message)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.RefusalBehindAsync(words, newName)).ShouldBe((-32803, message));
    }

    [Theory]
    [InlineData("safe.[^no")]
    [InlineData("\n[^no")]
    public async Task A_footnote_key_changes_at_the_footnote_and_its_markers(string words)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.RenameBehindAsync(words, "furlan2015")).ShouldBe(Pages.Cited.Replace("[^note]", "[^furlan2015]", StringComparison.Ordinal));
        (await page.RenameBehindAsync(words, "note")).ShouldBe(Pages.Cited);
    }

    [Fact]
    public async Task Names_of_tags_and_citekeys_change_on_the_whole_page()
    {
        const string Text = "Heat.<ref name=\"a\">French S. Heat. Spine. 2006.</ref> Cold.<ref name=\"a\" /> Rest [@chou2017]. Bed [see @chou2017, p. 3].\n";
        await using var page = await OpenDocument.OpenAsync(Text);
        (await page.RenameBehindAsync("Cold.<ref name=\"a", "b")).ShouldBe(Text.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        (await page.RenameBehindAsync("Rest [@ch", "chou17")).ShouldBe(Text.Replace("chou2017", "chou17", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_prepared_where_no_number_or_key_stands()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.AskBehindAsync("textDocument/prepareRename", "Massage")).ShouldBeNull();
        (await page.AskBehindAsync("textDocument/prepareRename", "Yoga may [9")).ShouldBeNull();
        (await page.AskBehindAsync("textDocument/prepareRename", "3. Chou R, De")).ShouldBeNull();
    }

    [Fact]
    public async Task A_client_that_does_not_prepare_is_told_only_that_renaming_is_there()
    {
        await using var simple = await OpenDocument.OpenAsync(Pages.Cited, capabilities: new { });
        simple.Client.Capabilities["renameProvider"]!.ToJsonString().ShouldBe("true");
        await using var able = await OpenDocument.OpenAsync(Pages.Cited);
        able.Client.Capabilities["renameProvider"]!.ToJsonString().ShouldBe("""{"prepareProvider":true}""");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_number_that_stands_alone_everywhere_is_edited_at_all_places_at_once(string encoding)
    {
        await using var page = await OpenDocument.OpenAsync("🦴 Heat helps [1]. 🧊 Cold does not [2].\r\n\r\n🙌 More heat [1].\r\n\r\n## References\r\n\r\n1. French S. Heat. Spine. 2006.\r\n2. Chou R. Cold. Spine. 2007.\r\n", encoding);
        var linked = (await page.AskBehindAsync("textDocument/linkedEditingRange", "Heat helps [1"))!;
        linked["ranges"]!.AsArray().Select(range => page.TextOf(range!)).ShouldBe(["0:1", "2:1", "6:1"]);
        linked["wordPattern"]!.GetValue<string>().ShouldBe("[0-9]+");
    }

    [Fact]
    public async Task A_key_is_edited_at_all_places_at_once()
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        var linked = (await page.AskBehindAsync("textDocument/linkedEditingRange", "\n[^no"))!;
        linked["ranges"]!.AsArray().Select(range => page.TextOf(range!)).ShouldBe(["6:note", "15:note"]);
    }

    [Theory]
    [InlineData("harms [3")]
    [InlineData("Yoga may [9")]
    [InlineData("Massage")]
    public async Task A_number_in_a_range_or_without_an_entry_is_not_edited_at_all_places_at_once(string words)
    {
        await using var page = await OpenDocument.OpenAsync(Pages.Cited);
        (await page.AskBehindAsync("textDocument/linkedEditingRange", words)).ShouldBeNull();
    }
}
