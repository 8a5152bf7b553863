using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>What the claim rules say of a real page that an export flattened.</summary>
public sealed class SeedClaimTests
{
    [Theory]
    [InlineData("BPL4005", "should be formulated")]
    [InlineData("BPL4004", "is useful for back spasms")]
    [InlineData("BPL4006", "works best")]
    [InlineData("BPL4004", "can be an effective approach'")]
    [InlineData("BPL4001", "believed")]
    [InlineData("BPL4008", "More recently")]
    [InlineData("BPL4015", "may help")]
    [InlineData("BPL4015", "studies have indicated")]
    [InlineData("BPL4015", "has a small benefit")]
    [InlineData("BPL4015", "will benefit from")]
    [InlineData("BPL4015", "should be avoided")]
    public void A_claim_is_found_with_its_reason(string id, string words)
    {
        var text = File.ReadAllText(Path.Combine(SharedFolder.Require("seed"), "back-pain-medical-therapy.txt"));
        var findings = new Linter(new LintSettings { Today = new DateOnly(2026, 1, 1) }).Check(SourceText.From(text), TestContext.Current.CancellationToken).Findings;

        findings.Where(finding => finding.Rule.Id == id && finding.Message.Contains(words, StringComparison.Ordinal)).ShouldHaveSingleItem();
    }
}
