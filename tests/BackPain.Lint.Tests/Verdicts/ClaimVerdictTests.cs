using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class ClaimVerdictTests
{
    private const string List = "\n\n## References\n\n1. French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n";

    private static readonly string[] Parts =
    [
        "About 12% of adults ", "have back pain", ". ", "[1]", "\n\n", "- ", "# ", "Studies show ", "99999999999999999999", " patients",
        "p < .05", "1 in 10", "\"", "(", ")", "&ge; ", "\0", "\ud83d", ".5", "n = ", "95% CI 1", "%", "> ", "Suppose ", "[citation needed]",
        "Sources:\n", "one third of", " women", "https://doi.org/10.1/x", "[x](https://doi.org/10.1/x)",
    ];

    [Theory]
    [InlineData("Between 70 and 90 % of adults have back pain at some time.", "70 and 90 %")]
    [InlineData("About 12 percent of adults have back pain on any day.", "12 percent")]
    [InlineData("Heat wraps relieved pain (RR 0.62, 95% CI 0.41 to 0.93).", "RR 0.62")]
    [InlineData("The difference between heat and cold was large (p < .05).", "p < .05")]
    [InlineData("To help one more patient, the NNT is 5.", "NNT is 5")]
    [InlineData("The straight leg raise has a sensitivity of 0.91.", "sensitivity of 0.91")]
    [InlineData("Heat helped 30 of 45 patients with acute pain.", "30 of 45 patients")]
    [InlineData("Back pain affects 540 million people at any time.", "540 million people")]
    [InlineData("Sciatica occurs in 5 per 1000 adults each year.", "5 per 1000")]
    [InlineData("The risk of an infection is 1 in 10,000 injections.", "1 in 10,000")]
    [InlineData("The usual dose of ibuprofen is 400 mg.", "400 mg")]
    [InlineData("Children receive ibuprofen at 10 mg/kg every six hours.", "10 mg/kg")]
    [InlineData("Smokers are 2.5 times more likely to have back pain.", "2.5 times more")]
    [InlineData("About one in five people sees a doctor for back pain.", "one in five")]
    [InlineData("Two thirds of all patients recover within a month.", "Two thirds of all patients")]
    [InlineData("A trial with 320 healthy adult participants compared heat with cold.", "320 healthy adult participants")]
    public void A_measured_number_needs_a_source(string sentence, string evidence)
    {
        var verdict = Verdicts(sentence).ShouldHaveSingleItem();

        verdict.Reason.ShouldBe(ClaimReason.Statistic);
        sentence.Substring(verdict.Evidence.Start, verdict.Evidence.Length).ShouldBe(evidence);
    }

    [Theory]
    [InlineData("Chronic pain is defined as pain on at least 50% of days.")]
    [InlineData("Rinse the wound with 0.9% saline before it is closed.")]
    [InlineData("The clinic opened in 1998 and treats adults over 65 years.")]
    [InlineData("Surgery is offered for a stenosis of more than 50% only.")]
    [InlineData("Figure 2 shows the muscles of the lower back.")]
    [InlineData("Version 3.10 of the program needs 512 MB of memory.")]
    [InlineData("Nobody can be 100% sure about the cause of pain.")]
    [InlineData("Water boils at 100 degrees and freezes at 0 degrees.")]
    [InlineData("The L5-S1 disc and the IL-6 level are of interest.")]
    [InlineData("Patients with LVEF 30-40% are seen in the clinic.")]
    [InlineData("When fever appears, slow the infusion rate by 50% first.")]
    [InlineData("Suppose that 30% of patients have the disease.")]
    [InlineData("Do 12% of adults have back pain on any day?")]
    [InlineData("It is unknown whether 12% or 20% of adults have pain.")]
    [InlineData("This page was read by 1200 people last year.")]
    [InlineData("We found a relief of 30% in our own patients.")]
    [InlineData("Only 12% smoke.")]
    [InlineData("A rate is often given per 1,000 live births.")]
    [InlineData("Arsenic   Rat     763 mg/kg   oral   Arsenic   Mouse   145 mg/kg   oral")]
    [InlineData("In 2010 patients were asked by letter for the first time.")]
    public void Other_numbers_do_not(string sentence) => Verdicts(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Studies have shown that heat relieves acute back pain.", "Studies have shown")]
    [InlineData("A meta-analysis concluded that heat relieves back pain.", "meta-analysis concluded")]
    [InlineData("Recent research suggests that posture matters little.", "research suggests")]
    [InlineData("Most guidelines recommend staying active.", "guidelines recommend")]
    [InlineData("According to several studies, bed rest does harm.", "According to several studies")]
    [InlineData("Heat has been shown to relieve pain in several trials.", "shown to relieve pain in several trials")]
    [InlineData("In a randomised trial, heat wraps reduced stiffness.", "In a randomised trial")]
    [InlineData("A systematic review found little benefit of bed rest.", "review found")]
    public void A_reported_study_needs_a_source(string sentence, string evidence)
    {
        var verdict = Verdicts(sentence).ShouldHaveSingleItem();

        verdict.Reason.ShouldBe(ClaimReason.Study);
        sentence.Substring(verdict.Evidence.Start, verdict.Evidence.Length).ShouldBe(evidence);
    }

    [Theory]
    [InlineData("Further studies are needed to show whether heat helps.")]
    [InlineData("More trials of heat wraps would be welcome.")]
    [InlineData("No studies have shown that cold relieves back pain.")]
    [InlineData("This review found that heat relieves back pain.")]
    [InlineData("Imaging studies show a narrow spinal canal in most people.")]
    [InlineData("Anecdotal evidence suggests that moist heat is best.")]
    [InlineData("She is studying how heat relieves acute back pain.")]
    [InlineData("The study drug was kept in a cold and dark place.")]
    [InlineData("Lists of clinical trials can be found on many sites.")]
    [InlineData("A list of randomised trials of heat stands at the end.")]
    [InlineData("Heat has not been shown to help in a controlled trial.")]
    [InlineData("Approval comes sooner if studies show a relief of pain.")]
    [InlineData("Do studies show that heat relieves acute back pain?")]
    public void A_mention_does_not(string sentence) => Verdicts(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("About 12% of adults have back pain on any day.[1]")]
    [InlineData("About 12% of adults have back pain[1] on any day.")]
    [InlineData("About 12% of adults have back pain on any day.[citation needed]")]
    [InlineData("About 12% of adults have back pain (Hoy et al., 2012).")]
    [InlineData("About 12% of adults have back pain (Hoy and Brooks 2012).")]
    [InlineData("About 12% of adults have back pain [@hoy2012].")]
    [InlineData("About 12% of adults have back pain (PMID: 22231424).")]
    [InlineData("About 12% of adults [have back pain](https://pubmed.ncbi.nlm.nih.gov/22231424/).")]
    [InlineData("> About 12% of adults have back pain on any day.\n> — D. Hoy")]
    [InlineData("\"About 12% of adults have back pain,\" she said.")]
    [InlineData("# About 12% of adults have back pain on any day")]
    public void A_sentence_with_a_source_or_a_tag_is_silent(string page) => Verdicts(page + List).ShouldBeEmpty();

    [Fact]
    public void A_marker_covers_its_own_sentence_only() =>
        Verdicts("Back pain is common.[1] About 12% of adults have it on any day." + List)
            .ShouldHaveSingleItem().Standing.ShouldBe(ClaimStanding.Unsourced);

    [Fact]
    public void A_marker_at_the_end_of_the_paragraph_covers_weakly() =>
        Verdicts("About 12% of adults have it on any day. It is seldom grave. Most recover.[1]" + List)
            .ShouldHaveSingleItem().Standing.ShouldBe(ClaimStanding.BeforeMarker);

    [Fact]
    public void Weak_cover_ends_at_another_marker() =>
        Verdicts("About 12% of adults have it. It is seldom grave.[1] Most people recover.[1]" + List)
            .ShouldHaveSingleItem().Standing.ShouldBe(ClaimStanding.Unsourced);

    [Fact]
    public void Weak_cover_reaches_as_far_as_the_setting_says() =>
        Verdicts("About 12% of adults have it. It is seldom grave. Most people recover.[1]" + List, new LintSettings { ClaimScope = 1 })
            .ShouldHaveSingleItem().Standing.ShouldBe(ClaimStanding.Unsourced);

    [Fact]
    public void Items_under_a_cited_stem_are_silent() =>
        Verdicts("Of adults with back pain:[1]\n\n- about 12% see a doctor each year\n- about 30% take a drug for it\n" + List)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Methods")]
    [InlineData("Acknowledgements")]
    [InlineData("License")]
    [InlineData("2. Materials and methods:")]
    [InlineData("Examples")]
    public void Some_sections_hold_no_claims(string heading) =>
        Verdicts($"## {heading}\n\nAbout 12% of adults have back pain on any day.\n").ShouldBeEmpty();

    [Fact]
    public void What_stands_below_such_a_section_is_silent_too() =>
        Verdicts("## Methods\n\n### People\n\nAbout 12% of adults were asked by mail.\n\n## Results\n\nAbout 12% of adults have back pain.\n")
            .Length.ShouldBe(1);

    [Theory]
    [InlineData("## Hoy et al. 2012\n\nAbout 12% of adults have back pain on any day.\n")]
    [InlineData("## Hoy, 2012\n\nAbout 12% of adults have back pain on any day.\n")]
    [InlineData("## Burden\n\n([Hoy, Arthritis Rheum](https://pubmed.ncbi.nlm.nih.gov/22231424/))\n\nAbout 12% of adults have back pain.\n")]
    [InlineData("- Burden\n  - https://doi.org/10.1002/art.34347\n  - About 12% of adults have back pain on any day.\n")]
    public void What_is_told_under_the_name_of_a_study_has_a_source(string page) => Verdicts(page).ShouldBeEmpty();

    [Fact]
    public void A_page_that_cites_by_section_is_silent()
    {
        const string section = "About 12% of adults have back pain on any day.\nSources:\n\n- [Hoy 2012](https://doi.org/10.1002/art.34347)\n\n";

        Verdicts($"## One\n\n{section}## Two\n\n{section}").ShouldBeEmpty();
    }

    [Fact]
    public void The_lead_is_judged_unless_a_setting_exempts_it()
    {
        const string page = "# Back pain\n\nAbout 12% of adults have back pain on any day.\n\n## Causes\n\nThe cause is known in 15% of adults.\n";

        Verdicts(page).Length.ShouldBe(2);
        Verdicts(page, new LintSettings { ClaimLead = false }).Length.ShouldBe(1);
    }

    [Fact]
    public void Table_cells_are_judged_when_a_setting_asks_for_it()
    {
        const string page = "| Group | Result |\n|---|---|\n| Heat | About 12% of adults felt much better. |\n";

        Verdicts(page).ShouldBeEmpty();
        Verdicts(page, new LintSettings { ClaimTables = true }).Length.ShouldBe(1);
    }

    [Fact]
    public void Pages_in_other_languages_are_silent() =>
        Verdicts("Etwa 12% der Erwachsenen haben an einem beliebigen Tag Rückenschmerzen, und die meisten von ihnen werden nicht behandelt.")
            .ShouldBeEmpty();

    [Fact]
    public void An_example_worked_through_is_no_claim() =>
        Verdicts("Suppose that a test is used in a town. It finds 30% of all patients.").ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_goes_on_about_a_named_study_is_silent() =>
        Verdicts("Hoy et al. read many surveys in 2012. The review found pain in 12% of adults.").ShouldBeEmpty();

    [Fact]
    public void Verdicts_on_any_text_lie_in_it() =>
        Gen.Int[0, Parts.Length - 1].Select(part => Parts[part]).Array[0, 14].Sample(parts =>
        {
            var page = string.Concat(parts);
            foreach (var verdict in Verdicts(page))
            {
                verdict.Sentence.End.ShouldBeLessThanOrEqualTo(page.Length);
                verdict.Sentence.Contains(verdict.Evidence).ShouldBeTrue();
            }
        });

    private static ImmutableArray<ClaimVerdict> Verdicts(string page, LintSettings? settings = null) =>
        [.. new Page(ArticleReader.Read(SourceText.From(page), settings ?? LintSettings.Default), settings ?? LintSettings.Default).Claims.Where(claim => claim.IsExact)];
}
