using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>How findings on entries name them, and where they stand when something is missing.</summary>
internal static class EntryWording
{
    private const int LongestOpening = 80;

    private static readonly SearchValues<char> TitleMarks = SearchValues.Create("(\"“[\r\n");

    /// <summary>"Entry 10 'French 2006'", or "The entry 'French 2006'" where entries have no numbers.</summary>
    public static string Subject(ReferenceEntry entry)
    {
        var number = Number(entry);
        return entry.ShortName.Length > 0 ? $"{number} {Wording.Quote(entry.ShortName)}" : number;
    }

    /// <summary>"Entry 10", or "The entry", where the finding quotes what else would name it.</summary>
    public static string Number(ReferenceEntry entry) => entry.Number > 0 ? $"Entry {entry.Number}" : "The entry";

    /// <summary>"entry 3 in line 12", "entry 3 in line 12 of 'heat.md'": several lists of a page may count from 1.</summary>
    /// <param name="article">The page that is checked.</param>
    /// <param name="work">The citation.</param>
    /// <param name="path">Its page, or <see langword="null"/> for the one that is checked.</param>
    public static string Place(Article article, PageWork work, string? path)
    {
        var line = (path is null ? article.Lines.LineOf(work.Span.Start) : work.Lines.Start.Line) + 1;
        var place = work.Number > 0 ? $"entry {work.Number} in line {line}" : $"the entry in line {line}";
        return path is null ? place : $"{place} of {Wording.Quote(path)}";
    }

    /// <summary>The place of a citation on this page or on another.</summary>
    public static RelatedPlace Elsewhere(PageWork work, string? path, string message) =>
        new(work.Span, message) { Page = path is null ? null : new(path, work.Lines) };

    /// <summary>
    /// "entry 10 in line 30 and 2 more": several lists of a page may count from 1, so the line tells which entry is meant.
    /// </summary>
    public static string Places(Article article, ReferenceEntry first, int count)
    {
        var line = article.Lines.LineOf(first.Span.Start) + 1;
        var place = first.Number > 0 ? $"entry {first.Number} in line {line}" : $"the entry in line {line}";
        return count == 1 ? place : $"{place} and {count - 1} more";
    }

    /// <summary>The fix that makes one entry of several.</summary>
    public static Fix Merge(Article article, ImmutableArray<ReferenceEntry> entries, FixSafety safety)
    {
        var place = Merging.Place(article, entries);
        var isFootnote = article.Slice(place.Label).StartsWith("[^", StringComparison.Ordinal);
        var title = place.Number > 0 ? $"Merge into entry {place.Number}" : isFootnote ? "Merge the footnotes" : "Merge into the first copy";
        return Merging.Fix(title, safety, article, entries);
    }

    /// <summary>The authors, as far as they end before the title: what is missing has no place, and a whole entry is too much to mark.</summary>
    public static TextSpan Opening(Article article, ReferenceEntry entry)
    {
        var body = article.Slice(entry.Body);
        var end = body[..Math.Min(body.Length, LongestOpening)].IndexOfAny(TitleMarks);
        var stop = body[..Math.Min(body.Length, LongestOpening)].IndexOf(". ");
        var length = Math.Min(end <= 0 ? LongestOpening : end, stop <= 0 ? LongestOpening : stop + 1);
        length = body[..Math.Min(body.Length, length)].TrimEnd().Length;
        if (length > 0 && length < body.Length && char.IsHighSurrogate(body[length - 1]))
            length--;
        return length == 0 ? entry.Body : new TextSpan(entry.Body.Start, length);
    }
}
