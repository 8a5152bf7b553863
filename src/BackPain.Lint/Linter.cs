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
    private static readonly Comparer<Finding> InOrderOfThePage = Comparer<Finding>.Create(Compare);

    private readonly LintSettings settings;
    private readonly ImmutableArray<Rule> rules;
    private readonly Func<RuleDescriptor, bool> isSelected;
    private readonly StageObserver? observe;
    private readonly KnownWorks works = KnownWorks.None;

    /// <summary>A linter for pages under the same settings. It holds no state and serves any number of threads.</summary>
    /// <param name="settings">What applies to the pages.</param>
    /// <param name="isSelected">Which rules run, by description, or <see langword="null"/> for all.</param>
    /// <param name="observe">Is told when each stage of the work begins and ends, for measuring; usually <see langword="null"/>.</param>
    public Linter(LintSettings settings, Func<RuleDescriptor, bool>? isSelected = null, StageObserver? observe = null)
        : this(settings, RuleCatalog.Create(settings), isSelected, observe)
    {
    }

    internal Linter(LintSettings settings, ImmutableArray<Rule> rules, Func<RuleDescriptor, bool>? isSelected = null, StageObserver? observe = null)
    {
        this.settings = settings;
        this.observe = observe;
        this.isSelected = isSelected ?? (_ => true);
        this.rules = [.. rules.Where(rule => this.isSelected(rule.Descriptor) && SeverityOf(rule.Descriptor) is not null)];

        // Without the rule that speaks of a tail as a whole its sentences are reported one by one.
        if (!this.rules.Any(rule => rule is UncitedTail))
            this.settings = settings with { ClaimGroupTail = false };
    }

    private Linter(Linter other, KnownWorks works)
    {
        (settings, rules, isSelected, observe, JudgesClaimsApart) = (other.settings, other.rules, other.isSelected, other.observe, other.JudgesClaimsApart);
        this.works = works;
    }

    /// <summary>
    /// Whether claims are judged on a thread of their own while the rules about references run: one page is done sooner, which an
    /// editor waits for; many pages that are checked at a time are not.
    /// </summary>
    public bool JudgesClaimsApart { get; init; }

    /// <summary>Whether a rule compares pages, so that an index of the whole wiki (see <see cref="KnownWorks.Wiki"/>) finds more.</summary>
    public bool LooksAcrossPages => rules.Any(rule => rule.LooksAcrossPages);

    /// <summary>The same linter for a page with which these files and other pages go.</summary>
    public Linter With(KnownWorks known) => known == works ? this : new Linter(this, known);

    /// <summary>Checks a page. Never throws on any text.</summary>
    /// <param name="text">The whole page.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public LintResult Check(SourceText text, CancellationToken cancellation = default) => Check(Read(text), cancellation);

    /// <summary>Checks a page that <see cref="Read"/> of a linter with the same settings and the same bibliography has read.</summary>
    public LintResult Check(Article article, CancellationToken cancellation = default)
    {
        var page = new Page(article, settings, works, observe);
        var findings = new List<Finding>();
        var finished = new HashSet<string>(StringComparer.Ordinal);
        if (article.ReadingFault is { } fault)
            findings.Add(new(UnreadableFile.Descriptor, UnreadableFile.Descriptor.Severity, new TextSpan(0, 0), fault));

        if (JudgesClaimsApart && rules.Any(rule => rule.Descriptor.Category == RuleCategory.Claims))
            _ = Task.Run(() => page.Claims, cancellation);
        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Run(rule, page, findings, cancellation))
                finished.Add(rule.Descriptor.Id);
        }

        // A comment is used by what it silences, whatever severity that would have had.
        var split = Suppressions.Apply(article, findings, rule => finished.Contains(rule.Id));
        var reports = split.Reports.Concat(DismissalReports.Of(page)).Where(report => isSelected(report.Rule));
        return new LintResult(page, Sorted(split.Kept.Concat(reports)), Sorted(split.Suppressed)) { HasCrashedRule = finished.Count < rules.Length };
    }

    /// <summary>Reads a page, as checking its text does. Never throws on any text.</summary>
    public Article Read(SourceText text)
    {
        observe?.Invoke("reading", true);
        var article = ArticleReader.Read(text, settings, works.Bibliography);
        observe?.Invoke("reading", false);
        return article;
    }

    /// <summary>Adds what a rule finds, or that it failed; returns whether it finished.</summary>
    private bool Run(Rule rule, Page page, List<Finding> findings, CancellationToken cancellation)
    {
        var before = findings.Count;
        observe?.Invoke(rule.Descriptor.Id, true);
        try
        {
            findings.AddRange(rule.Check(page));
            return true;
        }
#pragma warning disable CA1031 // Whatever a rule throws costs its own findings for this page and nothing else.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            findings.RemoveRange(before, findings.Count - before);
            findings.Add(Crash(rule.Descriptor, exception));
            return false;
        }
        finally
        {
            observe?.Invoke(rule.Descriptor.Id, false);
        }
    }

    /// <summary>The severity a finding of the rule has under these settings, or <see langword="null"/> when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(RuleDescriptor rule) => SeverityOf(rule, rule.Severity);

    /// <summary>The one place where a severity is decided: a rule's own setting wins over its family's, and that over the profile.</summary>
    private DiagnosticSeverity? SeverityOf(RuleDescriptor rule, DiagnosticSeverity own) => Configured(rule) switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        ReportDiagnostic.Suppress => null,
        _ when !IsEnabled(rule) => null,
        _ => settings.Profile switch
        {
            LintProfile.Minimal when own != DiagnosticSeverity.Error => null,
            LintProfile.Strict when own == DiagnosticSeverity.Info => DiagnosticSeverity.Warning,
            _ => own,
        },
    };

    private ReportDiagnostic Configured(RuleDescriptor rule)
    {
        if (settings.Severities.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default)
            return severity;

        // As in Roslyn, a family's severity does not switch on what is off.
        return IsEnabled(rule) ? settings.CategorySeverities.GetValueOrDefault(rule.Category, ReportDiagnostic.Default) : ReportDiagnostic.Default;
    }

    private bool IsEnabled(RuleDescriptor rule) => rule.EnabledByDefault || settings.Profile == LintProfile.Strict;

    private Finding? Configured(Finding finding) =>
        SeverityOf(finding.Rule, finding.Severity) is not { } severity ? null
        : severity == finding.Severity ? finding : finding with { Severity = severity };

    private static Finding Crash(RuleDescriptor rule, Exception exception) => new(
        RuleCrashed.Descriptor, RuleCrashed.Descriptor.Severity, new TextSpan(0, 0),
        $"Rule {rule.Id} {rule.Name} failed on this page ({exception.GetType().Name}): its findings are missing, please report this with the page.");

    /// <summary>
    /// Findings with their configured severities, in the order of the page. Those of one rule with the same span and message
    /// are one, whatever else they carry.
    /// </summary>
    private ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings)
    {
        var sorted = ImmutableArray.CreateBuilder<Finding>();
        var ordered = findings.Select(Configured).OfType<Finding>().Order(InOrderOfThePage);
        foreach (var finding in ordered)
        {
            if (sorted.Count == 0 || !IsSame(sorted[^1], finding))
                sorted.Add(finding);
        }

        return sorted.ToImmutable();
    }

    /// <summary>The message is asked for last: most findings have a place of their own, and a message may have yet to be written.</summary>
    private static int Compare(Finding a, Finding b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        if (order == 0)
            order = a.Span.End.CompareTo(b.Span.End);
        return order != 0 || ReferenceEquals(a, b) ? order : string.CompareOrdinal(a.Message, b.Message);
    }

    private static bool IsSame(Finding a, Finding b) =>
        a.Span == b.Span && a.Rule.Id.Equals(b.Rule.Id, StringComparison.Ordinal) && a.Message.Equals(b.Message, StringComparison.Ordinal);
}
