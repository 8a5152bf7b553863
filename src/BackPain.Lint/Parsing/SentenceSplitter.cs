using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Cuts medical prose into sentences. It prefers leaving two sentences together to cutting one in half, because half a
/// sentence has lost its citation marker.
/// </summary>
public static class SentenceSplitter
{
    private const int LongestBracket = 120;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".?!…。！？");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]*_^¹²³⁰⁴⁵⁶⁷⁸⁹");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«‹([*_¿¡");

    /// <summary>The sentences of a paragraph: trimmed, in order, apart from each other, inside the paragraph.</summary>
    /// <param name="prose">The page with everything that is no prose blanked out.</param>
    /// <param name="paragraph">UTF-16 offsets of the paragraph; line breaks inside it count as blanks.</param>
    /// <param name="markers">
    /// Citation markers and clean-up tags of the page (or of the paragraph) in ascending order. One that follows a full stop
    /// belongs to the sentence before, and a stop inside one ends nothing.
    /// </param>
    public static ImmutableArray<TextSpan> Split(string prose, TextSpan paragraph, ReadOnlySpan<TextSpan> markers) =>
        Split(prose, paragraph, markers, []);

    /// <summary>The same for one paragraph after another.</summary>
    /// <param name="prose">As above.</param>
    /// <param name="paragraph">As above.</param>
    /// <param name="markers">As above.</param>
    /// <param name="sentences">Room to work in.</param>
    internal static ImmutableArray<TextSpan> Split(string prose, TextSpan paragraph, ReadOnlySpan<TextSpan> markers, List<TextSpan> sentences)
    {
        sentences.Clear();
        var end = Math.Min(paragraph.End, prose.Length);
        var scan = new Scan(prose.AsSpan(0, end), markers, FirstMarkerFrom(markers, paragraph.Start));
        var start = scan.SkipBlanks(Math.Min(paragraph.Start, end));
        var at = start;
        while (scan.NextStop(at) is var stop && stop < end)
        {
            at = scan.EndOfStop(stop, out var hasMarker);
            if (!scan.IsBoundary(start, stop, at, hasMarker))
                continue;

            Add(sentences, prose, start, at);
            start = scan.SkipBlanks(at);
            at = start;
        }

        Add(sentences, prose, start, end);
        return [.. sentences];
    }

    private static void Add(List<TextSpan> sentences, string prose, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(prose[end - 1]))
            end--;
        foreach (var character in prose.AsSpan(start, end - start))
        {
            if (!char.IsLetterOrDigit(character))
                continue;
            sentences.Add(TextSpan.FromBounds(start, end));
            return;
        }
    }

    private static int FirstMarkerFrom(ReadOnlySpan<TextSpan> markers, int offset) => Ascending.CountUpTo(markers, offset, static marker => marker.End);

    private ref struct Scan(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> markers, int marker)
    {
        private readonly ReadOnlySpan<char> text = text;
        private readonly ReadOnlySpan<TextSpan> markers = markers;
        private int marker = marker;

        public readonly int SkipBlanks(int at)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            return at;
        }

        /// <summary>The next stop that stands outside markers, or the end.</summary>
        public int NextStop(int from)
        {
            while (true)
            {
                var next = text[from..].IndexOfAny(Stops);
                if (next < 0)
                    return text.Length;
                from += next;
                while (marker < markers.Length && markers[marker].End <= from)
                    marker++;
                if (marker == markers.Length || markers[marker].Start > from)
                    return from;
                from = Math.Min(markers[marker].End, text.Length);
            }
        }

        /// <summary>The offset after a stop and everything that belongs to it: more stops, closing quotes, markers.</summary>
        public readonly int EndOfStop(int at, out bool hasMarker)
        {
            hasMarker = false;
            var next = marker;
            while (true)
            {
                while (at < text.Length && (Stops.Contains(text[at]) || Closers.Contains(text[at])) && MarkerEnd(at, ref next) < 0)
                    at++;
                var attached = EndOfAttached(at, ref next);
                if (attached < 0)
                    return at;
                hasMarker = true;
                at = attached;
            }
        }

        public readonly bool IsBoundary(int start, int stop, int after, bool hasMarker)
        {
            var next = SkipBlanks(after);
            if (next == text.Length || text[stop] is '。' or '！' or '？')
                return true;
            if (next == after && !hasMarker)
                return false;
            for (var skipped = 0; skipped < 3 && next < text.Length - 1 && Openers.Contains(text[next]); skipped++)
                next++;
            if (text[next] is ',' or ';' or ':' or ')' or ']' or '%' or '=' or '/' || Stops.Contains(text[next]))
                return false;
            if (char.IsLower(text[next]) && !IsMixedCase(next))
                return false;
            var isSingleStop = text[stop] == '.' && (stop + 1 == text.Length || !Stops.Contains(text[stop + 1]));
            return !isSingleStop || Abbreviation.EndsSentence(text[start..stop], text[next..], hasMarker);
        }

        /// <summary>mRNA, pH, eGFR and rTMS begin sentences in lower case.</summary>
        private readonly bool IsMixedCase(int at)
        {
            var limit = Math.Min(text.Length, at + 4);
            for (at++; at < limit && char.IsLetter(text[at]); at++)
            {
                if (char.IsUpper(text[at]))
                    return true;
            }

            return false;
        }

        /// <summary>The end of the markers and brackets that belong to the stop before them, or -1.</summary>
        private readonly int EndOfAttached(int at, ref int next)
        {
            var touching = MarkerEnd(at, ref next);
            if (touching < 0)
                touching = BracketEnd(at, isTouching: true);
            if (touching > 0)
                return touching;

            var first = SkipBlanks(at);
            var from = first;
            var ahead = next;
            while (from < text.Length)
            {
                var end = MarkerEnd(from, ref ahead);
                if (end < 0)
                    end = BracketEnd(from, isTouching: false);
                if (end < 0)
                    break;
                at = end;
                from = SkipBlanks(end);
            }

            var isAttached = at > first && (from == text.Length || !char.IsLower(text[from])) && first < text.Length;
            if (!isAttached)
                return -1;
            next = ahead;
            return at;
        }

        private readonly int MarkerEnd(int at, ref int next)
        {
            while (next < markers.Length && markers[next].End <= at)
                next++;
            return next < markers.Length && markers[next].Start <= at && at < text.Length
                ? Math.Min(markers[next].End, text.Length)
                : -1;
        }

        /// <summary>
        /// The end of a bracket that is no sentence of its own. After a blank only what looks like a source or a tag is
        /// taken: digits, <c>@key</c>, <c>^key</c>, "… needed".
        /// </summary>
        private readonly int BracketEnd(int at, bool isTouching)
        {
            if (at >= text.Length || text[at] is not ('[' or '('))
                return -1;
            var window = text[at..Math.Min(text.Length, at + LongestBracket)];
            var close = window.IndexOf(text[at] == '[' ? ']' : ')');
            if (close < 2 || Stops.Contains(window[close - 1]) && window[close - 1] != '?')
                return -1;
            var inside = window[1..close];
            var isSource = isTouching || inside.IndexOfAnyInRange('0', '9') >= 0 || inside[0] is '@' or '^'
                || inside.EndsWith("needed", StringComparison.OrdinalIgnoreCase);
            return isSource ? at + close + 1 : -1;
        }
    }
}
