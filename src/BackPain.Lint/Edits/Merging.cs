using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Makes one entry of several that are the same work: it stands where the lowest number stood and says what the fullest of them says,
/// markers follow, the others go, and the list is renumbered. Footnotes have no place to keep: the fullest stays as it is.
/// </summary>
public static class Merging
{
    private const string Title = "Merge the entries of one work";

    /// <summary>How many letters an identifier weighs when entries are compared: it says more than any of them.</summary>
    private const int WeightOfIdentifier = 30;

    private const int WeightOfAccessDate = 10;

    /// <summary>Most groups that are tried one by one when not all can be merged together; each costs a reading of the page.</summary>
    private const int MostTries = 50;

    /// <summary>The entry that says most: with the most text, an identifier weighing as much as thirty letters; the first of equals.</summary>
    /// <param name="entries">Entries of one work in the order of the page.</param>
    public static ReferenceEntry Fullest(ImmutableArray<ReferenceEntry> entries) => entries.MaxBy(WeightOf)!;

    /// <summary>The entry whose place and number stay: the lowest number, in the list that markers name if any stands there.</summary>
    /// <param name="article">The page.</param>
    /// <param name="entries">Entries of one work in the order of the page.</param>
    public static ReferenceEntry Place(Article article, ImmutableArray<ReferenceEntry> entries) => entries
        .OrderBy(entry => article.NumberedList is { } list && NumberPlan.IndexIn(list, entry) >= 0 ? 0 : 1)
        .ThenBy(entry => entry.Number == 0 ? int.MaxValue : entry.Number)
        .First();

    /// <summary>A fix that merges entries and tells the fixer which citations change their entry on purpose.</summary>
    /// <param name="title">An imperative without a full stop.</param>
    /// <param name="safety">Safe only when the entries say the same.</param>
    /// <param name="article">The page.</param>
    /// <param name="entries">Two or more entries of one work in the order of the page.</param>
    public static Fix Fix(string title, FixSafety safety, Article article, ImmutableArray<ReferenceEntry> entries)
    {
        var merges = MergesOf(entries);
        return new(title, safety, () => Plan(article, merges)) { Merged = merges };
    }

    /// <summary>Several such fixes as one, which costs no more than a single one; not every page allows all of them together.</summary>
    /// <param name="article">The page.</param>
    /// <param name="fixes">Fixes that merge entries of the page.</param>
    public static Fix Together(Article article, ImmutableArray<Fix> fixes)
    {
        ImmutableArray<MergedEntry> merges = [.. fixes.SelectMany(fix => fix.Merged).Distinct()];
        return new(fixes[0].Title, fixes.Max(fix => fix.Safety), () => Plan(article, merges)) { Merged = merges };
    }

    /// <summary>
    /// Merges each group of a page, as one proved edit. Groups that cannot be merged without a citation coming to mean another work
    /// are left out, and named in <see cref="PageEdit.Refusal"/>.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="groups">Groups of two or more entries of one work, each in the order of the page; no entry stands in two.</param>
    public static PageEdit Of(Article article, LintSettings settings, ImmutableArray<ImmutableArray<ReferenceEntry>> groups)
    {
        if (groups.IsEmpty)
            return PageEdit.Nothing(Title);
        if (article.ReadingFault is not null)
            return PageEdit.Refused(Title, "it can only be read as plain lines");
        var all = Proved(article, settings, groups);
        if (all.Refusal is null || groups.Length == 1)
            return all;

        var (done, left) = (PageEdit.Nothing(Title), new List<(ReferenceEntry Entry, string Reason)>());
        ImmutableArray<ImmutableArray<ReferenceEntry>> merged = [];
        foreach (var group in groups)
        {
            var next = left.Count + merged.Length < MostTries ? Proved(article, settings, merged.Add(group)) : PageEdit.Refused(Title, "too many entries of the page cannot be merged");
            if (next.Refusal is { } reason)
                left.Add((group[0], reason));
            else
                (done, merged) = (next, merged.Add(group));
        }

        var (entry, why) = left[0];
        var others = left.Count == 1 ? "" : $", and {left.Count - 1} more";
        return done with { Refusal = $"the entry in line {NumberedPage.LineOf(article, entry.Span.Start)}{others} cannot be merged: {why}" };
    }

    /// <summary>
    /// Sorted changes that do not overlap, or nothing when a citation could come to mean another work. Entries of another
    /// list than the one that markers name are deleted there.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="text">The entry whose text stays.</param>
    /// <param name="others">The other entries of the work; <paramref name="text"/> among them is passed over.</param>
    public static ImmutableArray<TextChange> Plan(Article article, ReferenceEntry text, ImmutableArray<ReferenceEntry> others) =>
        Plan(article, [.. others.Where(entry => entry.Span != text.Span).Select(entry => new MergedEntry(entry.Span, text.Span))]);

    private static int WeightOf(ReferenceEntry entry) =>
        entry.FoldedText.Length + (entry.Identifiers.Length * WeightOfIdentifier) + (entry.AccessDates.Length * WeightOfAccessDate);

    private static ImmutableArray<MergedEntry> MergesOf(ImmutableArray<ReferenceEntry> entries)
    {
        var text = Fullest(entries);
        return [.. entries.Where(entry => entry.Span != text.Span).Select(entry => new MergedEntry(entry.Span, text.Span))];
    }

    private static PageEdit Proved(Article article, LintSettings settings, ImmutableArray<ImmutableArray<ReferenceEntry>> groups)
    {
        ImmutableArray<MergedEntry> merges = [.. groups.SelectMany(group => MergesOf(group))];
        var changes = Plan(article, merges, out var fault);
        return fault is null
            ? EditProof.Prove(article, settings, new PageEdit(Title, changes) { Merged = merges })
            : PageEdit.Refused(Title, fault);
    }

    private static ImmutableArray<TextChange> Plan(Article article, ImmutableArray<MergedEntry> merges) => Plan(article, merges, out _);

    private static ImmutableArray<TextChange> Plan(Article article, ImmutableArray<MergedEntry> merges, out string? fault)
    {
        ImmutableArray<MergedEntry> footnotes = [.. merges.Where(merge => FootnoteMerging.IsMeant(article, merge))];
        var changes = new List<TextChange>(FootnoteMerging.Plan(article, footnotes, out fault));
        if (fault is not null)
            return [];
        var works = MergedWork.Of(article, merges.RemoveRange(footnotes));
        foreach (var list in article.Lists)
        {
            ImmutableArray<(int Dropped, ReferenceEntry Place)> here =
            [
                .. works.SelectMany(work => work.Dropped.Select(entry => (Dropped: NumberPlan.IndexIn(list, entry), work.Place)).Where(pair => pair.Dropped >= 0)),
            ];
            if (here.IsEmpty)
                continue;
            changes.AddRange(Within(article, list, here, out fault));
            if (fault is not null)
                return [];
        }

        foreach (var work in works.Where(work => work.Text.Span != work.Place.Span))
        {
            changes.RemoveAll(change => work.Place.Body.Contains(change.Span));
            changes.Add(new TextChange(work.Place.Body, work.MovedText(article)));
        }

        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        if (!Splice.AreOrdered(changes))
            fault = "its markers and entries overlap";
        return fault is null ? [.. changes] : [];
    }

    /// <summary>A marker cannot follow into another list, so only entries that no marker can name are dropped for one there.</summary>
    private static ImmutableArray<TextChange> Within(
        Article article, ReferenceList list, ImmutableArray<(int Dropped, ReferenceEntry Place)> merges, out string? fault)
    {
        var plan = new NumberPlan(list);
        var kept = new Dictionary<int, int>();
        foreach (var (dropped, place) in merges)
        {
            plan.Remove(list.Entries[dropped]);
            if (NumberPlan.IndexIn(list, place) is var target and >= 0)
                kept[dropped] = target;
        }

        fault = kept.Count < merges.Length && (NumberedPage.IsCited(article, list) || plan.LosesFirstCopy)
            ? "markers cannot follow an entry into another list"
            : plan.Merge(kept) ? null : "another entry carries the same number, and markers mean that one";
        return fault is null ? RenumberingEdit.Write(article, plan, out fault) : [];
    }
}
