using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.LanguageServer.Tests;

public sealed class RuleFailureTests
{
    [Fact]
    public async Task A_rule_that_throws_is_shown_on_the_first_line_and_logged_once_and_the_others_go_on()
    {
        await using var client = await Client.StartAsync(newLinter: Broken);
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        (await client.RulesAsync("untitled:heat")).ShouldBe(["BPL0005", "BPL1001"]);
        await client.ChangeAsync("untitled:heat", 2, (2, 0, 2, 0, "x"));
        var items = await client.PushedAsync("untitled:heat", 2);
        items[0]["range"]!["start"]!["line"]!.GetValue<int>().ShouldBe(0);
        client.Log.ShouldHaveSingleItem().ShouldContain("BPL1003");
    }

    private static Linter Broken(LintSettings settings) => new(settings, [new Throwing(), RuleCatalog.Create(settings).Single(rule => rule.Descriptor.Id == "BPL1001")]);

    private sealed class Throwing : Rule
    {
        public override RuleDescriptor Descriptor { get; } = RuleCatalog.Descriptors.Single(rule => rule.Id == "BPL1003");

        public override IEnumerable<Finding> Check(Page page) => throw new InvalidOperationException("On purpose.");
    }
}
