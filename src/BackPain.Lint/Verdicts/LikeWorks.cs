using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Entries of one page that are probably one work, or possibly: nothing but their likeness says so.</summary>
/// <param name="Entries">Two or more entries in the order of the page; no two of them contradict each other.</param>
/// <param name="IsProbable">Whether title, first author and year agree; otherwise titles of one author are only like each other.</param>
/// <param name="Reason">What they share, as the end of a sentence: "the same author, year and title".</param>
public sealed record LikeWorks(ImmutableArray<ReferenceEntry> Entries, bool IsProbable, string Reason)
{
    /// <summary>A group of more is no group of copies; every member is compared with every other.</summary>
    private const int MostEntries = 10;

    /// <summary>Groups in the order of the page, among works that identity keeps apart.</summary>
    /// <param name="article">The page.</param>
    /// <param name="works">What identity says.</param>
    /// <param name="apart">What the page says are different works.</param>
    /// <param name="withPossible">Whether possible groups are wanted, which cost more.</param>
    internal static ImmutableArray<LikeWorks> In(Article article, EntryWorks works, Dismissals apart, bool withPossible)
    {
        WorkProfile[] profiles =
        [
            .. works.Firsts().Select(first => WorkProfile.Of(article, first.Entry, first.Purpose) is { } profile ? profile with { Pmid = first.Pmid, Doi = first.Doi } : null)
                .OfType<WorkProfile>(),
        ];
        var groups = new LikeGroups((i, j) => WorkVetoes.Forbid(article, profiles[i], profiles[j]) || apart.Part(profiles[i].Entry, profiles[j].Entry), MostEntries);
        foreach (var (i, j) in new LikeBlocks(profiles).Pairs())
        {
            if (Judge(profiles[i], profiles[j], withPossible) is { } likeness)
                groups.Add(i, j, likeness.IsProbable, likeness.Reason);
        }

        return
        [
            .. groups.All().Select(group => new LikeWorks([.. group.Members.Order().Select(i => profiles[i].Entry)], group.IsProbable, group.Reason))
                .OrderBy(group => group.Entries[0].Span.Start),
        ];
    }

    private static (bool IsProbable, string Reason)? Judge(WorkProfile a, WorkProfile b, bool withPossible)
    {
        if (a.Family != b.Family || a.Purpose.Place != b.Purpose.Place || Contradict(a.Purpose.Status, b.Purpose.Status))
            return null;
        var distance = a.Entry.Year - b.Entry.Year;
        if (a.StandsWhere(b) && distance is null or (>= -1 and <= 1) && (TitleLikeness.IsShortened(a, b) || TitleLikeness.AreLike(a, b)))
            return (true, "the same author, volume and first page, and like titles");
        if (distance is >= -1 and <= 1 && TitleLikeness.AreCopies(a, b))
            return (true, $"the same author {(distance == 0 ? "and year" : "in neighbouring years")} and {(a.Title == b.Title ? "the same title" : "titles that differ by a letter or two")}");
        return withPossible && TitleLikeness.AreLike(a, b) ? (false, "the same author and like titles") : null;
    }

    private static bool Contradict(StudyStatus a, StudyStatus b) => a != StudyStatus.None && b != StudyStatus.None && a != b;
}
