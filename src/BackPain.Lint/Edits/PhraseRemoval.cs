using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Takes phrases out of an entry with the blanks, brackets and punctuation that belong to them.</summary>
internal static class PhraseRemoval
{
    /// <summary>The changes, or none when one of the phrases is knit into its sentence or is all that the entry holds.</summary>
    /// <param name="article">The page.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="phrases">Spans in the entry, sorted and disjoint.</param>
    public static ImmutableArray<TextChange> From(Article article, ReferenceEntry entry, IEnumerable<TextSpan> phrases)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var phrase in phrases)
        {
            var span = Whole(article.Text, entry.Body, phrase);
            var isKnit = article.Text.AsSpan(span.End, entry.Body.End - span.End).TrimStart().StartsWith("from", StringComparison.OrdinalIgnoreCase);
            if (isKnit || span.Start <= entry.Body.Start || (changes.Count > 0 && changes[^1].Span.End > span.Start))
                return [];
            changes.Add(new TextChange(span, ""));
        }

        return changes.DrainToImmutable();
    }

    private static TextSpan Whole(string text, TextSpan body, TextSpan phrase)
    {
        var (start, end) = (phrase.Start, phrase.End);
        if (start > body.Start && end < body.End && (text[start - 1], text[end]) is ('(', ')') or ('[', ']'))
            (start, end) = (start - 1, end + 1);
        while (start > body.Start && char.IsWhiteSpace(text[start - 1]))
            start--;
        if (start == body.Start)
            return TextSpan.FromBounds(start, end);
        // One mark parts what stays; the phrase takes the other with it.
        if (text[start - 1] is ',' or ';')
            start--;
        else if (text[start - 1] == '.' && end < body.End && text[end] is '.' or ';' or ',')
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
