using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>
/// What must be said about a mutant, worked out from the log of its mutations alone and by other means than the linter's: sets of
/// numbers, no text.
/// </summary>
internal static class Oracle
{
    public static IEnumerable<Defect> DefectsOf(Mutant page) =>
        OfText(page).Concat(page.HasNoList ? OfLostList(page) : page.Restart is { } entry ? OfRestart(page, entry) : OfNumbers(page));

    private static IEnumerable<Defect> OfText(Mutant page)
    {
        foreach (var section in page.Emptied)
            yield return new(["BPL3001"], page.Map(section.Heading), $"the text of '{section.Title}' was dropped");
        foreach (var byline in page.Bylines)
            yield return new(["BPL1022"], new TextSpan(byline, 110), "byline links were added");
        foreach (var marker in page.Markers.Where(marker => marker.IsMalformed))
        {
            // Where two lists share numbers nobody can tell what a broken range means.
            var isPlain = page.Restart is null && !IsBeyondTheList(page, marker);
            yield return new(["BPL1014"], page.Map(marker.Original.Span), "a range was turned around") { IsRequired = isPlain };
        }
    }

    private static IEnumerable<Defect> OfLostList(Mutant page)
    {
        // Some marker of the page is named, which one is the rule's choice.
        yield return new(["BPL1008"], new TextSpan(0, page.Write().Length), "the list was removed");
        if (page.List.Section >= 0)
            yield return new(["BPL3001"], page.Map(page.Article.Sections[page.List.Section].Heading), "the list was removed") { IsRequired = false };
    }

    private static IEnumerable<Defect> OfRestart(Mutant page, ReferenceEntry entry)
    {
        var second = page.Entries.SkipWhile(other => other != entry).Select(other => page.Numbers[other]).ToHashSet();
        var isCited = page.Markers.Any(marker => !marker.IsMalformed && marker.Numbers.Overlaps(second));
        yield return new(["BPL1011", "BPL1004"], page.Map(page.List.Span), "the count began anew") { IsRequired = isCited };

        // What a list without a heading was told before, its second part is told now.
        yield return new(["BPL3014"], page.Map(page.List.Span), "the list is two now") { IsRequired = false };
    }

    private static IEnumerable<Defect> OfNumbers(Mutant page)
    {
        var numbers = page.Entries.Select(entry => page.Numbers[entry]).ToHashSet();
        var retyped = page.Entries.Where(entry => page.Numbers[entry] != entry.Number).Select(entry => entry.Number).ToHashSet();
        var cited = page.Markers.SelectMany(marker => marker.Numbers).ToHashSet();
        return Undefined(page, numbers, retyped)
            .Concat(DeadLinks(page, numbers))
            .Concat(Repeated(page))
            .Concat(Skipped(page, numbers, retyped, cited))
            .Concat(Drifted(page, numbers))
            .Concat(Uncited(page, cited))
            .Concat(OutOfOrder(page));
    }

    private static IEnumerable<Defect> Undefined(Mutant page, HashSet<int> numbers, HashSet<int> retyped) => page.Markers
        .Where(marker => !marker.IsMalformed && marker.Numbers.Any(number => !numbers.Contains(number) && !retyped.Contains(number)))
        .Select(marker => new Defect(["BPL1001"], page.Map(marker.Original.Span), "a marker lost its entry"));

    /// <summary>All dead links of a page are told at once; one without an entry has a worse defect.</summary>
    private static IEnumerable<Defect> DeadLinks(Mutant page, HashSet<int> numbers) => page.Markers
        .Where(marker => marker.IsDeadLink && !marker.IsGone && numbers.IsSupersetOf(marker.Numbers))
        .Select(marker => new Defect(["BPL1019"], page.Map(marker.Original.Span), "a marker became a link to nowhere"));

    private static IEnumerable<Defect> Repeated(Mutant page) => page.Entries
        .GroupBy(entry => page.Numbers[entry]).Where(group => group.Skip(1).Any()).SelectMany(group => group)
        .Select(entry => new Defect(["BPL1004"], PlaceOf(page, entry), "a number was repeated"));

    private static IEnumerable<Defect> Skipped(Mutant page, HashSet<int> numbers, HashSet<int> retyped, HashSet<int> cited)
    {
        for (var i = 1; i < page.Entries.Count; i++)
        {
            var (after, before) = (page.Numbers[page.Entries[i - 1]], page.Numbers[page.Entries[i]]);
            var missing = before > after + 1 ? Enumerable.Range(after + 1, before - after - 1).ToArray() : [];
            // Where entries were swapped, what stands elsewhere is not missing.
            if (missing.Length > 0 && !missing.Any(number => numbers.Contains(number) || retyped.Contains(number) || cited.Contains(number)))
                yield return new(["BPL1005"], PlaceOf(page, page.Entries[i]), "a number that nobody cites any more was deleted");
        }
    }

    /// <summary>Entries out of order are shown with other numbers by a renderer; a gap or a repeated number is told instead.</summary>
    private static IEnumerable<Defect> Drifted(Mutant page, HashSet<int> numbers)
    {
        if (page.List.Layout != ListLayout.Ordered || page.Entries.Count > numbers.Count)
            yield break;
        var first = page.Numbers[page.Entries[0]];
        var isDrifted = page.Entries.Where((entry, i) => page.Numbers[entry] != first + i).Any();
        var isOutOfOrder = page.Entries.Skip(1).Where((entry, i) => page.Numbers[entry] < page.Numbers[page.Entries[i]]).Any();
        var hasGap = numbers.Max() - numbers.Min() + 1 > numbers.Count;
        if (isDrifted && isOutOfOrder)
            yield return new(["BPL1006"], page.Map(page.List.Span), "entries were swapped") { IsRequired = !hasGap };
    }

    private static IEnumerable<Defect> Uncited(Mutant page, HashSet<int> cited)
    {
        var order = page.Entries.Select(entry => page.Numbers[entry]).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            if (cited.Contains(order[i]))
                continue;
            var end = i + 1;
            while (end < order.Length && !cited.Contains(order[end]) && order[end] == order[end - 1] + 1)
                end++;
            var place = TextSpan.FromBounds(PlaceOf(page, page.Entries[i]).Start, PlaceOf(page, page.Entries[end - 1]).End);
            // Lost text shows only where the neighbours are cited in their order, which other mutations may disturb.
            string[] rules = end - i == 1 || end == order.Length ? ["BPL1002"] : page.Log.Count == 1 && IsByMention(page) ? ["BPL1003"] : ["BPL1003", "BPL1002"];
            yield return new(rules, place, "the text that cited it was dropped or changed");
            i = end - 1;
        }

        // What a broken range beyond the list was meant to cite may well be called uncited.
        var doubtful = page.Markers.Where(marker => marker.IsMalformed && IsBeyondTheList(page, marker)).SelectMany(marker => marker.Numbers).ToHashSet();
        foreach (var entry in page.Entries.Where(entry => doubtful.Contains(page.Numbers[entry])))
            yield return new(["BPL1002", "BPL1003"], PlaceOf(page, entry), "a range was turned around") { IsRequired = false };
    }

    /// <summary>A range that counts down between numbers which no entry has may be one of values.</summary>
    private static bool IsBeyondTheList(Mutant page, MutantMarker marker)
    {
        var numbers = page.Entries.Select(entry => page.Numbers[entry]).ToHashSet();
        return marker.Numbers.Max() > numbers.Max() || !(numbers.Contains(marker.Numbers.Min()) || numbers.Contains(marker.Numbers.Max()));
    }

    /// <summary>A later mention comes first once the one before it is gone: the order of first citation is broken, truly.</summary>
    private static IEnumerable<Defect> OutOfOrder(Mutant page)
    {
        if (!IsByMention(page))
            yield return new(["BPL1007"], new TextSpan(0, page.Write().Length), "what was cited first is cited later or nowhere") { IsRequired = false };
    }

    /// <summary>Whether the text that is left still cites the entries for the first time in their order.</summary>
    private static bool IsByMention(Mutant page)
    {
        var first = page.Markers.SelectMany(marker => marker.Numbers.Order()).Distinct().ToArray();
        return first.SequenceEqual(first.Order());
    }

    /// <summary>Where an entry stands in the mutant: swapped ones stand at each other's places.</summary>
    private static TextSpan PlaceOf(Mutant page, ReferenceEntry entry)
    {
        var places = page.List.Entries.Where(page.Entries.Contains).ToArray();
        var place = page.Map(places[page.Entries.IndexOf(entry)].Span);
        return new TextSpan(place.Start, Math.Max(1, place.Length));
    }
}
