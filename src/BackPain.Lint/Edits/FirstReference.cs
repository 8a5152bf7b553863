using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Gives a page that cites nothing its first reference: a list of one entry, under a heading in the form of the page's headings.</summary>
internal static class FirstReference
{
    private const string Heading = "References";

    /// <summary>The edit of a page without a list.</summary>
    public static PageEdit At(Article article, LintSettings settings, int offset, InsertedWork work)
    {
        if (FaultOf(article) is { } reason)
            return PageEdit.Refused(Insertion.Title, reason);
        var lineBreak = LineBreak.Of(article.Text);
        var entry = $"{lineBreak}{lineBreak}1. {work.Text}";
        TextChange marker = new(new TextSpan(offset, 0), "[1]");
        var list = article.Sections.LastOrDefault(section => section.Role == SectionRole.References) is { } section
            ? new TextChange(new TextSpan(LineEnd(article, section.Heading.End), 0), entry)
            : new TextChange(new TextSpan(EndOfText(article), 0), lineBreak + lineBreak + HeadingFor(article, lineBreak) + entry);
        var edit = new PageEdit(Insertion.Title, [.. new[] { marker, list }.OrderBy(change => change.Span)]) { AddsEntry = true };
        return EditProof.Prove(article, settings, edit, after => work.FaultIn(after, after.NumberedList is { Entries: [var only] } ? only.Body : null));
    }

    private static string? FaultOf(Article article)
    {
        if (article.UnresolvedCandidates.Concat(article.Markers.Where(marker => !marker.Numbers.IsEmpty)).FirstOrDefault() is { } stray)
            return $"it has no list for the numbers that it cites, such as {NumberedPage.Place(article, stray)}";
        if (!article.RefTags.IsEmpty)
            return "it cites by tags of MediaWiki, which are to be turned into footnotes first";
        if (article.Lists.Any(list => list.Role == SectionRole.References))
            return "the works of its list have no numbers";
        return article.Sections.LastOrDefault(section => section.Role == SectionRole.References) is { HasContent: true } section
            ? $"its section {Wording.Quote(section.Title)} holds something else than a list"
            : null;
    }

    private static int LineEnd(Article article, int offset) => article.Lines.ContentOf(article.Lines.LineOf(offset)).End;

    private static int EndOfText(Article article) => article.Text.AsSpan().TrimEnd().Length;

    /// <summary>Marks and level are those of the page's highest sections; a page without any gets <c>##</c>.</summary>
    private static string HeadingFor(Article article, string lineBreak)
    {
        var sections = article.Sections.Where(section => section.Form is HeadingForm.Atx or HeadingForm.Setext or HeadingForm.Bold).ToArray();
        var leveled = sections.Where(section => section.Level > 1).ToArray();
        var model = leveled.Length > 0 ? leveled.LastOrDefault(section => section.Level == leveled.Min(other => other.Level))
            : sections.Count(section => section.Level == 1) > 1 ? sections.LastOrDefault(section => section.Level == 1)
            : sections.LastOrDefault(section => section.Level == 0);
        if (model is null)
            return "## " + Heading;
        if (model.Form == HeadingForm.Setext)
            return Heading + lineBreak + new string(model.Level == 1 ? '=' : '-', Heading.Length);
        var before = article.Slice(TextSpan.FromBounds(model.Heading.Start, model.TitleSpan.Start));
        var after = article.Slice(TextSpan.FromBounds(model.TitleSpan.End, LineEnd(article, model.TitleSpan.End)));
        return $"{before}{Heading}{(after.ContainsAnyExcept(" #*_:") ? "" : after)}";
    }
}
