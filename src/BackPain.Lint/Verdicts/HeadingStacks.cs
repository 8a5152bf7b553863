using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds headings that hold headings and no text of their own.</summary>
internal static class HeadingStacks
{
    /// <summary>
    /// The upper and the lower heading of each stack. Of headings whose marks were lost the upper one holds the lower unless it is
    /// known to be empty.
    /// </summary>
    public static ImmutableArray<(Section Section, Section Below)> In(Article article, ImmutableArray<EmptyHeading> empty)
    {
        var isEmpty = empty.Select(one => one.Section.Heading.Start).ToHashSet();
        var found = ImmutableArray.CreateBuilder<(Section, Section)>();
        for (var i = 0; i + 1 < article.Sections.Length; i++)
        {
            var (section, below) = (article.Sections[i], article.Sections[i + 1]);
            var isTitle = i == 0 && (section.Level == 1 || section.Form == HeadingForm.Inferred);
            var isStack = section.Level > 0
                ? below.Level > section.Level
                : section.Form == HeadingForm.Inferred && below.Form == HeadingForm.Inferred && !isEmpty.Contains(section.Heading.Start);
            if (isStack && !isTitle && !section.HasContent && section.Role == SectionRole.Text)
                found.Add((section, below));
        }

        return found.ToImmutable();
    }
}
