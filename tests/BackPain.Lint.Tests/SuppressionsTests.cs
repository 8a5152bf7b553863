using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

public sealed class SuppressionsTests
{
    private static readonly string[] Parts = ["<!--", "-->", "bplint-disable", "-next-line", "-line", "-file", "bplint-enable", " ", "\n", ":", ",", "BPL1001", "BPL1", "claims", "xx", "\ud800"];

    [Theory]
    [InlineData("bad <!-- bplint-disable-line BPL1001 -->\nbad", 1)]
    [InlineData("<!-- bplint-disable-next-line BPL1001: why, and: how -->\nbad\n\nbad", 1)]
    [InlineData("<!-- bplint-disable-next-line BPL1001 -->\n\nbad\n\nbad", 1)]
    [InlineData("<!-- bplint-disable-next-line -->\nbad", 0)]
    [InlineData("<!-- bplint-disable-next-line BPL1001 -->\n<!-- bplint-disable-next-line BPL1002 -->\nbad worse", 0)]
    [InlineData("<!-- bplint-disable-next-line BPL1001,BPL1002 -->\nbad worse", 0)]
    [InlineData("<!-- bplint-disable-next-line BPL1001 BPL1002 -->\nbad worse", 0)]
    [InlineData("<!-- bplint-disable-next-line bpl1 -->\nbad worse", 0)]
    [InlineData("<!-- bplint-disable-next-line references -->\nbad worse", 0)]
    [InlineData("<!-- bplint-disable-next-line undefined-reference -->\nbad", 0)]
    [InlineData("bad\n\n<!-- bplint-disable BPL1001 -->\n\nbad\n\n<!-- bplint-enable BPL1001 -->\n\nbad", 2)]
    [InlineData("bad\n\n<!-- bplint-disable -->\n\nbad worse\n\n<!-- bplint-enable BPL1001 -->\n\nbad worse", 2)]
    [InlineData("bad\n\n<!-- bplint-disable BPL1001 -->\n\nbad\n\nbad", 1)]
    [InlineData("bad\n\nbad\n\n<!-- bplint-disable-file BPL1001 -->", 0)]
    [InlineData("bad\n\n<!-- bplint-disabled-file BPL1001 -->", 1)]
    [InlineData("`<!-- bplint-disable-file BPL1001 -->` bad", 1)]
    public void A_comment_silences_what_it_names_where_it_says(string text, int left)
    {
        var result = Check(text);

        result.Findings.Count(finding => finding.Rule.Category != RuleCategory.Tool).ShouldBe(left);
        result.Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL0001");
    }

    [Fact]
    public void Silenced_findings_are_kept_apart() =>
        Check("<!-- bplint-disable-file BPL1001 -->\n\nbad worse").Suppressed.ShouldHaveSingleItem().Rule.Id.ShouldBe("BPL1001");

    [Theory]
    [InlineData("good\n\n[|<!-- bplint-disable-next-line BPL1001 -->|]\n\ngood\n", "good\n\ngood\n")]
    [InlineData("[|<!-- bplint-disable-file BPL1001 -->|]\ngood\n", "good\n")]
    [InlineData("good [|<!-- bplint-disable-line BPL1001 -->|]\ngood\n", "good\ngood\n")]
    [InlineData("good [|<!-- bplint-disable-line BPL1001 -->|] good\n", "good good\n")]
    [InlineData("good\r\n[|<!-- bplint-disable BPL1001 -->|]", "good\r\n")]
    [InlineData("bad <!-- bplint-disable-line [|BPL1002|], BPL1001: why -->\n", "bad <!-- bplint-disable-line BPL1001: why -->\n")]
    [InlineData("bad <!-- bplint-disable-line BPL1001, [|BPL1002|]: why -->\n", "bad <!-- bplint-disable-line BPL1001: why -->\n")]
    [InlineData("good\n\n[|<!-- bplint-disable BPL1001 -->|]\n\ngood\n\n<!-- bplint-enable BPL1001 -->\n\nend\n", "good\n\ngood\n\nend\n")]
    public void What_silences_nothing_is_reported_and_deleted(string marked, string expected)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var length = marked.IndexOf("|]", StringComparison.Ordinal) - start - 2;

        Check(text).Findings.Single(finding => finding.Rule.Id == "BPL0001").Span.ShouldBe(new TextSpan(start, length));
        Fixer.Fix(NewLinter(LintSettings.Default), SourceText.From(text), FixSafety.Safe, TestContext.Current.CancellationToken).Text.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_comment_for_a_rule_that_did_not_run_is_not_called_unused()
    {
        Check("<!-- bplint-disable-file BPL4002 -->\n\ngood").Findings.ShouldBeEmpty();
        new Linter(LintSettings.Default, ImmutableArray.Create<Rule>(new WordRule("BPL1001", "bad")), rule => rule.Id != "BPL1001")
            .Check(SourceText.From("<!-- bplint-disable-file BPL1001 -->\n\nbad"), TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BPL2O01", "No rule is called 'BPL2O01'; did you mean 'BPL2001'?")]
    [InlineData("undefined-refrence", "No rule is called 'undefined-refrence'; did you mean 'undefined-reference'?")]
    [InlineData("something-else-entirely", "No rule is called 'something-else-entirely'.")]
    public void A_name_that_no_rule_has_is_reported_where_it_stands(string name, string message)
    {
        var text = $"bad <!-- bplint-disable-line BPL1001, {name} -->";

        var finding = Check(text).Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("BPL0003");
        finding.Message.ShouldBe(message);
        text.Substring(finding.Span.Start, finding.Span.Length).ShouldBe(name);
    }

    [Fact]
    public void Reports_about_comments_obey_settings()
    {
        var settings = LintSettings.Default with
        {
            Severities = LintSettings.Default.Severities.Add("BPL0001", ReportDiagnostic.Suppress).Add("BPL0003", ReportDiagnostic.Error),
        };

        var finding = NewLinter(settings).Check(SourceText.From("<!-- bplint-disable-file BPL1001, BPL9 -->\n\ngood"), TestContext.Current.CancellationToken).Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("BPL0003");
        finding.Severity.ShouldBe(DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_page_cannot_hide_that_a_rule_failed()
    {
        var linter = new Linter(LintSettings.Default, ImmutableArray.Create<Rule>(new WordRule("BPL1001", "bad", (_, _) => throw new InvalidOperationException())));

        var result = linter.Check(SourceText.From("<!-- bplint-disable-file -->\n\nbad"), TestContext.Current.CancellationToken);

        result.HasCrashedRule.ShouldBeTrue();
        result.Findings.ShouldHaveSingleItem().Rule.Id.ShouldBe("BPL0005");
    }

    [Fact]
    public void Equal_findings_are_one()
    {
        var linter = new Linter(LintSettings.Default, ImmutableArray.Create<Rule>(new WordRule("BPL1001", "bad"), new WordRule("BPL1001", "bad")));

        linter.Check(SourceText.From("bad bad"), TestContext.Current.CancellationToken).Findings.Length.ShouldBe(2);
    }

    [Fact]
    public void Any_comment_is_read_without_failing() => Gen.OneOf(Parts).Array[0, 30].Sample(parts =>
    {
        var text = string.Concat(parts);
        foreach (var suppression in SuppressionReader.Read(text, [new TextSpan(0, text.Length)]))
        {
            foreach (var rule in suppression.Rules)
                text.Substring(rule.Span.Start, rule.Span.Length).ShouldBe(rule.Name);
        }

        _ = Check(text + "\n\nbad worse bad");
    });

    [Fact]
    public void Deleting_what_is_unused_leaves_no_unused_comment() => Gen.OneOf(
        "<!-- bplint-disable BPL1001 -->\n\n", "<!-- bplint-enable -->\n\n", "<!-- bplint-enable BPL1001 -->\n\n", "bad\n\n", "good worse\n\n",
        "<!-- bplint-disable-next-line BPL1001, BPL1002 -->\n", "<!-- bplint-disable -->\n\n", "bad <!-- bplint-disable-line references -->\n\n").Array[1, 10].Sample(parts =>
    {
        var text = string.Concat(parts);
        var before = Check(text);

        var result = Fixer.Fix(NewLinter(LintSettings.Default), SourceText.From(text), FixSafety.Safe, TestContext.Current.CancellationToken);

        result.Remaining.Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL0001");
        result.Remaining.Suppressed.Length.ShouldBe(before.Suppressed.Length);
    });

    private static Linter NewLinter(LintSettings settings) => new(settings, ImmutableArray.Create<Rule>(new WordRule("BPL1001", "bad"), new WordRule("BPL1002", "worse")));

    private static LintResult Check(string text) => NewLinter(LintSettings.Default).Check(SourceText.From(text), TestContext.Current.CancellationToken);
}
