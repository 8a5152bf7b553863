using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.LanguageServer;

/// <summary>What is said about a place of a page: the works that a marker cites, where an entry is cited, what a rule is about.</summary>
internal sealed class Hovers
{
    /// <summary>More works, or citing places, than a reader would look through.</summary>
    private const int Most = 15;

    private readonly Citations citations;
    private readonly HoverText text;

    private Hovers(Citations citations, bool isMarkdown) => (this.citations, text) = (citations, new HoverText(isMarkdown));

    /// <summary>The text about a place, or <see langword="null"/> when nothing is to be said.</summary>
    /// <param name="citations">The works and markers of the page.</param>
    /// <param name="place">What stands there.</param>
    /// <param name="isMarkdown">Whether the text may be Markdown; otherwise it is plain.</param>
    public static string? Of(Citations citations, PagePlace place, bool isMarkdown)
    {
        if (place.Rule is { } rule)
            return OfRules(rule.Name);
        var hover = new Hovers(citations, isMarkdown);
        if (place.Identifier is { } identifier)
            hover.Tell(identifier);
        if (place.Marker is { } marker)
            hover.Tell(marker);
        else if (place.Target is { } target)
            hover.TellCitingPlaces(target);
        return hover.text.IsEmpty ? null : hover.text.ToString();
    }

    private static string? OfRules(string name) => RuleCatalog.Select(name) switch
    {
        [] => null,
        [var one] => RulePage.WriteWithWholeLinks(one),
        var family => string.Concat(family.Select(rule => $"- {rule.Id} {rule.Name}: {rule.Title}.\n")),
    };

    private void Tell(Identifier identifier)
    {
        if (IdentifierAddress.Of(identifier) is { } address)
            text.Link($"{IdentifierName.Of(identifier.Kind)} {identifier.Value}", address).Paragraph();
    }

    private void Tell(CitationMarker marker)
    {
        var works = citations.TargetsOf(marker);
        foreach (var work in works.Take(Most))
        {
            TellWork(work);
            text.Words(Count(MarkersOf(work).Length)).Paragraph();
        }

        if (works.Length > Most)
            text.Words($"… and {Wording.Count(works.Length - Most, "more work", "more works")}.").Paragraph();
        foreach (var mention in citations.MentionsIn(marker).Where(mention => citations.TargetsOf(mention).IsEmpty))
            TellMissing(mention);
    }

    private void TellMissing(CitationMention mention)
    {
        var article = citations.Article;
        if (mention.Numbers is { } range)
            text.Words(range.First == range.Last ? $"No entry carries the number {range.First}." : $"No entry carries a number from {range.First} to {range.Last}.").Paragraph();
        else if (article.Identifiers.FirstOrDefault(identifier => mention.Span.Contains(identifier.Span)) is { } identifier)
            Tell(identifier);
        else if (mention.Marker.Dialect == MarkerDialect.Citekey && article.Bibliography.Works.TryGetValue(mention.Key!, out var work))
            Tell(work);
        else if (mention.Key is { } key && (mention.Marker.Dialect != MarkerDialect.Citekey || article.Bibliography.IsComplete))
            text.Words(mention.Marker.Dialect == MarkerDialect.Citekey ? $"The bibliography has no work {Wording.Quote(key)}." : $"The page has no source {Wording.Quote(key)}.").Paragraph();
    }

    private void Tell(BibliographyWork work)
    {
        text.Strong(work.Key).Words(" ").Words(work.Title).Line();
        TellLinks([(IdentifierKind.Pmid, work.Pmid ?? ""), (IdentifierKind.Doi, work.Doi ?? "")]);
        text.Words("from the bibliography").Paragraph();
    }

    /// <summary>A work in full on one line, and the beginning of the next: its links.</summary>
    private void TellWork(CitationTarget target)
    {
        var article = citations.Article;
        var work = target.Entry is { } entry ? WorkReader.Read(article, entry) : WorkReader.Read(article, target.Body);
        text.Strong(NameOf(target)).Words(" ").Words(TextOf(target, work)).Line();
        var hasLink = TellLinks([(IdentifierKind.Pmid, work.Pmid), (IdentifierKind.Doi, work.Doi), (IdentifierKind.Pmcid, work.Pmcid), (IdentifierKind.Cochrane, work.Doi.Length > 0 ? "" : work.Form.Review)]);
        if (!hasLink && work.Address.Length > 0)
            text.Link(Uri.TryCreate(work.Address, UriKind.Absolute, out var address) ? address.Host : work.Address, work.Address).Words(", ");
    }

    /// <summary>What a reader sees. Of identifiers behind the text only their full stops are left, which end nothing.</summary>
    private string TextOf(CitationTarget target, CitedWork work)
    {
        var words = work.Text.Length > 0 ? work.Text : citations.Article.Slice(target.Body).Trim().ToString();
        return words.Length == 0 ? "(empty)" : words.EndsWith('.') ? $"{words.TrimEnd('.', ' ', ';', ',')}." : words;
    }

    private bool TellLinks(ImmutableArray<(IdentifierKind Kind, string Value)> identifiers)
    {
        var hasAny = false;
        foreach (var (kind, value) in identifiers.Where(identifier => identifier.Value.Length > 0))
        {
            text.Link(IdentifierName.Of(kind), IdentifierAddress.Of(kind, value)!).Words(", ");
            hasAny = true;
        }

        return hasAny;
    }

    private void TellCitingPlaces(CitationTarget target)
    {
        var article = citations.Article;
        var markers = MarkersOf(target);
        TellWork(target);
        text.Words(Count(markers.Length)).Words(markers.Length > 0 ? ":" : "");
        foreach (var marker in markers.Take(Most))
        {
            var at = $"line {article.Lines.LineOf(marker.Span.Start) + 1}";
            var section = article.Sections.LastOrDefault(section => section.Heading.Start <= marker.Span.Start)?.Title;
            text.Item($"{(string.IsNullOrWhiteSpace(section) ? at : $"{at}, {section}")}: {Wording.Quote(SentenceOf(marker))}");
        }

        if (markers.Length > Most)
            text.Item($"… and {Wording.Count(markers.Length - Most, "more place", "more places")}");
        text.Paragraph();
    }

    private ReadOnlySpan<char> SentenceOf(CitationMarker marker)
    {
        var article = citations.Article;
        return marker is { Paragraph: >= 0, Sentence: >= 0 } ? article.Slice(article.Paragraphs[marker.Paragraph].Sentences[marker.Sentence]) : article.Slice(marker.Span);
    }

    private CitationMarker[] MarkersOf(CitationTarget target) => [.. citations.MentionsOf(target).Select(mention => mention.Marker).DistinctBy(marker => marker.Span)];

    private static string Count(int markers) => markers == 0 ? "not cited on this page" : $"cited in {Wording.Count(markers, "place", "places")}";

    private string NameOf(CitationTarget target) =>
        target.Entry is { Number: > 0 } entry ? $"{entry.Number}." : target.Name.IsEmpty ? "•" : citations.Article.Slice(target.Name).ToString();
}
