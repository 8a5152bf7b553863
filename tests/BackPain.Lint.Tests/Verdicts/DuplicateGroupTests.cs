using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class DuplicateGroupTests
{
    [Fact]
    public void Versions_of_a_cochrane_review_are_different_works() => List(
        "Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262",
        "Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551").ShouldBeEmpty();

    [Theory]
    [InlineData("French S. Superficial heat. PMID 16641776.", 1)]
    [InlineData("Bogduk N (2005). *Anatomy of the lumbar spine and sacrum*. Elsevier. p. 12. ISBN 978-0-306-40615-7.", 1)]
    [InlineData("Bogduk N (2005). *Anatomy of the lumbar spine and sacrum*. Elsevier. p. 15. ISBN 978-0-306-40615-7. doi:10.1000/anatomy", 0)]
    public void Footnotes_repeat_a_work_unless_they_name_other_pages_of_it(string second, int groups)
    {
        var first = groups == 0 ? second.Replace("p. 15", "p. 12", StringComparison.Ordinal) : second;
        var article = ArticleReader.Read(SourceText.From($"Heat helps.[^a] Cold does not.[^b]\n\n[^a]: {first}\n[^b]: {second}\n"), LintSettings.Default);
        new Page(article, LintSettings.Default).Duplicates.Length.ShouldBe(groups);
    }

    [Fact]
    public void A_footnote_may_name_a_work_of_the_list()
    {
        var article = ArticleReader.Read(SourceText.From("Heat helps.[1] Cold does not.[^b]\n\n## References\n\n1. French S. Superficial heat. PMID 16641776.\n\n[^b]: French S. Superficial heat. PMID 16641776.\n"), LintSettings.Default);
        new Page(article, LintSettings.Default).Duplicates.ShouldBeEmpty();
    }

    [Fact]
    public void An_article_online_first_and_in_its_issue_is_one_work()
    {
        var group = List(
            "Xu R, Wang Q. Do low-dose corticosteroids improve survival from septic shock? J Int Med Res. 2018 Jan 1:300060518774985. PMID: 29911468",
            "Xu R, Wang Q. Do low-dose corticosteroids improve survival from septic shock? J Int Med Res. 2018 Jul;46(7):2513-2524. PMID: [29911468](http://pubmed.gov/29911468)").ShouldHaveSingleItem();
        group.Reason.ShouldBe("PMID 29911468");
        group.SameText.ShouldBeFalse();
    }

    [Fact]
    public void A_correction_is_not_the_article() => List(
        "Mentzelopoulos SD. Publisher Correction: Exposure to Stress-Dose Steroids. Cardiovasc Drugs Ther. 2018 Sep 19. doi: 10.1007/s10557-018-6828-4. PMID: 30232658",
        "Mentzelopoulos SD. Exposure to Stress-Dose Steroids. Cardiovasc Drugs Ther. 2018. doi: 10.1007/s10557-018-6811-0. PMID: 30030693").ShouldBeEmpty();

    [Fact]
    public void Near_titles_of_one_group_are_different_works() => List(
        "Duran BA, Badgett RG, Simpson SQ. Hydrocortisone did not reduce mortality at 90 days. Ann Intern Med. 2018 Jun 19;168(12):JC69. PMID: 29913494.",
        "Duran BA, Badgett RG, Simpson SQ. Hydrocortisone plus fludrocortisone reduced mortality at 90 days. Ann Intern Med. 2018 Jun 19;168(12):JC68. PMID: 29913493.").ShouldBeEmpty();

    [Fact]
    public void A_work_that_a_note_mentions_is_another_work() => List(
        "Mirea L. Glycemic variability. Crit Care. 2014;18:P445. https://doi.org/10.1186/cc13635 *Mortality was made available later by Rygard, PMID [29761216](http://pubmed.gov/29761216)*",
        "Rygård SL. Low-dose corticosteroids for adult patients. Intensive Care Med. 2018. doi: 10.1007/s00134-018-5197-6. PMID: 29761216").ShouldBeEmpty();

    [Fact]
    public void Twenty_authors_and_et_al_are_one_work() => List(
        "Huang DT, Yealy DM, Filbin MR, Brown AM, Chang CH, Doi Y, Donnino MW. Procalcitonin-Guided Use of Antibiotics. N Engl J Med. 2018 Jul 19;379(3):236-249. doi: 10.1056/NEJMoa1802670. PMID: 29781385",
        "Huang DT, Yealy DM, et al; ProACT Investigators. Procalcitonin-Guided Use of Antibiotics. N Engl J Med. 2018 May 20. doi: 10.1056/NEJMoa1802670. PMID: 29781385").ShouldHaveSingleItem();

    [Fact]
    public void Reviews_of_one_author_without_a_year_are_different_works() => List(
        "Furlan A, Brosseau L, Imamura M, Irvin E. \"Massage for low back pain\". Cochrane Database Syst Rev: CD001929. PMID 12076429.",
        "Furlan A, van Tulder M, Cherkin D. \"Acupuncture and dry-needling for low back pain\". Cochrane Database Syst Rev: CD001351. PMID 15674876.").ShouldBeEmpty();

    [Fact]
    public void A_damaged_link_target_does_not_make_two_works_one() => List(
        "A. First work on backs. 2016. doi: [10.1016/j.spinee.2016.02.049](http://doi.org/10.1007/x).",
        "B. Second work on necks. 2017. doi: 10.1007/x").ShouldBeEmpty();

    [Fact]
    public void Chapters_of_one_book_share_its_isbn_and_are_different_works() => List(
        "Maher C. Exercise. In: Low back pain. Oxford; 2010. ISBN 978-0-306-40615-7.",
        "Koes B. Manipulation. In: Low back pain. Oxford; 2010. ISBN 978-0-306-40615-7.").ShouldBeEmpty();

    [Fact]
    public void Equal_texts_are_one_work_and_safe_to_merge()
    {
        var group = List(
            "French S, Cameron M (2006). \"Superficial heat or cold\". Spine. 31: 998–1006.",
            "French S, Cameron M (2006). \"Superficial heat or cold.\" *Spine* 31: 998-1006. Accessed 2 May 2020.").ShouldHaveSingleItem();
        group.SameText.ShouldBeTrue();
        group.Reason.ShouldBe("the same text");
    }

    [Fact]
    public void A_copy_with_an_identifier_of_its_own_is_not_merged_blindly() => List(
        "French S, Cameron M (2006). Superficial heat or cold. Spine. 31: 998–1006.",
        "French S, Cameron M (2006). Superficial heat or cold. Spine. 31: 998–1006. PMID 16641776.").ShouldHaveSingleItem().SameText.ShouldBeFalse();

    [Fact]
    public void Contradicting_identifiers_outweigh_an_equal_text() => List(
        "French S, Cameron M (2006). Editorial on heat and cold. Spine. PMID 16641776.",
        "French S, Cameron M (2006). Editorial on heat and cold. Spine. PMID 16641777.").ShouldBeEmpty();

    [Fact]
    public void Contradicting_pmids_outweigh_an_equal_doi() => List(
        "French S. Superficial heat or cold. Spine. 2006. doi:10.1097/x. PMID 16641776.",
        "French S. Superficial heat or cold. Spine. 2006. PMID 16641777. doi:10.1097/x.").ShouldBeEmpty();

    [Fact]
    public void An_identifier_pasted_into_another_work_is_no_duplicate() => List(
        "Ishoo E. Predicting airway risk in angioedema: staging system based on presentation. Otolaryngol Head Neck Surg 1999; 121:263-8. PMID 18374684",
        "Temino VM, Peebles RS. Spectrum and treatment of swelling. Am J Med 2008; 121: 282-6. PMID 18374684").ShouldBeEmpty();

    [Theory]
    [InlineData("Pending", "Pending")]
    [InlineData("None", "None")]
    [InlineData("", "")]
    [InlineData("Ibid., pages 1915 to 1923 and 1930", "Ibid., pages 1915 to 1923 and 1930")]
    [InlineData("Chou R, Deyo R. op. cit., page 481", "Chou R, Deyo R. op. cit., page 481")]
    [InlineData("[The fact sheet on low back pain](https://a.org/1)", "[The fact sheet on low back pain](https://a.org/2)")]
    public void Stock_texts_and_other_addresses_are_no_duplicates(string first, string second) => List(first, second).ShouldBeEmpty();

    [Fact]
    public void A_reference_may_stand_under_further_reading_as_well() => Groups("""
        ## References

        1. French S. Superficial heat or cold for low back pain. Spine. 2006. PMID 16641776.
        2. Furlan A. Massage for low back pain. 2002. PMID 12076429.

        ## Further reading

        * French S. Superficial heat or cold for low back pain. Spine. 2006. PMID 16641776.
        """).ShouldBeEmpty();

    [Fact]
    public void Two_lists_of_one_review_that_exclude_each_other_are_left_to_another_rule() => Groups(Review("excluded", "undergoing review")).ShouldBeEmpty();

    [Fact]
    public void Two_lists_of_one_review_that_do_not_exclude_each_other_repeat_a_work() =>
        Groups(Review("of the most recent review", "undergoing review")).ShouldHaveSingleItem().Entries.Length.ShouldBe(2);

    [Fact]
    public void Many_copies_are_one_group() =>
        List([.. Enumerable.Repeat("French S, Cameron M (2006). Superficial heat or cold. PMID 16641776.", 50)]).ShouldHaveSingleItem().Entries.Length.ShouldBe(50);

    private static string Review(string first, string second) => $"""
        References:
        -----------

        #### Studies {first}
        1. Lewis SE. Patient-centered medical home characteristics. 2012. PMID: [22232143](http://pubmed.gov/22232143)

        #### Studies {second}
        1. Lewis SE. Patient-centered medical home characteristics. 2012. PMID: [22232143](http://pubmed.gov/22232143)
        """;

    private static ImmutableArray<DuplicateGroup> List(params string[] entries) => Groups(
        $"## References\n\n{string.Join('\n', entries.Select((entry, i) => $"{i + 1}. {entry}"))}\n");

    private static ImmutableArray<DuplicateGroup> Groups(string text) =>
        new Page(ArticleReader.Read(SourceText.From(text), LintSettings.Default), LintSettings.Default).Duplicates;
}
