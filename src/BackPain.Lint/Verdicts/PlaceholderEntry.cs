using System.Collections.Frozen;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds entries that hold a place for a work that nobody filled in.</summary>
internal static class PlaceholderEntry
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "pending", "tbd", "tba", "tbc", "todo", "fixme", "xx", "xxx", "xxxx", "placeholder", "citation", "citationneeded", "citationpending", "citationhere", "addcitation",
        "addcitationhere", "insertcitation", "insertcitationhere", "reference", "referenceneeded", "referencepending", "referencehere", "addreference", "addreferencehere",
        "insertreference", "insertreferencehere", "ref", "refneeded", "source", "sourceneeded", "addsource", "tobeadded", "tobedetermined", "comingsoon",
    ]);

    /// <summary>
    /// Entries of reference lists whose only words are those of a placeholder. An entry without words, identifiers and addresses
    /// is empty; a mark alone, such as a dash, is its author's way to leave a number out.
    /// </summary>
    public static ImmutableArray<ReferenceEntry> In(Article article) =>
    [
        .. article.Lists.Where(list => list.Role == SectionRole.References).SelectMany(list => list.Entries)
            .Where(entry => entry.Identifiers.IsEmpty && entry.Addresses.IsEmpty && (Words.Contains(entry.FoldedText) || article.Slice(entry.Body).IsWhiteSpace())),
    ];
}
