using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads what an entry says of its work: its own identifiers, its year, and the text that tells it from others.</summary>
/// <param name="text">The page.</param>
/// <param name="identifiers">All identifiers of the page, in its order.</param>
public sealed class EntryReader(string text, ImmutableArray<Identifier> identifiers)
{
    /// <summary>Full stop and blank between authors and journal.</summary>
    private const int LongestGap = 3;

    private readonly EntryText words = new(text);
    private readonly AuthorsReader authors = new();
    private readonly StringBuilder folded = new();

    /// <summary>The entry with everything that its body tells.</summary>
    public ReferenceEntry Read(ReferenceEntry entry)
    {
        var body = entry.Body;
        var inside = identifiers.In(body);
        var (own, mentioned) = EntryIdentifiers.Sort(text, body, inside);
        var accessDates = AccessDateReader.Read(text, body);
        words.Read(body, inside, accessDates);
        var year = EntryYear.In(words.Plain);
        var start = EntryName.StartIn(words.Plain);
        authors.TryRead(words.Plain, start);
        var author = authors.Names is [{ Form: not NameForm.Group } first, ..] ? Words(first.Family) : EntryName.AuthorIn(words.Plain);
        var addresses = Addresses(body, accessDates);
        var publication = Published(body);
        var titles = new TitleReader(text, words);
        var (title, container) = titles.Read(start, authors.End, publication);
        if (authors.Names.Count == 0 && publication is not null)
            (title, container, publication) = WithAuthorsBehind(titles, start, (title, container, publication));
        return entry with
        {
            BacklinkCount = entry.Backlinks.IsEmpty ? 0 : BacklinkReader.Count(text, entry.Backlinks),
            Identifiers = own,
            Mentions = mentioned,
            Year = year,
            MayStateYear = year is not null || EntryYear.MayBeIn(words.Plain),
            FirstAuthor = author,
            Authors = [.. authors.Names.Select(AuthorOf)],
            MoreAuthors = InPage(authors.Others),
            Title = title,
            Container = container,
            Publication = publication,
            Cochrane = CochraneReader.Read(text, body, publication),
            Addresses = addresses,
            AccessDates = accessDates,
            EarlierWork = EntryCrossReference.ToEarlier(text, body),
            OwnMarker = EntryCrossReference.ToItself(text, entry),
            LostAddress = addresses.IsEmpty ? AddressReader.Lost(text, body) : null,
            FoldedText = Fold(),
            ShortName = EntryName.Of(words.Plain, author, year) ?? EntryName.OfSource(text.AsSpan(body.Start, body.Length)),
        };
    }

    /// <summary>The footnote with its work's identifiers, its folded text and its year.</summary>
    public FootnoteDefinition Read(FootnoteDefinition footnote)
    {
        var inside = identifiers.In(footnote.Body);
        var (own, _) = EntryIdentifiers.Sort(text, footnote.Body, inside);
        words.Read(footnote.Body, inside, AccessDateReader.Read(text, footnote.Body));
        return footnote with { Identifiers = own, FoldedText = Fold(), Year = EntryYear.In(words.Plain) };
    }

    /// <summary>
    /// Authors between title and journal. Where nothing sets the title apart, it is the first sentence, provided that names and nothing
    /// else stand between it and the journal.
    /// </summary>
    private (TextSpan Title, TextSpan Container, Publication? Publication) WithAuthorsBehind(
        TitleReader titles, int start, (TextSpan Title, TextSpan Container, Publication? Publication) known)
    {
        var isApart = known.Title.End > 0;
        var end = isApart ? words.IndexOf(known.Title.End) : titles.FirstSentenceEnd(start);
        if (end == start || !authors.TryBehind(words.Plain, end))
            return known;
        var publication = Published(TextSpan.FromBounds(InPage(new TextSpan(start, end - start)).Start, known.Publication!.Pages.End));
        if (!isApart && (publication is null || words.IndexOf(publication.Journal.Start) > authors.End + LongestGap))
        {
            authors.Clear(start);
            return known;
        }

        return (isApart ? known.Title : titles.FirstSentence(start, end), publication?.Journal ?? default, publication);
    }

    /// <summary>Where the work appeared: never among its authors.</summary>
    private Publication? Published(TextSpan body) =>
        PublicationReader.Read(text, TextSpan.FromBounds(authors.Names.Count == 0 ? body.Start : InPage(new TextSpan(0, authors.End)).End, body.End));

    private EntryAuthor AuthorOf(WrittenName name) =>
        new(InPage(TextSpan.FromBounds(name.Start, name.LastEnd)), Words(name.Family), Words(name.Given), name.Form == NameForm.Group)
        {
            Suffix = Words(TextSpan.FromBounds(name.LastEnd, name.End)).Trim(' ', '.', ','),
        };

    private string Words(TextSpan span) => words.Plain.Slice(span.Start, span.Length).ToString();

    private TextSpan InPage(TextSpan span) =>
        span.IsEmpty ? default : TextSpan.FromBounds(words.Offsets[span.Start], words.Offsets[span.End - 1] + 1);

    /// <summary>Hosts are looked for only where an address should be: elsewhere a name with a point in it says nothing.</summary>
    private ImmutableArray<TextSpan> Addresses(TextSpan body, ImmutableArray<AccessDate> accessDates) =>
        words.AddressSpans.IsEmpty && !accessDates.IsEmpty && AddressReader.Host(text, body) is { } host ? [host] : [.. words.AddressSpans];

    private string Fold()
    {
        folded.Clear();
        foreach (var c in words.Plain)
            Folding.Append(folded, c);
        foreach (var c in words.Addresses)
            Folding.Append(folded, c);
        return folded.ToString();
    }
}
