using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>Compares the sections of a page with those that it must have.</summary>
internal static class MissingSections
{
    /// <summary>Those of the names that no heading of the page bears, as they are written in the setting.</summary>
    public static ImmutableArray<string> In(Article article, ImmutableArray<string> names)
    {
        if (article.ReadingFault is not null || article.Text.AsSpan().IsWhiteSpace())
            return [];
        return [.. names.Where(name => !Has(article, name))];
    }

    private static bool Has(Article article, string name)
    {
        if (IsAnyOf(name, "references") && (!article.Footnotes.IsEmpty || article.Sections.Any(section => section.Role == SectionRole.References)))
            return true;
        foreach (var section in article.Sections)
        {
            var title = HeadingNames.Bare(section.Title).TrimEnd(":： ");
            if (title.Equals(name, StringComparison.OrdinalIgnoreCase) || IsAnyOf(name, title))
                return true;
        }

        return false;
    }

    private static bool IsAnyOf(string name, ReadOnlySpan<char> title)
    {
        foreach (var part in name.AsSpan().Split('/'))
        {
            if (name.AsSpan(part).Trim() is { IsEmpty: false } one && title.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
