using System.Buffers;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the name of the Cochrane Database and the numbers of its reviews. What counts is the journal, not the title.</summary>
internal static partial class CochraneReader
{
    private static readonly SearchValues<string> Triggers = SearchValues.Create(["Cochrane", "CD0", "CD1", "MR0"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an entry.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">The entry.</param>
    /// <param name="publication">Where it appeared: a database named elsewhere is part of the title.</param>
    public static CochraneReview? Read(string text, TextSpan body, Publication? publication)
    {
        var slice = text.AsSpan(body.Start, body.Length);
        if (slice.IndexOfAny(Triggers) < 0)
            return null;
        var database = First(Database().EnumerateMatches(slice), body.Start);
        if (publication is not null && !publication.Journal.OverlapsWith(database))
            database = default;
        var number = First(Number().EnumerateMatches(slice), body.Start);
        return database.IsEmpty && number.IsEmpty
            ? null
            : new CochraneReview(database, number, slice.Contains("Cochrane", StringComparison.OrdinalIgnoreCase));
    }

    private static TextSpan First(Regex.ValueMatchEnumerator matches, int offset) =>
        matches.MoveNext() ? new TextSpan(offset + matches.Current.Index, matches.Current.Length) : default;

    [GeneratedRegex(@"(?<=^|[.?!""”)\]*_,]\s{0,2}[*_]{0,2})(?:The\s)?Cochrane\s+Database\s+(?:of\s+)?Syst(?:ematic)?\.?\s+Rev(?:iew)?s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Database();

    [GeneratedRegex(@"\b(?:CD|MR)\d{6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
