using System.Collections.Frozen;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds entries that hold a place for a work that nobody filled in.</summary>
internal static class UnfilledEntries
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "pending", "tbd", "tba", "tbc", "todo", "fixme", "xx", "xxx", "xxxx", "placeholder", "citation", "citationneeded", "citationpending", "citationhere", "addcitation",
        "addcitationhere", "insertcitation", "insertcitationhere", "reference", "referenceneeded", "referencepending", "referencehere", "addreference", "addreferencehere",
        "insertreference", "insertreferencehere", "ref", "refneeded", "source", "sourceneeded", "addsource", "tobeadded", "tobedetermined", "comingsoon",
    ]);

    /// <summary>
    /// Entries of reference lists whose only words are those of a placeholder, each by itself; of the entries that hold
    /// nothing at all, all together, because one export lost them. A mark alone, such as a dash, is its author's way to leave a
    /// number out.
    /// </summary>
    public static ImmutableArray<ImmutableArray<ReferenceEntry>> In(Article article)
    {
        ReferenceEntry[] entries = [.. article.Lists.Where(list => list.Role == SectionRole.References).SelectMany(list => list.Entries)];
        var found = ImmutableArray.CreateBuilder<ImmutableArray<ReferenceEntry>>();
        if (entries.Where(entry => IsEmpty(article, entry)).ToImmutableArray() is { IsEmpty: false } empty)
            found.Add(empty);
        found.AddRange(entries.Where(entry => entry.Identifiers.IsEmpty && entry.Addresses.IsEmpty && Words.Contains(entry.FoldedText)).Select(entry => ImmutableArray.Create(entry)));
        return found.DrainToImmutable();
    }

    /// <summary>Whether nothing stands behind an entry's label.</summary>
    public static bool IsEmpty(Article article, ReferenceEntry entry) => article.Slice(entry.Body).IsWhiteSpace();
}
