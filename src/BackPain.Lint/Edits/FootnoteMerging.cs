using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Makes one footnote of several that hold one work: markers of the others name the one that stays, and their definitions go.</summary>
internal static class FootnoteMerging
{
    /// <summary>Whether a merge is one of footnotes.</summary>
    public static bool IsMeant(Article article, MergedEntry merge) => At(article, merge.Dropped) is not null;

    /// <summary>Changes in no order, or nothing when a marker or definition cannot be re-written.</summary>
    public static ImmutableArray<TextChange> Plan(Article article, ImmutableArray<MergedEntry> merges, out string? fault)
    {
        fault = null;
        var kept = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (dropped, stays) in merges)
        {
            if (At(article, dropped) is not { } footnote || At(article, stays) is not { } target || !StandsAlone(article, footnote))
            {
                fault = "a footnote stands inside a list or quotation";
                return [];
            }

            kept[footnote.Key] = target.Key;
            changes.Add(new TextChange(LinesOf(article, footnote), ""));
        }

        if (article.Footnotes.Any(footnote => footnote.Mentions.Any(kept.ContainsKey)))
            fault = "another footnote names one of them";
        else if (!TryRepoint(article, kept, changes))
            fault = "a marker of one of them is of no form that can be re-written";
        return fault is null ? changes.ToImmutable() : [];
    }

    private static FootnoteDefinition? At(Article article, TextSpan span) => article.Footnotes.FirstOrDefault(footnote => footnote.Span == span);

    private static bool StandsAlone(Article article, FootnoteDefinition footnote) =>
        article.Lines.StartOf(article.Lines.LineOf(footnote.Span.Start)) == footnote.Span.Start && article.Lines.ContentOf(article.Lines.LineOf(footnote.Span.End)).End == footnote.Span.End;

    /// <summary>The definition's lines, and a blank line behind it where one stands before it, too.</summary>
    private static TextSpan LinesOf(Article article, FootnoteDefinition footnote)
    {
        var lines = PageLines.Whole(article.Text, footnote.Span);
        var (first, next) = (article.Lines.LineOf(lines.Start), article.Lines.LineOf(lines.End));
        var isBetween = next < article.Lines.Count && next > first && lines.End < article.Text.Length && PageLines.IsBlank(article, next) && (first == 0 || PageLines.IsBlank(article, first - 1));
        return isBetween ? TextSpan.FromBounds(lines.Start, article.Lines.SpanOf(next).End) : lines;
    }

    /// <summary>A second marker of one work at one place says nothing more than the first.</summary>
    private static bool TryRepoint(Article article, Dictionary<string, string> kept, ImmutableArray<TextChange>.Builder changes)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < article.Markers.Length; i++)
        {
            var marker = article.Markers[i];
            if (i == 0 || !MarkerGap.Joins(article.Text, article.Markers[i - 1].Span.End, marker.Span.Start))
                named.Clear();
            if (marker.Key is not { } key)
                continue;
            var target = kept.GetValueOrDefault(key, key);
            var isNew = named.Add(target);
            if (target == key)
                continue;
            if (!article.Slice(marker.Span).SequenceEqual($"[^{key}]"))
                return false;
            changes.Add(isNew
                ? new TextChange(marker.Span, $"[^{target}]")
                : new TextChange(TextSpan.FromBounds(article.Markers[i - 1].Span.End, marker.Span.End), ""));
        }

        return true;
    }
}
