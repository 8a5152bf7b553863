using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Markers at one place whose numbers do not count up, or that name a number twice. What is both is one defect: the repeat is
/// told, and one change mends both.
/// </summary>
/// <param name="Span">The markers.</param>
/// <param name="Repeated">The first number that is named twice, or 0.</param>
/// <param name="RepeatsMore">Whether more numbers are named twice.</param>
/// <param name="Ordered">The markers in order and without repeats, or <see langword="null"/> when no form of theirs can say it.</param>
internal sealed record DisorderedRun(TextSpan Span, int Repeated, bool RepeatsMore, string? Ordered)
{
    /// <summary>All of them in the order of the page. Numbers without an entry may be no citations and are left alone.</summary>
    public static ImmutableArray<DisorderedRun> In(Article article, ImmutableArray<MarkerRun> runs)
    {
        if (article.NumberedList is not { } list || article.HasAmbiguousLists)
            return [];
        var known = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        var collapsed = article.CollapsedMarkers.Select(pair => pair.Span.Start).ToHashSet();
        var found = ImmutableArray.CreateBuilder<DisorderedRun>();
        foreach (var run in runs)
        {
            if (IsDisordered(article, run) && CanBeJudged(article, run, known, collapsed))
                found.Add(Judge(article, run));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether any number is not above all before it; the cheap question that most runs answer with no.</summary>
    private static bool IsDisordered(Article article, MarkerRun run)
    {
        var last = 0;
        for (var i = run.First; i < run.End; i++)
        {
            foreach (var range in article.Markers[i].Numbers)
            {
                if (range.First <= last)
                    return true;
                last = range.Last;
            }
        }

        return false;
    }

    private static bool CanBeJudged(Article article, MarkerRun run, NumberSet known, HashSet<int> collapsed)
    {
        for (var i = run.First; i < run.End; i++)
        {
            var marker = article.Markers[i];
            if (collapsed.Contains(marker.Span.Start) || !MarkerRun.IsPlain(article, marker) || !marker.Numbers.All(range => known.Contains(range.First) && known.Contains(range.Last)))
                return false;
        }

        return !IsAnnotated(article.Text, run.Span.End);
    }

    /// <summary>What follows may speak of the last marker alone: a page (<c>[3]:14</c>), a note in parentheses, a tag.</summary>
    private static bool IsAnnotated(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
            return true;
        if (at < text.Length && text[at] is '^' or '<' or '{')
            return !text.AsSpan(at).StartsWith("</", StringComparison.Ordinal);
        while (at < text.Length && text[at] is ' ' or '\u00a0')
            at++;
        return at < text.Length && text[at] is '(' or '[' or '\\';
    }

    private static DisorderedRun Judge(Article article, MarkerRun run)
    {
        var markers = article.Markers.AsSpan(run.First..run.End);
        var sorted = new List<(NumberRange Range, int Marker)>();
        for (var i = 0; i < markers.Length; i++)
        {
            foreach (var range in markers[i].Numbers)
                sorted.Add((range, i));
        }

        // Where two ranges begin alike the wider one comes first and holds the other; the order in the text decides among equals.
        sorted.Sort((a, b) => a.Range.First != b.Range.First ? a.Range.First.CompareTo(b.Range.First)
            : a.Range.Last != b.Range.Last ? b.Range.Last.CompareTo(a.Range.Last) : a.Range.Span.CompareTo(b.Range.Span));
        var (last, repeated, repeats, canWrite) = (0, 0, 0, true);
        var kept = new List<(NumberRange Range, int Marker)>();
        foreach (var element in sorted)
        {
            if (element.Range.First > last)
            {
                kept.Add(element);
            }
            else
            {
                repeats += Math.Min(element.Range.Last, last) - element.Range.First + 1;
                repeated = repeated == 0 ? element.Range.First : repeated;
                canWrite &= element.Range.Last <= last;
            }

            last = Math.Max(last, element.Range.Last);
        }

        return new(run.Span, repeated, repeats > 1, canWrite ? Written(article, markers, kept) : null);
    }

    private static string? Written(Article article, ReadOnlySpan<CitationMarker> markers, List<(NumberRange Range, int Marker)> kept)
    {
        var text = new StringBuilder();
        if (IsEachSingle(markers))
        {
            // Whole markers change places, and their links with them; what joins them stays.
            for (var i = 0; i < kept.Count; i++)
                text.Append(i == 0 ? [] : Between(article, markers[i - 1].Span, markers[i].Span)).Append(article.Slice(markers[kept[i].Marker].Span));
            return text.ToString();
        }

        if (markers.Length > 1 && markers[0].Dialect == MarkerDialect.Link)
            return null;
        var next = 0;
        for (var i = 0; i < markers.Length && next < kept.Count; i++)
        {
            var numbers = markers[i].Numbers;
            text.Append(i == 0 ? [] : Between(article, markers[i - 1].Span, markers[i].Span))
                .Append(article.Slice(TextSpan.FromBounds(markers[i].Span.Start, numbers[0].Span.Start)));
            for (var slot = 0; slot < numbers.Length && next < kept.Count; slot++)
                text.Append(slot == 0 ? [] : Between(article, numbers[slot - 1].Span, numbers[slot].Span)).Append(article.Slice(kept[next++].Range.Span));
            text.Append(article.Slice(TextSpan.FromBounds(numbers[^1].Span.End, markers[i].Span.End)));
        }

        return text.ToString();
    }

    private static bool IsEachSingle(ReadOnlySpan<CitationMarker> markers)
    {
        foreach (var marker in markers)
        {
            if (marker.Numbers.Length != 1)
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Between(Article article, TextSpan before, TextSpan after) =>
        article.Slice(TextSpan.FromBounds(before.End, after.Start));
}
