using System.Buffers;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds what in an entry sends the reader to an entry: to the one before (ibid.), or to itself.</summary>
internal static partial class EntryCrossReference
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["cit", "ibid"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The words <c>ibid.</c>, <c>op. cit.</c> or <c>loc. cit.</c> where a work should stand, or <see langword="null"/>.</summary>
    public static TextSpan? ToEarlier(string text, TextSpan body)
    {
        var slice = text.AsSpan(body.Start, body.Length);
        if (!slice.ContainsAny(Signs))
            return null;
        foreach (var match in Earlier().EnumerateMatches(slice))
            return new TextSpan(body.Start + match.Index, match.Length);
        return null;
    }

    /// <summary>
    /// A marker of the entry's own number behind its text, or <see langword="null"/>. At its start such a number is its label
    /// once more, and beside digits or letters it is an issue or a name.
    /// </summary>
    public static TextSpan? ToItself(string text, ReferenceEntry entry)
    {
        if (entry.Number <= 0)
            return null;
        for (var at = entry.Body.Start + 1; at < entry.Body.End; at++)
        {
            var next = text.AsSpan(at, entry.Body.End - at).IndexOf('[');
            if (next < 0)
                return null;
            at += next;
            if (MarkerLabel.TryRead(text, at + 1, entry.Body.End, "]", out var numbers, out var close) &&
                numbers is [{ } only] && only.First == entry.Number && only.Last == entry.Number && IsApart(text, at, close + 1, entry.Body))
                return TextSpan.FromBounds(at, close + 1);
        }

        return null;
    }

    private static bool IsApart(string text, int start, int end, TextSpan body) =>
        (text[start - 1] is ' ' or '.' or ')' or '"' or '”') && !text.AsSpan(body.Start, start - body.Start).IsWhiteSpace() &&
        (end >= body.End || char.IsWhiteSpace(text[end]) || text[end] is '.' or ',' or ';');

    [GeneratedRegex(@"^\W{0,3}(?:see\s+)?ibid(?:em)?\b\.?|\b(?:op|loc)\.?\s?cit\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Earlier();
}
