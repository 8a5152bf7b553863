using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>What a marker of the clean page has become.</summary>
/// <param name="Original">The marker.</param>
internal sealed record MutantMarker(CitationMarker Original)
{
    /// <summary>The numbers it names now; empty when it is gone.</summary>
    public HashSet<int> Numbers { get; init; } = [.. Original.Numbers.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];

    /// <summary>Whether it is written in a form that no reader takes for one.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Whether it is a link to a place that the page does not have.</summary>
    public bool IsDeadLink { get; init; }

    /// <summary>Whether its text is gone.</summary>
    public bool IsGone { get; init; }
}
