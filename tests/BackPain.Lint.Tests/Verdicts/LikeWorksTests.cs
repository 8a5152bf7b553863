using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class LikeWorksTests
{
    private const string French = "French SD, Cameron M, Walker BF. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.";

    [Theory]
    [InlineData("French S., Cameron M. (2006). Superficial heat or cold for low back pain. *Spine*, 31(9), 998–1006.")]
    [InlineData("French, Simon D.; et al. (2006). \"Superficial Heat or Cold for Low-Back Pain\". *Spine (Phila Pa 1976)* **31** (9): 998–1006. doi:10.1097/01.brs.0000214881.10814.64")]
    [InlineData("French SD, Cameron M. [Superficial heat or cold for low back pain](https://example.org/heat). Spine. 2006;31(9):998.")]
    [InlineData("French SD. Superfical heat or cold for low back pain. Spine 2006;31:998.")]
    [InlineData("French SD. The superficial heat or cold for low back pain. Spine. 2006 Apr 20.")]
    [InlineData("French SD. Superficial heat or cold for low back pain. Spine. 2007 Jan 3.")]
    [InlineData("French SD. Superficial heat or cold for low back pain: a Cochrane review. Spine. 2006;31(9):998-1006.")]
    public void The_same_work_in_another_form_is_probable(string copy)
    {
        var like = List(French, copy).ShouldHaveSingleItem();

        like.IsProbable.ShouldBeTrue();
        like.Entries.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("French SD. Superficial heat or cold for neck pain in older adults. Spine. 2006;31(9):1007-12.")]
    [InlineData("French SD. Superficial heat or cold for low back pain. Spine. 2009;34(2):17-24.")]
    [InlineData("Furlan AD. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.")]
    [InlineData("French SD. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750.")]
    [InlineData("French SD. Superficial heat or cold for low back pain, an update. Spine. 2006;31(9):998-1006.")]
    [InlineData("French SD. Erratum: superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.")]
    [InlineData("French SD. Comment on: Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.")]
    [InlineData("French SD. Superficial heat for low back pain. Spine. 2006;32(1):12-20.")]
    public void Another_work_of_the_author_is_not(string other) => List(French, other).ShouldBeEmpty();

    [Theory]
    [InlineData("Exercise for chronic pain in men: a randomised trial", "Exercise for chronic pain in women: a randomised trial")]
    [InlineData("Treatment of sciatica with surgery in older adults", "Treatment of sciatica without surgery in older adults")]
    [InlineData("Outcome of pain programmes after two years, part 1", "Outcome of pain programmes after two years, part 2")]
    [InlineData("Outcome of pain programmes after two years, part I", "Outcome of pain programmes after two years, part II")]
    [InlineData("A phase 2 trial of tanezumab for chronic back pain", "A phase 3 trial of tanezumab for chronic back pain")]
    [InlineData("Clinical guideline for low back pain in primary care 2016", "Clinical guideline for low back pain in primary care 2017")]
    [InlineData("Surveillance of hepatitis B in people with back pain", "Surveillance of hepatitis C in people with back pain")]
    [InlineData("Clinical outcomes at one year of early exercise after surgery", "Clinical outcomes at two year of early exercise after surgery")]
    public void Near_titles_that_say_another_thing_are_other_works(string first, string second) =>
        List($"Hayden JA, Wilson MN. {first}. BMJ. 2016.", $"Hayden JA, Wilson MN. {second}. BMJ. 2016.").ShouldBeEmpty();

    [Fact]
    public void Versions_of_a_cochrane_review_are_different_works() => List(
        "Annane D. Corticosteroids for treating sepsis in adults. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262",
        "Annane D. Corticosteroids for treating sepsis in adults. Cochrane Database Syst Rev. 2015;12:CD002243. doi: 10.1002/14651858.CD002243.pub4.").ShouldBeEmpty();

    [Theory]
    [InlineData(2005, "978-0-471-98632-4", 1)]
    [InlineData(2006, "978-0-471-98632-4", 0)]
    [InlineData(2006, "0-306-40615-2", 1)]
    public void Bindings_of_a_book_are_one_work_and_editions_are_not(int year, string isbn, int groups) => List(
        "Bogduk N (2005). *Clinical and radiological anatomy of the lumbar spine*. Elsevier. ISBN 978-0-306-40615-7.",
        $"Bogduk N ({year}). *Clinical and radiological anatomy of the lumbar spine*. Elsevier. ISBN {isbn}.").Length.ShouldBe(groups);

    [Fact]
    public void A_correction_is_not_the_article() => List(
        "Mentzelopoulos SD. Publisher Correction: Exposure to Stress-Dose Steroids and Lethal Septic Shock. Cardiovasc Drugs Ther. 2018 Sep 19.",
        "Mentzelopoulos SD. Exposure to Stress-Dose Steroids and Lethal Septic Shock. Cardiovasc Drugs Ther. 2018.").ShouldBeEmpty();

    [Fact]
    public void Near_titles_of_one_group_are_different_works() => List(
        "Duran BA, Badgett RG, Simpson SQ. In septic shock, hydrocortisone did not reduce mortality at 90 days. Ann Intern Med. 2018 Jun 19;168(12):JC69.",
        "Duran BA, Badgett RG, Simpson SQ. In septic shock, hydrocortisone plus fludrocortisone reduced mortality at 90 days. Ann Intern Med. 2018 Jun 19;168(12):JC68.").ShouldBeEmpty();

    [Fact]
    public void A_work_that_a_note_mentions_is_another_work() => List(
        "Mirea L, Ungureanu R. Impact of corticosteroid administration in septic shock on glycemic variability. Crit Care. 2014;18:P445. *Mortality was made available later by Rygard SL, Low-dose corticosteroids for adult patients with septic shock*",
        "Rygård SL, Butler E. Low-dose corticosteroids for adult patients with septic shock. Intensive Care Med. 2018;44(7):1003-1016.").ShouldBeEmpty();

    [Fact]
    public void Twenty_authors_and_et_al_are_probably_one_work_even_without_identifiers() => List(
        "Huang DT, Yealy DM, Filbin MR, Brown AM, Chang CH. Procalcitonin-Guided Use of Antibiotics for Lower Respiratory Tract Infection. N Engl J Med. 2018 Jul 19;379(3):236-249.",
        "Huang DT, Yealy DM, et al; ProACT Investigators. Procalcitonin-Guided Use of Antibiotics for Lower Respiratory Tract Infection. N Engl J Med. 2018 May 20.").ShouldHaveSingleItem().IsProbable.ShouldBeTrue();

    [Fact]
    public void An_article_online_first_and_in_its_issue_is_probably_one_work() => List(
        "Xu R, Wang Q. Do low-dose corticosteroids improve survival from septic shock in adults? J Int Med Res. 2018 Jan 1.",
        "Xu R, Wang Q. Do low-dose corticosteroids improve survival from septic shock in adults? J Int Med Res. 2018 Jul;46(7):2513-2524.").ShouldHaveSingleItem().IsProbable.ShouldBeTrue();

    [Fact]
    public void Reviews_of_one_author_with_other_numbers_are_different_works() => List(
        "Furlan A, Brosseau L, Imamura M. \"Massage for chronic low back pain\". Cochrane Database Syst Rev: CD001929.",
        "Furlan A, van Tulder M, Cherkin D. \"Massage for chronic low back pain\". Cochrane Database Syst Rev: CD001351.").ShouldBeEmpty();

    [Fact]
    public void A_review_and_its_report_in_another_journal_are_different_works() => List(
        "French SD, Cameron M. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.",
        "French SD, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750.").ShouldBeEmpty();

    [Theory]
    [InlineData("Editorial")]
    [InlineData("Reply")]
    [InlineData("Reducing risk")]
    [InlineData("Low back pain")]
    public void Stock_titles_tell_nothing(string title) => List(
        $"Deyo RA. {title}. Spine. 2001.",
        $"Deyo R. {title}. Spine. 2001 Feb.").ShouldBeEmpty();

    [Fact]
    public void A_stock_title_at_the_same_volume_and_page_is_one_work() => List(
        "Deyo RA, Weinstein JN. Low back pain. N Engl J Med. 2001;344(5):363-70.",
        "Deyo RA, Weinstein J. \"Low back pain\". New England Journal of Medicine. 344 (5): 363–370. 2001.").ShouldHaveSingleItem();

    [Fact]
    public void A_preprint_with_a_doi_of_its_own_is_another_work() => List(
        "Chou R, Deyo R. Systemic drugs for acute low back pain in adults. medRxiv. 2020. doi:10.1101/2020.05.01.20087000",
        "Chou R, Deyo R. Systemic drugs for acute low back pain in adults. Ann Intern Med. 2020;173(2):1-9. doi:10.7326/M20-0001").ShouldBeEmpty();

    [Theory]
    [InlineData("pp. 45–60", "pp. 101–120")]
    [InlineData("Chapter 3.", "Chapter 7.")]
    [InlineData("2nd ed.", "3rd ed.")]
    public void Other_pages_chapters_and_editions_of_a_book_are_other_sources(string first, string second) => List(
        $"Bogduk N (2005). *Clinical and radiological anatomy of the lumbar spine*. Elsevier. {first} ISBN 978-0-306-40615-7.",
        $"Bogduk N (2005). *Clinical and radiological anatomy of the lumbar spine*. Elsevier. {second} ISBN 978-0-306-40615-7.").ShouldBeEmpty();

    [Fact]
    public void Pages_of_a_site_with_one_title_are_other_sources() => List(
        "Buchbinder R (2018). Advice for people with low back pain. https://example.org/advice/1",
        "Buchbinder R (2018). Advice for people with low back pain. https://example.org/advice/2").ShouldBeEmpty();

    [Fact]
    public void A_reference_may_stand_under_further_reading_as_well() =>
        Page($"## References\n\n1. {French}\n2. Furlan A. Massage for low back pain. 2002.\n\n## Further reading\n\n* {French.Replace("SD", "S.", StringComparison.Ordinal)}\n").LikeWorks.ShouldBeEmpty();

    [Fact]
    public void A_work_between_two_that_exclude_each_other_goes_with_the_first()
    {
        var like = List(French + " PMID 16641776", French.Replace("Cameron M, ", "", StringComparison.Ordinal), French + " PMID 16641777").ShouldHaveSingleItem();

        like.Entries.Select(entry => entry.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void What_one_copy_says_of_a_work_counts_for_all_of_its_copies() => List(
        French.Replace("French SD", "French S", StringComparison.Ordinal) + " doi:10.1097/x",
        "French. Superficial heat. doi:10.1097/x PMID 16641776",
        French + " PMID 16641777").ShouldBeEmpty();

    [Fact]
    public void Possible_copies_are_for_the_strict_profile()
    {
        const string Near = "French SD, Cameron M. Superficial heat or cold for acute low back pain. J Pain. 2006.";

        List(French.Replace("Spine. 2006;31(9):998-1006", "J Pain. 2006", StringComparison.Ordinal), Near).ShouldBeEmpty();
        List(LintSettings.Default with { Profile = LintProfile.Strict }, French.Replace("Spine. 2006;31(9):998-1006", "J Pain. 2006", StringComparison.Ordinal), Near)
            .ShouldHaveSingleItem().IsProbable.ShouldBeFalse();
    }

    [Fact]
    public void Generic_keys_are_dropped() =>
        List([.. Enumerable.Range(0, 200).Select(i => $"French SD, Author{(char)('a' + (i / 26))}{(char)('a' + (i % 26))} B. Superficial heat or cold for low back pain. Spine. 2006.")]).ShouldBeEmpty();

    private static ImmutableArray<LikeWorks> List(params string[] entries) => List(LintSettings.Default, entries);

    private static ImmutableArray<LikeWorks> List(LintSettings settings, params string[] entries) => Page(
        $"## References\n\n{string.Join('\n', entries.Select((entry, i) => $"{i + 1}. {entry}"))}\n", settings).LikeWorks;

    private static Page Page(string text, LintSettings? settings = null) =>
        new(ArticleReader.Read(SourceText.From(text), settings ?? LintSettings.Default), settings ?? LintSettings.Default);
}
