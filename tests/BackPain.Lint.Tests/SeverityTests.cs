using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>Which severity a finding ends up with: a rule's setting wins over its family's, and that over the profile.</summary>
public sealed class SeverityTests
{
    private const ReportDiagnostic Unset = (ReportDiagnostic)(-1);

    public static TheoryData<LintProfile, ReportDiagnostic, ReportDiagnostic, DiagnosticSeverity, bool> Combinations
    {
        get
        {
            var data = new TheoryData<LintProfile, ReportDiagnostic, ReportDiagnostic, DiagnosticSeverity, bool>();
            ReportDiagnostic[] settings = [Unset, .. Enum.GetValues<ReportDiagnostic>()];
            foreach (var profile in Enum.GetValues<LintProfile>())
                foreach (var rule in settings)
                    foreach (var family in settings)
                        foreach (var own in Enum.GetValues<DiagnosticSeverity>())
                            foreach (var isOn in (bool[])[true, false])
                                data.Add(profile, rule, family, own, isOn);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_severity_comes_from_the_rule_or_the_family_or_the_profile(
        LintProfile profile, ReportDiagnostic rule, ReportDiagnostic family, DiagnosticSeverity own, bool isOn)
    {
        var descriptor = Descriptor(own) with { EnabledByDefault = isOn };
        var linter = new Linter(Settings(profile, rule, family));

        linter.SeverityOf(descriptor).ShouldBe(Expected(profile, rule, family, own, isOn));
    }

    [Theory]
    [InlineData(LintProfile.Minimal, "error")]
    [InlineData(LintProfile.Default, "error warning info hint")]
    [InlineData(LintProfile.Strict, "error warning warning hint")]
    public void A_profile_judges_each_finding_not_its_rule(LintProfile profile, string expected)
    {
        var linter = new Linter(LintSettings.Default with { Profile = profile }, [new EverySeverity()]);

        string.Join(' ', linter.Check(SourceText.From("text"), TestContext.Current.CancellationToken).Findings.Select(finding => SeverityWords.Printed(finding.Severity))).ShouldBe(expected);
    }

    [Fact]
    public void A_comment_for_a_finding_that_the_profile_leaves_out_is_not_called_unused()
    {
        var settings = LintSettings.Default with
        {
            Profile = LintProfile.Minimal,
            Severities = LintSettings.Default.Severities.Add("BPL0001", ReportDiagnostic.Warn),
        };
        var linter = new Linter(settings, [new EverySeverity()]);

        linter.Check(SourceText.From("<!-- bplint-disable-file BPL1001 -->\n\ntext"), TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_reports_nothing_under_the_profile_does_not_run()
    {
        var ran = new List<string>();
        new Linter(LintSettings.Default with { Profile = LintProfile.Minimal }, observe: (stage, _) => ran.Add(stage)).Check(SourceText.From("text"), TestContext.Current.CancellationToken);

        ran.ShouldContain("BPL1001");
        ran.ShouldNotContain("BPL1002");
    }

    private static DiagnosticSeverity? Expected(
        LintProfile profile, ReportDiagnostic rule, ReportDiagnostic family, DiagnosticSeverity own, bool isOn)
    {
        var runs = isOn || profile == LintProfile.Strict;
        foreach (var (setting, applies) in ((ReportDiagnostic, bool)[])[(rule, true), (family, runs)])
        {
            if (applies && setting is not (Unset or ReportDiagnostic.Default))
                return Severity(setting);
        }

        if (!runs)
            return null;
        if (profile == LintProfile.Minimal)
            return own == DiagnosticSeverity.Error ? own : null;
        return profile == LintProfile.Strict && own == DiagnosticSeverity.Info ? DiagnosticSeverity.Warning : own;
    }

    private static DiagnosticSeverity? Severity(ReportDiagnostic setting) => setting switch
    {
        ReportDiagnostic.Suppress => null,
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static LintSettings Settings(LintProfile profile, ReportDiagnostic rule, ReportDiagnostic family) => LintSettings.Default with
    {
        Profile = profile,
        Severities = rule == Unset ? LintSettings.Default.Severities : LintSettings.Default.Severities.Add("BPL1001", rule),
        CategorySeverities = family == Unset ? LintSettings.Default.CategorySeverities : LintSettings.Default.CategorySeverities.Add(RuleCategory.References, family),
    };

    private static RuleDescriptor Descriptor(DiagnosticSeverity own) =>
        new("BPL1001", "every-severity", RuleCategory.References, own, "A page is quiet", "It is a test.", []);

    /// <summary>Reports the same word once with each severity, the highest first.</summary>
    private sealed class EverySeverity : Rule
    {
        public override RuleDescriptor Descriptor { get; } = SeverityTests.Descriptor(DiagnosticSeverity.Error);

        public override IEnumerable<Finding> Check(Page page) => Enum.GetValues<DiagnosticSeverity>().Reverse()
            .Select((severity, i) => Report(new TextSpan(0, 0), $"Finding {i}.") with { Severity = severity });
    }
}
