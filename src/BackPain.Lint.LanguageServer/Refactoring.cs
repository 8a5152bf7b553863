using System.Collections.Immutable;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.LanguageServer;

/// <summary>A change of a whole page that nobody needs and somebody may want, worked out when first asked for.</summary>
/// <param name="Name">What it is called between client and server.</param>
/// <param name="Kind">The kind of its code action.</param>
/// <param name="Work">Works it out.</param>
internal sealed record Refactoring(string Name, string Kind, Func<PageEdit> Work)
{
    private readonly Lazy<PageEdit> edit = new(Work);

    public const string Renumber = "renumber";
    public const string MergeDuplicates = "mergeDuplicates";

    /// <summary>The change; the same as that of the command line.</summary>
    public PageEdit Edit => edit.Value;

    /// <summary>All refactorings of a page.</summary>
    public static ImmutableArray<Refactoring> Of(CheckedPage page)
    {
        if (page.Result is not { Article: var article } result)
            return [];
        var settings = page.Settings;
        return
        [
            new(Renumber, CodeActionKinds.Renumber, () => CitationNumbering.Renumber(result.Page, settings)),
            new(MergeDuplicates, CodeActionKinds.MergeDuplicates, () => Merging.Of(article, settings, [.. result.Page.Duplicates.Select(group => group.Entries)])),
            new("sortMarkers", CodeActionKinds.SortMarkers, () => Renumbering.SortMarkers(article, settings)),
            new("toFootnotes", CodeActionKinds.ToFootnotes, () => FootnoteConversion.Convert(article, settings)),
            new("toNumbers", CodeActionKinds.ToNumbers, () => NumericConversion.Convert(article, settings)),
        ];
    }
}
