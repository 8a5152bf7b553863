using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Small operations on text changes.</summary>
internal static class Splice
{
    /// <summary>Adds a change that replaces no more than what differs.</summary>
    public static void AddTrimmed(Article article, TextSpan span, string text, List<TextChange> changes)
    {
        var old = article.Slice(span);
        var head = old.CommonPrefixLength(text);
        var (oldEnd, newEnd) = (old.Length, text.Length);
        while (oldEnd > head && newEnd > head && old[oldEnd - 1] == text[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (oldEnd > head || newEnd > head)
            changes.Add(new TextChange(new TextSpan(span.Start + head, oldEnd - head), text[head..newEnd]));
    }

    /// <summary>The text of a span after changes that lie inside it.</summary>
    public static string Apply(Article article, TextSpan span, IEnumerable<TextChange> changes)
    {
        var text = new StringBuilder(span.Length);
        var at = span.Start;
        foreach (var change in changes.OrderBy(change => change.Span))
        {
            text.Append(article.Slice(TextSpan.FromBounds(at, change.Span.Start))).Append(change.NewText);
            at = change.Span.End;
        }

        return text.Append(article.Slice(TextSpan.FromBounds(at, span.End))).ToString();
    }

    /// <summary>Whether sorted changes neither overlap nor run back.</summary>
    public static bool AreOrdered(IReadOnlyList<TextChange> changes)
    {
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Span.Start < changes[i - 1].Span.End)
                return false;
        }

        return true;
    }
}
