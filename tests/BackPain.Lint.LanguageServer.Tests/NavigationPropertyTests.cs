using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Everything is asked at every place: of pages put together at random over sessions, of real pages in the process.</summary>
public sealed class NavigationPropertyTests
{
    private static readonly string[] Methods =
        ["textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/linkedEditingRange"];

    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\n\n", " ", "# Heat 🦴\n\n", "## References\n\n", "Heat helps", "[1]", "[2, 4-6]", "[1]–[3]", "[1-99999999]", "[^a]", "\n\n[^a]: French S. Heat[^b]. 2006.\n", "[^b]", "[@k]", "[see @k, p. 4; @l]", "(Chou 2017)",
        "<ref name=\"a\">French S. Heat. Spine. 2006.</ref>", "<ref name=a />", "<ref>", "</ref>", "<sup>1,2</sup>", "³", "\n1. French S. Heat. Spine. 2006. PMID: 16437495\n", "\n2. Chou R. Cold. Ann Intern Med. 2017;166(7):493-505.\n",
        "\n[1] Qaseem A. Rest. 2017.\n", "\n1. \n", "\n- Deyo R. Bed. 1986.\n", "<!-- bplint-disable-file BPL1001, BPL1 -->\n", "<!-- x\n", "-->", "NCT01838044", "10.1002/14651858.CD004750", "**References**\n", "---\n", "```\n", "\ufeff", "e\u0301", "\0", "[1]: https://example.org\n", "| a | b |\n|---|---|\n| [1] | [2] |\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 18].Select(string.Concat);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task No_request_fails_at_any_place_of_any_page(string encoding)
    {
        foreach (var text in Pages(8))
        {
            await using var page = await OpenDocument.OpenAsync(text, encoding);
            foreach (var method in (string[])["textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink"])
                await page.AskAsync(method);
            await page.Client.AskAsync("workspace/symbol", new { query = "french" });
            for (var offset = 0; offset <= text.Length; offset++)
            {
                foreach (var method in Methods)
                    await page.AskAtAsync(method, offset);
            }

            page.Client.Log.ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Renaming_there_and_back_gives_the_page_again_unless_a_range_had_to_open()
    {
        var renamed = 0;
        Texts.Sample(text =>
        {
            var article = ArticleReader.Read(SourceText.From(text), LintSettings.Default);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (SubjectAt(article, offset) is not { } subject || ThereAndBack(article, subject) is not { } back)
                    continue;
                var hasRange = article.Markers.Any(marker => marker.Numbers.Any(range => range.First != range.Last));
                if (!hasRange)
                    WithoutBlanks(back).ShouldBe(WithoutBlanks(text));
                Interlocked.Increment(ref renamed);
            }
        }, iter: 100, threads: 1);
        renamed.ShouldBeGreaterThan(50);
    }

    /// <summary>A list whose texts stand in one column keeps it, by blanks behind its labels.</summary>
    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The page after two renamings, or <see langword="null"/> when one of them is refused.</summary>
    private static string? ThereAndBack(Article article, RenameSubject subject)
    {
        var fresh = subject.WordPattern == "[0-9]+" ? "77" : "fresh";
        var there = subject.To(fresh);
        if (there.Refusal is not null)
            return null;
        var after = ArticleReader.Read(article.Source.WithChanges(there.Changes), LintSettings.Default);
        var back = SubjectAt(after, after.Text.IndexOf(fresh, StringComparison.Ordinal)).ShouldNotBeNull().To(subject.Name);
        return back.Refusal is null ? after.Source.WithChanges(back.Changes).ToString() : null;
    }

    [Fact]
    public void What_is_edited_as_one_has_one_text() => Texts.Sample(text =>
    {
        var article = ArticleReader.Read(SourceText.From(text), LintSettings.Default);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (SubjectAt(article, offset) is { } subject)
                subject.Places().ShouldAllBe(place => text.Substring(place.Start, place.Length) == subject.Name);
        }
    }, iter: 100, threads: 1);

    [Fact]
    public void On_real_pages_everything_is_answered_and_every_definition_is_one_that_the_marker_means()
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % 24 == 0);
        var asked = 0;
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var article = ArticleReader.Read(SourceText.From(text), LintSettings.Default);
            var citations = new Citations(article);
            var document = new DocumentText(text, PositionEncoding.Utf16);
            Outline.Tree(document, Outline.Of(citations));
            Foldings.Of(citations, document, wholeLines: false);
            DocumentLinks.Of(article, document);
            foreach (var offset in Sample(article))
            {
                if (PagePlace.At(citations, offset) is not { } place)
                    continue;
                asked++;
                Hovers.Of(citations, place, isMarkdown: true);
                citations.MentionsOf(place);
                RenameSubject.At(citations, LintSettings.Default, place, offset)?.Places();
                foreach (var work in citations.TargetsOf(place).Where(_ => place.Marker is not null))
                    IsMeant(place.Marker!, work).ShouldBeTrue(file);
            }
        }

        asked.ShouldBeGreaterThan(200);
    }

    private static bool IsMeant(CitationMarker marker, CitationTarget work) =>
        work.Entry is { } entry ? marker.Names(entry.Number) || marker.Works.Contains(entry.Span)
        : work.Footnote is { } footnote ? footnote.Key.Equals(marker.Key, StringComparison.OrdinalIgnoreCase)
        : marker.Span == work.Span || marker.Keys.Any(key => key.Key == work.Tag!.Name?.Key);

    /// <summary>Places of markers and entries, at most some of each page.</summary>
    private static IEnumerable<int> Sample(Article article)
    {
        var places = article.Markers.Select(marker => marker.Label.Start).Concat(article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Label.Start)).ToArray();
        return places.Where((_, index) => index % Math.Max(1, places.Length / 40) == 0);
    }

    private static RenameSubject? SubjectAt(Article article, int offset)
    {
        var citations = new Citations(article);
        return PagePlace.At(citations, offset) is { } place ? RenameSubject.At(citations, LintSettings.Default, place, offset) : null;
    }

    private static List<string> Pages(int count)
    {
        var pages = new List<string>();
        Texts.Sample(text =>
        {
            lock (pages)
                pages.Add(text);
        }, iter: count, threads: 1);
        return pages;
    }
}
