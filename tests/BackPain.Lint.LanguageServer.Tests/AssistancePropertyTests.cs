using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Workspaces;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What holds of completions, lenses, hints and tokens on any page, at any place, however the client counts.</summary>
public sealed class AssistancePropertyTests
{
    private static readonly string[] Fragments =
    [
        "[1]", "[1, ", "[2-3]", "[^a]", "[^", "[@chou2017]", "[@", "@", "\\[1\\]", "<sup>2</sup>", "[\\[1\\]](#cite_note-1)", "¹", "[", "]", "](x)", "![", "`", "```\n", "<!-- bplint-disable BPL1001, ", "<!--", "-->",
        "Heat helps. ", "🦴", "é ", "(Chou et al., 2017) ", "(Chou\net al., 2017)", "A trial of 40 patients found that heat reduced pain by 20%. ", "PMID: 16437495 ", "doi:10.1001/jama.2015.4468 ",
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "# Heat\n\n", "\n\n## References\n\n", "References\n----------\n\n", "- ", "> ", "| a | b |\n|---|---|\n| ", "$x$", "<ref>French 2006</ref>", "\uFEFF", "---\ntitle: x\n---\n",
        "1. French S. Superficial heat or cold for low back pain. 2006. PMID: 16437495\n", "2. Chou R, Deyo R. Nonpharmacologic therapies. Ann Intern Med. 2017;166:493-505.\n", "3. Maher C. Back 🔥 pain. 2017.\r\n", "[^a]: Maher C. Back pain. 2017.\n", "\n[1]: https://example.org\n", "\u2028", "\ud83e",
    ];

    private static readonly char[] LineBreaks = ['\n', '\r'];

    private static readonly Gen<string> Texts = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 24].Select(string.Concat);

    private static readonly Gen<CheckedPage> Pages = Gen.Select(Texts, Gen.Int[0, 2]).Select((text, encoding) => Page(text, (PositionEncoding)encoding));

    [Fact]
    public void A_completion_changes_the_line_of_the_cursor_around_the_cursor() => Gen.Select(Pages, Gen.Double[0, 1]).Sample((page, share) =>
    {
        var offset = Place(page, share);
        var position = page.Text.PositionOf(offset);
        foreach (var item in Completions.At(page, offset, new ClientFeatures(new()))?.Items ?? [])
        {
            var range = item.TextEdit.Range;
            range.Start.Line.ShouldBe(position.Line);
            range.End.Line.ShouldBe(position.Line);
            range.Start.Character.ShouldBeLessThanOrEqualTo(position.Character);
            range.End.Character.ShouldBeGreaterThanOrEqualTo(position.Character);
            page.Text.RangeOf(page.Text.SpanOf(range).ShouldNotBeNull()).ShouldBe(range);
            item.TextEdit.NewText.ShouldNotContain('\n');
            item.Label.ShouldNotBeEmpty();
        }
    }, iter: 1500);

    [Fact]
    public void Tokens_are_sorted_stay_on_their_lines_and_do_not_overlap() => Gen.Select(Pages, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((page, from, to) =>
    {
        var all = Decoded(page, new TextSpan(0, page.Text.Content.Length));
        for (var i = 1; i < all.Length; i++)
            all[i].Start.ShouldBeGreaterThanOrEqualTo(all[i - 1].End);
        all.ShouldAllBe(token => !token.IsEmpty && page.Text.Content.Substring(token.Start, token.Length).IndexOfAny(LineBreaks) < 0);
        var span = TextSpan.FromBounds(Place(page, Math.Min(from, to)), Place(page, Math.Max(from, to)));
        all.Where(token => token.OverlapsWith(span)).ShouldBeSubsetOf(Decoded(page, span));
    }, iter: 1500);

    [Fact]
    public void Hints_of_parts_are_those_of_the_whole() => Gen.Select(Pages, Gen.Double[0, 1]).Sample((page, share) =>
    {
        var cut = Place(page, share);
        var whole = InlayHints.In(page, new TextSpan(0, page.Text.Content.Length));
        var parts = InlayHints.In(page, TextSpan.FromBounds(0, cut)).Concat(InlayHints.In(page, TextSpan.FromBounds(cut, page.Text.Content.Length)));
        parts.Distinct().ShouldBe(whole);
    }, iter: 1500);

    [Fact]
    public void Lenses_stand_in_the_order_of_the_page_and_their_places_are_markers() => Pages.Sample(page =>
    {
        var lenses = CodeLenses.Of(page);
        lenses.Select(lens => (lens.Range.Start.Line, lens.Range.Start.Character)).ShouldBeInOrder();
        foreach (var place in lenses.Where(lens => lens.Command.Arguments is not null).SelectMany(lens => lens.Command.Arguments![2].Deserialize(ProtocolContext.Default.LocationArray)!))
            page.Article!.Markers.Select(marker => page.Text.RangeOf(marker.Span)).ShouldContain(place.Range);
    }, iter: 1500);

    [Fact]
    public async Task Real_pages_are_answered_whatever_is_asked()
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var pages = PageFinder.Find([folder], folder).Paths;
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn("utf-8"));
        foreach (var path in pages.Where((_, index) => index % 24 == 7))
        {
            var uri = ToProtocol.UriOf(path);
            var text = new DocumentText(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), PositionEncoding.Utf8);
            await client.OpenAsync(uri, text.Content);
            var whole = text.RangeOf(new TextSpan(0, text.Content.Length));
            var range = Client.Range(0, 0, (int)whole.End.Line, (int)whole.End.Character);
            await client.AskAsync("textDocument/codeLens", new { textDocument = new { uri } });
            await client.AskAsync("textDocument/inlayHint", new { textDocument = new { uri }, range });
            await client.AskAsync("textDocument/semanticTokens/full", new { textDocument = new { uri } });
            await client.AskAsync("textDocument/semanticTokens/range", new { textDocument = new { uri }, range });
            for (var at = 0; at < text.Content.Length; at += Math.Max(1, text.Content.Length / 12))
            {
                var position = text.PositionOf(char.IsLowSurrogate(text.Content[at]) ? at - 1 : at);
                await client.AskAsync("textDocument/completion", new { textDocument = new { uri }, position = new { line = position.Line, character = position.Character } });
            }

            await client.CloseAsync(uri);
        }
    }

    private static CheckedPage Page(string text, PositionEncoding encoding)
    {
        var linter = new Linter(LintSettings.Default);
        var document = new DocumentText(text, encoding);
        var result = linter.Check(document.Source, TestContext.Current.CancellationToken);
        return new CheckedPage("untitled:x", "/x.md", new Wiki("", new WikiFolder("/", new EditorConfig(unconfigured: LintSettings.Default))), 1, document, LintSettings.Default, linter, result, result.Findings);
    }

    /// <summary>A place where a client may put its cursor: not within a character, nor within a line break.</summary>
    private static int Place(CheckedPage page, double share) => page.Text.OffsetOf(page.Text.PositionOf((int)(share * page.Text.Content.Length)))!.Value;

    private static TextSpan[] Decoded(CheckedPage page, TextSpan span)
    {
        var (line, character) = (0u, 0u);
        var spans = new List<TextSpan>();
        foreach (var token in Tokens.In(page, span).Data.Chunk(5))
        {
            (line, character) = (line + token[0], token[0] == 0 ? character + token[1] : token[1]);
            spans.Add(page.Text.SpanOf(new(new(line, character), new(line, character + token[2]))).ShouldNotBeNull());
        }

        return [.. spans];
    }
}
