using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>How the tests of reading read a page and speak of its parts.</summary>
internal static class PageReading
{
    public static Article Read(string text) => ArticleReader.Read(SourceText.From(text), LintSettings.Default);

    /// <summary>Reads text above a reference list numbered from 1.</summary>
    public static Article ReadWithList(string text, int entries = 20) => Read(text + ListOf(entries));

    /// <summary>A headed reference list numbered from 1.</summary>
    public static string ListOf(int entries) =>
        "\n\n## References\n\n" + string.Concat(Enumerable.Range(1, entries).Select(n => $"{n}. French S, Cameron M. Heat for pain {n}. Spine. 2006;31(9):{900 + n}.\n"));

    /// <summary>What stands at a span.</summary>
    public static string Shown(this Article article, TextSpan span) => article.Text.Substring(span.Start, span.Length);

    /// <summary>The page's markers as written.</summary>
    public static IEnumerable<string> ShownMarkers(this Article article) => article.Markers.Select(marker => article.Shown(marker.Span));

    /// <summary>All numbers of a marker, ranges expanded.</summary>
    public static IEnumerable<int> AllNumbers(this CitationMarker marker) =>
        marker.Numbers.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));
}
