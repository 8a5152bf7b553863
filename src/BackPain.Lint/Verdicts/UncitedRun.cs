using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Consecutive entries of the reference list that no marker reaches.</summary>
/// <param name="List">The list.</param>
/// <param name="Entries">The entries, in the order of the list.</param>
public sealed record UncitedRun(ReferenceList List, ImmutableArray<ReferenceEntry> Entries)
{
    /// <summary>Whether text that cited them is probably gone (BPL1003); otherwise they are simply uncited (BPL1002).</summary>
    public bool IsLostText { get; init; }

    /// <summary>The marker before the place where the lost text stood, or <see langword="null"/> at the start of the page.</summary>
    public CitationMarker? MarkerBefore { get; init; }

    /// <summary>The marker after that place, or <see langword="null"/>.</summary>
    public CitationMarker? MarkerAfter { get; init; }

    /// <summary>Where the lost text stood: between the two markers.</summary>
    public TextSpan Place { get; init; }

    internal static ImmutableArray<UncitedRun> In(Article article)
    {
        var cited = new CitedNumbers(article);
        if (article.NumberedList is not { Role: SectionRole.References } list || article.HasAmbiguousLists || !cited.Any)
            return [];
        var runs = ImmutableArray.CreateBuilder<UncitedRun>();
        var mentions = new FirstMentions(article, list);
        var named = article.Markers.SelectMany(marker => marker.Works).ToHashSet();
        var start = 0;
        for (var i = 0; i <= list.Entries.Length; i++)
        {
            var isUncited = i < list.Entries.Length && list.Entries[i].Number > 0 && !cited.Contains(list.Entries[i].Number) && !named.Contains(list.Entries[i].Span);
            var goesOn = isUncited && (i == start || list.Entries[i].Number == list.Entries[i - 1].Number + 1);
            if (goesOn)
                continue;
            if (i > start)
                runs.Add(mentions.Judge(new UncitedRun(list, list.Entries[start..i])));
            start = isUncited ? i : i + 1;
        }

        return runs.ToImmutable();
    }
}
