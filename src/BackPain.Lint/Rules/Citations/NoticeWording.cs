using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>How the rules on retractions, doubts and corrections name a work and the notice about it.</summary>
internal static class NoticeWording
{
    /// <summary>The works of a page with a notice of one nature.</summary>
    public static IEnumerable<NoticedWork> With(this Page page, NoticeNature nature) => page.NoticedWorks.Where(work => work.Notice.Nature == nature);

    /// <summary>"Entry 10 'French 2006'", or "The footnote '[^heat]'".</summary>
    public static string Subject(Article article, NoticedWork work) =>
        work.Entry is { } entry ? EntryWording.Subject(entry) : $"The footnote {Wording.Quote(article.Slice(work.Footnote!.Label))}";

    /// <summary>Where the entry begins: there an author says what became of the work.</summary>
    public static TextSpan Place(Article article, NoticedWork work) =>
        work.Entry is { } entry ? EntryWording.Opening(article, entry) : work.Footnote!.Label;

    /// <summary>The identifier by which the work was found.</summary>
    public static RelatedPlace Related(NoticedWork work) =>
        new(work.Identifier.Span, $"The file of retractions lists the work by this {(work.Identifier.Kind == IdentifierKind.Doi ? "DOI" : "PMID")}.");

    /// <summary>"on 3 May 2012 (see 10.1000/notice)" with a blank before it, or what of this is known.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="before">The word before the day: "on" or "since".</param>
    public static string When(RetractionNotice notice, string before = "on")
    {
        var day = notice.Date is { } date ? $" {before} {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
        if (notice.Identifier is not { } identifier)
            return day;
        return $"{day} (see {(identifier.Contains('/', StringComparison.Ordinal) ? identifier : $"PMID {identifier}")})";
    }
}
