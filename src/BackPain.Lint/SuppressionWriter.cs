using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>
/// Writes suppression comments for the findings of a page: behind the line, above it where the line takes none (a heading, a
/// definition), or for the whole page. After each step the page is read again: a comment that changes a citation or what any rule
/// finds is not written.
/// </summary>
public sealed class SuppressionWriter
{
    /// <summary>Most readings of a page; what is not proved harmless by then is left alone.</summary>
    private const int MostProofs = 60;

    private readonly Linter linter;
    private readonly LintResult page;
    private readonly ImmutableArray<Finding> findings;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, int> found;
    private LintResult proved;
    private ImmutableArray<TextChange> provedChanges = [];
    private int proofs;

    private SuppressionWriter(Linter linter, LintResult page, Func<Finding, bool> isWanted, CancellationToken cancellation)
    {
        this.linter = linter;
        this.page = page;
        this.cancellation = cancellation;
        findings = [.. page.Findings.Where(finding => CanBeSilenced(finding) && isWanted(finding))];
        found = Found(page);
        proved = page;
    }

    /// <summary>Silences what is left of a page, hints and reports about the linter's own work aside.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="page">What it found.</param>
    /// <param name="isWanted">Which of its findings are to be silenced.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static SilencedPage Write(Linter linter, LintResult page, Func<Finding, bool> isWanted, CancellationToken cancellation = default) =>
        new SuppressionWriter(linter, page, finding => finding.Severity != DiagnosticSeverity.Hidden && isWanted(finding), cancellation).Write();

    /// <summary>Silences a finding where it stands, with what else its rule finds in its line. Hints, too: somebody asked for it.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="page">What it found.</param>
    /// <param name="finding">One of its findings.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static SilencedPage OnLine(Linter linter, LintResult page, Finding finding, CancellationToken cancellation = default)
    {
        var line = page.Article.Lines.LineOf(finding.Span.Start);
        return new SuppressionWriter(linter, page, other => other.Rule.Id == finding.Rule.Id && page.Article.Lines.LineOf(other.Span.Start) == line, cancellation).WriteOnLines();
    }

    /// <summary>Silences a rule in the whole page with one comment. Hints, too: somebody asked for it.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="page">What it found.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static SilencedPage InPage(Linter linter, LintResult page, RuleDescriptor rule, CancellationToken cancellation = default) =>
        new SuppressionWriter(linter, page, finding => finding.Rule.Id == rule.Id, cancellation).WriteForFile();

    /// <summary>Whether a page can hold a comment against a finding: it cannot hide what the linter says of its own work.</summary>
    public static bool CanBeSilenced(Finding finding) => finding.Rule.Category != RuleCategory.Tool;

    private bool HasNothingToWrite => findings.IsEmpty || page.Article.ReadingFault is not null;

    private SilencedPage Write()
    {
        if (HasNothingToWrite)
            return Silenced([]);

        var written = OnLines();
        ImmutableArray<Finding> rest = [.. findings.Where(finding => IsLeft(written, finding))];
        return Silenced(rest.IsEmpty ? written : Proved(written, [SuppressionComment.ForFile(page.Article, rest)]));
    }

    private SilencedPage WriteOnLines() => Silenced(HasNothingToWrite ? [] : OnLines());

    private SilencedPage WriteForFile() => Silenced(HasNothingToWrite ? [] : Proved([], [SuppressionComment.ForFile(page.Article, findings)]));

    private ImmutableArray<SuppressionComment> OnLines()
    {
        ImmutableArray<Finding>[] lines = [.. findings.GroupBy(finding => page.Article.Lines.LineOf(finding.Span.Start)).Select(line => line.ToImmutableArray())];
        var headings = page.Article.Sections.Select(section => page.Article.Lines.LineOf(section.Heading.Start)).ToHashSet();
        var written = Proved([], [.. lines.Where(line => !headings.Contains(page.Article.Lines.LineOf(line[0].Span.Start))).Select(line => SuppressionComment.Behind(page.Article, line)).OfType<SuppressionComment>()]);
        return Proved(written, [.. lines.Where(line => IsLeft(written, line[0])).Select(line => SuppressionComment.Above(page.Article, line)).OfType<SuppressionComment>()]);
    }

    private SilencedPage Silenced(ImmutableArray<SuppressionComment> written)
    {
        var silenced = written.Sum(comment => comment.Findings.Length);
        return new(proved.Article.Source, proved, silenced, findings.Length - silenced) { Changes = provedChanges };
    }

    private static bool IsLeft(ImmutableArray<SuppressionComment> written, Finding finding) =>
        !written.Any(comment => comment.Findings.Contains(finding));

    /// <summary>Those written already and those of the candidates that do no harm; halves are tried when all of them together do.</summary>
    private ImmutableArray<SuppressionComment> Proved(ImmutableArray<SuppressionComment> written, ImmutableArray<SuppressionComment> candidates)
    {
        if (candidates.IsEmpty || proofs++ >= MostProofs)
            return written;
        ImmutableArray<SuppressionComment> all = [.. written, .. candidates];
        if (IsHarmless(all))
            return all;
        if (candidates.Length == 1)
            return written;
        var half = candidates.Length / 2;
        return Proved(Proved(written, candidates[..half]), candidates[half..]);
    }

    private bool IsHarmless(ImmutableArray<SuppressionComment> comments)
    {
        ImmutableArray<TextChange> changes = [.. comments.Select(comment => comment.Change).OrderBy(change => change.Span.Start)];
        var after = linter.Check(page.Article.Source.WithChanges(changes), cancellation);
        // A comment silences what else its rule finds in its line, though it was not asked for, because a baseline holds it.
        var left = page.Findings.Count(finding => CanBeSilenced(finding) && !comments.Any(comment => comment.Silences(page.Article, finding)));
        if (after.Findings.Count(CanBeSilenced) != left || after.HasCrashedRule || !IsSame(found, Found(after)) ||
            CitationMeaning.FaultOf(page.Article, after.Article, changes, []) is not null)
            return false;
        (proved, provedChanges) = (after, changes);
        return true;
    }

    // What the rules find, silenced or not; a comment must change nothing about that.
    private static Dictionary<string, int> Found(LintResult result) => result.Findings.Concat(result.Suppressed)
        .Where(CanBeSilenced)
        .CountBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private static bool IsSame(Dictionary<string, int> before, Dictionary<string, int> after) =>
        before.Count == after.Count && before.All(rule => after.GetValueOrDefault(rule.Key) == rule.Value);
}
