using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Workspaces;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>Which findings are known again after a page was edited.</summary>
public sealed class KnownFindingsTests
{
    private static readonly Linter Linter = new(LintSettings.Default);

    // A page is a run of paragraphs; each makes a claim of its own, which has a share in per cent that no other has.
    private static readonly Gen<(int[] Shares, (int Kind, int Place)[] Edits)> EditedPage = Gen.Select(
        Gen.Shuffle(Enumerable.Range(11, 40).ToArray(), 4, 12),
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 11]).Array[1, 8]);

    [Fact]
    public void A_changed_claim_is_new_and_every_other_is_known_whatever_else_is_edited() => EditedPage.Sample((shares, edits) =>
    {
        var paragraphs = shares.Select(share => Claim(share.ToString(CultureInfo.InvariantCulture))).ToList();
        var before = Page(paragraphs);
        foreach (var (kind, place) in edits)
            Edit(paragraphs, kind, place % paragraphs.Count);
        var changed = paragraphs.Count(paragraph => paragraph.Contains("even", StringComparison.Ordinal));

        var added = New(before, Page(paragraphs));

        added.Length.ShouldBe(changed);
        added.ShouldAllBe(text => text.Contains("even", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("Heat helps.[1] Cold does.[4]", "Heat helps.[1]", "")]
    [InlineData("Heat.[9] Cold.[1][2][3]", "Heat.[8] Cold.[1][2][3]", "")]
    [InlineData("Heat.[9] Cold.[1][2][3]", "Heat.[9] Cold.[1][2][3] Rest.[8]", "BPL1001 '[8]'")]
    [InlineData("Heat.[9] Cold.[1][2][3]", "Rest.[8] Heat.[9] Cold.[1][2][3]", "BPL1001 '[8]'")]
    [InlineData("Heat.[9] Cold.[1][2][3]", "Heat.[9][8] Cold.[1][2][3]", "BPL1001 '[8]'")]
    public void A_marker_is_known_by_its_sentence(string before, string after, string added) =>
        New(Listed(before), Listed(after), "BPL1001").ShouldBe(added.Length == 0 ? [] : [added]);

    [Fact]
    public void A_run_of_entries_is_known_when_each_entry_was() =>
        New(Listed("Heat.[1]"), Listed("Heat.[1] Cold.[2]"), "BPL1002").ShouldBeEmpty();

    [Fact]
    public void A_run_of_entries_with_one_more_is_new() =>
        New(Listed("Heat.[1] Cold.[2]"), Listed("Heat.[1]"), "BPL1002").ShouldHaveSingleItem();

    [Fact]
    public void Entries_are_known_after_a_renumbering() =>
        New("Heat.[2]\n\n## References\n\n1. French S. Heat. 2006.\n2. Hayden J. Exercise. 2005.\n", "Heat.[1]\n\n## Sources\n\n1. Hayden J. Exercise. 2005.\n2. French S. Heat. 2006.\n").ShouldBeEmpty();

    [Fact]
    public void A_tag_is_known_by_the_sentence_before_it() =>
        New("Cold was said to be as good as heat. Rest may work.[citation needed]\n", "Cold was not said to be as good. Rest may work.[citation needed]\n", "BPL4012").ShouldBeEmpty();

    [Fact]
    public void Each_record_stands_for_one_finding() =>
        New(Page([Claim("20")]), Page([Claim("20"), Claim("20")])).ShouldHaveSingleItem();

    [Fact]
    public void What_is_left_stood_for_nothing()
    {
        var known = new KnownFindings(Anchors(Page([Claim("20"), Claim("30")]), "").SelectMany(anchors => anchors));
        known.Take(Anchors(Page([Claim("30")]), ""));
        known.Left.ShouldHaveSingleItem().Text.ShouldContain("20 %");
    }

    [Fact]
    public void A_baseline_is_read_back_as_it_was_written()
    {
        var records = Anchors(Page([Claim("20"), Claim("30")]), "").SelectMany(anchors => anchors).Select(Baseline.Record);
        var baseline = Baseline.Empty.With("pages/a \"ü\".md", records).With("b.md", records);

        var again = Baseline.Parse(baseline.ToUtf8(), out var fault);

        fault.ShouldBe("");
        again!.Pages.Keys.ShouldBe(["b.md", "pages/a \"ü\".md"]);
        again.Pages["b.md"].ShouldBe(baseline.Pages["b.md"]);
        again.ToUtf8().ShouldBe(baseline.ToUtf8());
    }

    [Theory]
    [InlineData("{", "is not JSON (line 1); a conflict of a merge is solved by keeping the lines of both sides")]
    [InlineData("[]", "is not a baseline: 'bplint baseline create' writes one")]
    [InlineData("{\"version\": 9}", "has a version that this bplint does not know; it writes version 1")]
    [InlineData("{\"version\": 1, \"pages\": {\"a.md\": [{}]}}", "is not a baseline: 'bplint baseline create' writes one")]
    [InlineData("{\"version\": 1, \"pages\": 3}", "is not a baseline: 'bplint baseline create' writes one")]
    public void A_baseline_that_is_none_says_why(string text, string expected)
    {
        Baseline.Parse(System.Text.Encoding.UTF8.GetBytes(text), out var fault).ShouldBeNull();
        fault.ShouldBe(expected);
    }

    private static string Claim(string share) => $"In one survey {share} % of the patients had tried a heat wrap at home.";

    private static void Edit(List<string> paragraphs, int kind, int place)
    {
        switch (kind)
        {
            case 0:
                paragraphs.Insert(place, "This page is about the lower back.");
                break;
            case 1 when paragraphs.Count > 1:
                paragraphs.RemoveAt(place);
                break;
            case 2:
                paragraphs[place] = paragraphs[place].Replace("had tried", "had even tried", StringComparison.Ordinal);
                break;
            case 3:
                paragraphs.Insert(place, $"## Part {place}");
                break;
            case 4:
                paragraphs.Reverse(place, Math.Min(2, paragraphs.Count - place));
                break;
            default:
                paragraphs[place] = paragraphs[place].Replace(" of ", "\nof ", StringComparison.Ordinal);
                break;
        }
    }

    private static string Page(List<string> paragraphs) => $"# Back pain\n\n{string.Join("\n\n", paragraphs)}\n";

    private static string Listed(string body) =>
        $"{body}\n\n## References\n\n1. French S. Heat for back pain. 2006.\n2. Hayden J. Exercise for back pain. 2005.\n3. Furlan A. Massage for back pain. 2002.\n";

    /// <summary>The findings of a page that an earlier version did not have: the rule and what is reported, or the text for claims.</summary>
    private static string[] New(string before, string after, string rule = "BPL4002")
    {
        var result = Linter.Check(SourceText.From(after), TestContext.Current.CancellationToken);
        var findings = Of(result, rule);
        var known = new KnownFindings(Anchors(before, rule).SelectMany(anchors => anchors)).Take(FindingAnchors.Of(result.Article, findings));
        return [.. findings.Where((_, index) => !known[index]).Select(finding => rule == "BPL4002" ? result.Article.Slice(finding.Span).ToString() : $"{rule} '{result.Article.Slice(finding.Span)}'")];
    }

    private static ImmutableArray<ImmutableArray<FindingAnchor>> Anchors(string text, string rule)
    {
        var result = Linter.Check(SourceText.From(text), TestContext.Current.CancellationToken);
        return FindingAnchors.Of(result.Article, Of(result, rule));
    }

    private static ImmutableArray<Finding> Of(LintResult result, string rule) =>
        [.. result.Findings.Where(finding => rule.Length == 0 || finding.Rule.Id == rule)];
}
