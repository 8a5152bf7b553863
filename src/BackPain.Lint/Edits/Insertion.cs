using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>
/// Cites a work at a place, as the page cites: by number, footnote or key. A work that the page does not list yet gets an entry, and
/// a page without a list gets a list.
/// </summary>
public static class Insertion
{
    internal const string Title = "Insert the reference";

    /// <summary>
    /// Puts a marker at a place and an entry into the list, right behind the last of the entries that the text cites before
    /// the place: in a page numbered by first citation it then counts where it is first cited. What follows moves up by one,
    /// in the list and in every marker. A work that is listed already is only cited.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="offset">Where the marker goes, a UTF-16 offset inside a paragraph and outside any marker.</param>
    /// <param name="entry">
    /// The work: a citation, with or without the label that it had elsewhere, or a PMID, PMCID or DOI alone. Line breaks become blanks.
    /// </param>
    public static PageEdit At(Article article, LintSettings settings, int offset, string entry)
    {
        var work = InsertedWork.Of(entry);
        if (FaultOf(article, offset, work) is { } reason)
            return PageEdit.Refused(Title, reason);
        if (CitesByKey(article))
            return MarkerInsertion.Key(article, settings, offset, work);
        if (MarkerInsertion.OfListed(article, settings, offset, work) is { } listed)
            return listed;
        var isNumbered = article.NumberedList is { Entries.IsEmpty: false };
        if (isNumbered && (article.Footnotes.IsEmpty || article.Markers.Any(marker => !marker.Numbers.IsEmpty)))
            return NumberedInsertion.At(article, settings, offset, work);
        return article.Footnotes.IsEmpty ? FirstReference.At(article, settings, offset, work) : FootnoteInsertion.At(article, settings, offset, work);
    }

    private static string? FaultOf(Article article, int offset, InsertedWork work)
    {
        if (work.Text.Length == 0)
            return "the entry is empty";
        if (article.ReadingFault is not null)
            return "it can only be read as plain lines";
        var isWithinCharacter = offset > 0 && offset < article.Text.Length && char.IsLowSurrogate(article.Text[offset]) && char.IsHighSurrogate(article.Text[offset - 1]);
        if (isWithinCharacter || !article.Paragraphs.Any(paragraph => paragraph.Kind != ParagraphKind.Entry && paragraph.Span.Start < offset && offset <= paragraph.Span.End))
            return "a marker cannot stand at this place";
        return article.Markers.Any(marker => marker.Span.Start < offset && offset < marker.Span.End) ? "the place lies inside a marker" : null;
    }

    private static bool CitesByKey(Article article) =>
        !article.Markers.Any(marker => !marker.Numbers.IsEmpty || marker.Key is not null) &&
        (article.Bibliography.Works.Count > 0 || article.Markers.Any(marker => marker.Dialect == MarkerDialect.Citekey));
}
