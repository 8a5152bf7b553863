using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>The order in which the text first names each number; it tells lost text from entries that were never cited.</summary>
internal sealed class FirstMentions
{
    private const double LeastAscending = 0.9;

    private readonly Article article;
    private readonly List<(int Number, int Marker)> mentions = [];
    private readonly Dictionary<int, int> places = [];

    public FirstMentions(Article article, ReferenceList list)
    {
        this.article = article;
        var unseen = new UnseenNumbers(list.Entries.Select(entry => entry.Number));
        for (var marker = 0; marker < article.Markers.Length; marker++)
        {
            foreach (var range in article.Markers[marker].Numbers)
            {
                foreach (var number in unseen.Take(range))
                {
                    places.Add(number, mentions.Count);
                    mentions.Add((number, marker));
                }
            }
        }
    }

    /// <summary>
    /// A run of two or more whose neighbours the text names one right after the other was cited between them. A run at the end
    /// of the list has no neighbour after it and tells nothing.
    /// </summary>
    public UncitedRun Judge(UncitedRun run)
    {
        if (run.Entries.Length < 2 || !IsByMention() || !places.TryGetValue(run.Entries[^1].Number + 1, out var next))
            return run;
        if (next > 0 && mentions[next - 1].Number >= run.Entries[0].Number)
            return run;
        var after = mentions[next].Marker;
        var before = after - 1;
        while (before >= 0 && article.Markers[before].Numbers.IsEmpty)
            before--;
        return run with
        {
            IsLostText = true,
            MarkerBefore = before < 0 ? null : article.Markers[before],
            MarkerAfter = article.Markers[after],
            Place = TextSpan.FromBounds(before < 0 ? 0 : article.Markers[before].Span.End, article.Markers[after].Span.Start),
        };
    }

    /// <summary>Whether the list is numbered by first mention at all; an alphabetical one tells nothing about lost text.</summary>
    private bool IsByMention()
    {
        var ascending = 0;
        for (var i = 1; i < mentions.Count; i++)
            ascending += mentions[i].Number > mentions[i - 1].Number ? 1 : 0;
        return ascending >= LeastAscending * (mentions.Count - 1);
    }
}
