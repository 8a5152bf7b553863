using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes into a page that entries are no duplicates, so that nobody asks again.</summary>
public static class DismissalEdit
{
    private const int ShortestWords = 24;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,;\"");

    /// <summary>
    /// A comment on a line of its own behind the list or the last of the footnotes, which names the entries by what tells them apart, or by the one thing that
    /// all of them share. <see langword="null"/> when the entries have nothing to be named by.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="entries">Two or more entries that were taken for one work.</param>
    public static Fix? KeepAll(Article article, ImmutableArray<ReferenceEntry> entries)
    {
        if (Names(article, entries) is not { } names || EndOfList(article, entries) is not { } end)
            return null;
        var lineBreak = LineBreak.Of(article.Text);
        var line = article.Lines.LineOf(end);
        var isFollowed = line + 1 < article.Lines.Count && !PageLines.IsBlank(article, line + 1);
        var comment = $"{lineBreak}{lineBreak}<!-- bplint-not-duplicate {names} -->{(isFollowed ? lineBreak : "")}";
        return new Fix(
            entries.Length == 2 ? "Keep both: note in the page that they are no duplicates" : "Keep all: note in the page that they are no duplicates",
            FixSafety.Manual,
            new TextChange(new TextSpan(article.Lines.ContentOf(line).End, 0), comment));
    }

    /// <summary>The end of the list that holds the first entry, or of the last footnote among them.</summary>
    private static int? EndOfList(Article article, ImmutableArray<ReferenceEntry> entries)
    {
        if (article.Lists.FirstOrDefault(list => list.Span.Contains(entries[0].Span) && NumberPlan.IndexIn(list, entries[0]) >= 0) is { } list)
            return list.Entries[^1].Span.End;
        return article.Footnotes.Any(footnote => footnote.Span == entries[^1].Span) ? entries[^1].Span.End : null;
    }

    private static string? Names(Article article, ImmutableArray<ReferenceEntry> entries)
    {
        foreach (var identifier in entries[0].Identifiers)
        {
            if (IsSafe(identifier.Value) && entries.All(entry => entry.OwnIdentifier(identifier.Kind)?.Value == identifier.Value))
                return Name(identifier);
        }

        string?[] names = [.. entries.Select(entry => IdentifierAmong(entry, entries))];
        if (Array.Exists(names, name => name is null) && entries.All(entry => entry.FoldedText == entries[0].FoldedText))
            return Words(article, entries[0], ShortestWords);
        names = [.. names.Select((name, i) => name ?? WordsAmong(article, entries[i], entries))];
        return Array.Exists(names, name => name is null) ? null : string.Join(' ', names);
    }

    /// <summary>An identifier that no other of the entries has.</summary>
    private static string? IdentifierAmong(ReferenceEntry entry, ImmutableArray<ReferenceEntry> entries)
    {
        foreach (var identifier in entry.Identifiers)
        {
            var isOwn = identifier.Fault is null && entries.All(other => other.Span == entry.Span || other.OwnIdentifier(identifier.Kind)?.Value != identifier.Value);
            if (isOwn && IsSafe(identifier.Value))
                return Name(identifier);
        }

        return null;
    }

    /// <summary>As many of an entry's words as none of the others begins with, if there are so many.</summary>
    private static string? WordsAmong(Article article, ReferenceEntry entry, ImmutableArray<ReferenceEntry> entries)
    {
        var common = entries.Where(other => other.Span != entry.Span).Max(other => other.FoldedText.AsSpan().CommonPrefixLength(entry.FoldedText));
        return Words(article, entry, Math.Max(ShortestWords, common + 1));
    }

    private static string Name(Identifier identifier) => identifier.Kind switch
    {
        IdentifierKind.Pmcid => identifier.Value,
        _ => $"{identifier.Kind.ToString().ToUpperInvariant()}:{identifier.Value}",
    };

    /// <summary>Whether a value cannot end a comment, or be taken for two.</summary>
    private static bool IsSafe(string value) => !value.Contains("--", StringComparison.Ordinal) && !value.AsSpan().ContainsAny(Separators);

    /// <summary>The words an entry begins with, in quotes, as the author wrote them as far as possible.</summary>
    private static string? Words(Article article, ReferenceEntry entry, int length)
    {
        length = Math.Min(length, entry.FoldedText.Length);
        if (length == 0)
            return null;
        var (words, folded) = (new StringBuilder("\""), new StringBuilder());
        foreach (var c in article.Slice(entry.Body))
        {
            var before = folded.Length;
            Folding.Append(folded, c);
            if (folded.Length > entry.FoldedText.Length || !folded.ToString(before, folded.Length - before).Equals(entry.FoldedText[before..folded.Length], StringComparison.Ordinal))
                break;
            if (folded.Length > before)
                words.Append(c);
            else if (folded.Length >= length)
                return words.Append('"').ToString();
            else if (words.Length > 1 && words[^1] != ' ')
                words.Append(' ');
        }

        return $"\"{entry.FoldedText[..length]}\"";
    }
}
