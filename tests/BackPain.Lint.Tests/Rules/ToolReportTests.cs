using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>The examples of the linter's own reports on comments, as their pages show them.</summary>
public sealed class ToolReportTests
{
    public static TheoryData<string> Examples =>
        [.. UnusedSuppression.Descriptor.Examples.Concat(UnknownRuleInSuppression.Descriptor.Examples).Select(example => example.Text)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_reported_exactly_where_it_is_marked(string text)
    {
        var marked = MarkedText.Parse(text);

        new Linter(LintSettings.Default).Check(SourceText.From(marked.Text), TestContext.Current.CancellationToken).Findings.Select(finding => finding.Span).ShouldBe(marked.Spans);
    }

    [Fact]
    public void Fixing_an_example_gives_the_text_it_shows()
    {
        var example = UnusedSuppression.Descriptor.Examples[0];

        Fixer.Fix(new Linter(LintSettings.Default), SourceText.From(MarkedText.Parse(example.Text).Text), FixSafety.Safe, TestContext.Current.CancellationToken).Text.ToString().ShouldBe(example.Fixed);
    }
}
