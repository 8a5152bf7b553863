using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>The number or key at a place of a page, and what it takes to give its work another.</summary>
/// <param name="Article">The page.</param>
/// <param name="Span">The number or key, in UTF-16 offsets of the page.</param>
/// <param name="To">Gives the work another number or key.</param>
internal sealed record RenameSubject(Article Article, TextSpan Span, Func<string, PageEdit> To)
{
    /// <summary>The number or key as written.</summary>
    public string Name => Article.Slice(Span).ToString();

    /// <summary>What is true when the work is not renamed, as the beginning of a sentence.</summary>
    public string Kept { get; private init; } = "The work keeps its key";

    /// <summary>What a number or key of this kind consists of, as a regular expression.</summary>
    public string WordPattern { get; private init; } = @"[^\s\[\]^]+";

    /// <summary>A number or key that nothing on the page has.</summary>
    private string Unused { get; init; } = "x";

    /// <summary>What can be renamed at a place, or <see langword="null"/>.</summary>
    /// <param name="citations">The works and markers of the page.</param>
    /// <param name="settings">What the page was read with.</param>
    /// <param name="place">What stands at the offset.</param>
    /// <param name="offset">UTF-16 offset: of a range, the number that it touches is meant.</param>
    public static RenameSubject? At(Citations citations, LintSettings settings, PagePlace place, int offset)
    {
        if (place is { Target: { Name.IsEmpty: false } target, IsLabel: true })
            return Of(citations, settings, target, target.Name);
        if (place.Mention is not { } mention)
            return null;
        if (mention.Numbers is { } range)
            return NumberAt(citations.Article, range, offset) is var (number, span) && EntryOf(citations, mention, number) is { } work ? Of(citations, settings, work, span) : null;
        if (mention.Tag is { Name: { } name } tag)
            return Of(citations.Article, settings, tag, name.Span);
        return mention.Marker.Dialect switch
        {
            MarkerDialect.Footnote => OfFootnote(citations.Article, settings, mention.Key!, mention.Span),
            MarkerDialect.Citekey => Keyed(citations.Article, mention.Span, to => Renaming.Citekey(citations.Article, settings, mention.Key!, to)) with { WordPattern = @"[^\s\[\]{}@;,]+" },
            _ => null,
        };
    }

    /// <summary>
    /// Where the number or key stands, if all of these places can be edited as one: a name that nobody uses is tried, and nothing else
    /// may have to change.
    /// </summary>
    public ImmutableArray<TextSpan> Places()
    {
        var edit = To(Unused);
        var isAlike = edit.Refusal is null && edit.Changes.All(change => change.NewText == Unused && Article.Slice(change.Span).SequenceEqual(Name));
        return isAlike ? [.. edit.Changes.Select(change => change.Span)] : [];
    }

    private static RenameSubject? Of(Citations citations, LintSettings settings, CitationTarget work, TextSpan span) =>
        work.Entry is { } entry ? OfEntry(citations, settings, entry, span)
        : work.Footnote is { } footnote ? OfFootnote(citations.Article, settings, footnote.Key, span)
        : work.Tag is { } tag ? Of(citations.Article, settings, tag, span) : null;

    private static RenameSubject OfEntry(Citations citations, LintSettings settings, ReferenceEntry entry, TextSpan span)
    {
        var article = citations.Article;
        return new RenameSubject(article, span, to => Renumbered(article, settings, entry, to))
        {
            Kept = $"Entry {entry.Number} keeps its number",
            WordPattern = "[0-9]+",
            Unused = string.Create(CultureInfo.InvariantCulture, $"{UnusedNumber(article)}"),
        };
    }

    private static RenameSubject OfFootnote(Article article, LintSettings settings, string key, TextSpan span) =>
        Keyed(article, span, to => Renaming.Footnote(article, settings, key, to));

    private static RenameSubject Of(Article article, LintSettings settings, RefTag tag, TextSpan span) =>
        Keyed(article, span, to => Renaming.Tag(article, settings, tag, to)) with { WordPattern = """[^\s"'<>/=]+""" };

    private static RenameSubject Keyed(Article article, TextSpan span, Func<string, PageEdit> to) =>
        new(article, span, to) { Unused = $"{article.Slice(span)}-{UnusedNumber(article)}" };

    private static PageEdit Renumbered(Article article, LintSettings settings, ReferenceEntry entry, string to) =>
        int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Renaming.Number(article, settings, entry, number)
            : new PageEdit("", []) { Refusal = $"{Wording.Quote(to)} is no number" };

    private static long UnusedNumber(Article article) =>
        1L + article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Number).Concat(article.Markers.SelectMany(marker => marker.Numbers).Select(range => range.Last)).DefaultIfEmpty().Max();

    private static CitationTarget? EntryOf(Citations citations, CitationMention mention, int number) =>
        citations.TargetsOf(mention with { Numbers = new NumberRange(number, number, mention.Span) }).FirstOrDefault();

    /// <summary>The number that an offset touches; on the dash of a range it is none.</summary>
    private static (int Number, TextSpan Span)? NumberAt(Article article, NumberRange range, int offset)
    {
        if (range.First == range.Last)
            return (range.First, range.Span);
        var (first, last) = (range.Span.Start, range.Span.End);
        while (first < range.Span.End && char.IsNumber(article.Text[first]))
            first++;
        while (last > range.Span.Start && char.IsNumber(article.Text[last - 1]))
            last--;
        return offset <= first ? (range.First, TextSpan.FromBounds(range.Span.Start, first))
            : offset >= last ? (range.Last, TextSpan.FromBounds(last, range.Span.End)) : null;
    }
}
