using System.Buffers;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
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
