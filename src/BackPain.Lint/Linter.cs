using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
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
        this.rules = [.. rules.Where(rule => isSelected?.Invoke(rule.Descriptor) != false && SeverityOf(rule.Descriptor) is not null)];
    }

    /// <summary>Checks a page. Never throws on any text.</summary>
    /// <param name="text">The whole page.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public LintResult Check(SourceText text, CancellationToken cancellation = default)
    {
        var article = ArticleReader.Read(text, settings);
        var page = new Page(article, settings);
        var findings = new List<Finding>();
        var crashed = false;
        if (article.ReadingFault is { } fault)
            findings.Add(new(UnreadableFile.Descriptor, UnreadableFile.Descriptor.Severity, new TextSpan(0, 0), fault));

        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = findings.Count;
            try
            {
                findings.AddRange(rule.Check(page));
            }
#pragma warning disable CA1031 // Whatever a rule throws costs its own findings for this page and nothing else.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                findings.RemoveRange(before, findings.Count - before);
                findings.Add(Crash(rule.Descriptor, exception));
                crashed = true;
            }
        }

        var (kept, suppressed) = Suppressions.Apply(article, findings.Select(Configured).OfType<Finding>(), IsActive);
        return new LintResult(article, Sorted(kept), Sorted(suppressed)) { HasCrashedRule = crashed };
    }

    /// <summary>The severity a finding of the rule has under these settings, or <see langword="null"/> when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(RuleDescriptor rule) => SeverityOf(rule, rule.Severity);

    private DiagnosticSeverity? SeverityOf(RuleDescriptor rule, DiagnosticSeverity own)
    {
        var configured = settings.Severities.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default
            ? severity
            : settings.CategorySeverities.GetValueOrDefault(rule.Category, ReportDiagnostic.Default);
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

    private bool IsActive(RuleDescriptor rule) => rules.Any(active => active.Descriptor.Id == rule.Id);

    private Finding? Configured(Finding finding) =>
        SeverityOf(finding.Rule, finding.Severity) is { } severity ? finding with { Severity = severity } : null;

    private static Finding Crash(RuleDescriptor rule, Exception exception) => new(
        RuleCrashed.Descriptor, RuleCrashed.Descriptor.Severity, new TextSpan(0, 0),
        $"Rule {rule.Id} {rule.Name} failed on this page ({exception.GetType().Name}): its findings are missing, please report this with the page.");

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.End)
            .Distinct(),
    ];
}
