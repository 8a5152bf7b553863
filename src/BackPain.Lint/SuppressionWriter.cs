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
    private int proofs;

    private SuppressionWriter(Linter linter, LintResult page, Func<Finding, bool> isWanted, CancellationToken cancellation)
    {
        this.linter = linter;
        this.page = page;
        this.cancellation = cancellation;
        findings = [.. page.Findings.Where(finding => IsOpen(finding) && isWanted(finding))];
        found = Found(page);
        proved = page;
    }

    /// <summary>Silences what is left of a page, hints and reports about the linter's own work aside.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="page">What it found.</param>
    /// <param name="isWanted">Which of its findings are to be silenced.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static SilencedPage Write(Linter linter, LintResult page, Func<Finding, bool> isWanted, CancellationToken cancellation = default) =>
        new SuppressionWriter(linter, page, isWanted, cancellation).Write();

    private SilencedPage Write()
    {
        if (findings.IsEmpty || page.Article.ReadingFault is not null)
            return new(page.Article.Source, page, 0, findings.Length);

        ImmutableArray<Finding>[] lines = [.. findings.GroupBy(finding => page.Article.Lines.LineOf(finding.Span.Start)).Select(line => line.ToImmutableArray())];
        var headings = page.Article.Sections.Select(section => page.Article.Lines.LineOf(section.Heading.Start)).ToHashSet();
        var written = Proved([], [.. lines.Where(line => !headings.Contains(page.Article.Lines.LineOf(line[0].Span.Start))).Select(line => SuppressionComment.Behind(page.Article, line)).OfType<SuppressionComment>()]);
        written = Proved(written, [.. lines.Where(line => IsLeft(written, line[0])).Select(line => SuppressionComment.Above(page.Article, line)).OfType<SuppressionComment>()]);
        ImmutableArray<Finding> rest = [.. findings.Where(finding => IsLeft(written, finding))];
        if (!rest.IsEmpty)
            written = Proved(written, [SuppressionComment.ForFile(page.Article, rest)]);
        var silenced = written.Sum(comment => comment.Findings.Length);
        return new(proved.Article.Source, proved, silenced, findings.Length - silenced);
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
        var left = page.Findings.Count(finding => IsOpen(finding) && !comments.Any(comment => comment.Silences(page.Article, finding)));
        if (after.Findings.Count(IsOpen) != left || after.HasCrashedRule || !IsSame(found, Found(after)) ||
            CitationMeaning.FaultOf(page.Article, after.Article, changes, []) is not null)
            return false;
        proved = after;
        return true;
    }

    private static bool IsOpen(Finding finding) => finding.Rule.Category != RuleCategory.Tool && finding.Severity != DiagnosticSeverity.Hidden;

    // What the rules find, silenced or not; a comment must change nothing about that.
    private static Dictionary<string, int> Found(LintResult result) => result.Findings.Concat(result.Suppressed)
        .Where(finding => finding.Rule.Category != RuleCategory.Tool)
        .CountBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private static bool IsSame(Dictionary<string, int> before, Dictionary<string, int> after) =>
        before.Count == after.Count && before.All(rule => after.GetValueOrDefault(rule.Key) == rule.Value);
}
