using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Turns text into an <see cref="Article"/>. Never fails: any text gives an article.</summary>
public static class ArticleReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="source">The whole page.</param>
    /// <param name="settings">Names of reference headings and the language come from here.</param>
    public static Article Read(SourceText source, LintSettings settings)
    {
        var text = source.ToString();
        return new Article { Source = source, Text = text, Lines = new LineIndex(text), Prose = text };
    }
}
