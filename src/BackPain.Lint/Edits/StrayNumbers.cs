using System.Buffers;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Numbers that may cite and are not read as markers: inside entries (<c>Reply to [3]</c>), in the text of a link or an image,
/// in HTML, beside a word that could name a measure, with a remark (<c>[3, Table 2]</c>). Nothing leads them to another
/// number, so none of them may change.
/// </summary>
internal sealed class StrayNumbers
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("[［【(<^&¹²³⁴⁵⁶⁷⁸⁹rRcC");

    private readonly Article article;
    private readonly string text;
    private readonly NumberSet stale;
    private readonly bool hasParentheses;
    private readonly SpanWalker known;
    private readonly int[] markers;
    private readonly SpanWalker entries;

    private StrayNumbers(Article article, NumberSet stale)
    {
        this.article = article;
        this.stale = stale;
        text = article.Text;
        hasParentheses = article.Markers.Any(marker => marker.Dialect == MarkerDialect.Parenthesis);
        var all = article.Lists.SelectMany(list => list.Entries).ToArray();
        entries = new SpanWalker([.. all.Select(entry => entry.Span).OrderBy(span => span.Start)]);
        var labels = all.Select(entry => TextSpan.FromBounds(entry.Span.Start, Math.Max(entry.Label.End, entry.Body.Start)));
        markers = [.. article.Markers.Select(marker => marker.Span.Start)];
        known = new SpanWalker([.. article.Markers.Select(marker => marker.Span).Concat(labels).Concat(article.AutonumberLinks).Concat(article.Unread.Where(span => span != article.FrontMatter)).OrderBy(span => span.Start)]);
    }

    /// <summary>Why such a number would come to mean another entry, as a clause, or <see langword="null"/>.</summary>
    /// <param name="article">The page.</param>
    /// <param name="stale">The numbers that no longer mean what they meant, or come to mean something.</param>
    public static string? FaultOf(Article article, NumberSet stale) => new StrayNumbers(article, stale).Fault();

    private string? Fault()
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Starts);
            if (next < 0)
                return null;
            at += next;
            var isInside = entries.Covers(at);
            if (known.Covers(at) || (at < article.FrontMatter?.End && !StrayContext.FollowsText(text, at)) || Read(at, isInside) is not { } span)
                continue;
            if (StrayContext.IsDefinition(text, span))
                return $"line {NumberedPage.LineOf(article, at)} defines a link under the number {text[(span.Start + 1)..(span.End - 1)]}";
            var fault = isInside ? ", inside an entry, may mean another entry" : " is not read as a marker but may be one";
            return $"{Wording.Quote(article.Slice(span))} in line {NumberedPage.LineOf(article, at)}{fault}";
        }

        return null;
    }

    /// <summary>The number that begins at an offset, with what encloses it.</summary>
    private TextSpan? Read(int at, bool isInside) => text[at] switch
    {
        '[' => Bracket(at, "[", "]", isInside),
        '［' => Bracket(at, "［", "］", isInside),
        '【' => Bracket(at, "【", "】", isInside),
        '&' => Bracket(at, "&#91;", "&#93;", isInside),
        '(' => Parenthesis(at, isInside),
        '<' => Raised(at, text.IndexOf('>', at, Math.Min(StrayLabel.Longest, text.Length - at)) + 1, "<sup", "</sup>"),
        '^' when at == 0 || text[at - 1] != '[' => Raised(at, at + 1, "^", "^"),
        'r' or 'R' or 'c' or 'C' => Word(at),
        >= '⁰' or '¹' or '²' or '³' => Superscript(at),
        _ => null,
    };

    private TextSpan? Bracket(int at, string open, string close, bool isInside)
    {
        if (Enclosed(at, at + open.Length, open, close) is not { } inside || text.AsSpan(inside.Start, inside.Length).Contains('['))
            return null;
        var span = TextSpan.FromBounds(at, inside.End + close.Length);
        var label = StrayLabel.Read(text, inside, stale, allowsPoint: at > 0 && text[at - 1] is '.' or ',' or ';' or ')' or '"');
        // The label of a link, [guide][3], the issue of a journal, 31[9], and a name in chemistry, benzo[1], touch what is before.
        if (!label.IsStale || (at > 0 && (text[at - 1] == ']' || (isInside && char.IsLetterOrDigit(text[at - 1])))) || StrayContext.IsInAddress(text, at))
            return null;
        // A program's output starts lines with the index of what follows: [1] 37 40 43.
        if (StrayContext.IsOutput(text, span))
            return null;
        return label.IsPair && (StrayContext.IsMeasured(text, at) || StrayContext.TouchesLetter(text, span.End)) ? null : span;
    }

    /// <summary>In parentheses a number counts steps, studies and issues, unless the page cites so or a word announces it.</summary>
    private TextSpan? Parenthesis(int at, bool isInside)
    {
        if (at == 0 || text[at - 1] == ']' || Enclosed(at, at + 1, "(", ")") is not { } inside)
            return null;
        var label = StrayLabel.Read(text, inside, stale, allowsPoint: false);
        var cites = label.IsAnnounced || (!isInside && (hasParentheses || StrayContext.IsAfterWord(text, at)));
        return label.IsStale && cites ? TextSpan.FromBounds(at, inside.End + 1) : null;
    }

    private TextSpan? Raised(int at, int start, string open, string close) =>
        start > at && Enclosed(at, start, open, close) is { } inside && !StrayContext.IsExponent(text, at, inside.End + close.Length) &&
        StrayLabel.Read(text, inside, stale, allowsPoint: false).IsStale ? TextSpan.FromBounds(at, inside.End + close.Length) : null;

    private TextSpan? Superscript(int at)
    {
        var end = at;
        while (end < text.Length && (Digits.IsRaised(text[end]) || (end + 1 < text.Length && Digits.IsRaised(text[end + 1]) && text[end] is ',' or '⁻' or '–' or '-')))
            end++;
        // What stands behind the first digit is not looked at once more.
        var isFirst = at == 0 || !Digits.IsRaised(text[at - 1]);
        var span = TextSpan.FromBounds(at, end);
        return isFirst && !StrayContext.IsExponent(text, at, end) && StrayLabel.Read(text, span, stale, allowsPoint: false).IsStale ? span : null;
    }

    /// <summary><c>ref. 3</c> or <c>citation 3</c> where no marker is read: in an entry, an image's text, an attribute.</summary>
    private TextSpan? Word(int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '/' or '#' or '.' or '@'))
            return null;
        var end = StrayContext.EndOfWord(text, at);
        return end > at && MarkerLabel.TryReadOpen(text, end, text.Length, out var numbers, out var last) && numbers.Any(range => stale.CountIn(range) > 0) && StrayContext.EndsNumber(text, last)
            ? TextSpan.FromBounds(at, last)
            : null;
    }

    /// <summary>What stands between two marks on at most two lines.</summary>
    private TextSpan? Enclosed(int at, int start, string open, string close)
    {
        if (!text.AsSpan(at).StartsWith(open, StringComparison.OrdinalIgnoreCase))
            return null;
        var length = text.AsSpan(start, Math.Min(StrayLabel.Longest, text.Length - start)).IndexOf(close, StringComparison.OrdinalIgnoreCase);
        return length > 0 && !HoldsMarker(start, start + length) ? new TextSpan(start, length) : null;
    }

    private bool HoldsMarker(int start, int end)
    {
        var at = Array.BinarySearch(markers, start);
        at = at >= 0 ? at : ~at;
        return at < markers.Length && markers[at] < end;
    }
}
