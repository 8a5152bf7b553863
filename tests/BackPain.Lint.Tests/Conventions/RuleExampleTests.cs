using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>Each rule's examples are its tests: what is marked is found, what is not marked stays silent, and fixing gives what is shown.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> PageRules => [.. RuleCatalog.Create(LintSettings.Default).Select(rule => rule.Descriptor.Id)];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var rule in RuleCatalog.Create(LintSettings.Default))
            {
                for (var index = 0; index < rule.Descriptor.Examples.Length; index++)
                    examples.Add(rule.Descriptor.Id, index);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_reported_exactly_where_it_is_marked(string id, int index)
    {
        var example = ExampleMarkup.Parse(ExampleOf(id, index).Text);

        Findings(id, ExampleOf(id, index)).Select(finding => finding.Span).ShouldBe(example.Spans, example.Text);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fixing_an_example_gives_the_text_it_shows(string id, int index)
    {
        var example = ExampleOf(id, index);
        var text = ExampleMarkup.Parse(example.Text).Text;

        Fix(id, example, text).Text.ToString().ShouldBe(example.Fixed ?? text);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fixing_twice_changes_nothing_more(string id, int index)
    {
        var example = ExampleOf(id, index);
        var once = Fix(id, example, ExampleMarkup.Parse(example.Text).Text);
        var twice = Fix(id, example, once.Text.ToString());

        twice.Text.ToString().ShouldBe(once.Text.ToString());
        twice.Fixed.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void After_fixing_nothing_safe_is_left_to_fix(string id, int index)
    {
        var result = Fix(id, ExampleOf(id, index), ExampleMarkup.Parse(ExampleOf(id, index).Text).Text);

        result.Remaining.Findings.Where(finding => finding.Rule.Id == id)
            .SelectMany(finding => finding.Fixes).Where(fix => fix.Safety == FixSafety.Safe)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Findings_on_an_example_read_well_and_lie_within_it(string id, int index)
    {
        var text = ExampleMarkup.Parse(ExampleOf(id, index).Text).Text;
        foreach (var finding in Findings(id, ExampleOf(id, index)))
        {
            finding.ShouldReadWell();
            finding.ShouldLieWithin(text);
        }
    }

    [Theory]
    [MemberData(nameof(PageRules))]
    public void A_rule_shows_a_page_it_reports_and_a_page_it_accepts(string id)
    {
        var examples = RuleCatalog.Find(id).ShouldNotBeNull().Examples.Select(example => ExampleMarkup.Parse(example.Text));

        examples.Select(example => example.Spans.IsEmpty).Distinct().Count().ShouldBe(2, id);
    }

    [Theory]
    [MemberData(nameof(PageRules))]
    public void A_rule_offers_the_fixes_it_announces(string id)
    {
        var rule = RuleCatalog.Find(id).ShouldNotBeNull();
        var offered = rule.Examples
            .SelectMany(example => Findings(id, example))
            .SelectMany(finding => finding.Fixes).Select(fix => (FixSafety?)fix.Safety);

        offered.Min().ShouldBe(rule.FixSafety, id);
    }

    private static Example ExampleOf(string id, int index) => RuleCatalog.Find(id).ShouldNotBeNull().Examples[index];

    private static ImmutableArray<Finding> Findings(string id, Example example) => Findings(id, example, ExampleMarkup.Parse(example.Text).Text);

    private static ImmutableArray<Finding> Findings(string id, Example example, string text)
    {
        var result = LinterOf(id, example).Check(SourceText.From(text));
        result.HasCrashedRule.ShouldBeFalse(string.Join('\n', result.Findings.Select(finding => finding.Message)));
        return [.. result.Findings.Where(finding => finding.Rule.Id == id)];
    }

    /// <summary>Fixes as far as the example's own findings ask: a page whose first fix is unsafe is fixed unsafely.</summary>
    private static FixResult Fix(string id, Example example, string text)
    {
        var upTo = Findings(id, example, text).Any(finding => finding.Fixes is [{ Safety: FixSafety.Unsafe }, ..]) ? FixSafety.Unsafe : FixSafety.Safe;
        return Fixer.Fix(LinterOf(id, example), SourceText.From(text), upTo);
    }

    /// <summary>A linter with this rule alone and a fixed day, switched on even when it is off by default, and fixing even when it gives hints.</summary>
    private static Linter LinterOf(string id, Example example)
    {
        var rule = RuleCatalog.Find(id).ShouldNotBeNull();
        var severities = LintSettings.Default.Severities;
        if (!rule.EnabledByDefault || rule.Severity == DiagnosticSeverity.Hidden)
            severities = severities.Add(id, ReportDiagnostic.Warn);
        var settings = ExampleSettings.Of(example) with { Severities = severities };
        return new Linter(settings, descriptor => descriptor.Id == id).With(ExampleWorks.Known);
    }
}
