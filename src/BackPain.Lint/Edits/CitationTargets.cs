using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>The works that markers of a page can lead to, each with an index: entries of the numbered list, then footnotes.</summary>
internal sealed class CitationTargets
{
    private readonly TextSpan[] spans;
    private readonly TextSpan[] bodies;
    private readonly int[] byStart;
    private readonly Dictionary<int, int> byNumber = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly NumberSet numbers;

    /// <summary>The works of a page.</summary>
    public CitationTargets(Article article)
    {
        var entries = article.NumberedList?.Entries ?? [];
        spans = [.. entries.Select(entry => entry.Span), .. article.Footnotes.Select(footnote => footnote.Span)];
        bodies = [.. entries.Select(entry => entry.Body), .. article.Footnotes.Select(footnote => footnote.Body)];
        byStart = [.. Enumerable.Range(0, spans.Length).OrderBy(i => spans[i].Start)];
        for (var i = 0; i < entries.Length; i++)
            byNumber.TryAdd(entries[i].Number, i);
        for (var i = 0; i < article.Footnotes.Length; i++)
            byKey.TryAdd(article.Footnotes[i].Key, entries.Length + i);
        numbers = NumberSet.Of(byNumber.Keys);
    }

    /// <summary>How many works there are.</summary>
    public int Count => spans.Length;

    /// <summary>The whole entry or definition.</summary>
    public TextSpan SpanOf(int index) => spans[index];

    /// <summary>The work itself.</summary>
    public TextSpan BodyOf(int index) => bodies[index];

    /// <summary>The work at an offset, or -1.</summary>
    public int At(int offset)
    {
        var before = Ascending.CountUpTo<int>(byStart, offset, index => spans[index].Start);
        return before > 0 && offset <= spans[byStart[before - 1]].End ? byStart[before - 1] : -1;
    }

    /// <summary>Adds what a marker leads to, possibly more than once.</summary>
    public void AddTo(List<int> found, CitationMarker marker)
    {
        if (marker.Key is { } key && byKey.TryGetValue(key, out var footnote))
            found.Add(footnote);
        foreach (var range in marker.Numbers)
        {
            foreach (var number in numbers.In(range))
                found.Add(byNumber[number]);
        }
    }
}
