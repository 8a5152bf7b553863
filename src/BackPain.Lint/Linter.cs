using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
using BackPain.Lint.Rules.Claims;
using BackPain.Lint.Rules.Tool;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Text in, findings out: reads a page, asks every rule, applies the page's suppression comments.</summary>
public sealed class Linter
{
    private readonly LintSettings settings;
    private readonly ImmutableArray<Rule> rules;
    private readonly Func<RuleDescriptor, bool> isSelected;

    /// <summary>A linter for pages under the same settings. It holds no state and serves any number of threads.</summary>
    /// <param name="settings">What applies to the pages.</param>
    /// <param name="isSelected">Which rules run, by description, or <see langword="null"/> for all.</param>
    public Linter(LintSettings settings, Func<RuleDescriptor, bool>? isSelected = null)
        : this(settings, RuleCatalog.Create(settings), isSelected)
    {
    }

    internal Linter(LintSettings settings, ImmutableArray<Rule> rules, Func<RuleDescriptor, bool>? isSelected = null)
    {
        this.settings = settings;
        this.isSelected = isSelected ?? (_ => true);
        this.rules = [.. rules.Where(rule => this.isSelected(rule.Descriptor) && SeverityOf(rule.Descriptor) is not null)];

        // Without the rule that speaks of a tail as a whole its sentences are reported one by one.
        if (!this.rules.Any(rule => rule is UncitedTail))
            this.settings = settings with { ClaimGroupTail = false };
    }

    /// <summary>Checks a page. Never throws on any text.</summary>
    /// <param name="text">The whole page.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public LintResult Check(SourceText text, CancellationToken cancellation = default)
    {
        var article = Read(text);
        var page = new Page(article, settings);
        var findings = new List<Finding>();
        var finished = new HashSet<string>(StringComparer.Ordinal);
        if (article.ReadingFault is { } fault)
            findings.Add(new(UnreadableFile.Descriptor, UnreadableFile.Descriptor.Severity, new TextSpan(0, 0), fault));

        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = findings.Count;
            try
            {
                findings.AddRange(rule.Check(page));
                finished.Add(rule.Descriptor.Id);
            }
#pragma warning disable CA1031 // Whatever a rule throws costs its own findings for this page and nothing else.
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                findings.RemoveRange(before, findings.Count - before);
                findings.Add(Crash(rule.Descriptor, exception));
            }
        }

        var split = Suppressions.Apply(article, findings.Select(Configured).OfType<Finding>(), rule => finished.Contains(rule.Id));
        var reports = split.Reports.Where(report => isSelected(report.Rule)).Select(Configured).OfType<Finding>();
        return new LintResult(page, Sorted(split.Kept.Concat(reports)), Sorted(split.Suppressed)) { HasCrashedRule = finished.Count < rules.Length };
    }

    /// <summary>Reads a page as <see cref="Check"/> does.</summary>
    internal Article Read(SourceText text) => ArticleReader.Read(text, settings);

    /// <summary>The severity a finding of the rule has under these settings, or <see langword="null"/> when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(RuleDescriptor rule) => SeverityOf(rule, rule.Severity);

    private DiagnosticSeverity? SeverityOf(RuleDescriptor rule, DiagnosticSeverity own)
    {
        var configured = settings.Severities.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default
            ? severity
            // As in Roslyn, a family's severity does not switch on what is off by default.
            : rule.EnabledByDefault ? settings.CategorySeverities.GetValueOrDefault(rule.Category, ReportDiagnostic.Default)
            : ReportDiagnostic.Default;
        return configured switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => rule.EnabledByDefault ? own : null,
        };
    }

    private Finding? Configured(Finding finding) =>
        SeverityOf(finding.Rule, finding.Severity) is { } severity ? finding with { Severity = severity } : null;

    private static Finding Crash(RuleDescriptor rule, Exception exception) => new(
        RuleCrashed.Descriptor, RuleCrashed.Descriptor.Severity, new TextSpan(0, 0),
        $"Rule {rule.Id} {rule.Name} failed on this page ({exception.GetType().Name}): its findings are missing, please report this with the page.");

    /// <summary>Findings of one rule with the same span and message are one, whatever else they carry.</summary>
    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings)
    {
        var sorted = ImmutableArray.CreateBuilder<Finding>();
        var ordered = findings
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.End)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal);
        foreach (var finding in ordered)
        {
            if (sorted.Count == 0 || !IsSame(sorted[^1], finding))
                sorted.Add(finding);
        }

        return sorted.ToImmutable();
    }

    private static bool IsSame(Finding a, Finding b) =>
        a.Span == b.Span && a.Rule.Id.Equals(b.Rule.Id, StringComparison.Ordinal) && a.Message.Equals(b.Message, StringComparison.Ordinal);
}
