using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>Runs one rule over a page, on the day of the examples and whether or not the rule is on by default.</summary>
internal static class RuleRun
{
    public static Finding[] Findings(string id, string text, LintSettings? settings = null)
    {
        var rule = RuleCatalog.Find(id).ShouldNotBeNull();
        settings ??= LintSettings.Default;
        if (!rule.EnabledByDefault)
            settings = settings with { Severities = settings.Severities.Add(id, ReportDiagnostic.Warn) };
        var result = new Linter(settings with { Today = Example.Today }, one => one.Id == id).Check(SourceText.From(text));
        result.HasCrashedRule.ShouldBeFalse();
        return [.. result.Findings.Where(finding => finding.Rule.Id == id)];
    }

    /// <summary>The page after the first fix of each finding.</summary>
    public static string Fixed(string id, string text) =>
        SourceText.From(text).WithChanges(Findings(id, text).SelectMany(finding => finding.Fixes[0].Changes)).ToString();

    /// <summary>What each finding marks.</summary>
    public static string[] Marked(string id, string text, LintSettings? settings = null) =>
        [.. Findings(id, text, settings).Select(finding => text.Substring(finding.Span.Start, finding.Span.Length))];
}
