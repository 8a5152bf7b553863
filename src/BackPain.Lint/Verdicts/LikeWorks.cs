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
        var firsts = works.Firsts().Where(first => WorkProfile.IsComparable(first.Entry)).ToArray();
        ReferenceEntry[] entries = [.. firsts.Select(first => first.Entry)];
        var profiles = new WorkProfile?[entries.Length];
        var groups = new LikeGroups((i, j) => WorkVetoes.Forbid(article, ProfileOf(i), ProfileOf(j)) || apart.Part(entries[i], entries[j]), MostEntries);
        var blocks = new LikeBlocks(article, entries);
        foreach (var (i, j) in blocks.Pairs())
        {
            // What costs nothing comes first: most pairs go no further.
            if (!blocks.ShareAuthor(i, j) || WorkVetoes.Differ(firsts[i].Pmid, firsts[j].Pmid) || WorkVetoes.Differ(firsts[i].Doi, firsts[j].Doi))
                continue;
            if (Judge(ProfileOf(i), ProfileOf(j), withPossible) is { } likeness)
                groups.Add(i, j, likeness.IsProbable, likeness.Reason);
        }

        return
        [
            .. groups.All().Select(group => new LikeWorks([.. group.Members.Order().Select(i => entries[i])], group.IsProbable, group.Reason))
                .OrderBy(group => group.Entries[0].Span.Start),
        ];

        // Most works share no key with another one, and need no profile.
        WorkProfile ProfileOf(int i) => profiles[i] ??= WorkProfile.Of(article, entries[i], firsts[i].Purpose) with { Pmid = firsts[i].Pmid, Doi = firsts[i].Doi };
    }

    private static (bool IsProbable, string Reason)? Judge(WorkProfile a, WorkProfile b, bool withPossible)
    {
        if (a.Words.Length == 0 || b.Words.Length == 0 || a.Family != b.Family || a.Purpose.Place != b.Purpose.Place || Contradict(a.Purpose.Status, b.Purpose.Status))
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
