using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>What the rules about reference lists report, and what they must leave alone.</summary>
public sealed class ReferenceListRuleTests
{
    private const string Two = "1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";
    private const string Others = "1. Chou R. Ann Intern Med. 2017;166(7):480-492.\n2. Furlan A. Massage. PMID 12076429.\n";

    [Fact]
    public void Lists_that_share_numbers_are_reported_once_with_both_places()
    {
        var text = $"Heat helps.[1] Cold does not.[2]\n\n## References\n\n{Two}\n## Sources\n\n{Others}";

        var finding = Of(text, "BPL1011").ShouldHaveSingleItem();
        finding.Message.ShouldBe("Numbers 1 and 2 stand in the list 'References' (line 5) and again in 'Sources' (line 10), so a marker could mean either and none is checked.");
        text[finding.Related.ShouldHaveSingleItem().Span.Start..].ShouldStartWith("1. Chou");
    }

    [Theory]
    [InlineData("Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n## Further reading\n\n{1}")]
    [InlineData("Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n## External links\n\n{1}")]
    [InlineData("A review.(1) An update.(2)\n\n## References\n\n### Systematic reviews\n\n{0}\n### Cited by\n\n{1}")]
    [InlineData("Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n### Books\n\n3. Chou R. Ann Intern Med. 2017;166(7):480-492.\n")]
    [InlineData("Heat helps.[1] Cold does not.[2]\n\n## Notes\n\na. A remark.\nb. Another one.\n\n## References\n\n{0}")]
    [InlineData("Heat helps.[1] Cold does not.[2]\n\n## Notes\n\n* A remark.\n\n## References\n\n{0}")]
    [InlineData("Heat helps. Cold does not.\n\n## References\n\n{0}\n## Sources\n\n{1}")]
    [InlineData("Heat helps.[^1] Cold does not.\n\n[^1]: A remark.\n\n## References\n\n{0}\n## Sources\n\n{1}")]
    public void Lists_that_no_marker_could_confuse_are_left_alone(string text) =>
        Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Two, Others), "BPL1011").ShouldBeEmpty();

    [Fact]
    public void Where_lists_share_numbers_nothing_else_is_checked() =>
        Ids($"Heat helps.[1] Cold does not.[ 2 ]\n\n## References\n\n{Two}\n## Sources\n\n{Others}3. Heymans M. Back schools. PMID 15494995.\n").ShouldBe(["BPL1011"]);

    [Theory]
    [InlineData("1.0 1.1 1.2", 3)]
    [InlineData("↑ 1.0 1.1 1.2", 3)]
    [InlineData("^ a b c", 3)]
    [InlineData("↑ [1.0](#cite_ref-x_1-0) [1.1](#cite_ref-x_1-1) [1.2](#cite_ref-x_1-2)", 3)]
    [InlineData("↑ ^([a](#cite_ref-x_1-0)) ^([b](#cite_ref-x_1-1)) ^([c](#cite_ref-x_1-2))", 3)]
    public void Links_back_that_count_more_places_than_the_page_has_are_reported(string labels, int count)
    {
        var text = $"Heat helps.[1] Cold does not.[2] Heat it is.[1]\n\n## References\n\n1. {labels} French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";

        var finding = Of(text, "BPL1018").ShouldHaveSingleItem();
        finding.Message.ShouldStartWith($"Entry 1 was cited in {count} places");
        finding.Related.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Heat helps.[1] Cold does not.[2] Heat it is.[1] Heat, really.[1]", "1.0 1.1 1.2")]
    [InlineData("Heat helps.[1] Cold does not.[2] Heat it is.[1] Heat, really.[1-2]", "1.0 1.1 1.2")]
    [InlineData("Heat helps.[1] Cold does not.[2] Heat it is.[1] Heat, really.[ 1 ]", "1.0 1.1 1.2")]
    [InlineData("Heat helps.[1] Cold does not.[2] Heat it is.[1]", "↑")]
    [InlineData("Heat helps.[1] Cold does not.[2] Heat it is.[1]", "↑ a")]
    [InlineData("Heat helps.[1] Cold does not.[2]", "1.0 1.2 1.3")]
    [InlineData("Heat helps.[1] Cold does not.[2]", "^ b c")]
    [InlineData("Heat helps. Cold does not.[2]", "1.0 1.1 1.2")]
    [InlineData("Heat helps.[1] Cold does not.[2] [Heat [1] at home](https://example.org) and ![heat [1]](heat.png)", "1.0 1.1 1.2")]
    public void Links_back_that_cannot_be_counted_or_agree_are_left_alone(string text, string labels) =>
        Of($"{text}\n\n## References\n\n1. {labels} French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n", "BPL1018").ShouldBeEmpty();

    [Fact]
    public void Labels_that_tell_of_lost_text_survive_a_safe_fix()
    {
        const string Text = "Heat helps.[1] Cold does not.[2] Cold it is.[2]\n\n## References\n\n1. 1.0 1.1 French S. Spine. 2006;31(9):998-1006.\n2. 2.0 2.1 Hayden J. Exercise therapy. PMID 16034851.\n";

        Fixed(Text, FixSafety.Safe).ShouldBe(Text.Replace("2.0 2.1 ", "", StringComparison.Ordinal));
        Fixed(Text, FixSafety.Unsafe).ShouldBe(Text.Replace("2.0 2.1 ", "", StringComparison.Ordinal).Replace("1.0 1.1 ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BPL1002", "Heat helps. Cold does not.\n\n## References\n\n{0}")]
    [InlineData("BPL1002", "Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n## Bibliography\n\n{1}")]
    [InlineData("BPL1002", "Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n## See also\n\n{1}")]
    [InlineData("BPL1002", "A review was updated.(1)\n\n## References\n\n### Systematic review(s)\n\n{0}\n### Cited by\n\n* WikiDoc.\n")]
    [InlineData("BPL1002", "A review was updated.(1)\n\n## References\n\n### Randomized controlled trials\n\n{0}")]
    [InlineData("BPL1004", "Heat helps.[1] Cold does not.[2]\n\n## References\n\n{0}\n## Further reading\n\n{1}")]
    [InlineData("BPL1005", "Heat helps.[10] Cold does not.[11]\n\n## References\n\n10. French S. Spine. 2006;31(9):998-1006.\n11. Hayden J. PMID 16034851.\n")]
    [InlineData("BPL1006", "Heat helps.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n3. Hayden J. Exercise therapy. PMID 16034851.\n2. Furlan A. Massage. PMID 12076429.\n")]
    [InlineData("BPL1008", "Heat helps.[1] Cold does not.[2]\n\nRest helps.[3] Sleep does not.[2]\n\n## References\n\n* French S. Spine. 2006;31(9):998-1006.\n")]
    [InlineData("BPL1008", "Heat helps.[1] Cold does not.[2] Rest helps.[3]\n")]
    [InlineData("BPL1008", "Heat helps.[101] Cold does not.[202]\n\nRest helps.[303]\n")]
    [InlineData("BPL1008", "Heat helps.[1] Cold does not.[2]\n\nRest helps.[2]\n")]
    [InlineData("BPL1001", "Heat helps.[1] Cold does not.[2] In 2006 [2006] it was.[2]\n\n## References\n\n{0}")]
    [InlineData("BPL1001", "Heat helps.[1] Cold does not.[2] Persons aged [35–64] years took part.\n\n## References\n\n{0}")]
    [InlineData("BPL1021", "Heat helps.[^a\\]b]\n\n[^a\\]b]: A remark.\n")]
    [InlineData("BPL1021", "See the remark on heat: [^heat]: it is short.\n\n[^heat]: A remark.\n")]
    [InlineData("BPL1022", "# Heat\n\nHeat helps.[1] Cold does not.[2]\n\n## References\n\n{0}")]
    public void A_rule_leaves_alone_what_is_right(string id, string text) =>
        Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Two, Others), id).ShouldBeEmpty();

    private static Finding[] Of(string text, string id) => [.. Only(id).Check(SourceText.From(text)).Findings];

    private static IEnumerable<string> Ids(string text) => new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Select(finding => finding.Rule.Id);

    private static string Fixed(string text, FixSafety upTo) => Fixer.Fix(Only("BPL1017"), SourceText.From(text), upTo).Text.ToString();

    private static Linter Only(string id) => new(LintSettings.Default, descriptor => descriptor.Id == id);
}
