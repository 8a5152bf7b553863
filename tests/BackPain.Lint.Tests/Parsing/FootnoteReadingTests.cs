namespace BackPain.Lint.Tests.Parsing;

public sealed class FootnoteReadingTests
{
    [Fact]
    public void Reads_definitions_in_order_used_or_not()
    {
        var article = PageReading.Read("Heat.[^1]\n\n[^1]: French S. 2006.\n[^b]: Chou R. 2017.\n\n[^c-d_e]: van Tulder M.");

        article.Footnotes.Select(footnote => (footnote.Key, article.Shown(footnote.Label), article.Shown(footnote.Body))).ShouldBe(
        [
            ("1", "[^1]", "French S. 2006."),
            ("b", "[^b]", "Chou R. 2017."),
            ("c-d_e", "[^c-d_e]", "van Tulder M."),
        ]);
    }

    [Fact]
    public void An_indented_definition_is_no_marker() =>
        PageReading.Read("Heat.[^1][^2]\n\n  [^1]: French S. 2006.\n  [^2]: Chou R. 2017.").ShownMarkers().ShouldBe(["[^1]", "[^2]"]);

    [Theory]
    [InlineData("[^a]: French S.\nHeat for pain.", "French S.\nHeat for pain.")]
    [InlineData("[^a]: French S.\r\nHeat for pain.", "French S.\r\nHeat for pain.")]
    [InlineData("[^a]: French S.\n\n    Heat for pain.", "French S.\n\n    Heat for pain.")]
    [InlineData("[^a]: French S.\n\nHeat helps.", "French S.")]
    [InlineData("[^a]: French S.\n# Heat", "French S.")]
    [InlineData("[^a]: French S.\n[^b]: Chou R.", "French S.")]
    [InlineData("   [^a]: French S.", "French S.")]
    [InlineData("[^a]:French S.", "French S.")]
    [InlineData("[^a]:", "")]
    [InlineData("[^a]:\n    French S.", "French S.")]
    public void A_definition_goes_on_as_far_as_its_paragraphs(string definition, string body)
    {
        var article = PageReading.Read("Heat.[^a]\n\n" + definition);

        article.Shown(article.Footnotes[0].Body).ShouldBe(body);
    }

    [Theory]
    [InlineData("    [^a]: code")]
    [InlineData("```\n[^a]: code\n```")]
    [InlineData("<!--\n[^a]: comment\n-->")]
    [InlineData("Heat [^a]: helps.")]
    [InlineData("[^]: nothing")]
    [InlineData("[^a b]: blank")]
    [InlineData("[^a] : blank")]
    public void Anything_else_is_no_definition(string text) => PageReading.Read("Heat.\n\n" + text).Footnotes.ShouldBeEmpty();

    [Fact]
    public void Both_definitions_of_one_key_are_kept() =>
        PageReading.Read("Heat.[^a]\n\n[^a]: French S.\n[^A]: Chou R.").Footnotes.Select(footnote => footnote.Key).ShouldBe(["a", "A"]);

    [Fact]
    public void Knows_which_other_footnotes_a_footnote_names() =>
        PageReading.Read("Heat.[^a]\n\n[^a]: As French[^b] and [^C] say, but not [^a], [^], [^d e] or [^f.\n[^b]: French S.")
            .Footnotes.Select(footnote => string.Join(' ', footnote.Mentions)).ShouldBe(["b C", ""]);

    [Fact]
    public void Chat_exports_keep_their_keys()
    {
        var article = PageReading.Read("Heat.[^1_7]\n\n⁂\n\n[^1_7]: https://example.org/?utm_source=chatgpt.com");

        article.ShownMarkers().ShouldBe(["[^1_7]"]);
        article.Footnotes.ShouldHaveSingleItem().Key.ShouldBe("1_7");
    }

    [Fact]
    public void Markers_without_a_definition_are_read() => PageReading.Read("Heat.[^nowhere]").ShownMarkers().ShouldBe(["[^nowhere]"]);

    [Fact]
    public void Markers_in_code_are_not_read() => PageReading.Read("Write `[^a]` or\n\n```\n[^a]\n```\n\n[^a]: French S.").Markers.ShouldBeEmpty();

    [Fact]
    public void Markers_in_a_definition_are_read() =>
        PageReading.Read("Heat.[^a]\n\n[^a]: French S, but see.[^b]\n[^b]: Chou R.").ShownMarkers().ShouldBe(["[^a]", "[^b]"]);

    [Fact]
    public void What_follows_a_fence_that_is_never_closed_defines_nothing() =>
        PageReading.Read("Heat.[^1]\n\n```\ncode\n\n[^1]: French S. 2006.\n").Footnotes.ShouldBeEmpty();
}
