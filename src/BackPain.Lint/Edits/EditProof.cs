using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Reads a page again after an edit and refuses the edit when a citation leads elsewhere, a work lost or gained a word, or
/// the numbers have become ambiguous.
/// </summary>
internal static class EditProof
{
    /// <summary>The edit, or the reason why it is not made.</summary>
    /// <param name="before">The page.</param>
    /// <param name="settings">What the page was read with.</param>
    /// <param name="edit">Sorted changes of the page.</param>
    /// <param name="fault">What the page afterwards lacks of what the edit is for, as a clause, or <see langword="null"/>; asked when nothing else is wrong.</param>
    public static PageEdit Prove(Article before, LintSettings settings, PageEdit edit, Func<Article, string?>? fault = null)
    {
        if (edit.Changes.IsEmpty)
            return edit;
        var after = ArticleReader.Read(before.Source.WithChanges(edit.Changes), settings, before.Bibliography);
        return (FaultOf(before, after, edit) ?? fault?.Invoke(after)) is { } reason ? PageEdit.Refused(edit.Title, reason) : edit;
    }

    private static string? FaultOf(Article before, Article after, PageEdit edit)
    {
        if (CitationMeaning.FaultOf(before, after, edit.Changes, [edit.ToFix()]) is { } fault)
            return fault;
        if (after.HasAmbiguousLists && !before.HasAmbiguousLists)
            return "another list of the page would carry the same numbers";
        var expected = WorksOf(before, [.. edit.Retired, .. edit.Merged.Select(merge => merge.Dropped)]);
        var actual = WorksOf(after, []);
        if (!HoldsAll(expected, actual) || actual.Count != expected.Count + (edit.AddsEntry ? 1 : 0))
            return "an entry would lose a part of its text or take up text around it";
        return edit.AddsEntry && !CitesNewWork(before, after, [.. expected]) ? "a marker at this place would not be read as one" : null;
    }

    private static bool CitesNewWork(Article before, Article after, HashSet<string> known)
    {
        var keys = before.Footnotes.Select(footnote => footnote.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (after.Footnotes.FirstOrDefault(footnote => !keys.Contains(footnote.Key)) is { } fresh)
            return after.Markers.Any(marker => fresh.Key.Equals(marker.Key, StringComparison.OrdinalIgnoreCase));
        var added = (after.NumberedList?.Entries ?? []).FirstOrDefault(entry => !known.Contains(Words(after, entry.Body)));
        return added is not null && after.Markers.Any(marker => marker.Names(added.Number));
    }

    private static List<string> WorksOf(Article article, HashSet<TextSpan> without)
    {
        var works = new List<string>();
        foreach (var list in article.Lists)
        {
            foreach (var entry in list.Entries)
            {
                if (!without.Contains(entry.Span))
                    works.Add(Words(article, entry.Body));
            }
        }

        // A remark may cite; whether what it cites is the same has been judged with all markers.
        var markers = new SpanWalker([.. article.Markers.Select(marker => marker.Span)]);
        works.AddRange(article.Footnotes.Where(footnote => !without.Contains(footnote.Span)).Select(footnote => Words(article, footnote.Body, markers.Covers)));
        works.Sort(StringComparer.Ordinal);
        return works;
    }

    /// <summary>The text with every run of blanks and line breaks as one blank: indentation may change, words may not.</summary>
    public static string Words(Article article, TextSpan span) => Words(article, span, static _ => false);

    private static string Words(Article article, TextSpan span, Func<int, bool> isLeftOut)
    {
        var words = new StringBuilder(span.Length);
        for (var at = span.Start; at < span.End; at++)
        {
            if (isLeftOut(at))
                continue;
            var c = article.Text[at];
            if (!char.IsWhiteSpace(c))
                words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private static bool HoldsAll(List<string> expected, List<string> actual)
    {
        var at = 0;
        foreach (var work in expected)
        {
            while (at < actual.Count && string.CompareOrdinal(actual[at], work) < 0)
                at++;
            if (at == actual.Count || actual[at++] != work)
                return false;
        }

        return true;
    }
}
