using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Proves of fixes that every citation still means the same entry after them, and that nothing changes but what they name.</summary>
public static class FixProof
{
    /// <summary>A single fix, for whoever chose it: its changes, or why they are not to be made.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="page">The page that the fix is for.</param>
    /// <param name="fix">The fix of one of its findings.</param>
    public static PageEdit Prove(Linter linter, LintResult page, Fix fix)
    {
        var changes = ChangesOf(fix, out var failure);
        if (failure is null && !changes.IsEmpty)
            failure = FaultOf(linter, page.Article, changes, [fix]);
        return failure is null ? new PageEdit(fix.Title, changes) : PageEdit.Refused(fix.Title, failure);
    }

    /// <summary>The changes of a fix; none, and a clause that says so, when a defect of ours keeps them from being worked out.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="failure">What went wrong, or <see langword="null"/>.</param>
    public static ImmutableArray<TextChange> ChangesOf(Fix fix, out string? failure)
    {
        failure = null;
        try
        {
            return fix.Changes;
        }
#pragma warning disable CA1031 // A defect in one fix costs that fix and nothing else.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = $"the fix failed ({exception.GetType().Name}), please report it with the page";
            return [];
        }
    }

    /// <summary>Why changes are not to be made, as a clause, or <see langword="null"/>.</summary>
    /// <param name="linter">Reads the page again.</param>
    /// <param name="before">The page.</param>
    /// <param name="changes">All changes of the fixes, sorted.</param>
    /// <param name="fixes">The fixes, for what they change on purpose.</param>
    internal static string? FaultOf(Linter linter, Article before, ImmutableArray<TextChange> changes, IEnumerable<Fix> fixes)
    {
        if (!Splice.AreOrdered(changes) || (changes is [.., var last] && last.Span.End > before.Text.Length))
            return "its changes overlap or lie outside the page";
        var after = linter.Read(before.Source.WithChanges(changes));
        return IsRestUntouched(before.Text, after.Text, changes)
            ? CitationMeaning.FaultOf(before, after, changes, fixes)
            : "text outside the fix would change";
    }

    private static bool IsRestUntouched(string before, string after, ImmutableArray<TextChange> changes)
    {
        var (oldAt, newAt) = (0, 0);
        foreach (var change in changes)
        {
            var length = change.Span.Start - oldAt;
            if (newAt + length > after.Length || !before.AsSpan(oldAt, length).SequenceEqual(after.AsSpan(newAt, length)))
                return false;
            (oldAt, newAt) = (change.Span.End, newAt + length + (change.NewText?.Length ?? 0));
        }

        return newAt <= after.Length && before.AsSpan(oldAt).SequenceEqual(after.AsSpan(newAt));
    }
}
