using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Numbers in brackets inside entries (<c>Reply to [3]</c>). They are no markers, so nothing leads them to another number.</summary>
internal static class EntryCitations
{
    private const int MostDigits = 6;

    /// <summary>Why a number inside an entry would come to mean another entry, as a clause, or <see langword="null"/>.</summary>
    public static string? FaultOf(Article article, NumberPlan plan)
    {
        for (var i = 0; i < plan.List.Entries.Length; i++)
        {
            if (!plan.IsRemoved(i) && FirstStale(article, plan, plan.List.Entries[i].Body) is { } span)
                return $"{Wording.Quote(article.Slice(span))} in line {NumberedPage.LineOf(article, span.Start)}, inside an entry, may mean another entry";
        }

        return null;
    }

    private static TextSpan? FirstStale(Article article, NumberPlan plan, TextSpan body)
    {
        for (var at = body.Start; at < body.End;)
        {
            var next = article.Text.IndexOf('[', at, body.End - at);
            if (next < 0)
                return null;
            var end = next + 1;
            var number = 0;
            for (; end < body.End && char.IsAsciiDigit(article.Text[end]) && end - next <= MostDigits; end++)
                number = (number * 10) + (article.Text[end] - '0');
            if (number > 0 && end < body.End && article.Text[end] == ']' && IsApart(article.Text, next) && plan.TryLead(number, out var lead) && lead != number)
                return TextSpan.FromBounds(next, end + 1);
            at = end;
        }

        return null;
    }

    /// <summary>The issue of a journal, <c>31[9]</c>, and a name in chemistry, <c>benzo[1]</c>, touch what stands before.</summary>
    private static bool IsApart(string text, int bracket) => bracket == 0 || !char.IsLetterOrDigit(text[bracket - 1]);
}
