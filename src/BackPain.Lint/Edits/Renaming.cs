using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Gives one work of a page another number or key; every marker that leads to it follows.</summary>
public static class Renaming
{
    /// <summary>Longest key, in UTF-16 units: no longer one is read as the mark of a footnote.</summary>
    private const int LongestKey = 190;

    /// <summary>Gives an entry a number that no entry of its list carries. Ranges open and close as they have to.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="entry">An entry of one of the page's lists.</param>
    /// <param name="number">The new number, from 1.</param>
    public static PageEdit Number(Article article, LintSettings settings, ReferenceEntry entry, int number)
    {
        var title = $"Give entry {entry.Number} the number {number}";
        if (number == entry.Number)
            return PageEdit.Nothing(title);
        if (article.Lists.FirstOrDefault(list => NumberPlan.IndexIn(list, entry) >= 0) is not { } list)
            return PageEdit.Refused(title, "the entry stands in no list");
        if (list.IsLazilyNumbered)
            return PageEdit.Refused(title, "all items of its list carry the same number, and a renderer counts them");
        if (entry.Number <= 0 || entry.NumberSpan.IsEmpty || number <= 0)
            return PageEdit.Refused(title, entry.Number <= 0 ? "the entry has no number" : "numbers count from 1");
        var plan = new NumberPlan(list);
        if (plan.HasNumber(number))
            return PageEdit.Refused(title, $"another entry carries the number {number}");
        if (SpanOver(article, entry.Number, number) is { } marker)
            return PageEdit.Refused(title, $"{NumberedPage.Place(article, marker)} and the marker behind it name all numbers between them");
        var index = NumberPlan.IndexIn(list, entry);
        plan.Number(index, number);
        // Markers mean the first of two entries with one number.
        if (plan.IsFirstCopy(index))
            plan.Lead(entry.Number, number);
        return Renumbering.Proved(article, settings, title, plan);
    }

    /// <summary>Gives a footnote a key that the page does not use.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="key">The key as the page has it, in any case.</param>
    /// <param name="name">The new key, without marks.</param>
    public static PageEdit Footnote(Article article, LintSettings settings, string key, string name)
    {
        var title = $"Give the footnote {Wording.Quote(key)} the key {Wording.Quote(name)}";
        if (FaultOfKey(name, "[]^") is { } fault)
            return PageEdit.Refused(title, fault);
        bool IsMeant(string? other) => key.Equals(other, StringComparison.OrdinalIgnoreCase);
        bool IsTaken(string? other) => name.Equals(other, StringComparison.OrdinalIgnoreCase) && !IsMeant(other);
        if (article.Footnotes.Any(footnote => IsTaken(footnote.Key)) || article.Markers.Any(marker => IsTaken(marker.Key)))
            return PageEdit.Refused(title, $"the page uses the key {Wording.Quote(name)} already");
        var uncited = article.Footnotes.Where(footnote => !article.Markers.Any(marker => footnote.Key.Equals(marker.Key, StringComparison.OrdinalIgnoreCase)));
        if (uncited.Any(footnote => footnote.Mentions.Any(IsMeant)))
            return PageEdit.Refused(title, "a footnote that nothing cites names it");
        var definitions = article.Footnotes.Where(footnote => IsMeant(footnote.Key)).Select(footnote => TextSpan.FromBounds(footnote.Label.Start + 2, footnote.Label.End - 1));
        return Keyed(article, settings, title, name, definitions.Concat(article.Markers.Where(marker => IsMeant(marker.Key)).Select(marker => marker.Label)));
    }

    /// <summary>Gives the source of a <c>&lt;ref&gt;</c> tag a name that no other source of its group has.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="tag">A tag with a name.</param>
    /// <param name="name">The new name, without quotes.</param>
    public static PageEdit Tag(Article article, LintSettings settings, RefTag tag, string name)
    {
        if (tag.Name is not { Key: var old })
            return PageEdit.Refused("Name the source", "the tag has no name");
        var title = $"Give the source {Wording.Quote(old)} the name {Wording.Quote(name)}";
        if (FaultOfKey(name, "\"'<>/=\\") is { } fault)
            return PageEdit.Refused(title, fault);
        if (name.All(char.IsAsciiDigit))
            return PageEdit.Refused(title, "MediaWiki takes no number for a name");
        return article.RefTags.Any(other => other.Name?.Key == name && name != old)
            ? PageEdit.Refused(title, $"the page uses the name {Wording.Quote(name)} already")
            : Keyed(article, settings, title, name, article.RefTags.Where(other => other.Name?.Key == old && other.Group == tag.Group).Select(other => other.Name!.Value.Span));
    }

    /// <summary>Puts another key into all markers that name a work of some file by its key.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="key">The key as the page has it.</param>
    /// <param name="name">The new key, without <c>@</c>.</param>
    public static PageEdit Citekey(Article article, LintSettings settings, string key, string name)
    {
        var title = $"Put the key {Wording.Quote(name)} in place of {Wording.Quote(key)}";
        if (FaultOfKey(name, "[]{}@;,") is { } fault)
            return PageEdit.Refused(title, fault);
        if (KnownKeys.IsIdentifier(key) || KnownKeys.IsIdentifier(name))
            return PageEdit.Refused(title, $"{Wording.Quote(KnownKeys.IsIdentifier(key) ? key : name)} is the identifier of a work and no name for it");
        if (article.Bibliography.Works.ContainsKey(key))
            return PageEdit.Refused(title, $"{Wording.Quote(key)} is the key of a work in the bibliography, which does not change with the markers");
        if (article.Text.Contains($"[@{key}]:", StringComparison.Ordinal))
            return PageEdit.Refused(title, $"the page defines the key {Wording.Quote(key)} as a link");
        var keys = article.Markers.Where(marker => marker.Dialect == MarkerDialect.Citekey).SelectMany(marker => marker.Keys).ToArray();
        return keys.Any(other => other.Key == name && name != key)
            ? PageEdit.Refused(title, $"the page uses the key {Wording.Quote(name)} already")
            : Keyed(article, settings, title, name, keys.Where(other => other.Key == key).Select(other => other.Span));
    }

    private static string? FaultOfKey(string name, string marks)
    {
        if (name.Length is 0 or > LongestKey)
            return name.Length == 0 ? "the new key is empty" : "the new key is too long";
        foreach (var c in name)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || marks.Contains(c, StringComparison.Ordinal))
                return $"{Wording.Quote(name)} is no key: it holds {(char.IsWhiteSpace(c) ? "a blank" : char.IsControl(c) ? "a control character" : $"the character {Wording.Quote([c])}")}";
        }

        return null;
    }

    private static CitationMarker? SpanOver(Article article, int old, int number)
    {
        foreach (var (marker, numbers) in MarkerGap.SpannedRanges(article))
        {
            if (numbers.Contains(old) || numbers.Contains(number))
                return marker;
        }

        return null;
    }

    private static PageEdit Keyed(Article article, LintSettings settings, string title, string name, IEnumerable<TextSpan> places)
    {
        TextChange[] changes = [.. places.OrderBy(place => place.Start).Where(place => !article.Slice(place).SequenceEqual(name)).Select(place => new TextChange(place, name))];
        return EditProof.Prove(article, settings, new PageEdit(title, [.. changes]), after =>
            NamesOf(article, changes, name).SequenceEqual(NamesOf(after, [], name)) ? null : "a marker with the new key would not be read as the same marker");
    }

    /// <summary>The keys of a page in their order, with those that are changed as they will be.</summary>
    private static IEnumerable<string> NamesOf(Article article, TextChange[] changes, string name)
    {
        var changed = changes.Select(change => change.Span).ToHashSet();
        var keys = article.Markers.SelectMany(marker => marker.Keys).Concat(article.RefTags.Where(tag => tag.Name is not null).Select(tag => tag.Name!.Value));
        foreach (var key in keys)
            yield return changed.Contains(key.Span) ? name : key.Key;
        yield return $"{article.Markers.Length} {article.Footnotes.Length}";
    }
}
