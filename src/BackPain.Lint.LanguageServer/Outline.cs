using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;
using Location = BackPain.Lint.LanguageServer.Protocol.Location;

namespace BackPain.Lint.LanguageServer;

/// <summary>The outline of a page: sections, inferred ones included, and in them the reference lists with their entries, and footnotes.</summary>
internal static class Outline
{
    private const int LongestDetail = 120;

    /// <summary>The outline as a tree.</summary>
    public static List<OutlineNode> Of(Citations citations)
    {
        var roots = new List<OutlineNode>();
        var open = new Stack<OutlineNode>();
        foreach (var node in Nodes(citations).OrderBy(node => node.Span.Start).ThenByDescending(node => node.Span.Length))
        {
            while (open.TryPeek(out var above) && above.Span.End <= node.Span.Start)
                open.Pop();
            var placed = open.TryPeek(out var parent) ? Within(node, parent.Span) : node;
            (parent?.Children ?? roots).Add(placed);
            open.Push(placed);
        }

        return roots;
    }

    /// <summary>The tree in the words of the protocol.</summary>
    public static DocumentSymbol[] Tree(DocumentText text, List<OutlineNode> nodes) =>
    [
        .. nodes.Select(node => new DocumentSymbol(
            node.Name, node.Detail, node.Kind, text.RangeOf(node.Span), text.RangeOf(node.Shown), node.Children.Count == 0 ? null : Tree(text, node.Children))),
    ];

    /// <summary>The outline for clients that know no trees: each node tells what it stands in.</summary>
    public static IEnumerable<SymbolInformation> Flat(string uri, DocumentText text, List<OutlineNode> nodes, string? container = null)
    {
        foreach (var node in nodes)
        {
            yield return new SymbolInformation(node.Name, node.Kind, new Location(uri, text.RangeOf(node.Span)), container);
            foreach (var child in Flat(uri, text, node.Children, node.Name))
                yield return child;
        }
    }

    /// <summary>What an entry is called: by author and year, or its first words.</summary>
    /// <param name="article">The page.</param>
    /// <param name="entry">An entry of the page.</param>
    /// <param name="withTitle">Whether the title follows.</param>
    public static string NameOf(Article article, ReferenceEntry entry, bool withTitle = false)
    {
        var name = entry.ShortName.Length > 0 ? entry.ShortName : Line(article, entry.Body, "(empty)");
        if (withTitle && Line(article, entry.Title, "") is { Length: > 0 } title)
            name = $"{name}: {title}";
        return entry.Number > 0 ? $"{entry.Number}. {name}" : name;
    }

    private static IEnumerable<OutlineNode> Nodes(Citations citations)
    {
        var article = citations.Article;
        var entries = citations.Lists.Where(list => list.Layout == ListLayout.Headings).SelectMany(list => list.Entries).Select(entry => article.Lines.LineOf(entry.Span.Start)).ToHashSet();
        foreach (var section in article.Sections)
        {
            // An entry that is a heading stands in its list.
            if (!entries.Contains(article.Lines.LineOf(section.Heading.Start)))
                yield return new(Line(section.Title, "(no title)"), null, SymbolKind.Section, Trimmed(article, section.Span), section.Heading);
        }

        foreach (var list in citations.Lists.Where(list => !list.Entries.IsEmpty))
        {
            yield return new(Wording.Count(list.Entries.Length, "entry", "entries"), null, SymbolKind.List, list.Span, new TextSpan(list.Span.Start, 0));
            foreach (var entry in list.Entries)
                yield return new(NameOf(article, entry), entry.Title.IsEmpty ? null : Line(article, entry.Title, ""), SymbolKind.Work, entry.Span, entry.Label.IsEmpty ? entry.Span : entry.Label);
        }

        foreach (var footnote in article.Footnotes)
            yield return new($"[^{footnote.Key}]", Line(article, footnote.Body, ""), SymbolKind.Work, footnote.Span, footnote.Label);
    }

    private static OutlineNode Within(OutlineNode node, TextSpan span)
    {
        var inner = Cut(node.Span, span);
        return inner == node.Span ? node : node with { Span = inner, Shown = Cut(node.Shown, inner) };
    }

    private static TextSpan Cut(TextSpan span, TextSpan outer) =>
        TextSpan.FromBounds(Math.Clamp(span.Start, outer.Start, outer.End), Math.Clamp(span.End, outer.Start, outer.End));

    private static TextSpan Trimmed(Article article, TextSpan span) => new(span.Start, article.Slice(span).TrimEnd().Length);

    private static string Line(Article article, TextSpan span, string none) => Line(article.Text.AsSpan(span.Start, Math.Min(span.Length, 4 * LongestDetail)).ToString(), none);

    private static string Line(string text, string none)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestDetail)
            line = $"{line[..(char.IsHighSurrogate(line[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail)]}…";
        return line.Length == 0 ? none : line;
    }
}
