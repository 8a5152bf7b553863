using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Authors that an entry writes in another way than its list or than all others.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">The name or the words.</param>
/// <param name="Words">What is other, as the end of a sentence.</param>
/// <param name="Repair">The right spelling of the same words, or <see langword="null"/>.</param>
public sealed record AuthorListFault(ReferenceEntry Entry, TextSpan Span, string Words, string? Repair)
{
    /// <summary>The entry that shows the list's other way, or <see langword="null"/>.</summary>
    public ReferenceEntry? Other { get; init; }

    /// <summary>A list whose authors have initials in so many entries has that custom.</summary>
    private const int FewestNamed = 4;

    private const int FewestEntries = 3;

    /// <summary>AMA style names six authors, and three of more than six: so many in one entry and three in another are no contradiction.</summary>
    private const int AllowedInFull = 6;

    private const string Others = "et al.";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_\r\n()[]");

    internal static ImmutableArray<AuthorListFault> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<AuthorListFault>();
        foreach (var list in article.Lists.Where(list => list.Role != SectionRole.Text))
        {
            found.AddRange(list.Entries.Select(entry => Spelling(article, entry)).OfType<AuthorListFault>());
            found.AddRange(GivenNames(list));
            if (Cut(list) is { } cut)
                found.Add(cut);
        }

        return found.DrainToImmutable();
    }

    /// <summary>Other spellings of "et al.", and a semicolon in front of it where commas part the names.</summary>
    private static AuthorListFault? Spelling(Article article, ReferenceEntry entry)
    {
        if (entry.MoreAuthors.IsEmpty)
            return null;
        var span = entry.MoreAuthors;
        var written = article.Slice(span);
        var behind = article.Text.AsSpan(span.End, Math.Min(4, article.Text.Length - span.End)).TrimStart("*_");
        var isPlain = !written.ContainsAny(Marks);
        var isRight = written.Trim("*_") is "et al." || (written.Trim("*_") is "et al" && behind.StartsWith("."));
        if (!isRight && !written.EndsWith("colleagues", StringComparison.OrdinalIgnoreCase))
            return new(entry, WithDetachedStop(article.Text, span), $"writes {Diagnostics.Wording.Quote(written)} for 'et al.'", isPlain && written.StartsWith("et", StringComparison.Ordinal) ? Others : null);
        var before = article.Text.AsSpan(0, span.Start).TrimEnd(" *_");
        return before.EndsWith(";") && Separator(article, entry) == ','
            ? new(entry, TextSpan.FromBounds(before.Length - 1, span.End), "has a semicolon before 'et al.', though commas part its names", null)
            : null;
    }

    /// <summary>"et al ." has its full stop, only apart.</summary>
    private static TextSpan WithDetachedStop(string text, TextSpan span) =>
        text.AsSpan(span.End).StartsWith(" .") ? TextSpan.FromBounds(span.Start, span.End + 2) : span;

    private static char Separator(Article article, ReferenceEntry entry) =>
        entry.Authors.Length < 2 ? '\0' : article.Text[entry.Authors[0].Span.End];

    /// <summary>Given names in full in a list whose authors have initials.</summary>
    private static IEnumerable<AuthorListFault> GivenNames(ReferenceList list)
    {
        var named = list.Entries.Where(entry => entry.Authors.Any(author => author.Given.Length > 0)).ToList();
        var full = named.Where(entry => entry.Authors.Any(IsInFull)).ToList();
        if (full.Count == 0 || named.Count - full.Count < FewestNamed || full.Count * 5 > named.Count)
            yield break;
        foreach (var entry in full)
            yield return new(entry, entry.Authors.First(IsInFull).Span, "has an author's given name in full, though its list has initials", null);
    }

    /// <summary>Whether a word of three letters and more stands among the given names: <c>Th.</c> is an initial.</summary>
    private static bool IsInFull(EntryAuthor author)
    {
        var small = 0;
        for (var i = 0; i < author.Given.Length; i++)
        {
            small = char.IsLower(author.Given[i]) ? small + 1 : 0;
            if (small == 2 && (i + 1 == author.Given.Length || author.Given[i + 1] != '.'))
                return true;
        }

        return false;
    }

    /// <summary>
    /// "Et al." behind some names in one entry, and more names than those in another. Reported once for a list, on the kind of entry of
    /// which there are fewer.
    /// </summary>
    private static AuthorListFault? Cut(ReferenceList list)
    {
        var cut = list.Entries.Where(entry => !entry.MoreAuthors.IsEmpty && entry.Authors.Length > 1).ToList();
        if (cut.Count == 0)
            return null;
        var names = cut.Min(entry => entry.Authors.Length);
        var longer = list.Entries.Where(entry => entry.MoreAuthors.IsEmpty && Persons(entry) > Math.Max(names, AllowedInFull)).ToList();
        if (longer.Count == 0 || cut.Count + longer.Count < FewestEntries)
            return null;
        var shortest = cut.First(entry => entry.Authors.Length == names);
        return longer.Count <= cut.Count
            ? new(longer[0], NamesIn(longer[0]), $"names {Persons(longer[0])} authors", null) { Other = shortest }
            : new(shortest, shortest.MoreAuthors, $"names {names} authors and 'et al.'", null) { Other = longer[0] };
    }

    private static int Persons(ReferenceEntry entry) => entry.Authors.Count(author => !author.IsGroup);

    private static TextSpan NamesIn(ReferenceEntry entry) => TextSpan.FromBounds(entry.Authors[0].Span.Start, entry.Authors[^1].Span.End);
}
