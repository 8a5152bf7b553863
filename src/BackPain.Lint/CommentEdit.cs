using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Takes suppression comments, or single names of them, out of a page.</summary>
internal static class CommentEdit
{
    /// <summary>Whether nothing but blanks stands beside a comment.</summary>
    public static bool StandsAlone(Article article, TextSpan comment)
    {
        var (first, last) = (article.Lines.LineOf(comment.Start), article.Lines.LineOf(comment.End));
        return article.Slice(TextSpan.FromBounds(article.Lines.StartOf(first), comment.Start)).IsWhiteSpace() &&
            article.Slice(TextSpan.FromBounds(comment.End, article.Lines.SpanOf(last).End)).IsWhiteSpace();
    }

    /// <summary>
    /// Deletes a comment: with its lines when it stands alone (and with one of two blank lines that it kept apart), otherwise
    /// with a blank that it leaves over.
    /// </summary>
    public static TextChange Delete(Article article, TextSpan comment) =>
        new(StandsAlone(article, comment) ? WithLines(article, comment) : WithBlank(article.Text, comment), "");

    /// <summary>Deletes a name and the comma or blank that set it apart.</summary>
    public static TextChange Delete(Article article, Suppression suppression, SuppressedRule rule)
    {
        var index = suppression.Rules.IndexOf(rule);
        return new(
            index + 1 < suppression.Rules.Length
                ? TextSpan.FromBounds(rule.Span.Start, suppression.Rules[index + 1].Span.Start)
                : TextSpan.FromBounds(index > 0 ? suppression.Rules[index - 1].Span.End : rule.Span.Start, rule.Span.End),
            "");
    }

    private static TextSpan WithLines(Article article, TextSpan comment)
    {
        var lines = article.Lines;
        var (first, last) = (lines.LineOf(comment.Start), lines.LineOf(comment.End));
        var isApart = (first == 0 || PageLines.IsBlank(article, first - 1)) && last + 2 < lines.Count && PageLines.IsBlank(article, last + 1);
        return TextSpan.FromBounds(lines.StartOf(first), lines.SpanOf(isApart ? last + 1 : last).End);
    }

    private static TextSpan WithBlank(string text, TextSpan comment)
    {
        var isAtEnd = comment.End == text.Length || text[comment.End] is '\n' or '\r';
        var start = comment.Start;
        while (isAtEnd && start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var isBetween = !isAtEnd && text[comment.End] == ' ' && (start == 0 || text[start - 1] is ' ' or '\n' or '\r');
        return TextSpan.FromBounds(start, isBetween ? comment.End + 1 : comment.End);
    }
}
