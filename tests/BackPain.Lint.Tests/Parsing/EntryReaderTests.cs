using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class EntryReaderTests
{
    private static readonly string[] Pieces = ["French S, ", "(2006). ", "PMID 123 ", "doi:10.1001/x ", "](", "[a](b)", "*", "_", "Review in: ", "<b>", "\uD83D\uDE00", "99999999999 ", "\n  "];

    [Theory]
    [InlineData("French S, Cameron M (2006). \"A review of heat\". Spine. 31 (9): 998–1006.", "French 2006")]
    [InlineData("van Tulder M, Touray T. \"Muscle relaxants\". Cochrane Database Syst Rev: CD004252.", "van Tulder")]
    [InlineData("Williams, Christopher M (2014-07). \"Efficacy of paracetamol\". The Lancet.", "Williams 2014")]
    [InlineData("Häkkinen U, Aro T (1995). \"Bed rest\". N Engl J Med. 332 (6): 351–5.", "Häkkinen 1995")]
    [InlineData("de Bie R, de Vet H. \"Injection therapy\".", "de Bie")]
    [InlineData("Nogueira Carrer HC, Chaves TC (2023). Title. J Physiother.", "Nogueira Carrer 2023")]
    [InlineData("Mannich, C., Jacobsohn, W. (January 1910).[\"Über Oxyphenyl\"](https://x.org/a).*Berichte*", "Mannich 1910")]
    [InlineData("J. A. Doe, R. Roe: A title. 2001.", "Doe 2001")]
    [InlineData("Baghdadi et al., 2020. DOI [10.1111/jonm.13141](http://doi.org/10.1111/jonm.13141)", "Baghdadi 2020")]
    [InlineData("Oldham & Hackman, 2010; DOI 10.1002/job.678", "Oldham 2010")]
    [InlineData("GitHub Contributors. Back pain (chronic). GitHub. Available at Accessed February 27, 2017.", "GitHub Contributors")]
    [InlineData("World Health Organization (2019). Guideline.", "World Health Organization 2019")]
    [InlineData("Genetic and Rare Diseases Information Center – a programme of the institutes", "Genetic and Rare Diseases Information")]
    [InlineData("16. Kamel MG, Nam NT. (2017 Jun) Post-dengue.", "Kamel 2017")]
    [InlineData("\"Efficacy of Aspirin\" – a page", "Efficacy of Aspirin\" – a page")]
    [InlineData("<https://doi.org/10.1001/jama.2015.4468>", "doi.org/10.1001/jama.2015.4468")]
    [InlineData("PMID: 16641776", "PMID: 16641776")]
    public void Names_an_entry_by_its_first_author_and_year(string body, string name) => Entry(body).ShortName.ShouldBe(name);

    [Theory]
    [InlineData("Xu R. A title of 1999. J Int Med Res. 2018 Jan 1:300060518774985. *Found (most recent 2014)*", 2018)]
    [InlineData("Shrestha TM. A case report. Clin Case Rep. 2018 Oct 22;6(12):2355-2357.", 2018)]
    [InlineData("Goldberg H (2015). Title. JAMA. 313 (19): 1915–23.", 2015)]
    [InlineData("A trial of 2000 men. Circulation. 1998;12:1-9.", 1998)]
    [InlineData("Furlan A. Massage. Cochrane Database Syst Rev: CD001929. PMID 12076429.", null)]
    [InlineData("Title. doi:10.1016/j.jphys.2023.02.016. https://example.org/2017/11/a. Retrieved 2014-07-28", null)]
    [InlineData("Title. J X. 14: 1915–1923.", null)]
    public void Reads_the_year_of_publication(string body, int? year) => Entry(body).Year.ShouldBe(year);

    [Fact]
    public void Own_are_the_first_of_each_kind_in_the_head()
    {
        var entry = Entry("Reid RJ. The medical home. Health Aff. 2010;29:835-43. doi: [10.1377/a](http://dx.doi.org/10.1377/a). PMID: [20439869](http://pubmed.gov/20439869). See also their report from year one, PMID [19728768](http://pubmed.gov/19728768)");
        entry.Identifiers.Select(identifier => identifier.Value).ShouldBe(["10.1377/a", "20439869"]);
        entry.Mentions.Select(identifier => identifier.Value).ShouldBe(["19728768"]);
    }

    [Theory]
    [InlineData("Mirea L. Glycemic variability. Crit Care. 2014;18:P445. https://doi.org/10.1186/cc13635 *Mortality made available later by Rygard, PMID [29761216](http://pubmed.gov/29761216)*")]
    [InlineData("Mirea L. Glycemic variability. Crit Care. 2014;18:P445. doi: 10.1186/cc13635. PMID 24762114. Review in: Evid Based Med. 2015;20:138. PMID 29761216")]
    [InlineData("Mirea L. Glycemic variability. Crit Care. 2014. Comment in: JAMA. 2015. PMID 29761216")]
    [InlineData("Mirea L. Glycemic variability. Crit Care. 2014. doi: 10.1186/cc13635. The mortality data of this poster were given elsewhere by others, PMID: 29761216")]
    public void A_mention_is_not_the_works_own(string body) =>
        Entry(body).Identifiers.ShouldNotContain(identifier => identifier.Value == "29761216");

    [Theory]
    [InlineData("Helfrich CD. Teams. J Gen Intern Med. 2014;29:S659. doi: 10.1007/s1. Epub 2014 Jul 1. Review. Chinese. PubMed PMID: 24715396")]
    [InlineData("Nutting PA. Journey. Ann Fam Med. 2010;8:S45. doi: 10.1370/afm.1075. Erratum in: Ann Fam Med. 2010;8(4):369. PMID: [24715396](http://pubmed.gov/24715396)")]
    [InlineData("Ashur ML. Asking about violence. JAMA. 1993;269(18):2367. [[PubMed](http://www.ncbi.nlm.nih.gov/pubmed/?term=24715396)]")]
    [InlineData("*Ashur ML. Asking about violence. JAMA. 1993;269(18):2367. PMID 24715396*")]
    public void The_works_own_pmid_may_stand_behind_other_notes(string body) =>
        Entry(body).Identifiers.ShouldContain(identifier => identifier.Value == "24715396");

    [Fact]
    public void A_shown_doi_wins_over_one_in_the_address_of_the_title() =>
        Entry("Scheffel U (1998).[\"In vivo detection\"](https://onlinelibrary.wiley.com/doi/10.1002/damaged). doi:10.1002/right")
            .Identifiers.ShouldHaveSingleItem().Value.ShouldBe("10.1002/right");

    [Fact]
    public void A_damaged_target_does_not_change_the_shown_doi()
    {
        var entry = Entry("A. B. 2016. doi: [10.1016/j.spinee.2016.02.049](http://doi.org/10.1163/10.1016/j.spinee.2016.02.049).");
        entry.Identifiers.Select(identifier => identifier.Value).ShouldBe(["10.1016/j.spinee.2016.02.049"]);
        entry.Mentions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Häkkinen U. Bed rest – or *not*? Lancet 2006. doi:10.1001/x. PMID: [123](http://pubmed.gov/123).", "hakkinenubedrestornotlancet2006")]
    [InlineData("Hakkinen U. \"Bed rest or not\". Lancet 2006. Retrieved 2014-07-28.", "hakkinenubedrestornotlancet2006")]
    [InlineData("HÄKKINEN U: Bed rest\\_or not. Lancet, 2006. Accessed 28 July 2014. <https://doi.org/10.1001/x>", "hakkinenubedrestornotlancet2006")]
    [InlineData("Łukasiewicz ﬁ ² æ", "lukasiewiczfi2ae")]
    [InlineData("[The sheet](https://who.int/a)", "thesheetwhointa")]
    [InlineData("PMID: 123", "")]
    public void Folds_the_text_to_letters_and_digits(string body, string folded) => Entry(body).FoldedText.ShouldBe(folded);

    [Fact]
    public void Footnotes_are_folded_alike()
    {
        var article = ArticleReader.Read(SourceText.From("Heat helps.[^1]\n\n[^1]: French S. Heat. PMID 123."), LintSettings.Default);
        article.Footnotes.ShouldHaveSingleItem().FoldedText.ShouldBe("frenchsheat");
    }

    [Fact]
    public void Any_entry_is_read_and_its_name_is_short() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat))
            .Sample(body =>
            {
                var entry = Entry(body);
                entry.ShortName.Length.ShouldBeLessThanOrEqualTo(40);
                (entry.ShortName.Length > 0 || string.IsNullOrWhiteSpace(body)).ShouldBeTrue();
            });

    private static ReferenceEntry Entry(string body)
    {
        var text = "1. " + body;
        var targets = new List<TextSpan>();
        for (var at = text.IndexOf("](http", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](http", at + 1, StringComparison.Ordinal))
        {
            var end = at + 2;
            for (var depth = 0; end < text.Length && (text[end] != ')' || depth > 0); end++)
                depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            targets.Add(TextSpan.FromBounds(at + 2, end));
        }

        var identifiers = IdentifierReader.Read(text, default, targets.ToArray());
        var span = new TextSpan(0, text.Length);
        return new EntryReader(text, identifiers).Read(
            new ReferenceEntry(span, new TextSpan(0, 2), new TextSpan(0, 1), 1, TextSpan.FromBounds(3, text.Length)));
    }
}
