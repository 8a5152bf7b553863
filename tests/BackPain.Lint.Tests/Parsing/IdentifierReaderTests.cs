using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class IdentifierReaderTests
{
    private static readonly string[] Pieces =
    [
        "10.", "10.1016/", "doi", "doi:", "doi.org/", "PMID", "PMC", ": ", "pubmed.gov/", "123456789", "](", ")", "(", "[", "]", "<", ">", "–", "\\", "%2F", "&lt;", "://", "\uD83D", "\0", "a", " ", "\n",
    ];

    [Theory]
    [InlineData("doi:10.1001/jama.2015.4468", "10.1001/jama.2015.4468")]
    [InlineData("doi: 10.1001/JAMA.2015.4468. PMID", "10.1001/jama.2015.4468")]
    [InlineData("doi:10.1016/S0140-6736(14)60805-9.", "10.1016/s0140-6736(14)60805-9")]
    [InlineData("(doi:10.1016/S0140-6736(14)60805-9)", "10.1016/s0140-6736(14)60805-9")]
    [InlineData("doi:10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0.", "10.1002/(sici)1097-4571(199205)43:4<284::aid-asi3>3.0.co;2-0")]
    [InlineData("doi:10.1002/(SICI)1097-4571(199205)43:4&lt;284::AID-ASI3&gt;3.0.CO;2-0", "10.1002/(sici)1097-4571(199205)43:4<284::aid-asi3>3.0.co;2-0")]
    [InlineData("doi:10.1890/0012-9658(2006)87[1489:ATPOE]2.0.CO;2", "10.1890/0012-9658(2006)87[1489:atpoe]2.0.co;2")]
    [InlineData("doi:10.1001/jama.2015.4468[3]", "10.1001/jama.2015.4468")]
    [InlineData("doi:10.4103/ijpvm.IJPVM\\_255\\_18", "10.4103/ijpvm.ijpvm_255_18")]
    [InlineData("doi:10.1016/S0140-6736\\(14\\)60805-9", "10.1016/s0140-6736(14)60805-9")]
    [InlineData("https://doi.org/10.1093%2Fbja%2Faei210", "10.1093/bja/aei210")]
    [InlineData("http://dx.doi.org/10.1001/x?cookieSet=1#top", "10.1001/x")]
    [InlineData("https://www.nejm.org/doi/full/10.1056/NEJMoa031375/abstract", "10.1056/nejmoa031375")]
    [InlineData("https://onlinelibrary.wiley.com/doi/10.1002/x/pdf;jsessionid=1", "10.1002/x")]
    [InlineData("https://doi.org/10.48550/arXiv.2001.01234v3", "10.48550/arxiv.2001.01234")]
    [InlineData("<https://doi.org/10.1001/x>", "10.1001/x")]
    [InlineData("doi:10.1001/x;PMID: none", "10.1001/x")]
    [InlineData("*doi:10.1001/x*", "10.1001/x")]
    [InlineData("doi:10.1000.10/123456", "10.1000.10/123456")]
    [InlineData("doi:10.1001/a#b;c", "10.1001/a#b;c")]
    [InlineData("DOI: [10.1111/joop.12128(http://doi.org/", "10.1111/joop.12128")]
    [InlineData("10.1002/14651858.CD002243.pub3", "10.1002/14651858.cd002243.pub3")]
    public void Reads_a_doi_in_normal_form(string text, string expected)
    {
        var identifier = Read(text).First(one => one.Kind == IdentifierKind.Doi);
        identifier.Value.ShouldBe(expected);
        identifier.Fault.ShouldBeNull();
    }

    [Fact]
    public void Separates_dois_that_follow_each_other_without_a_blank() =>
        Values("[@doi:10.1001/a;@doi:10.1002/b] 10.1003/c,10.1004/d").ShouldBe(["10.1001/a", "10.1002/b", "10.1003/c", "10.1004/d"]);

    [Theory]
    [InlineData("PMID 16641776")]
    [InlineData("PMID: 16641776.")]
    [InlineData("PMID\u00A016641776")]
    [InlineData("PubMed PMID: 16641776")]
    [InlineData("[PMID 16641776]")]
    [InlineData("PMID:16641776;PMCID:")]
    [InlineData("PMID: 16641776PMCID: none")]
    [InlineData("PubMed ID: 16641776")]
    [InlineData("https://pubmed.gov/16641776")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/16641776/")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/16641776")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/?term=16641776")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/?term=\uFFFC\uFFFC16641776")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed?term=16641776")]
    [InlineData("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=16641776&dopt=Abstract")]
    public void Reads_a_pmid(string text)
    {
        var identifier = Read(text).ShouldHaveSingleItem();
        identifier.Kind.ShouldBe(IdentifierKind.Pmid);
        identifier.Value.ShouldBe("16641776");
        identifier.Fault.ShouldBeNull();
        text.Substring(identifier.Span.Start, identifier.Span.Length).ShouldBe("16641776");
    }

    [Theory]
    [InlineData("PMC5875432")]
    [InlineData("PMC\u00A05875432")]
    [InlineData("PMCID: PMC5875432.")]
    [InlineData("PMCID: 5875432")]
    [InlineData("PubMed Central PMCID: PMC5875432.1")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5875432/")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/PMC5875432/")]
    public void Reads_a_pmcid(string text) => Values(text).ShouldBe(["PMC5875432"]);

    [Theory]
    [InlineData("PMC\u00A05875432", "PMC\u00A05875432")]
    [InlineData("PMC: 5875432", "PMC: 5875432")]
    [InlineData("PMCPMC5875432", "PMCPMC5875432")]
    [InlineData("PMCID: 5875432", "5875432")]
    [InlineData("PMCID: [5875432](https://pmc.ncbi.nlm.nih.gov/articles/PMC5875432/)", "5875432")]
    public void A_pmcid_in_other_words_is_joined(string text, string written)
    {
        var identifier = Read(text)[0];
        text.Substring(identifier.Span.Start, identifier.Span.Length).ShouldBe(written);
        (identifier.Fault, identifier.Repair).ShouldBe((null, "PMC5875432"));
    }

    [Theory]
    [InlineData("PMC5875432 and PMCID: PMC5875432.1 and PMC: PMC5875432")]
    [InlineData("[PMC](https://en.wikipedia.org/wiki/PubMed_Central) [5875432](https://pmc.ncbi.nlm.nih.gov/articles/PMC5875432/)")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/5875432/")]
    public void A_pmcid_in_one_word_or_in_a_link_of_its_own_stays(string text) =>
        Read(text).ShouldAllBe(identifier => identifier.Fault == null && identifier.Repair == null);

    [Theory]
    [InlineData("PMCID: PMC587543212", "has more than eight digits")]
    [InlineData("PMC05875432", "has a leading zero")]
    [InlineData("PMCID: NIHMS952373", "is the number of an author's manuscript")]
    public void A_pmcid_that_cannot_be_one_has_a_fault(string text, string fault) => Read(text)[0].Fault.ShouldBe(fault);

    [Theory]
    [InlineData("https://pubmed.gov/28528569,28345952,16625125")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/?term=1234567+OR+7654321")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/?term=(Sepsis[MeSH%20Terms])")]
    [InlineData("PMID: N/A")]
    [InlineData("PMID: XXXXXXXX")]
    [InlineData("(Author et al., Year, PMID)")]
    [InlineData("PMIDs of 12 trials")]
    [InlineData("PMID: ; PMCID: ")]
    [InlineData("doi: forthcoming")]
    [InlineData("doi number 12")]
    [InlineData("# DOI\n\n10.5 mg")]
    [InlineData("DOI: https://example.org/not-a-doi")]
    [InlineData("https://doi.org/c7np and doi:10/gddkhn")]
    [InlineData("https://doi.org/DOI_HERE")]
    [InlineData("doi:10.xxxx/xxxx")]
    [InlineData("A dose of DOI: 1.5-3 mg, DOI 10.5 mg/kg")]
    [InlineData("Doi Y, Donnino MW")]
    [InlineData("http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.689.281&rep=rep1")]
    [InlineData("https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc321.htm")]
    [InlineData("version 210.1234/5 and 5.10.1234/6")]
    public void Takes_nothing_for_an_identifier(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("PMID 0123", "has a leading zero")]
    [InlineData("PMID: 0", "is zero")]
    [InlineData("PMID: 123456789", "has more than eight digits")]
    [InlineData("PMID: 99999999999999999999999", "has more than eight digits")]
    [InlineData("PMID: PMC123", "is a PubMed Central number")]
    [InlineData("PMID: 12a45", "holds something other than digits")]
    [InlineData("PMID: 1664-1776", "holds something other than digits")]
    [InlineData("https://pubmed.gov/123456789", "has more than eight digits")]
    public void Names_the_fault_of_a_pmid(string text, string fault) =>
        Read(text).ShouldHaveSingleItem().Fault.ShouldBe(fault);

    [Theory]
    [InlineData("doi:10.1016/S0140–6736(14)60805–9", "10.1016/S0140–6736(14)60805–9")]
    [InlineData("doi: 10.1016/ j.jns.2014.05.002 and more", "10.1016/ j.jns.2014.05.002")]
    [InlineData("doi: 10. 1016/j.jns.2014.05.002", "10. 1016/j.jns.2014.05.002")]
    [InlineData("doi:10.1016/", "10.1016/")]
    [InlineData("doi:10.1016.j.jns.2014", "10.1016.j.jns.2014")]
    [InlineData("doi:1016/j.jns.2014.05.002.", "1016/j.jns.2014.05.002")]
    [InlineData("doi:10,1016/j.jns.2014", "10,1016/j.jns.2014")]
    [InlineData("doi:1O.1016/j.jns.2014", "1O.1016/j.jns.2014")]
    [InlineData("doi:S0140-6736(14)60805-9", "S0140-6736(14)60805-9")]
    [InlineData("https://doi.org/10.101/jama.2015.4468", "10.101/jama.2015.4468")]
    [InlineData("https://doi.org/10.1234567890/x12", "10.1234567890/x12")]
    [InlineData("https://doi.org/1016/j.jns.2014.05.002", "1016/j.jns.2014.05.002")]
    public void Finds_what_is_clearly_meant_as_a_doi_and_is_none(string text, string offending)
    {
        var identifier = Read(text).ShouldHaveSingleItem();
        identifier.Fault.ShouldNotBeNull();
        text.Substring(identifier.Span.Start, identifier.Span.Length).ShouldBe(offending);
    }

    [Fact]
    public void Repairs_an_en_dash_only_where_the_hyphen_form_is_known()
    {
        Read("doi:10.1016/a–1").ShouldHaveSingleItem().Repair.ShouldBeNull();
        Read("doi:10.1016/a–1 and doi:10.1016/a-1")[0].Repair.ShouldBe("10.1016/a-1");
    }

    [Fact]
    public void A_point_that_a_link_swallowed_is_a_fault_and_one_behind_a_sentence_is_not()
    {
        ReadPage("See [it](https://doi.org/10.1001/x.).").ShouldHaveSingleItem().Repair.ShouldBe("10.1001/x");
        ReadPage("See https://doi.org/10.1001/x.").ShouldHaveSingleItem().Fault.ShouldBeNull();
        ReadPage("See [10.1001/x.](https://doi.org/10.1001/x)").ShouldAllBe(identifier => identifier.Fault == null);
    }

    [Fact]
    public void A_fault_of_a_label_and_its_link_is_reported_once_on_the_visible_one()
    {
        var identifiers = ReadPage("PMID: [0123](https://pubmed.gov/0123)");
        identifiers.Count(identifier => identifier.Fault is not null).ShouldBe(1);
        identifiers.Single(identifier => identifier.Fault is not null).InLinkTarget.ShouldBeFalse();
    }

    [Fact]
    public void Balanced_parentheses_belong_to_a_link_target() =>
        ReadPage("[10.1016/S1473-3099(17)30592-3](http://doi.org/10.1016/S1473-3099(17)30592-3).")
            .Select(identifier => identifier.Value).ShouldBe(["10.1016/s1473-3099(17)30592-3", "10.1016/s1473-3099(17)30592-3"]);

    [Fact]
    public void Code_and_comments_hold_no_identifiers() =>
        ReadPage("`PMID 0123` and <!-- doi:10.1001/x -->\n\n    PMID: 123456789").ShouldBeEmpty();

    [Fact]
    public void Any_text_is_read_with_spans_inside_it_and_in_order() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat))
            .Array[0, 4].Select(string.Concat).Sample(text =>
            {
                var end = 0;
                foreach (var identifier in Read(text))
                {
                    identifier.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                    identifier.Span.Length.ShouldBeGreaterThan(0);
                    end = identifier.Span.End;
                }

                end.ShouldBeLessThanOrEqualTo(text.Length);
            });

    private static ImmutableArray<Identifier> Read(string text) => IdentifierReader.Read(text);

    private static IEnumerable<string> Values(string text) => Read(text).Select(identifier => identifier.Value);

    private static ImmutableArray<Identifier> ReadPage(string text) =>
        ArticleReader.Read(SourceText.From(text), LintSettings.Default).Identifiers;
}
