using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads comments such as <c>&lt;!-- bplint-disable-next-line BPL1001, claims: why --&gt;</c>: names stand between blanks or
/// commas, and what follows a colon is the author's reason.
/// </summary>
internal static class SuppressionReader
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>The suppression comments among a page's comments.</summary>
    /// <param name="text">The page.</param>
    /// <param name="comments">Spans of HTML comments in the order of the page, marks included.</param>
    public static ImmutableArray<Suppression> Read(string text, ImmutableArray<TextSpan> comments)
    {
        var found = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var comment in comments)
        {
            if (Read(text, comment) is { } suppression)
                found.Add(suppression);
        }

        return found.ToImmutable();
    }

    private static Suppression? Read(string text, TextSpan comment)
    {
        var whole = text.AsSpan(comment.Start, comment.Length);
        if (!whole.StartsWith(Opening, StringComparison.Ordinal))
            return null;
        var end = whole.EndsWith(Closing, StringComparison.Ordinal) && comment.Length >= Opening.Length + Closing.Length
            ? comment.End - Closing.Length
            : comment.End;
        var at = SkipSeparators(text, comment.Start + Opening.Length, end, isComma: false);
        foreach (var (word, scope) in SuppressionWords.All)
        {
            var after = at + word.Length;
            var isWord = after <= end && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) &&
                (after == end || text[after] == ':' || char.IsWhiteSpace(text[after]));
            if (isWord)
                return Read(text, comment, scope, after, end);
        }

        return null;
    }

    private static Suppression Read(string text, TextSpan comment, SuppressionScope scope, int at, int end)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        var reason = "";
        while ((at = SkipSeparators(text, at, end, isComma: true)) < end)
        {
            if (text[at] == ':')
            {
                reason = text[(at + 1)..end].Trim();
                break;
            }

            var start = at;
            while (at < end && text[at] is not (',' or ':') && !char.IsWhiteSpace(text[at]))
                at++;
            rules.Add(new SuppressedRule(text[start..at], TextSpan.FromBounds(start, at)));
        }

        return new Suppression(comment, scope, rules.ToImmutable(), reason);
    }

    private static int SkipSeparators(string text, int at, int end, bool isComma)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || (isComma && text[at] == ',')))
            at++;
        return at;
    }
}
