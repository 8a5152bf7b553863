using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Edits;

/// <summary>Pages for tests of edits: text with a list of works that say their own number.</summary>
internal static class Pages
{
    private static readonly string[] Names = ["Adams", "Brown", "Clark", "Davis", "Evans", "Fraser", "Green", "Hayden", "Irwin", "Jones", "Klein", "Lewis"];

    public static Article Read(string text) => ArticleReader.Read(SourceText.From(text), LintSettings.Default);

    /// <summary>The text above a list of entries numbered as given.</summary>
    public static string WithList(string body, params int[] numbers) =>
        body + "\n\n## References\n\n" + string.Concat(numbers.Select((number, i) => $"{number}. {Work(i)}\n"));

    public static string Work(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{Names[index % Names.Length]} A. Work {(char)('a' + (index / 26))}{(char)('a' + (index % 26))} on pain. Spine. 2006;31(9):{100 + index}-{200 + index}.");

    public static string Apply(Article article, ImmutableArray<TextChange> changes) =>
        article.Source.WithChanges(changes).ToString();

    /// <summary>What each numeric marker leads to: the first words of the works, in the order of the list.</summary>
    public static string[][] Meaning(Article article) =>
    [
        .. article.Markers.Where(marker => !marker.Numbers.IsEmpty).Select(marker => article.NumberedList!.Entries
            .Where(entry => marker.Names(entry.Number))
            .Select(entry => article.Slice(entry.Body)[..Math.Min(18, entry.Body.Length)].ToString())
            .Order(StringComparer.Ordinal).ToArray()),
    ];
}
