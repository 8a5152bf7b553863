using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A heading with nothing under it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Next">The heading that follows, or <see langword="null"/> at the end of the page.</param>
public sealed record EmptyHeading(Section Section, Section? Next)
{
    internal static ImmutableArray<EmptyHeading> In(Article article, ImmutableArray<UncitedRun> uncited)
    {
        if (article.ReadingFault is not null)
            return [];
        var menu = MenuOf(article);
        var found = ImmutableArray.CreateBuilder<EmptyHeading>();
        for (var i = 0; i < article.Sections.Length; i++)
        {
            var section = article.Sections[i];
            var next = i + 1 < article.Sections.Length ? article.Sections[i + 1] : null;
            var isEmpty = !section.HasContent && (section.Form == HeadingForm.Inferred
                ? next is not null && IsEmptySibling(section, next, i, article, menu, uncited)
                : IsEmptyMarked(section, next, i, article));
            if (isEmpty)
                found.Add(new EmptyHeading(section, next));
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// A marked heading is empty unless a deeper one follows, unless it is the page's title, and unless a tool fills it: a
    /// bibliography grows under the last heading where footnotes or citation keys are used.
    /// </summary>
    private static bool IsEmptyMarked(Section section, Section? next, int index, Article article)
    {
        if (section.Level == 0 || (index == 0 && section.Level == 1))
            return false;
        if (next is not null && (next.Level == 0 || next.Level > section.Level))
            return false;
        if (IsPointer(section) || IsStep(section, article) || IsEntry(section, article))
            return false;
        var isFilled = section.Role == SectionRole.References || next is null;
        return !(isFilled && (!article.Footnotes.IsEmpty || article.Text.Contains("[@", StringComparison.Ordinal)));
    }

    /// <summary>A heading that is an entry of a reference list says all in its title.</summary>
    private static bool IsEntry(Section section, Article article) =>
        article.Lists.Any(list => list.Layout == ListLayout.Headings && list.Span.OverlapsWith(section.TitleSpan));

    /// <summary>A heading that links elsewhere leads to its text, or names its source.</summary>
    private static bool IsPointer(Section section) =>
        section.Title.Contains("](", StringComparison.Ordinal) || section.Title.Contains("][", StringComparison.Ordinal);

    /// <summary>Numbered headings of which some are sentences are the steps of a procedure: they say all that is to be said.</summary>
    private static bool IsStep(Section section, Article article) =>
        IsNumbered(section) && article.Sections.Any(other => other.Level == section.Level && IsNumbered(other) && other.Title.AsSpan().Count(' ') >= 6);

    private static bool IsNumbered(Section section)
    {
        var digits = 0;
        while (digits < section.Title.Length && char.IsAsciiDigit(section.Title[digits]))
            digits++;
        return digits > 0 && digits < section.Title.Length && (section.Title[digits] is '.' or ')');
    }

    /// <summary>
    /// Headings whose marks were lost have no level: the upper of two may be the parent of the lower. It is an empty sibling
    /// only if the page's own menu names both, or, without a menu, if uncited entries show that text is missing there.
    /// </summary>
    private static bool IsEmptySibling(
        Section section, Section next, int index, Article article, HashSet<string> menu, ImmutableArray<UncitedRun> uncited)
    {
        if (next.Form != HeadingForm.Inferred || index == 0)
            return false;
        if (menu.Count > 0)
            return menu.Contains(section.Title) && menu.Contains(next.Title);
        var isFirstOfStack = article.Sections[index - 1].HasContent;
        return isFirstOfStack && uncited.Any(run => run.IsLostText && run.Place.Contains(section.Heading));
    }

    private static HashSet<string> MenuOf(Article article)
    {
        var menu = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (article.Navigation is not { } navigation)
            return menu;
        foreach (var line in article.Text.AsSpan(navigation.Start, navigation.Length).EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                menu.Add(line.Trim().ToString());
        }

        return menu;
    }
}
