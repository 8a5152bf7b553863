using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.ClaimTraining;

/// <summary>Sentences of pages that cite, without their citations.</summary>
internal static partial class MarkdownSentences
{
    /// <summary>Reads the pages in the folders of a name.</summary>
    /// <param name="root">The folder that holds them.</param>
    /// <param name="folders">A pattern of their names.</param>
    /// <param name="fewestCited">A page with fewer cited sentences is left out: a manual, a letter, a title page.</param>
    public static List<ClaimRow> Read(string root, string folders, int fewestCited)
    {
        var rows = new List<ClaimRow>();
        foreach (var folder in Directory.EnumerateDirectories(root, folders).Order(StringComparer.Ordinal))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var page = Of(path, ArticleReader.Read(SourceText.From(File.ReadAllText(path)), LintSettings.Default));
                if (page.Count(row => row.Cited) >= fewestCited)
                    rows.AddRange(page);
            }
        }

        return rows;
    }

    private static List<ClaimRow> Of(string path, Article article)
    {
        var rows = new List<ClaimRow>();
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Prose))
        {
            var sentences = paragraph.Sentences;
            var cited = sentences.Select(sentence => IsCited(article, sentence)).ToArray();
            for (var index = 0; index < sentences.Length; index++)
            {
                var text = WithoutCitations(article, sentences[index]);
                if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 5 && !OwnStudy().IsMatch(text))
                    rows.Add(new(path, index, sentences.Length, cited[index], index > 0 && cited[index - 1], index + 1 < cited.Length && cited[index + 1], text));
            }
        }

        return rows;
    }

    private static bool IsCited(Article article, TextSpan sentence) =>
        article.Markers.Any(marker => sentence.OverlapsWith(marker.Span)) || article.Identifiers.Any(identifier => sentence.OverlapsWith(identifier.Span));

    private static string WithoutCitations(Article article, TextSpan sentence) =>
        Blanks().Replace(EmptyBrackets().Replace(article.Prose[sentence.Start..sentence.End], " "), " ").Trim();

    [GeneratedRegex(@"[\[(](?:[\s,;]|e\.g\.,?|see)*[\])]", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    /// <summary>The sentences of trial reports that speak of the authors' own work are left out as well.</summary>
    [GeneratedRegex(@"\b(?:we|our|us|(?:this|the\s+present)\s+(?:study|review|manuscript|paper|article|work))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnStudy();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
