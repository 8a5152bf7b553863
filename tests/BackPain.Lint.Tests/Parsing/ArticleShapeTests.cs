using BackPain.Lint.Articles;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>What holds for the article of any text.</summary>
public sealed class ArticleShapeTests
{
    private static readonly string[] Parts =
    [
        "[1]", "[2]", "[1,2]", "[3-5]", "[3 –5]", "\\[1\\]", "[\\[1\\]](#cite_note-1)", "[[1]](#cite_note-1)", "[1](#cite_note-1)", "<sup>1</sup>", "<sup>[1][2]</sup>",
        "^1^", "^[1]^", "^([\\[1\\]](#cite_note-1))", ".¹²", ".¹⁻³", ".(1)", "[^a]", "[^1]", "[1][2]", "[a][1]", "[a [b] c](d)", "![a [1]](b)", "[`]`](c)", "[a]()",
        "Heat helps. ", "word ", "Heat Pads", "et al. ", "http://a.b/c[1]", "<a id=\"x\"></a>", "<b>", "</b>", "<!-- c -->", "<!--", "-->", "<!-- bplint-disable BPL1001 -->",
        "`", "```\n", "$x$", "$$\n", "**", "*", "_", "\\", "|", "[", "]", "(", ")", "^", ":", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r",
        "\n# H\n", "\n## References\n\n", "\nReferences:\n\n", "\n**References**\n\n", "\nTitle\n---\n", "\n---\n", "\n1. ", "\n2. ", "\n10. ", "\n  3. ", "\n* ", "\n- ", "\n> ", "\n>> ",
        "\n[1] A. ", "\n[2] B. ", "\n\\[3\\] C. ", "\n(4) D. ", "\n[1]: http://a.b \"T\"\n", "\n[a]: b\n", "\n[^a]: F.\n", "\n[^1]: F.\n    more\n",
        "French S. Spine. 2006;31(9):998. PMID 16641776. ", "doi:10.1/x ", "↑ [1.0](#cite_ref-1) ", "1.0 1.1 ", "\n|a|b|\n|-|-|\n|[1]|c|\n", "M.D. [1]", "[citation needed]",
        "\ud83d", "\ude00", "\0", "\u2028", "\u0085", "\ufeff", "é", "参考文献",
    ];

    private static readonly Gen<string> AnyPage = Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 40].Select(parts => string.Concat(parts));

    [Fact]
    public void Parts_lie_in_the_text_and_in_order() =>
        AnyPage.Sample(text =>
        {
            var article = PageReading.Read(text);
            ShouldAscend(article, article.Sections.Select(section => section.Heading));
            ShouldAscend(article, article.Identifiers.Select(identifier => identifier.Span));
            ShouldAscend(article, article.MaintenanceTags.Select(tag => tag.Span));
            ShouldAscend(article, article.Suppressions.Select(suppression => suppression.Span));
            ShouldAscend(article, article.Footnotes.Select(footnote => footnote.Span));
            ShouldAscend(article, article.EvidenceLinks, mayOverlap: true);
            ShouldAscend(article, article.AutonumberLinks);
        });

    [Fact]
    public void Sections_hold_their_parts() =>
        AnyPage.Sample(text =>
        {
            var article = PageReading.Read(text);
            foreach (var section in article.Sections)
            {
                section.Heading.Contains(section.TitleSpan).ShouldBeTrue();
                section.Span.Contains(section.Heading).ShouldBeTrue();
                section.Span.Contains(section.Body).ShouldBeTrue();
                section.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                section.Level.ShouldBeInRange(0, 6);
            }
        });

    [Fact]
    public void Paragraphs_do_not_overlap_and_hold_their_sentences() =>
        AnyPage.Sample(text =>
        {
            var article = PageReading.Read(text);
            ShouldAscend(article, article.Paragraphs.Select(paragraph => paragraph.Span));
            foreach (var (index, paragraph) in article.Paragraphs.Index())
            {
                ShouldAscend(article, paragraph.Sentences);
                paragraph.Sentences.ShouldAllBe(sentence => paragraph.Span.Contains(sentence));
                paragraph.Section.ShouldBeInRange(-1, article.Sections.Length - 1);
                paragraph.Stem.ShouldBeInRange(-1, index - 1);
            }
        });

    [Fact]
    public void Markers_do_not_overlap_and_hold_their_numbers() =>
        AnyPage.Sample(text =>
        {
            var article = PageReading.Read(text);
            ShouldAscend(article, article.Markers.Select(marker => marker.Span));
            ShouldAscend(article, article.UnresolvedCandidates.Select(marker => marker.Span));
            foreach (var marker in article.Markers.Concat(article.UnresolvedCandidates))
            {
                marker.Span.Contains(marker.Label).ShouldBeTrue();
                ShouldAscend(article, marker.Numbers.Select(range => range.Span));
                marker.Numbers.ShouldAllBe(range => range.First > 0 && range.Last >= range.First && marker.Label.Contains(range.Span));
                (marker.Key is null).ShouldBe(marker.Numbers.Length > 0);
                ShouldStandInItsSentence(article, marker);
            }
        });

    [Fact]
    public void Lists_do_not_overlap_and_hold_their_entries() =>
        AnyPage.Sample(text =>
        {
            var article = PageReading.Read(text);
            ShouldAscend(article, article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start));
            article.Lists.Select(list => list.Span.Start).ShouldBeInOrder();
            foreach (var list in article.Lists)
            {
                list.Entries.ShouldNotBeEmpty();
                ShouldAscend(article, list.Entries.Select(entry => entry.Span));
                list.Entries.ShouldAllBe(entry => list.Span.Contains(entry.Span) && entry.Span.Contains(entry.Label) && entry.Span.Contains(entry.Body));
                list.Entries.ShouldAllBe(entry => entry.Label.Contains(entry.NumberSpan) && entry.Label.End <= entry.Body.Start && entry.Number >= 0);
                list.Section.ShouldBeInRange(-1, article.Sections.Length - 1);
            }
        });

    [Fact]
    public void Footnotes_hold_their_parts() =>
        AnyPage.Sample(text =>
        {
            foreach (var footnote in PageReading.Read(text).Footnotes)
            {
                footnote.Span.Contains(footnote.Label).ShouldBeTrue();
                footnote.Span.Contains(footnote.Body).ShouldBeTrue();
                footnote.Key.ShouldNotBeEmpty();
            }
        });

    [Fact]
    public void Prose_is_the_text_with_blanks() =>
        AnyPage.Sample(text =>
        {
            var prose = PageReading.Read(text).Prose;
            prose.Length.ShouldBe(text.Length);
            for (var i = 0; i < text.Length; i++)
                (prose[i] == text[i] || (prose[i] == ' ' && text[i] is not ('\n' or '\r'))).ShouldBeTrue();
        });

    [Fact]
    public void Reading_twice_gives_the_same() =>
        AnyPage.Sample(text => Summary(PageReading.Read(text)).ShouldBe(Summary(PageReading.Read(text))));

    private static void ShouldAscend(Article article, IEnumerable<TextSpan> spans, bool mayOverlap = false)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            span.End.ShouldBeLessThanOrEqualTo(article.Text.Length);
            end = mayOverlap ? span.Start : span.End;
        }
    }

    private static void ShouldStandInItsSentence(Article article, CitationMarker marker)
    {
        if (marker.Paragraph < 0)
        {
            marker.Sentence.ShouldBe(-1);
            return;
        }

        var paragraph = article.Paragraphs[marker.Paragraph];
        paragraph.Span.Contains(marker.Span).ShouldBeTrue();
        marker.Sentence.ShouldBeInRange(-1, paragraph.Sentences.Length - 1);
    }

    private static string Summary(Article article) => string.Join('\n',
        [
            article.Prose,
            .. article.Sections.Select(section => section.ToString()),
            .. article.Paragraphs.Select(paragraph => $"{paragraph.Span} {paragraph.Kind} {string.Join(' ', paragraph.Sentences)}"),
            .. article.Markers.Select(marker => $"{marker.Span} {string.Join(' ', marker.Numbers)} {marker.Key}"),
            .. article.Lists.SelectMany(list => list.Entries).Select(entry => $"{entry.Span} {entry.Number} {entry.FoldedText}"),
            .. article.Footnotes.Select(footnote => footnote.ToString()),
            .. article.Identifiers.Select(identifier => identifier.ToString()),
        ]);
}
