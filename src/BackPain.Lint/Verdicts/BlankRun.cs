using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Blank lines in a row between two blocks of text.</summary>
/// <param name="First">Zero-based number of the first of them.</param>
/// <param name="Count">How many there are, two or more.</param>
public sealed record BlankRun(int First, int Count)
{
    /// <summary>
    /// Runs in the order of the page, none in code or comments. What is indented after a run may be code that goes on, and what
    /// HTML shows as it stands begins with a tag: both are left out.
    /// </summary>
    internal static ImmutableArray<BlankRun> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<BlankRun>();
        if (article.ReadingFault is not null || article.Text.Contains("<pre", StringComparison.OrdinalIgnoreCase) || article.Text.Contains("<textarea", StringComparison.OrdinalIgnoreCase))
            return [];
        var (lines, unread) = (article.Lines, 0);
        // The empty line behind the last line break is none.
        var last = lines.StartOf(lines.Count - 1) == article.Text.Length ? lines.Count - 1 : lines.Count;
        for (var line = 0; line < last;)
        {
            var first = line;
            while (line < last && article.Slice(lines.ContentOf(line)).IsWhiteSpace())
                line++;
            while (unread < article.Unread.Length && article.Unread[unread].End <= lines.StartOf(first))
                unread++;
            var isUnread = unread < article.Unread.Length && article.Unread[unread].Start <= lines.StartOf(first);
            var isIndented = line < last && article.Text[lines.StartOf(line)] is ' ' or '\t';
            if (line - first >= 2 && !isUnread && !isIndented)
                found.Add(new BlankRun(first, line - first));
            line = Math.Max(line, first + 1);
        }

        return found.ToImmutable();
    }
}
