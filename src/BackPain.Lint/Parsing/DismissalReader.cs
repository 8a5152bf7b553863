using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads comments such as <c>&lt;!-- bplint-not-duplicate PMID:123 "French 2006. Heat": two papers --&gt;</c>: works stand between
/// blanks, commas or semicolons, in any form of their identifiers or as quoted words, and what follows a colon is the author's reason.
/// </summary>
internal static class DismissalReader
{
    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Word = "bplint-not-duplicate";
    private const string Conjunction = "and";

    private static readonly string[] Labels = ["PMID", "PMCID", "DOI", "ISBN", "arXiv", "URL", Conjunction];

    /// <summary>The dismissals among a page's comments.</summary>
    /// <param name="text">The page.</param>
    /// <param name="comments">Spans of HTML comments in the order of the page, marks included.</param>
    public static ImmutableArray<Dismissal> Read(string text, ImmutableArray<TextSpan> comments)
    {
        var found = ImmutableArray.CreateBuilder<Dismissal>();
        foreach (var comment in comments)
        {
            var inside = Inside(text, comment);
            while (inside.Length > 0 && char.IsWhiteSpace(text[inside.Start]))
                inside = TextSpan.FromBounds(inside.Start + 1, inside.End);
            var after = inside.Start + Word.Length;
            if (after > inside.End || !text.AsSpan(inside.Start, Word.Length).Equals(Word, StringComparison.OrdinalIgnoreCase))
                continue;
            if (after == inside.End || char.IsWhiteSpace(text[after]) || text[after] == ':')
                found.Add(Read(text, comment, TextSpan.FromBounds(after, inside.End)));
        }

        return found.ToImmutable();
    }

    private static TextSpan Inside(string text, TextSpan comment)
    {
        var whole = text.AsSpan(comment.Start, comment.Length);
        if (!whole.StartsWith(Opening, StringComparison.Ordinal))
            return default;
        var isClosed = whole.EndsWith(Closing, StringComparison.Ordinal) && comment.Length >= Opening.Length + Closing.Length;
        return TextSpan.FromBounds(comment.Start + Opening.Length, isClosed ? comment.End - Closing.Length : comment.End);
    }

    private static Dismissal Read(string text, TextSpan comment, TextSpan list)
    {
        var identifiers = IdentifierReader.Read(text[list.Start..list.End]);
        var works = ImmutableArray.CreateBuilder<DismissedWork>();
        var (label, start) = ("", -1);
        var next = 0;
        for (var at = list.Start; at < list.End;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';')
            {
                at++;
                continue;
            }

            if (text[at] == ':')
                return new Dismissal(comment, works.ToImmutable(), text[(at + 1)..list.End].Trim());
            if (LabelAt(text, at, list.End) is { } found)
            {
                (label, start, at) = (found.Label, at, found.End);
                continue;
            }

            while (next < identifiers.Length && list.Start + identifiers[next].Span.End <= at)
                next++;
            var identifier = next < identifiers.Length ? identifiers[next] : null;
            var end = text[at] is '"' or '“' ? QuoteEnd(text, at, list.End) : TokenEnd(text, at, list.End, identifier is null ? 0 : list.Start + identifier.Span.End);
            works.Add(WorkAt(text, TextSpan.FromBounds(at, end), label, identifier is not null && list.Start + identifier.Span.Start < end ? identifier : null) with
            {
                Span = TextSpan.FromBounds(label is "" or Conjunction ? at : start, end),
            });
            (label, at) = ("", end);
        }

        return new Dismissal(comment, works.ToImmutable(), "");
    }

    private static DismissedWork WorkAt(string text, TextSpan span, string label, Identifier? identifier)
    {
        var written = text.AsSpan(span.Start, span.Length);
        if (written[0] is '"' or '“')
            return new DismissedWork(WorkKeys.OfWords(written), span);
        if (identifier is not null)
            return new DismissedWork(WorkKeys.Of(identifier), span);
        var key = label switch
        {
            "ISBN" => WorkKeys.OfIsbn(written),
            "arXiv" => WorkKeys.OfArxiv(written),
            "" or "URL" or Conjunction => WorkKeys.OfAddress(written),
            _ => $"{label.ToLowerInvariant()}:{written.ToString().ToLowerInvariant()}",
        };
        return new DismissedWork(key, span);
    }

    /// <summary>A label at a place, with the colon behind it.</summary>
    private static (string Label, int End)? LabelAt(string text, int at, int end)
    {
        foreach (var label in Labels)
        {
            var after = at + label.Length;
            if (after >= end || !text.AsSpan(at, label.Length).Equals(label, StringComparison.OrdinalIgnoreCase) || char.IsLetterOrDigit(text[after]))
                continue;
            if (text[after] == ':')
                return (label, after + 1);
            if (char.IsWhiteSpace(text[after]))
                return (label, after);
        }

        return null;
    }

    private static int QuoteEnd(string text, int at, int end)
    {
        var close = text.AsSpan(at + 1, end - at - 1).IndexOfAny('"', '”');
        return close < 0 ? end : at + close + 2;
    }

    /// <summary>The end of a word without the colon or comma behind it; an identifier ends where its reader says.</summary>
    private static int TokenEnd(string text, int at, int end, int identifierEnd)
    {
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(text[stop]))
            stop++;
        if (identifierEnd > at && identifierEnd < stop && text[identifierEnd] is ',' or ';' or ':')
            return identifierEnd;
        while (stop > at + 1 && text[stop - 1] is ',' or ';' or ':')
            stop--;
        return stop;
    }
}
