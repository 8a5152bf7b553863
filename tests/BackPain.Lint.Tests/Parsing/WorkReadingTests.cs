using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Authors, title and journal in the forms in which people write them.</summary>
public sealed class WorkReadingTests
{
    [Theory]
    [InlineData("French S, Cameron M (2006). \"Superficial heat or cold\". Spine. 31 (9): 998–1006. PMID 16641776.", "French S|Cameron M", "Superficial heat or cold", "Spine")]
    [InlineData("French SD, Cameron M, Walker BF, et al. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.", "French S D|Cameron M|Walker B F|…", "Superficial heat or cold for low back pain", "Spine")]
    [InlineData("van Tulder M, de Vet HCW. Exercise therapy for back pain: a review. Spine (Phila Pa 1976). 2000;25(21):2784-96.", "van Tulder M|de Vet H C W", "Exercise therapy for back pain: a review", "Spine (Phila Pa 1976)")]
    [InlineData("French, S. D., & Cameron, M. (2006). Superficial heat or cold for low back pain. Spine, 31(9), 998–1006. https://doi.org/10.1000/x", "French S D|Cameron M", "Superficial heat or cold for low back pain", "Spine")]
    [InlineData("French, Simon D.; Cameron, Melainie (2006). \"Superficial heat or cold\". *Spine*. **31** (9): 998–1006.", "French Simon D|Cameron Melainie", "Superficial heat or cold", "Spine")]
    [InlineData("Simon French, Melainie Cameron and Bruce F. Walker (2006). \"Superficial heat or cold\". *Spine*. **31** (9): 998–1006.", "French Simon|Cameron Melainie|Walker Bruce F", "Superficial heat or cold", "Spine")]
    [InlineData("Nichols DE, Smith J Jr. [Structure of psychedelic compounds](https://example.org/1). J Med Chem. 2004;36(23):3700-6.", "Nichols D E|Smith J Jr", "Structure of psychedelic compounds", "J Med Chem")]
    [InlineData("SPRINT Research Group, Wright JT. A randomized trial of intensive blood-pressure control. N Engl J Med. 2015;373(22):2103-16.", "{SPRINT Research Group}|Wright J T", "A randomized trial of intensive blood-pressure control", "N Engl J Med")]
    [InlineData("Huang DT, Yealy DM; ProACT Investigators. Procalcitonin-guided use of antibiotics. N Engl J Med. 2018;379(3):236-249.", "Huang D T|Yealy D M|{ProACT Investigators}", "Procalcitonin-guided use of antibiotics", "N Engl J Med")]
    [InlineData("Does krokodil harm? A case report on \"crocodile\" skin. Life Sci. 2014;102(2):81–87.", "", "Does krokodil harm? A case report on \"crocodile\" skin", "Life Sci")]
    [InlineData("Events per person per year -- a dubious concept. J Windeler, S Lange. British Medical Journal 1995: 310(6977); 454-56.", "Windeler J|Lange S", "Events per person per year -- a dubious concept", "British Medical Journal")]
    [InlineData("Katselou M. [\"A \"Krokodil\" emerges from the murky waters\"](https://example.org/2). *Life Sciences*. **102** (2): 81–87.", "Katselou M", "A \"Krokodil\" emerges from the murky waters", "Life Sciences")]
    [InlineData("Choby BA.Diagnosis and treatment of streptococcal pharyngitis. Am Fam Physician. 2009;79(5):383-90.", "Choby B A", "Diagnosis and treatment of streptococcal pharyngitis", "Am Fam Physician")]
    [InlineData("Stein et al. 2026, Journal of Pain.", "Stein|…", "", "Journal of Pain")]
    [InlineData("French S, Ca˘meron M, Walker B. Superficial heat or cold. Spine. 2006;31(9):998-1006.", "French|…", "French S, Ca˘meron M, Walker B. Superficial heat or cold", "Spine")]
    [InlineData("Lee SJ. Increased fluid administration. Chest. 2014 Oct 1. PMID 24853382", "Lee S J", "Increased fluid administration", "Chest")]
    public void Authors_title_and_journal_are_read(string entry, string authors, string title, string journal)
    {
        var work = Read(entry);

        (string.Join('|', work.Authors.Select(Name)) + (work.HasMoreAuthors ? "|…" : "")).ShouldBe(authors);
        work.Title.ShouldBe(title);
        work.Journal.ShouldBe(journal);
    }

    [Fact]
    public void Numbers_and_identifiers_are_read()
    {
        var work = Read("French S (2006). \"Superficial heat or cold\". Spine. 31 (9): 998–1006. doi:10.1097/01.BRS.0000214881.10814.64. PMID 16641776. PMC 5875432.");

        (work.Year, work.Volume, work.Issue, work.Pages).ShouldBe((2006, "31", "9", "998–1006"));
        (work.Doi, work.Pmid, work.Pmcid).ShouldBe(("10.1097/01.brs.0000214881.10814.64", "16641776", "PMC5875432"));
    }

    [Fact]
    public void A_page_of_the_web_has_its_address() =>
        Read("GitHub Contributors. \"Opioids for back pain\". Available at https://openmetaanalysis.github.io/opioids/ Accessed February 27, 2017. PMID: none").Address
            .ShouldBe("https://openmetaanalysis.github.io/opioids/");

    [Fact]
    public void Any_entry_is_read_without_failing() =>
        OneOf("French S", ", ", "; ", ". ", "\"", "“", "”", "(2006)", "[", "](", ")", "et al.", "Spine", "31(9):998-1006", "PMID 16641776", "*", "&", "and ", "Jr", "\ud83d", "é", "-", " ").Array[0, 30]
            .Sample(parts => WorkReader.Read(ArticleReader.Read(SourceText.From($"It helps.[1]\n\n## References\n\n1. {string.Concat(parts)}\n"), LintSettings.Default))
                .ShouldAllBe(one => !one.Work.Title.Contains('\n', StringComparison.Ordinal) && one.Work.Authors.All(author => author.Family.Length > 0)));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static CitedWork Read(string entry) =>
        WorkReader.Read(ArticleReader.Read(SourceText.From($"It helps.[1]\n\n## References\n\n1. {entry}\n"), LintSettings.Default)).ShouldHaveSingleItem().Work;

    private static string Name(EntryAuthor author) => author.IsGroup ? $"{{{author.Family}}}" : $"{author.Family} {author.GivenNames}".TrimEnd();
}
