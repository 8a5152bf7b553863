using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

public sealed class CitationRuleTests
{
    private const string Twice = """
        Heat helps.[1] Cold does not.[2] Rest harms.[3]

        ## References

        1. French S, Cameron M (2006). Superficial heat or cold. Spine. 31: 998–1006. PMID 16641776.
        2. French S, Cameron M (2006). Superficial heat or cold. Spine. 31: 998–1006. PMID 16641776.
        3. Malmivaara A (1995). Bed rest, exercises, or ordinary activity? N Engl J Med. PMID 7823996.
        """;

    [Fact]
    public void Every_copy_is_reported_and_names_the_other()
    {
        var findings = Findings(Twice, "BPL2001");
        findings.Length.ShouldBe(2);
        findings[0].Message.ShouldBe("Entry 1 'French 2006' is the same work as entry 2 in line 6: both have PMID 16641776.");
        findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(findings[1].Span);
        findings[1].Related.ShouldHaveSingleItem().Span.ShouldBe(findings[0].Span);
    }

    [Fact]
    public void Merging_equal_copies_is_safe_and_moves_the_markers()
    {
        var fix = Findings(Twice, "BPL2001")[1].Fixes[0];
        fix.Title.ShouldBe("Merge into entry 1");
        fix.Safety.ShouldBe(FixSafety.Safe);
        var merged = SourceText.From(Twice).WithChanges(fix.Changes).ToString();
        merged.ShouldStartWith("Heat helps.[1] Cold does not.[1] Rest harms.[2]");
        merged.ShouldContain("\n2. Malmivaara A");
    }

    [Fact]
    public void Merging_other_texts_is_for_a_person() =>
        Findings(Twice.Replace("\n2. French S, Cameron M", "\n2. French SD", StringComparison.Ordinal), "BPL2001")[0]
            .Fixes[0].Safety.ShouldBe(FixSafety.Unsafe);

    [Fact]
    public void The_seed_page_has_no_duplicates_and_one_identifier_in_two_words() => Findings("""
          3. Williams, Christopher M (2014-07). "Efficacy of paracetamol for acute low-back pain". The Lancet. doi:10.1016/S0140-6736(14)60805-9. ISSN 0140-6736. Retrieved 2014-07-28. Unknown parameter |coauthors= ignored (help); Check date values in: |date= (help)
          4. Goldberg H, Firtch W; et al. (2015). "Oral steroids for acute radiculopathy". JAMA. 313 (19): 1915–23. doi:10.1001/jama.2015.4468. PMC 5875432. PMID 25988461. Review in: Evid Based Med. 2015 Aug;20(4):138
          5. Turci AM (2023). "Self-administered stretching exercises". J Physiother. doi:10.1016/j.jphys.2023.02.016. PMID 36958977 Check |pmid= value (help).
          6. Furlan A, Brosseau L. "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
          7. Furlan A, van Tulder M. "Acupuncture and dry-needling for low back pain". Cochrane Database Syst Rev: CD001351. PMID 15674876.
        """, "BPL200").ShouldHaveSingleItem().Message.ShouldBe("PMCID 'PMC 5875432' should be written 'PMC5875432'.");

    [Fact]
    public void A_long_identifier_is_cut_in_the_message()
    {
        var message = Findings("doi:10.1016/a–" + new string('1', 100), "BPL2003").ShouldHaveSingleItem().Message;
        message.ShouldContain("…' holds an en dash.");
        message.Length.ShouldBeLessThan(90);
    }

    [Theory]
    [InlineData("BPL2001")]
    [InlineData("BPL2003")]
    [InlineData("BPL2005")]
    public void Examples_are_reported_exactly_where_they_are_marked(string id)
    {
        foreach (var example in BackPain.Lint.Rules.RuleCatalog.Find(id)!.Examples)
        {
            var text = example.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
            Findings(text, id).Select(finding => text.Substring(finding.Span.Start, finding.Span.Length)).ShouldBe(Marked(example.Text));
        }
    }

    [Theory]
    [InlineData("BPL2001")]
    [InlineData("BPL2003")]
    public void Fixing_an_example_gives_what_it_promises(string id)
    {
        foreach (var example in BackPain.Lint.Rules.RuleCatalog.Find(id)!.Examples.Where(example => example.Fixed is not null))
        {
            var text = example.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
            var finding = Findings(text, id)[0];
            SourceText.From(text).WithChanges(finding.Fixes[0].Changes).ToString().ShouldBe(example.Fixed);
        }
    }

    private static IEnumerable<string> Marked(string text)
    {
        for (var at = text.IndexOf("[|", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[|", at + 2, StringComparison.Ordinal))
            yield return text[(at + 2)..text.IndexOf("|]", at, StringComparison.Ordinal)];
    }

    private static Finding[] Findings(string text, string id) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id.StartsWith(id, StringComparison.Ordinal))];
}
