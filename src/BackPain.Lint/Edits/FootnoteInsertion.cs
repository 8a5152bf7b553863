using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Adds a footnote together with the marker that cites it. Renderers count footnotes, so that no other key changes.</summary>
internal static class FootnoteInsertion
{
    private const int LongestName = 24;

    /// <summary>The edit of a page with footnotes.</summary>
    public static PageEdit At(Article article, LintSettings settings, int offset, InsertedWork work)
    {
        var key = KeyFor(article, work);
        var definition = $"[^{key}]: {work.Text}";
        if (PlaceFor(article, offset) is not { } footnote)
            return PageEdit.Refused(Insertion.Title, "its footnotes stand inside other blocks");
        var isFirst = article.Footnotes[footnote].Span.Start > offset && !IsCitedBefore(article, offset);
        var gap = GapAt(article, Math.Min(footnote, article.Footnotes.Length - 2));
        var added = isFirst
            ? new TextChange(new TextSpan(article.Footnotes[footnote].Span.Start, 0), definition + gap)
            : new TextChange(new TextSpan(EndOf(article, footnote), 0), gap + definition);
        var edit = new PageEdit(Insertion.Title, [.. new[] { new TextChange(new TextSpan(offset, 0), $"[^{key}]"), added }.OrderBy(change => change.Span)]) { AddsEntry = true };
        return EditProof.Prove(article, settings, edit, after => work.FaultIn(after, after.Footnotes.FirstOrDefault(added => added.Key == key)?.Body));
    }

    /// <summary>The footnote next to which the new one stands: the one cited last before the place, else the first that stands at the margin.</summary>
    private static int? PlaceFor(Article article, int offset)
    {
        foreach (var marker in article.Markers.Reverse().SkipWhile(marker => marker.Span.End > offset).Where(marker => marker.Key is not null))
        {
            for (var i = 0; i < article.Footnotes.Length; i++)
            {
                if (IsAtMargin(article, i) && article.Footnotes[i].Key.Equals(marker.Key, StringComparison.OrdinalIgnoreCase))
                    return i;
            }
        }

        for (var i = 0; i < article.Footnotes.Length; i++)
        {
            if (IsAtMargin(article, i))
                return i;
        }

        return null;
    }

    private static bool IsCitedBefore(Article article, int offset) => article.Markers.Any(marker => marker.Key is not null && marker.Span.End <= offset);

    private static bool IsAtMargin(Article article, int footnote) =>
        article.Lines.PositionOf(article.Footnotes[footnote].Span.Start).Character == 0;

    /// <summary>Line breaks as between two footnotes that follow each other, or a single one.</summary>
    private static string GapAt(Article article, int footnote)
    {
        if (footnote < 0)
            return LineBreak.Of(article.Text);
        var gap = TextSpan.FromBounds(EndOf(article, footnote), article.Footnotes[footnote + 1].Span.Start);
        return article.Slice(gap).IsWhiteSpace() && IsAtMargin(article, footnote + 1) ? article.Slice(gap).ToString() : LineBreak.Of(article.Text);
    }

    private static int EndOf(Article article, int footnote)
    {
        var end = article.Footnotes[footnote].Span.End;
        while (char.IsWhiteSpace(article.Text[end - 1]))
            end--;
        return article.Lines.ContentOf(article.Lines.LineOf(end)).End;
    }

    /// <summary>The next number where all keys are numbers; otherwise author and year, with a letter more where the page has that key.</summary>
    private static string KeyFor(Article article, InsertedWork work)
    {
        var keys = article.Footnotes.Select(footnote => footnote.Key).Concat(article.Markers.Select(marker => marker.Key).OfType<string>()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var numbers = keys.Select(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (Array.TrueForAll(numbers, number => number is >= 0 and < int.MaxValue))
            return Digits.Of(numbers.Max() + 1);
        var stem = StemOf(work.Work);
        var name = stem;
        for (var copy = 2; keys.Contains(name); copy++)
            name = $"{stem}-{Digits.Of(copy)}";
        return name;
    }

    private static string StemOf(CitedWork? work)
    {
        var folded = new StringBuilder();
        foreach (var c in work is { Authors: [var first, ..] } ? first.Family : "")
            Folding.Append(folded, c);
        var name = string.Concat(folded.ToString().Where(char.IsAsciiLetterOrDigit).Take(LongestName));
        if (name.Length > 0)
            return name + work!.Year?.ToString(CultureInfo.InvariantCulture);
        return work is { Pmid.Length: > 0 } ? $"pmid{work.Pmid}" : work is { Pmcid.Length: > 0 } ? work.Pmcid.ToLowerInvariant() : "ref";
    }
}
