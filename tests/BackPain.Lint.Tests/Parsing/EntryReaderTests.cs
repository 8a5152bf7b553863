using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class EntryReaderTests
{
    private static readonly string[] Pieces = ["French S, ", "(2006). ", "PMID 123 ", "doi:10.1001/x ", "](", "[a](b)", "*", "_", "Review in: ", "<b>", "\uD83D\uDE00", "99999999999 ", "\n  ",
        "Retrieved 2014-07-28", ". Accessed on 3 May", " 2020", "Available at ", "(", ")", ".", " Spine. ", "31 (9): 998–1006", "2006;", "J. Biol. ", "][x]", "who.int", "Cochrane Database Syst Rev", ": CD001929", "[cited 2017]"];

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
    [InlineData("Genetic and Rare Diseases Information Center – a programme of the institutes", "Genetic and Rare Diseases Information…")]
    [InlineData("16. Kamel MG, Nam NT. (2017 Jun) Post-dengue.", "Kamel 2017")]
    [InlineData("\"Efficacy of Aspirin\" – a page", "Efficacy of Aspirin")]
    [InlineData("\"Ephedrine\". The American Society of Health-System Pharmacists. Retrieved 8 September 2017.", "Ephedrine")]
    [InlineData("**Pearson's R and Coarsely Categorized Measures.** Bollen KA. 1981.", "Pearson's R and Coarsely Categorized…")]
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

    [Theory]
    [InlineData("Kalita J (2014). \"Pregabalin\". J Neurol Sci. 342 (1–2): 127–32. PMID 1.", "J Neurol Sci", "342", "1–2", "127–32")]
    [InlineData("French S. Heat for low back pain. Spine. 2006;31(9):998-1006.", "Spine", "31", "9", "998-1006")]
    [InlineData("Rowland LP. Amyotrophic lateral sclerosis. N Engl J Med 2001; 344: 1688–700.", "N Engl J Med", "344", "", "1688–700")]
    [InlineData("Xu R. Oct. J Trauma. 2005 Oct 14;59(4):954-9.", "J Trauma", "59", "4", "954-9")]
    [InlineData("Hoffman E (1993).\"Flumazenil\".*Clinical Pharmacy*.**12**(9): 641–656; quiz 699.", "Clinical Pharmacy", "12", "9", "641–656")]
    [InlineData("Bobes J (2012). Pregabalin. European Psychiatry, 27(4), 301–307.", "European Psychiatry", "27", "4", "301–307")]
    [InlineData("Zeger SL. Stat Med 1992: 11(14-15); 1825-39.", "Stat Med", "11", "14-15", "1825-39")]
    [InlineData("Li K. Title of it. J. Biol. Chem. 276 (9): 12–19.", "J. Biol. Chem", "276", "9", "12–19")]
    [InlineData("Gomez R. Burn wounds in the emergency department.Emerg Med Clin. 2007;25(1):135-46.", "Emerg Med Clin", "25", "1", "135-46")]
    [InlineData("Healy D. The mania. PLoS Med 3(4): e185.", "PLoS Med", "3", "4", "e185")]
    [InlineData("Thomas K (2006). \"Title\". BMJ. 333 (7569): 623. Review in: Evid Based Med. 2015 Aug;20(4):138", "BMJ", "333", "7569", "623")]
    public void Reads_where_an_article_appeared(string body, string journal, string volume, string issue, string pages)
    {
        var publication = Entry(body).Publication.ShouldNotBeNull();
        new[] { publication.Journal, publication.Volume, publication.Issue, publication.Pages }.Select(span => Slice(body, span))
            .ShouldBe([journal, volume, issue, pages]);
    }

    [Theory]
    [InlineData("Waddell G. The Back Pain Revolution. 2nd ed. Edinburgh: Churchill; 2004.")]
    [InlineData("Heat 2:1 against cold at 10:30. Accessed 10:45.")]
    [InlineData("Fojo AT. Emergencies. In: Cancer. 8th ed. Philadelphia: Lippincott; 2008:2446–2455.")]
    [InlineData("Goldstein L. Trial. ClinicalTrials.gov. 2014.")]
    public void Other_numbers_are_no_volume_and_pages(string body) => Entry(body).Publication.ShouldBeNull();

    [Theory]
    [InlineData("Title. Retrieved 2014-07-28. More", "Retrieved 2014-07-28", "2014-07-28", "2014-07-28")]
    [InlineData("Title (Last accessed: April 29, 2018).", "Last accessed: April 29, 2018", "2018-04-29", "2018-04-29")]
    [InlineData("Title, retrieved 5 July 2017", "retrieved 5 July 2017", "2017-07-05", "2017-07-05")]
    [InlineData("Title Retrieved 9th Sept 2013", "Retrieved 9th Sept 2013", "2013-09-09", "2013-09-09")]
    [InlineData("Title. Retrieved July, 2010.", "Retrieved July, 2010", "2010-07-01", "2010-07-31")]
    [InlineData("Title. Accessed on 3/4/2012.", "Accessed on 3/4/2012", "2012-01-01", "2012-12-31")]
    [InlineData("Title [Internet]. Geneva [cited 2017 Feb 27].", "cited 2017 Feb 27", "2017-02-27", "2017-02-27")]
    [InlineData("Title. Archived (PDF) from the original on 31 February 2018.", "Archived (PDF) from the original on 31 February 2018", "2018-02-01", "2018-02-28")]
    public void Reads_when_a_source_was_looked_at(string body, string phrase, string first, string last)
    {
        var date = Entry(body).AccessDates.ShouldHaveSingleItem();
        Slice(body, date.Span).ShouldBe(phrase);
        $"{date.First:O} {date.Last:O}".ShouldBe($"{first} {last}");
    }

    [Theory]
    [InlineData("Records retrieved 2003 to 2007. BMJ. 2008.")]
    [InlineData("Hearts retrieved 2003. BMJ. 2008.")]
    [InlineData("Retrieved from https://example.org/a.")]
    [InlineData("Accessed 0000.")]
    public void Other_words_are_no_access_date(string body) => Entry(body).AccessDates.ShouldBeEmpty();

    [Theory]
    [InlineData("GitHub Contributors. Tramadol. GitHub. Available at Accessed February 27, 2017.", "Available at")]
    [InlineData("WHO. Pain. Available from: .", "Available from")]
    [InlineData("Available online at", "Available online at")]
    [InlineData("WHO. Pain. Available from: <https://who.int>. Accessed 2017.", null)]
    [InlineData("WHO. Pain. Available from the publisher.", null)]
    [InlineData("Drugs available at low cost.", null)]
    public void Notices_an_address_that_is_announced_and_lost(string body, string? phrase)
    {
        var lost = Entry(body).LostAddress;
        (lost is { } span ? Slice(body, span) : null).ShouldBe(phrase);
    }

    [Theory]
    [InlineData("See [a page](https://who.int/a).", 1)]
    [InlineData("See [a page][who] and <http://who.int>.", 2)]
    [InlineData("Toxnet.nlm.nih.gov. Retrieved 2011-10-24.", 1)]
    [InlineData("[↑](#cite_ref-1) Title. Retrieved 2011-10-24.", 0)]
    [InlineData("Title.Retrieved 2011-10-24.", 0)]
    public void Knows_the_addresses_of_an_entry(string body, int count) => Entry(body).Addresses.Length.ShouldBe(count);

    [Theory]
    [InlineData("Furlan A. \"Massage\". Cochrane Database Syst Rev: CD001929.", "Cochrane Database Syst Rev", "CD001929")]
    [InlineData("Gard G (2005). \"Awareness\". *Cochrane Database of Systematic Reviews*.", "Cochrane Database of Systematic Reviews", "")]
    [InlineData("Furlan A. Massage. Spine. 34 (16): 1669–84. CD001929.", "", "CD001929")]
    public void Reads_a_cochrane_review(string body, string database, string number)
    {
        var review = Entry(body).Cochrane.ShouldNotBeNull();
        Slice(body, review.Database).ShouldBe(database);
        Slice(body, review.Number).ShouldBe(number);
    }

    [Theory]
    [InlineData("French S. \"A Cochrane review of heat\". Spine. 31 (9): 998–1006.")]
    [InlineData("Chou R. Cochrane Database of Systematic Reviews: an overview. BMJ. 2004;328(1):12-15.")]
    public void A_title_that_speaks_of_cochrane_is_no_review_of_theirs(string body) => Entry(body).Cochrane.ShouldBeNull();

    [Fact]
    public void What_is_read_of_any_entry_lies_within_it() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 16].Select(string.Concat))
            .Sample(body =>
            {
                var entry = Entry(body);
                var spans = entry.Addresses.Concat(entry.AccessDates.Select(date => date.Span)).ToList();
                if (entry.LostAddress is { } lost)
                    spans.Add(lost);
                if (entry.Publication is { } publication)
                    spans.AddRange([publication.Journal, publication.Volume, publication.Pages]);
                spans.ShouldAllBe(span => !span.IsEmpty && entry.Body.Contains(span));
            });

    private static string Slice(string body, TextSpan span) => span.IsEmpty ? "" : body.Substring(span.Start - 3, span.Length);

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
