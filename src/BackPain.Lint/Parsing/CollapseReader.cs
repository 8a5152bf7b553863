using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Finds markers that Markdown takes for the text and the label of one link.</summary>
internal static class CollapseReader
{
    /// <summary>All such pairs in the order of the page; a link whose text and label are not both markers is the author's own.</summary>
    public static ImmutableArray<CollapsedMarkers> Read(MarkdownPage page, ImmutableArray<CitationMarker> markers)
    {
        if (markers.Length < 2 || page.Definitions.IsEmpty)
            return [];
        var definitions = new Dictionary<string, MarkdownDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in page.Definitions)
            definitions.TryAdd(definition.Label, definition);
        var found = ImmutableArray.CreateBuilder<CollapsedMarkers>();
        var at = 0;
        foreach (var link in page.Links)
        {
            if (link.Label is null || link.IsShortcut || link.IsImage)
                continue;
            while (at < markers.Length && markers[at].Span.Start < link.Span.Start)
                at++;
            var isPair = at + 1 < markers.Length && markers[at].Span.Start == link.Span.Start &&
                markers[at + 1].Span.Start == markers[at].Span.End && markers[at + 1].Span.End == link.Span.End;
            if (isPair && definitions.TryGetValue(link.Label, out var target))
                found.Add(new CollapsedMarkers(link.Span, target.Span));
        }

        return found.ToImmutable();
    }
}
