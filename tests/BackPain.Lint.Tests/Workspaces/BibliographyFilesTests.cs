using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class BibliographyFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("refs.bib", "@article{french2006, title = {Heat}}")]
    [InlineData("refs.json", "[{\"id\": \"french2006\"}]")]
    [InlineData("refs.yaml", "references:\n- id: french2006\n")]
    public void A_file_beside_the_page_is_read(string name, string content)
    {
        folder.Write(name, content);

        Check($"---\nbibliography: {name}\n---\n\nHeat [@french2006], cold [@chou2017].", LintSettings.Default)
            .ShouldBe(["The bibliography has no work with the key 'chou2017'."]);
    }

    [Fact]
    public void A_setting_names_the_file_of_all_pages()
    {
        folder.Write("refs.bib", "@article{french2006, title = {Heat}}");

        Check("Heat [@french2006], cold [@frensh2006].", LintSettings.Default with { Bibliography = "refs.bib" })
            .ShouldBe(["The bibliography has no work with the key 'frensh2006' (did you mean 'french2006'?)."]);
    }

    [Theory]
    [InlineData("absent.bib")]
    [InlineData("../outside.bib")]
    [InlineData("/etc/hostname")]
    [InlineData("refs.txt")]
    [InlineData("broken.json")]
    public void A_file_that_cannot_be_read_leaves_all_keys_alone(string name)
    {
        folder.Write("refs.txt", "french2006");
        folder.Write("broken.json", "{");

        Check($"---\nbibliography: {name}\n---\n\nHeat [@french2006].", LintSettings.Default).ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Check(string text, LintSettings settings)
    {
        var files = new BibliographyFiles(folder.Path);
        var works = files.For(Path.Combine(folder.Path, "pages", "page.md"), text, settings);
        return new Linter(settings).With(new KnownWorks { Bibliography = works }).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == "BPL1023").Select(finding => finding.Message);
    }
}
