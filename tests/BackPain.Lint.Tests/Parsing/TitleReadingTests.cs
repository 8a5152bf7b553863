using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class TitleReadingTests
{
    [Theory]
    [InlineData("French SD, Cameron M. Superficial heat or cold. Spine. 2006;31(9):998-1006.", "Superficial heat or cold")]
    [InlineData("French, S. D., & Cameron, M. (2006). Superficial heat or cold. *Spine*, 31(9), 998–1006.", "Superficial heat or cold")]
    [InlineData("French S, Cameron M (2006). \"Superficial heat or cold\". Spine. 31 (9): 998–1006.", "Superficial heat or cold")]
    [InlineData("French, S. D., Cameron, M. (April 2006).[\"Superficial heat or cold\"](https://example.org/1).*Spine*.**31**(9): 998–1006.", "Superficial heat or cold")]
    [InlineData("S. French, M. Cameron. Superficial heat or cold. Spine. 2006;31(9):998-1006.", "Superficial heat or cold")]
    [InlineData("French S, et al. Superficial heat or cold. Spine. 2006;31(9):998-1006.", "Superficial heat or cold")]
    [InlineData("French S, Cameron M. 2006. Superficial heat or cold. Spine 31(9):998-1006.", "Superficial heat or cold")]
    [InlineData("Malmivaara A. Bed rest, exercises, or ordinary activity? A trial. N Engl J Med. 1995;332(6):351-5.", "Bed rest, exercises, or ordinary activity? A trial")]
    [InlineData("Downie A. Red flags: the \"big four\" of back pain. BMJ. 2013;347:f7095.", "Red flags: the \"big four\" of back pain")]
    [InlineData("Bogduk N (2005). *Clinical anatomy of the lumbar spine*. Elsevier.", "Clinical anatomy of the lumbar spine")]
    [InlineData("Chou R. Nonpharmacologic therapies. 2017.", "Nonpharmacologic therapies")]
    [InlineData("World Health Organization. Guideline on back pain. 2023.", "Guideline on back pain")]
    [InlineData("https://example.org/2006", "")]
    public void A_title_is_found_between_authors_and_source(string entry, string title)
    {
        var article = ArticleReader.Read(SourceText.From($"Heat helps.[1]\n\n## References\n\n1. {entry}\n"), LintSettings.Default);

        article.Slice(article.NumberedList!.Entries[0].Title).ToString().ShouldBe(title);
    }
}
