using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Numbers of books, journals, trials, reviews and preprints, and what only looks like one.</summary>
public sealed class RegisteredNumberTests
{
    [Theory]
    [InlineData("ISBN 0-443-07227-2", IdentifierKind.Isbn, "9780443072277")]
    [InlineData("ISBN 978-0-443-07227-7", IdentifierKind.Isbn, "9780443072277")]
    [InlineData("ISBN 0-8044-2957-X", IdentifierKind.Isbn, "9780804429573")]
    [InlineData("eISSN 1474547x", IdentifierKind.Issn, "1474-547X")]
    [InlineData("NCT01838044", IdentifierKind.ClinicalTrial, "NCT01838044")]
    [InlineData("ISRCTN12345678", IdentifierKind.Isrctn, "ISRCTN12345678")]
    [InlineData("PROSPERO CRD42015024010", IdentifierKind.Prospero, "CRD42015024010")]
    [InlineData("PROSPERO CRD420250651234", IdentifierKind.Prospero, "CRD420250651234")]
    [InlineData("Cochrane Database Syst Rev: CD001929", IdentifierKind.Cochrane, "CD001929")]
    [InlineData("CD001929.pub3.", IdentifierKind.Cochrane, "CD001929.pub3")]
    [InlineData("arXiv:2104.01234v2.", IdentifierKind.Arxiv, "2104.01234v2")]
    [InlineData("arXiv:0704.0001", IdentifierKind.Arxiv, "0704.0001")]
    [InlineData("arXiv: math.ST/0501001", IdentifierKind.Arxiv, "math.ST/0501001")]
    [InlineData("[Bibcode](https://example.org/b):[2012Natur.481..364C](https://example.org/c)", IdentifierKind.Bibcode, "2012Natur.481..364C")]
    [InlineData("OCLC 54966450", IdentifierKind.Oclc, "54966450")]
    [InlineData("doi:10.1101/2020.02.29.20024901", IdentifierKind.Preprint, "10.1101/2020.02.29.20024901")]
    [InlineData("doi:10.1101/087619", IdentifierKind.Preprint, "10.1101/087619")]
    public void A_good_number_is_read_in_its_normal_form(string words, IdentifierKind kind, string value)
    {
        var number = PageReading.Read($"Heat. {words} and more\n").RegisteredNumbers.ShouldHaveSingleItem();
        (number.Kind, number.Value, number.Fault).ShouldBe((kind, value, null));
        IdentifierAddress.Of(number).ShouldNotBeNull().ShouldStartWith("https://");
    }

    [Theory]
    [InlineData("NCT0183804", "has 7 digits instead of 8")]
    [InlineData("NCT018380444", "has 9 digits instead of 8")]
    [InlineData("ISRCTN1234567", "has 7 digits instead of 8")]
    [InlineData("CRD4201502401", "has 10 digits instead of 11 or 12")]
    [InlineData("CRD42915024010", "has no year behind 'CRD4'")]
    [InlineData("CD00192", "has 5 digits instead of 6")]
    [InlineData("CD0019299", "has 7 digits instead of 6")]
    [InlineData("CD001929.pub", "has '.pub' without the number of a version")]
    [InlineData("arXiv:2113.01234", "names a month that no calendar has")]
    [InlineData("arXiv:2104.1234", "has 4 digits behind the point instead of 5")]
    [InlineData("arXiv:0904.12345", "has 5 digits behind the point instead of 4")]
    [InlineData("arXiv:math/051301", "is not of the form '2104.01234' or 'math.ST/0501001'")]
    [InlineData("Bibcode: 2012Natur.481..364", "has 18 characters instead of 19")]
    [InlineData("OCLC 549664501234", "has 12 digits, and there are at most 10")]
    [InlineData("doi:10.1101/2020.13.29.20024901", "names a day that no calendar has")]
    [InlineData("doi:10.1101/2019.05.01.200249", "names a day before the first preprint with a date in its DOI")]
    [InlineData("doi:10.1101/08761", "has not six digits behind '10.1101/'")]
    public void A_wrong_number_says_why(string words, string fault)
    {
        var number = PageReading.Read($"Heat. {words} and more\n").RegisteredNumbers.ShouldHaveSingleItem();
        number.Fault.ShouldBe(fault);
        IdentifierAddress.Of(number).ShouldBeNull();
    }

    [Theory]
    [InlineData("Call 0131 5361234 or +1 (555) 010-9999.")]
    [InlineData("ICD-10 code M54.5, ICD-11 ME84.2Z.")]
    [InlineData("Grant R01 AR062582, NCT 12, NCTC 8325, NCT2012.")]
    [InlineData("CD4 cells, CD34+, CD138 and CD1a; the album CD1234567.")]
    [InlineData("Spine 2006;31(9):998-1006, pp. 10001929-10001931.")]
    [InlineData("CRD in York, card CRD4, and CRD42.")]
    [InlineData("arXiv 2021, on arXiv: a preprint, arXiv.org.")]
    [InlineData("doi:10.1101/gr.107524.110 and doi:10.1101/cshperspect.a012345")]
    [InlineData("Bibcode: see below. OCLC has a catalogue of 2012.")]
    [InlineData("`NCT0183804` and [a trial](https://clinicaltrials.gov/study/NCT0183804)")]
    [InlineData("XNCT0183804 or NCT0183804x")]
    public void Text_that_only_looks_like_a_number_is_none(string words) =>
        PageReading.Read($"Heat. {words}\n").RegisteredNumbers.ShouldBeEmpty();

    [Theory]
    [InlineData(IdentifierKind.Doi, "10.1002/(sici)1097-4571(199205)43:4<284::aid-asi3>3.0.co;2-0", "https://doi.org/10.1002/%28sici%291097-4571%28199205%2943%3A4%3C284%3A%3Aaid-asi3%3E3.0.co%3B2-0")]
    [InlineData(IdentifierKind.Pmid, "16641776", "https://pubmed.ncbi.nlm.nih.gov/16641776/")]
    [InlineData(IdentifierKind.Pmcid, "PMC5875432", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5875432/")]
    public void An_identifier_leads_to_its_work(IdentifierKind kind, string value, string address) =>
        IdentifierAddress.Of(new Identifier(kind, value, default, InLinkTarget: false)).ShouldBe(address);
}
