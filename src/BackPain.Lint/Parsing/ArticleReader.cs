using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <param name="bibliography">The works of the bibliography files that go with the page, or <see langword="null"/> when none was read.</param>
    public static Article Read(SourceText source, LintSettings settings, Bibliography? bibliography = null)
    {
        var text = source.ToString();
        bibliography = WithOwnReferences(text, bibliography, settings);
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

        var refTags = RefTagReader.Read(page, lists);
        var candidates = MarkerReader.Read(page, lists, refTags.Tags, bibliography);
        var autonumbers = AutonumberReader.Read(candidates, top.Bylines);
        var resolved = MarkerResolver.Resolve([.. candidates.Where(candidate => !autonumbers.Contains(candidate.Marker.Span))], lists);
        var tags = MaintenanceTagReader.Read(text, page.Prose);

        // "Chou (2017)" and "reference 3" are part of their sentence; what stands in brackets is not.
        var marked = resolved.Markers.Where(marker => !marker.IsWords || text[marker.Span.Start] is '(' or '[');
        var residues = ChatResidueReader.Read(page);
        var tokens = residues.Where(residue => !residue.IsParameter).Select(residue => residue.Span);
        TextSpan[] marks = [.. marked.Select(marker => marker.Span).Concat(tags.Select(tag => tag.Span)).Concat(tokens).OrderBy(span => span.Start)];
        var prose = Blank(page.Prose, marks);
        var entries = lists.SelectMany(list => list.Entries).Select(entry => entry.Span).Concat(footnotes.Select(footnote => footnote.Span));
        TextSpan[] bodies = [.. lists.SelectMany(list => list.Entries).Select(entry => entry.Body).Concat(footnotes.Select(footnote => footnote.Body))];
        var paragraphs = ParagraphReader.Read(page, prose, top, sections, entries, marks);

        var markup = WikiMarkupReader.Read(text, page.Prose, settings.TemplateResidue);

        return new Article
        {
            Source = source,
            Text = text,
            Lines = lines,
            Prose = prose,
            ReadingFault = page.Fault,
            Unread = UnreadIn(page),
            FrontMatter = page.Blocks is [{ Kind: MarkdownBlockKind.FrontMatter } front, ..] ? front.Span : null,
            TextStart = top.TextStart,
            Sections = sections,
            SetextAccidents = [.. top.SetextAccidents],
            HasFrontTitle = FrontMatter.HasTitle(text),
            Paragraphs = paragraphs,
            Markers = AnchorReader.Resolve(page, sections, footnotes, Placed(resolved.Markers, paragraphs)),
            CollapsedMarkers = CollapseReader.Read(page, resolved.Markers),
            UnresolvedCandidates = Placed(resolved.Unresolved, paragraphs),
            InertMarkers = resolved.Inert,
            Lists = lists,
            NumberedList = resolved.List,
            HasAmbiguousLists = resolved.IsAmbiguous,
            Bibliography = bibliography,
            Footnotes = footnotes,
            Identifiers = WithNames(identifiers, resolved.Markers),
            BrokenAddresses = BrokenAddressReader.Read(page),
            PersonalAddresses = PersonalAddressReader.Read(page),
            RegisteredNumbers = Linked(page, RegisteredNumberReader.Read(page.Prose, identifiers)),
            RefTags = refTags.Tags,
            ReferencesTags = refTags.Places,
            AutonumberLinks = autonumbers,
            Navigation = top.Navigation,
            MaintenanceTags = tags,
            CitationMessages = CitationMessageReader.Read(text, bodies),
            DateFaults = DateFaultReader.Read(page.Prose, bodies),
            TypographyFaults = TypographyReader.Read(page.Prose, lists.SelectMany(list => list.Entries), identifiers),
            CiteErrors = CiteErrorReader.Read(text, page.Prose),
            ChatResidues = residues,
            Boilerplate = BoilerplateReader.Read(text, page.Prose),
            WikiMarkup = markup,
            Wikitext = WikitextReader.Read(text, page.Prose, isWiki: !markup.IsEmpty),
            EvidenceLinks = EvidenceLinks.Read(page),
            DamagedLinks = new DamagedLinkReader(text, identifiers).Read(page.Links),
            InvisibleCharacters = InvisibleCharacterReader.Read(page, bodies),
            Suppressions = SuppressionReader.Read(text, page.Comments),
            Dismissals = DismissalReader.Read(text, page.Comments),
            IsEnglish = settings.Language == "auto" ? LanguageGuess.IsEnglish(prose) : LanguageGuess.IsEnglishTag(settings.Language),
        };
    }

    /// <summary>Adds the references that stand in the page's own front matter; files that nobody read leave the rest unknown.</summary>
    private static Bibliography WithOwnReferences(string text, Bibliography? files, LintSettings settings)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || FrontMatter.Of(text) is var front && front.IndexOf("references:") < 0)
            return files ?? Bibliography.None;
        var works = new Dictionary<string, BibliographyWork>(files?.Works ?? Bibliography.None.Works, StringComparer.Ordinal);
        foreach (var work in CslYamlReader.Read(front.ToString()))
            works.TryAdd(work.Key, work);
        var isComplete = files?.IsComplete ?? (settings.Bibliography is null && FrontMatter.BibliographiesOf(text).IsEmpty);
        return new Bibliography(works.ToFrozenDictionary(StringComparer.Ordinal)) { IsComplete = isComplete };
    }

    /// <summary>Exports indent quotes and nested lists so far that they read as code, so indented code is read.</summary>
    private static ImmutableArray<TextSpan> UnreadIn(MarkdownPage page)
    {
        if (!page.Blocks.Any(block => block.Kind == MarkdownBlockKind.IndentedCode))
            return page.Unread;
        var indented = page.Blocks.Where(block => block.Kind == MarkdownBlockKind.IndentedCode).Select(block => block.Span).ToHashSet();
        return page.Unread.RemoveAll(indented.Contains);
    }

    private static ImmutableArray<Identifier> Identified(MarkdownPage page)
    {
        var targets = new List<TextSpan>();
        foreach (var link in page.Links)
        {
            if (!link.IsImage && link.Target != link.Span && !link.Target.IsEmpty)
                targets.Add(link.Target);
        }

        PageOrder.Sort(targets, span => span.Start);
        return Linked(page, IdentifierReader.Read(page.Text, page.Unread.AsSpan(), CollectionsMarshal.AsSpan(targets)));
    }

    /// <summary>Notes which identifiers stand in a bare address, or in the text of a link that leads to them.</summary>
    private static ImmutableArray<Identifier> Linked(MarkdownPage page, ImmutableArray<Identifier> identifiers)
    {
        ImmutableArray<Identifier>.Builder? noted = null;
        foreach (var link in page.Links)
        {
            var shown = link.Text.IsEmpty ? link.Span : link.Text;
            if (link.IsImage)
                continue;
            for (var at = identifiers.IndexIn(shown); at < identifiers.Length && identifiers[at].Span.Start < shown.End; at++)
            {
                if (link.Url.Contains(identifiers[at].Value, StringComparison.OrdinalIgnoreCase))
                    (noted ??= identifiers.ToBuilder())[at] = identifiers[at] with { IsLinked = true };
            }
        }

        return noted?.DrainToImmutable() ?? identifiers;
    }

    /// <summary>By convention a <c>&lt;ref&gt;</c> tag is named after its work: <c>pmid16641776</c>.</summary>
    private static ImmutableArray<Identifier> WithNames(ImmutableArray<Identifier> identifiers, ImmutableArray<CitationMarker> markers)
    {
        const string Prefix = "pmid";
        var named = markers
            .Where(marker => marker.Dialect == MarkerDialect.RefTag)
            .SelectMany(marker => marker.Keys)
            .Where(key => key.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.Key.Length is > 4 and <= 12 && key.Key.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0 && key.Key[Prefix.Length] != '0')
            .Select(key => new Identifier(IdentifierKind.Pmid, key.Key[Prefix.Length..], new TextSpan(key.Span.Start + Prefix.Length, key.Span.Length - Prefix.Length), false))
            .ToArray();
        return named.Length == 0 ? identifiers : [.. identifiers.Concat(named).OrderBy(identifier => identifier.Span.Start)];
    }

    private static string Blank(string prose, TextSpan[] spans) =>
        spans.Length == 0 ? prose : string.Create(prose.Length, (prose, spans), static (blanked, state) =>
        {
            state.prose.CopyTo(blanked);
            foreach (var span in state.spans)
                blanked.Slice(span.Start, span.Length).Fill(' ');
        });

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
