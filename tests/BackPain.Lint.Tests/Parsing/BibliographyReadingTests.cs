using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Tests.Parsing;

public sealed class BibliographyReadingTests
{
    [Fact]
    public void Reads_keys_titles_and_identifiers_of_BibTeX() =>
        BibTexReader.Read(
            """
            % A comment with an e-mail: heat@example.org
            @string{spine = "Spine"}
            @comment{jabref-meta: databaseType:bibtex;}
            @article{french2006,
              author  = {French, S. D. and Cameron, M.},
              title   = {Superficial heat or cold for low back pain: {A} Cochrane review},
              journal = spine # " (Phila Pa)",
              doi     = {https://doi.org/10.1097/01.BRS.0000214881.10814.64},
              pmid    = 16641776
            }

            @Book(chou:2017, title = "Back {"}pain", year = 2017)
            @misc{last}
            """).ShouldBe(
            [
                new("french2006", "Superficial heat or cold for low back pain: A Cochrane review", "10.1097/01.brs.0000214881.10814.64", "16641776"),
                new("chou:2017", "Back \"pain", null, null),
                new("last", "", null, null),
            ]);

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@article")]
    [InlineData("@article{")]
    [InlineData("@article{key")]
    [InlineData("@article{key, title")]
    [InlineData("@article{key, title = {open")]
    [InlineData("@article{key, title = {open} @book{other, title = \"open")]
    [InlineData("@article{key,\\")]
    public void Damaged_BibTeX_is_read_as_far_as_it_goes(string text) => BibTexReader.Read(text).ToArray().Length.ShouldBeInRange(0, 2);

    [Fact]
    public void Reads_CSL_JSON() =>
        CslJsonReader.Read("""[{"id": "french2006", "title": "Heat", "DOI": "10.1097/X", "PMID": 16641776, "author": [{"family": "French"}]}, {"id": 7}, {"title": "none"}]""")
            .ShouldBe([new("french2006", "Heat", "10.1097/x", "16641776"), new("7", "", null, null)]);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("{\"id\": 1}")]
    public void Other_JSON_is_no_bibliography(string text) => CslJsonReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("references:\n- id: french2006\n  title: 'Heat: a review' # checked\n  author:\n  - family: French\n    id: no\n  DOI: 10.1097/X\n- type: book\n  id: \"chou 2017\"\n")]
    [InlineData("---\ntitle: Pain\nreferences:\n  - id: french2006\n    title: 'Heat: a review'\n    DOI: 10.1097/X\n  - id: chou 2017\nlang: en\n---\n")]
    [InlineData("- id: french2006\n  title: 'Heat: a review'\n  DOI: 10.1097/X\n- id: chou 2017\n")]
    public void Reads_CSL_YAML(string text) =>
        CslYamlReader.Read(text).ShouldBe([new("french2006", "Heat: a review", "10.1097/x", null), new("chou 2017", "", null, null)]);

    [Theory]
    [InlineData("---\nbibliography: refs.bib\n---\n", "refs.bib")]
    [InlineData("---\nbibliography: \"my refs.bib\" # old\n---\n", "my refs.bib")]
    [InlineData("---\nbibliography: [a.bib, 'b.json']\n---\n", "a.bib b.json")]
    [InlineData("---\r\nbibliography:\r\n  - a.bib\r\n  - b.json\r\nlang: en\r\n---\r\n", "a.bib b.json")]
    [InlineData("---\ntitle: Pain\n---\nbibliography: refs.bib\n", "")]
    [InlineData("bibliography: refs.bib\n", "")]
    [InlineData("---\nbibliography: refs.bib\n", "")]
    public void Front_matter_names_files(string text, string files) => string.Join(' ', FrontMatter.BibliographiesOf(text)).ShouldBe(files);

    [Fact]
    public void References_in_front_matter_are_the_page_s_bibliography()
    {
        var article = PageReading.Read("---\nreferences:\n- id: french2006\n---\n\nAs @french2006 found, heat helps. Thanks to @chou2017.");

        article.Bibliography.IsComplete.ShouldBeTrue();
        article.ShownMarkers().ShouldBe(["@french2006"]);
    }

    [Theory]
    [InlineData("Heat helps [@french2006].")]
    [InlineData("---\nbibliography: refs.bib\n---\n\nHeat helps [@french2006].")]
    [InlineData("---\nbibliography: refs.bib\nreferences:\n- id: chou2017\n---\n\nHeat helps [@french2006].")]
    public void Without_the_files_that_are_named_nothing_is_known(string text)
    {
        var article = PageReading.Read(text);

        article.Bibliography.IsComplete.ShouldBeFalse();
        article.Markers.ShouldHaveSingleItem().Dialect.ShouldBe(MarkerDialect.Citekey);
    }
}
