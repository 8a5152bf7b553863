using System.Buffers;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Takes whole markers out of the text, with their brackets, with what only held them together (a comma between two markers,
/// a tag around them) and with one blank before them.
/// </summary>
internal sealed class MarkerRemoval
{
    private static readonly (string Open, string Close)[] Raisers = [("<sup>", "</sup>"), ("^(", ")^"), ("^(", ")"), ("^", "^")];
    private static readonly SearchValues<char> Joints = SearchValues.Create(" ,;-–—");

    private readonly Article article;
    private readonly string text;
    private readonly List<TextSpan> runs = [];

    /// <summary>A removal that holds nothing yet.</summary>
    public MarkerRemoval(Article article)
    {
        this.article = article;
        text = article.Text;
    }

    /// <summary>Takes a marker out. Markers are given in the order of the page.</summary>
    public void Remove(CitationMarker marker)
    {
        if (runs.Count > 0 && IsJoint(runs[^1].End, marker.Span.Start))
            runs[^1] = TextSpan.FromBounds(runs[^1].Start, marker.Span.End);
        else
            runs.Add(marker.Span);
    }

    /// <summary>Adds the changes.</summary>
    public void AddTo(List<TextChange> changes)
    {
        var at = 0;
        foreach (var run in runs)
        {
            var markers = article.Markers;
            while (at < markers.Length && markers[at].Span.Start < run.Start)
                at++;
            var before = at > 0 ? markers[at - 1].Span.End : -1;
            while (at < markers.Length && markers[at].Span.Start < run.End)
                at++;
            var after = at < markers.Length ? markers[at].Span.Start : -1;
            changes.Add(new TextChange(WithSurroundings(Unwrapped(run), before, after), ""));
        }
    }

    private TextSpan WithSurroundings(TextSpan run, int before, int after)
    {
        if (before >= 0 && before < run.Start && IsJoint(before, run.Start))
            return TextSpan.FromBounds(before, run.End);
        if (after > run.End && IsJoint(run.End, after))
            return TextSpan.FromBounds(run.Start, after);
        var line = article.Lines.LineOf(run.Start);
        var isFirst = article.Slice(TextSpan.FromBounds(article.Lines.StartOf(line), run.Start)).IsWhiteSpace();
        var isLast = article.Slice(TextSpan.FromBounds(run.End, article.Lines.SpanOf(line).End)).IsWhiteSpace();
        if (isFirst && isLast && article.Lines.LineOf(run.End) == line)
            return article.Lines.SpanOf(line);
        if (isFirst)
            return run.End < text.Length && text[run.End] == ' ' ? TextSpan.FromBounds(run.Start, run.End + 1) : run;
        return text[run.Start - 1] is ' ' or '\u00a0' ? TextSpan.FromBounds(run.Start - 1, run.End) : run;
    }

    /// <summary>The run with the tag or carets that raise it, if they hold nothing else.</summary>
    public static TextSpan? Raised(string text, TextSpan run) => Within(text, run, Raisers);

    /// <summary>The run with a tag or carets that would stay behind empty.</summary>
    private TextSpan Unwrapped(TextSpan run) => Within(text, run, Raisers) ?? Within(text, run, [("(", ")")]) ?? run;

    private static TextSpan? Within(string text, TextSpan run, ReadOnlySpan<(string Open, string Close)> wrappers)
    {
        foreach (var (open, close) in wrappers)
        {
            if (run.Start >= open.Length && run.End + close.Length <= text.Length &&
                text.AsSpan(run.Start - open.Length, open.Length).Equals(open, StringComparison.OrdinalIgnoreCase) &&
                text.AsSpan(run.End, close.Length).Equals(close, StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromBounds(run.Start - open.Length, run.End + close.Length);
        }

        return null;
    }

    /// <summary>Whether nothing but a separator stands between two markers.</summary>
    private bool IsJoint(int end, int start) =>
        start - end <= 2 && text.AsSpan(end, start - end).IndexOfAnyExcept(Joints) < 0;
}
