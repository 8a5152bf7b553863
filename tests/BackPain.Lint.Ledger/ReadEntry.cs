using System.Globalization;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Ledger;

/// <summary>An entry with the page it stands in.</summary>
/// <param name="Path">The page, as in <see cref="LedgerEntry.Path"/>.</param>
/// <param name="Article">What was read of the page.</param>
/// <param name="Entry">The entry.</param>
public sealed record ReadEntry(string Path, Article Article, ReferenceEntry Entry)
{
    /// <summary>One-based line of the start.</summary>
    public int Line => Article.Lines.LineOf(Entry.Span.Start) + 1;

    /// <summary>The entry as written and, a line each, what was read of it.</summary>
    public IEnumerable<string> Shown()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}");
        yield return $"    {Text(Entry.Body)}";
        if (!Entry.Authors.IsEmpty || !Entry.MoreAuthors.IsEmpty)
            yield return $"    author     {string.Join(" | ", Entry.Authors.Select(author => author.IsGroup ? author.Family : $"{author.Family}, {author.Given}"))}{(Entry.MoreAuthors.IsEmpty ? "" : " | and more")}";
        if (!Entry.Title.IsEmpty)
            yield return $"    title      {Text(Entry.Title)}";
        var publication = Entry.Publication;
        yield return $"    published  {Entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"} · {Text(Entry.Container)} · {Text(publication?.Volume ?? default)} ({Text(publication?.Issue ?? default)}): {Text(publication?.Pages ?? default)}";
        if (!Entry.Identifiers.IsEmpty || !Entry.Mentions.IsEmpty)
            yield return $"    identified {string.Join(' ', Entry.Identifiers.Select(Named))}{(Entry.Mentions.IsEmpty ? "" : $" · mentions {string.Join(' ', Entry.Mentions.Select(Named))}")}";
    }

    private static string Named(Identifier identifier) => $"{identifier.Kind}:{identifier.Value}";

    private string Text(TextSpan span) => Article.Text.Substring(span.Start, span.Length).ReplaceLineEndings(" ⏎ ");
}
