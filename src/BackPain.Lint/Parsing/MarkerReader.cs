using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Collects everything that may be a citation marker, in every dialect: one scan over the text, one file for each family of
/// dialects. What is a marker is decided later, by <see cref="MarkerResolver"/>.
/// </summary>
internal sealed partial class MarkerReader
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("[]［(^<@¹²³⁴⁵⁶⁷⁸⁹⁰");

    private readonly MarkdownPage page;
    private readonly string text;
    private readonly string prose;
    private readonly WorkNames works;
    private readonly ImmutableArray<RefTag> refs;
    private readonly List<MarkerCandidate> found = [];
    private readonly SpanWalker hidden;
    private int nextLink;

    private MarkerReader(MarkdownPage page, ImmutableArray<ReferenceList> lists, ImmutableArray<RefTag> refs, Bibliography bibliography)
    {
        this.page = page;
        this.refs = refs;
        text = page.Text;
        prose = page.Prose;
        works = new WorkNames(text, lists);
        hidden = new SpanWalker(page.Unread);
        keys = new(() => new KnownKeys(page, bibliography));
    }

    /// <summary>All candidates outside reference lists, in the order of the page.</summary>
    /// <param name="page">The Markdown tree.</param>
    /// <param name="lists">The reference lists; their entries say what they are about.</param>
    /// <param name="refs">The page's tags that cite.</param>
    /// <param name="bibliography">The works that keys name.</param>
    public static ImmutableArray<MarkerCandidate> Read(MarkdownPage page, ImmutableArray<ReferenceList> lists, ImmutableArray<RefTag> refs, Bibliography bibliography)
    {
        var reader = new MarkerReader(page, lists, refs, bibliography);
        var entries = new SpanWalker([.. lists.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start)]);
        var hasNumbers = lists.Any(list => list.IsNumbered);
        foreach (var block in page.Blocks)
        {
            var isRead = block.Kind is MarkdownBlockKind.Paragraph or MarkdownBlockKind.TableCell or MarkdownBlockKind.Heading or MarkdownBlockKind.Html or MarkdownBlockKind.IndentedCode;
            if (entries.Covers(block.Span.Start) || !isRead)
                continue;
            reader.ReadBlock(block);
            if (hasNumbers && !IsRaw(block))
                reader.ReadWords(block);
        }

        reader.found.Sort((a, b) => a.Marker.Span.Start.CompareTo(b.Marker.Span.Start));
        return [.. reader.found];
    }

    private void ReadBlock(MarkdownBlock block)
    {
        for (var at = block.Span.Start; at < block.Span.End;)
        {
            var next = text.AsSpan(at, block.Span.End - at).IndexOfAny(Starts);
            if (next < 0)
                return;
            at += next;
            at = Math.Max(at + 1, ReadAt(block, at));
        }
    }

    /// <summary>Tries every form at an offset and returns where to go on.</summary>
    private int ReadAt(MarkdownBlock block, int at)
    {
        var isRaw = IsRaw(block);
        var isProse = isRaw || prose[at] != ' ';
        if (text[at] == '[' && LinkAt(at) is { } link)
            return ReadLink(block, link);
        return text[at] switch
        {
            '[' when isProse => ReadBracket(block, at),
            ']' or '［' when isProse => ReadMalformed(block, MalformedMarkerReader.Read(text, block.Span, at), at + 1),
            '(' when isProse && !isRaw => ReadParenthesis(block, at),
            '<' => ReadTag(block, at),
            '^' when isProse && !isRaw => ReadCaret(block, at),
            '@' when isProse && !isRaw => ReadBareKey(block, at),
            >= '⁰' or '¹' or '²' or '³' when isProse && !isRaw => ReadSuperscript(block, at),
            _ => at + 1,
        };
    }

    /// <summary>The link that starts at an offset. Blocks and links both come in the order of the page.</summary>
    private MarkdownLink? LinkAt(int at)
    {
        while (nextLink < page.Links.Length && page.Links[nextLink].Span.Start < at)
            nextLink++;
        return nextLink < page.Links.Length && page.Links[nextLink].Span.Start == at ? page.Links[nextLink] : null;
    }

    /// <summary>
    /// Exports indent quotes and nested lists so far that they read as code, and put text into HTML: a number there cites if it
    /// resolves. At the start of a line it is a program's output (<c>[1] 37 40 43</c>).
    /// </summary>
    private static bool IsRaw(MarkdownBlock block) => block.Kind is MarkdownBlockKind.Html or MarkdownBlockKind.IndentedCode;

    private bool IsLineStart(int at)
    {
        while (at > 0 && (text[at - 1] is ' ' or '\t'))
            at--;
        return at == 0 || (text[at - 1] is '\n' or '\r');
    }

    private void Add(CitationMarker marker, bool isCertain) => found.Add(new MarkerCandidate(marker, isCertain));
}
