using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>A marker that somebody is typing: <c>[fren</c>, <c>[1, </c>, <c>[^</c>, <c>@chou</c>.</summary>
/// <param name="Opening">What it begins with: <c>[</c>, <c>\[</c>, <c>[^</c>, <c>[@</c> or <c>@</c>.</param>
/// <param name="Start">Where the opening stands.</param>
/// <param name="Replaced">
/// What an item takes the place of: from behind the opening, or behind the numbers before, to the cursor, with what follows it and
/// belongs to the marker.
/// </param>
internal sealed record MarkerTyping(string Opening, int Start, TextSpan Replaced)
{
    /// <summary>Longer words in brackets are text, in UTF-16 units.</summary>
    private const int LongestTyped = 60;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;-–—");
    private static readonly SearchValues<char> NumberList = SearchValues.Create("0123456789 ,;-–—");

    /// <summary>The numbers before, when a further one is typed.</summary>
    public ImmutableArray<int> Named { get; init; } = [];

    /// <summary>Whether the end of a range is typed.</summary>
    public bool IsRangeEnd { get; init; }

    /// <summary>The bracket that must follow a key or a further number; empty when one follows already.</summary>
    public string Closing { get; init; } = "";

    /// <summary>What is typed at an offset of a page's prose, or <see langword="null"/> when that is no marker.</summary>
    public static MarkerTyping? At(Article article, int offset)
    {
        var line = article.Lines.ContentOf(article.Lines.LineOf(offset));
        if (offset > line.End)
            return null;
        var typing = Key(article.Text, line, offset) ?? Bracket(article.Text, line, offset);
        return typing is not null && CanStand(article, typing.Start + typing.Opening.IndexOfAny(['[', '@'])) ? typing : null;
    }

    /// <summary>Text is offered nothing: code, link targets, headings, entries, links that lead to an entry already.</summary>
    private static bool CanStand(Article article, int mark)
    {
        if (!article.Paragraphs.Any(paragraph => paragraph.Kind is not (ParagraphKind.Entry or ParagraphKind.Navigation) && paragraph.Span.Start <= mark && mark < paragraph.Span.End))
            return false;
        var marker = article.Markers.FirstOrDefault(marker => marker.Span.Start <= mark && mark < marker.Span.End);
        return marker is null ? article.Prose[mark] == article.Text[mark] : marker.Dialect is not (MarkerDialect.Link or MarkerDialect.RefTag);
    }

    private static MarkerTyping? Key(string text, TextSpan line, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > line.Start && IsKeyPart(text[start - 1]))
            start--;
        while (end < line.End && IsKeyPart(text[end]))
            end++;
        if (start == line.Start || text[start - 1] is not ('@' or '^'))
            return null;
        var mark = start - 1;
        var before = mark > line.Start ? text[mark - 1] : ' ';
        var replaced = TextSpan.FromBounds(start, end);
        if (text[mark] == '^')
            return before == '[' ? new MarkerTyping("[^", mark - 1, replaced) { Closing = text.AsSpan(end).StartsWith("]") ? "" : "]" } : null;
        if (!char.IsWhiteSpace(before) && before is not ('[' or '(' or ';' or '-'))
            return null;
        var isOpen = text.AsSpan(line.Start, mark - line.Start).LastIndexOfAny('[', ']') is var bracket and >= 0 && text[line.Start + bracket] == '[';
        var isClosed = text.AsSpan(end, line.End - end).IndexOfAny('[', ']') is var next and >= 0 && text[end + next] == ']';
        var closing = isOpen && !isClosed ? "]" : "";
        return before == '[' ? new MarkerTyping("[@", mark - 1, replaced) { Closing = closing } : new MarkerTyping("@", mark, replaced) { Closing = closing };
    }

    private static MarkerTyping? Bracket(string text, TextSpan line, int offset)
    {
        var before = text.AsSpan(line.Start, offset - line.Start);
        var bracket = before.LastIndexOfAny('[', ']');
        if (bracket < 0 || before[bracket] == ']' || before.Length - bracket > LongestTyped || (bracket > 0 && before[bracket - 1] == '!'))
            return null;
        var isEscaped = bracket > 0 && before[bracket - 1] == '\\';
        var start = line.Start + bracket;
        var typed = TextSpan.FromBounds(start + 1, offset);
        if (!typed.IsEmpty && text.AsSpan(typed.Start, typed.Length).IsWhiteSpace())
            return null; // A box to tick.
        var opening = isEscaped ? "\\[" : "[";
        var from = isEscaped ? start - 1 : start;
        var closing = isEscaped ? "\\]" : "]";
        return Further(text, line, typed, closing) is { } further ? further with { Opening = opening, Start = from } : Whole(text, line, typed, closing, opening, from);
    }

    /// <summary>The whole marker is typed: an item brings its bracket, in place of one that an editor has closed.</summary>
    private static MarkerTyping? Whole(string text, TextSpan line, TextSpan typed, string closing, string opening, int start)
    {
        if (text.AsSpan(typed.Start, typed.Length).ContainsAny(',', ';', '('))
            return null;
        var rest = text.AsSpan(typed.End, line.End - typed.End);
        var digits = rest.Length - rest.TrimStart("0123456789").Length;
        var isClosed = rest[digits..].StartsWith(closing);
        var end = isClosed ? typed.End + digits + closing.Length : typed.End;
        return isClosed && end < text.Length && text[end] == '(' ? null : new MarkerTyping(opening, start, TextSpan.FromBounds(typed.Start, end));
    }

    /// <summary>Numbers are there already, and a further one is typed: <c>[1, </c>, <c>[1-</c>.</summary>
    private static MarkerTyping? Further(string text, TextSpan line, TextSpan typed, string closing)
    {
        var span = text.AsSpan(typed.Start, typed.Length);
        var numbers = span.IndexOfAnyExcept(NumberList) is var other and >= 0 ? span[..other] : span;
        var separator = numbers.LastIndexOfAny(Separators);
        if (separator < 0 || !numbers[..separator].ContainsAnyInRange('0', '9'))
            return null;
        var start = separator + 1;
        while (start < span.Length && span[start] == ' ')
            start++;
        var rest = text.AsSpan(typed.End, line.End - typed.End);
        var end = typed.End + rest.Length - rest.TrimStart("0123456789").Length;
        var following = rest.TrimStart("0123456789 ,;-–—");
        return new MarkerTyping("", 0, TextSpan.FromBounds(typed.Start + start, end))
        {
            Named = NumbersIn(numbers[..separator]),
            IsRangeEnd = span[separator] is not (',' or ';'),
            Closing = following.StartsWith("]") || following.StartsWith("\\]") ? "" : closing,
        };
    }

    private static ImmutableArray<int> NumbersIn(ReadOnlySpan<char> list)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var part in list.SplitAny(Separators))
        {
            if (int.TryParse(list[part].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                found.Add(number);
        }

        return found.ToImmutable();
    }

    private static bool IsKeyPart(char c) => char.IsLetterOrDigit(c) || c is '_' or ':' or '.' or '-' or '+' or '/';
}
