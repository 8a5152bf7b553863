using BackPain.Lint.Articles;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Verdicts;

/// <summary>Numbering a page by first citation, for everyone who offers it.</summary>
public static class CitationNumbering
{
    /// <summary>
    /// Numbers the references by first citation. Refused where the list shows that text was lost: the places of the entries
    /// that nobody cites any more are all that tells what is missing and where.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="settings">What it was read with.</param>
    public static PageEdit Renumber(Page page, LintSettings settings)
    {
        var edit = Renumbering.ByFirstCitation(page.Article, settings);
        var lost = page.Uncited.FirstOrDefault(run => run.IsLostText);
        return edit.Changes.IsEmpty || lost is null ? edit : PageEdit.Refused(edit.Title, Reason(lost));
    }

    private static string Reason(UncitedRun lost) =>
        $"entries {lost.Entries[0].Number} to {lost.Entries[^1].Number} of its list are cited nowhere, as if the text that cited them was lost: bring it back or delete them first";
}
