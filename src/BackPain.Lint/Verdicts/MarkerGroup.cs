using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Markers that touch each other, and the punctuation beside them.</summary>
/// <param name="Span">From the first marker to the last.</param>
/// <param name="Mark">Offset of the punctuation mark, or -1 when none stands beside the group.</param>
/// <param name="Side">
/// The side of the mark on which the group stands; <see cref="PunctuationSide.Consistent"/> without a mark, and where the mark cannot
/// pass the group, because a quotation that ends in a mark of its own stands before it.
/// </param>
/// <param name="HasStrayBlank">Whether a blank parts the group from the mark after it.</param>
internal readonly record struct MarkerGroup(TextSpan Span, int Mark, PunctuationSide Side, bool HasStrayBlank)
{
    /// <summary>The groups of a page's prose that stand beside punctuation.</summary>
    public static ImmutableArray<MarkerGroup> In(Article article)
    {
        var groups = ImmutableArray.CreateBuilder<MarkerGroup>();
        for (var i = 0; i < article.Markers.Length; i++)
        {
            var (start, paragraph) = (article.Markers[i].Span.Start, article.Markers[i].Paragraph);
            while (i + 1 < article.Markers.Length && article.Markers[i + 1].Span.Start == article.Markers[i].Span.End)
                i++;
            if (paragraph < 0 || article.Markers[i].IsWords || HasFault(article, start, i) || article.Paragraphs[paragraph].Kind is not (ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.Quote))
                continue;
            if (Beside(article.Text, article.Paragraphs[paragraph].Span, TextSpan.FromBounds(start, article.Markers[i].Span.End)) is { Mark: >= 0 } group &&
                !(group.HasStrayBlank && IsCustomary(article, group.Mark)))
                groups.Add(group);
        }

        return groups.ToImmutable();
    }

    /// <summary>What is mistyped is to be put right before it is moved.</summary>
    private static bool HasFault(Article article, int start, int last)
    {
        for (var i = last; i >= 0 && article.Markers[i].Span.Start >= start; i--)
        {
            if (article.Markers[i].Fault is not null)
                return true;
        }

        return false;
    }

    private static MarkerGroup Beside(string text, TextSpan paragraph, TextSpan group)
    {
        var none = new MarkerGroup(group, -1, PunctuationSide.Consistent, false);
        var before = group.Start - 1;
        if (before > paragraph.Start && text[before] == ' ')
            before--;
        var after = group.End;
        if (after < paragraph.End && text[after] == ' ' && after + 1 < paragraph.End && IsMark(text[after + 1]))
            after++;
        var isMarkBefore = before > paragraph.Start && IsMark(text[before]) && EndsClause(text, before, group.End, paragraph);
        var isMarkAfter = after < paragraph.End && IsMark(text[after]) && IsEnd(text, after + 1, paragraph.End) && !IsNoun(text.AsSpan(paragraph.Start, group.Start - paragraph.Start));
        return (isMarkBefore, isMarkAfter) switch
        {
            (true, false) => none with { Mark = before, Side = PunctuationSide.After },
            (false, true) when !ClosesQuotation(text, before, paragraph.Start) =>
                none with { Mark = after, Side = PunctuationSide.Before, HasStrayBlank = after > group.End },
            (false, true) when after > group.End => none with { Mark = after, HasStrayBlank = true },
            _ => none,
        };
    }

    /// <summary>Whether a quotation that ends in a mark of its own ends here: <c>"It helps."[3], they wrote</c>.</summary>
    private static bool ClosesQuotation(string text, int at, int start) =>
        at > start && text[at] is '"' or '”' or '’' or '»' && IsMark(text[at - 1]);

    /// <summary>French and others set a blank before high marks; and a mark before a parenthesis may be a smiley.</summary>
    private static bool IsCustomary(Article article, int mark) =>
        (article.Text[mark] is not ('.' or ',') && !article.IsEnglish) || (mark + 1 < article.Text.Length && article.Text[mark + 1] == ')');

    /// <summary>A marker that is a word of its sentence cannot leave it: "as shown in [3]."</summary>
    public static bool IsNoun(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || !char.IsWhiteSpace(before[^1]))
            return false;
        var words = before.TrimEnd();
        var start = words.Length;
        while (start > 0 && char.IsLetter(words[start - 1]))
            start--;
        return words[start..] is "in" or "by" or "from" or "of" or "see" or "and" or "or" or "to" or "with" or "at" or "on" or "for" or "as" or "than" or "per" or "ref" or "refs"
            or "reference" or "references" or "between" or "both" or "also" or "cf" or "article" or "review" or "paper";
    }

    private static bool IsMark(char c) => c is '.' or ',' or ';' or ':' or '?' or '!';

    /// <summary>A mark ends its clause unless another follows at once (ellipsis, <c>!!</c>), or a token begins (<c>.NET</c>, <c>.5</c>).</summary>
    private static bool IsEnd(string text, int at, int end) =>
        at >= end || char.IsWhiteSpace(text[at]) || text[at] is ')' or '"' or '”' or '’' or '*' or '_' or '<';

    /// <summary>
    /// Whether the mark before a group ends a clause, rather than an abbreviation ("et al.[3] showed"), an entity or an ellipsis.
    /// </summary>
    private static bool EndsClause(string text, int mark, int groupEnd, TextSpan paragraph)
    {
        if (!char.IsLetterOrDigit(text[mark - 1]) && text[mark - 1] is not (')' or '"' or '”' or '’' or '*' or '_' or '%' or ']'))
            return false;
        if (text[mark] == ';' && text.AsSpan(paragraph.Start, mark - paragraph.Start).LastIndexOf('&') is var entity && entity >= 0 &&
            !text.AsSpan(paragraph.Start + entity, mark - paragraph.Start - entity).Contains(' '))
            return false;
        if (text[mark] != '.')
            return true;
        var next = groupEnd;
        while (next < paragraph.End && char.IsWhiteSpace(text[next]))
            next++;
        // At the end of a paragraph nothing tells the point of an abbreviation from the end of the sentence.
        var rest = next < paragraph.End ? text.AsSpan(next, paragraph.End - next) : "x";
        return !(next < paragraph.End && char.IsLower(text[next])) && Abbreviation.EndsSentence(text.AsSpan(paragraph.Start, mark - paragraph.Start), rest, false);
    }
}
