using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Turns text into an <see cref="Article"/>. Never fails: any text gives an article.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads a page: the Markdown tree first, then what stands above the text, then the lists, and only then the markers,
    /// because what resolves against a list decides what is a marker.
    /// </summary>
    /// <param name="source">The whole page.</param>
    /// <param name="settings">Names of reference headings and the language come from here.</param>
    public static Article Read(SourceText source, LintSettings settings)
    {
        var text = source.ToString();
        var lines = new LineIndex(text);
        var page = MarkdownReader.Read(text);
        var top = HeadingReader.Read(page, settings);
        var sections = SectionReader.Read(page, top.Headings, settings);
        var lists = ReferenceListReader.Read(page, sections);
        var footnotes = FootnoteReader.Read(page, lines);
        var identifiers = Identified(page);
        var entryReader = new EntryReader(text, identifiers);
        lists = [.. lists.Select(list => list with { Entries = [.. list.Entries.Select(entryReader.Read)] })];
        footnotes = [.. footnotes.Select(entryReader.Read)];

        var candidates = MarkerReader.Read(page, lists);
        var autonumbers = AutonumberReader.Read(candidates, top.Bylines);
        var resolved = MarkerResolver.Resolve([.. candidates.Where(candidate => !autonumbers.Contains(candidate.Marker.Span))], lists);
        var tags = CleanupTagReader.Read(text, page.Prose);

        TextSpan[] marks = [.. resolved.Markers.Select(marker => marker.Span).Concat(tags.Select(tag => tag.Span)).OrderBy(span => span.Start)];
        var prose = Blank(page.Prose, marks);
        var entries = lists.SelectMany(list => list.Entries).Select(entry => entry.Span).Concat(footnotes.Select(footnote => footnote.Span));
        var paragraphs = ParagraphReader.Read(page, prose, top, sections, entries, marks);

        return new Article
        {
            Source = source,
            Text = text,
            Lines = lines,
            Prose = prose,
            ReadingFault = page.Fault,
            FrontMatter = page.Blocks is [{ Kind: MarkdownBlockKind.FrontMatter } front, ..] ? front.Span : null,
            Sections = sections,
            Paragraphs = paragraphs,
            Markers = Placed(resolved.Markers, paragraphs),
            CollapsedMarkers = CollapseReader.Read(page, resolved.Markers),
            UnresolvedCandidates = Placed(resolved.Unresolved, paragraphs),
            InertMarkers = resolved.Inert,
            Lists = lists,
            NumberedList = resolved.List,
            HasAmbiguousLists = resolved.IsAmbiguous,
            Footnotes = footnotes,
            Identifiers = identifiers,
            BrokenAddresses = BrokenAddressReader.Read(page),
            AutonumberLinks = autonumbers,
            Navigation = top.Navigation,
            CleanupTags = tags,
            CitationMessages = CitationMessageReader.Read(text, lists.SelectMany(list => list.Entries).Select(entry => entry.Body).Concat(footnotes.Select(footnote => footnote.Body))),
            Boilerplate = BoilerplateReader.Read(text, page.Prose),
            WikiMarkup = WikiMarkupReader.Read(text, page.Prose),
            EvidenceLinks = EvidenceLinks.Read(page),
            Suppressions = SuppressionReader.Read(text, page.Comments),
            IsEnglish = settings.Language == "auto" ? LanguageGuess.IsEnglish(prose) : settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static ImmutableArray<Identifier> Identified(MarkdownPage page) => IdentifierReader.Read(
        page.Text,
        [.. page.Opaque.Concat(page.Comments).OrderBy(span => span.Start)],
        [.. page.Links.Where(link => !link.IsImage && link.Target != link.Span && !link.Target.IsEmpty).Select(link => link.Target).OrderBy(span => span.Start)]);

    private static string Blank(string prose, ReadOnlySpan<TextSpan> spans)
    {
        if (spans.IsEmpty)
            return prose;
        var blanked = prose.ToCharArray();
        foreach (var span in spans)
            blanked.AsSpan(span.Start, span.Length).Fill(' ');
        return new string(blanked);
    }

    /// <summary>Tells each marker the paragraph and the sentence it stands in.</summary>
    private static ImmutableArray<CitationMarker> Placed(ImmutableArray<CitationMarker> markers, ImmutableArray<Paragraph> paragraphs)
    {
        var placed = ImmutableArray.CreateBuilder<CitationMarker>(markers.Length);
        var paragraph = 0;
        var sentence = 0;
        foreach (var marker in markers)
        {
            while (paragraph < paragraphs.Length && paragraphs[paragraph].Span.End <= marker.Span.Start)
                (paragraph, sentence) = (paragraph + 1, 0);
            if (paragraph == paragraphs.Length || !paragraphs[paragraph].Span.Contains(marker.Span))
            {
                placed.Add(marker);
                continue;
            }

            var sentences = paragraphs[paragraph].Sentences;
            while (sentence + 1 < sentences.Length && sentences[sentence + 1].Start <= marker.Span.Start)
                sentence++;
            placed.Add(marker with { Paragraph = paragraph, Sentence = sentences.IsEmpty ? -1 : sentence });
        }

        return placed.MoveToImmutable();
    }
}
