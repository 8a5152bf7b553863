using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds the places that markers link to. An id can be written in many ways (<c>&lt;a id="ref-3"&gt;</c>, <c>name=ref-3</c>,
/// <c>{#ref-3}</c>, <c>(ref-3)=</c>, an argument of a site generator's command), so whatever stands on the page by itself and is no
/// link counts as one.
/// </summary>
internal sealed class AnchorReader
{
    /// <summary>GitHub puts this before every id.</summary>
    private const string SitePrefix = "user-content-";

    private static readonly SearchValues<char> Starts = SearchValues.Create("\"'={(: \t\n\r");
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<>{}()[] \t\n\r");

    private readonly string text;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);

    private AnchorReader(MarkdownPage page, ImmutableArray<Section> sections, IEnumerable<string> wanted)
    {
        text = page.Text;
        foreach (var id in wanted)
        {
            places.TryAdd(id, -1);
            places.TryAdd(Decoded(id), -1);
        }

        ReadIds(new SpanWalker(page.Unread));
        ReadHeadings(sections);
    }

    /// <summary>The markers with the places they link to. The page is searched only when one links to a place on it.</summary>
    /// <param name="page">The Markdown tree.</param>
    /// <param name="sections">Renderers give every heading an id.</param>
    /// <param name="footnotes">Renderers give every footnote an id, each its own.</param>
    /// <param name="markers">The page's markers.</param>
    public static ImmutableArray<CitationMarker> Resolve(
        MarkdownPage page, ImmutableArray<Section> sections, ImmutableArray<FootnoteDefinition> footnotes, ImmutableArray<CitationMarker> markers)
    {
        if (!markers.Any(marker => marker.Link is not null))
            return markers;
        var reader = new AnchorReader(page, sections, markers.Select(marker => marker.Link?.Fragment).OfType<string>());
        return [.. markers.Select(marker => marker.Link is not { } link ? marker : marker with
        {
            Link = !footnotes.IsEmpty && LeadsToFootnote(link.Fragment) ? null : link with { Anchor = reader.PlaceOf(link.Fragment) },
        })];
    }

    private static bool LeadsToFootnote(string id) =>
        id.StartsWith("fn", StringComparison.OrdinalIgnoreCase) || id.StartsWith("footnote", StringComparison.OrdinalIgnoreCase) ||
        id.StartsWith(SitePrefix, StringComparison.OrdinalIgnoreCase);

    private int PlaceOf(string id)
    {
        if (places[id] is >= 0 and var place)
            return place;
        return places[Decoded(id)] is >= 0 and var decoded ? decoded : headings.GetValueOrDefault(Folded(Decoded(id)), -1);
    }

    private static string Decoded(string id) => id.Contains('%') ? Uri.UnescapeDataString(id) : id;

    private void ReadIds(SpanWalker hidden)
    {
        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Starts);
            if (next < 0 || at + next + 1 >= text.Length)
                return;
            at += next;
            var id = IdAt(at, out var start);
            if (id.Length > 0 && lookup.TryGetValue(id, out var known) && known < 0 && !hidden.Covers(at) && (IsAttribute(text[at]) || !IsPlainWord(id)))
                lookup[id] = start;
        }
    }

    /// <summary>What stands after a quote up to the next one, and elsewhere up to a blank or a bracket.</summary>
    private ReadOnlySpan<char> IdAt(int before, out int start)
    {
        start = before + 1;
        // In braces, # announces an id; after a parenthesis or a quote it makes a link.
        if (text[start] == '#' && text[before] is '{' or ' ' or ':')
            start++;
        if (text.AsSpan(start).StartsWith(SitePrefix))
            start += SitePrefix.Length;
        var rest = text.AsSpan(start);
        var length = text[before] is '"' or '\'' ? rest.IndexOfAny(text[before], '\n') : rest.IndexOfAny(Ends);
        return length < 0 ? rest : rest[..length];
    }

    private static bool IsAttribute(char before) => before is '"' or '\'' or '=' or '{';

    /// <summary>A word or a number stands in any text; one with both, or with a hyphen, was made for the purpose.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> id)
    {
        var (letters, digits) = (0, 0);
        foreach (var c in id)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return letters == id.Length || digits == id.Length;
    }

    /// <summary>
    /// Renderers disagree about blanks, marks and leading numbers in the ids of headings, so only letters and digits are compared;
    /// of headings with the same text, the second and later ones are counted.
    /// </summary>
    private void ReadHeadings(ImmutableArray<Section> sections)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            var id = Folded(section.Title);
            var count = counts[id] = counts.GetValueOrDefault(id, -1) + 1;
            headings.TryAdd(count == 0 ? id : $"{id}{count}", section.Heading.Start);
            headings.TryAdd(id.TrimStart("0123456789".ToCharArray()), section.Heading.Start);
        }

        headings.Remove("");
    }

    private static string Folded(string id) => string.Concat(id.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
