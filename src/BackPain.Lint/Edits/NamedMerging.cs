using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>Merges the entries that a person names, whether or not they look alike.</summary>
public static class NamedMerging
{
    private const string Title = "Merge the entries";

    /// <summary>Makes one entry of those with these numbers; refused when their identifiers say that they are different works.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="numbers">Two or more numbers in the list that markers name, in any order.</param>
    public static PageEdit Of(Article article, LintSettings settings, ImmutableArray<int> numbers)
    {
        if (article.NumberedList is not { } list)
            return PageEdit.Refused(Title, "it has no list that numbers lead to");
        var entries = ImmutableArray.CreateBuilder<ReferenceEntry>();
        foreach (var number in numbers)
        {
            ImmutableArray<ReferenceEntry> found = [.. list.Entries.Where(entry => entry.Number == number)];
            if (found.Length != 1)
                return PageEdit.Refused(Title, found.IsEmpty ? $"its list has no entry {number}" : $"its list has {found.Length} entries {number}");
            entries.Add(found[0]);
        }

        entries.Sort((a, b) => a.Span.CompareTo(b.Span));
        return Contradiction(entries) is { } contradiction
            ? PageEdit.Refused(Title, contradiction)
            : Merging.Of(article, settings, [entries.ToImmutable()]);
    }

    private static string? Contradiction(IReadOnlyList<ReferenceEntry> entries)
    {
        foreach (var kind in new[] { IdentifierKind.Pmid, IdentifierKind.Doi })
        {
            ReferenceEntry? known = null;
            foreach (var entry in entries.Where(entry => entry.OwnIdentifier(kind) is not null))
            {
                known ??= entry;
                if (known.OwnIdentifier(kind)!.Value != entry.OwnIdentifier(kind)!.Value)
                    return $"entries {known.Number} and {entry.Number} have different {kind.ToString().ToUpperInvariant()}s; correct the wrong one first";
            }
        }

        return null;
    }
}
