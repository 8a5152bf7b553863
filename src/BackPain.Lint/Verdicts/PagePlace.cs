using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What stands at a place of a page, as far as citations, identifiers and the linter's own comments go.</summary>
/// <param name="Span">The smallest thing that stands there, in UTF-16 offsets of the page.</param>
public sealed record PagePlace(TextSpan Span)
{
    /// <summary>The marker at the place, or <see langword="null"/>.</summary>
    public CitationMarker? Marker { get; init; }

    /// <summary>The part of the marker at the place; <see langword="null"/> on its brackets and separators.</summary>
    public CitationMention? Mention { get; init; }

    /// <summary>The work whose text stands at the place; a marker within it comes first.</summary>
    public CitationTarget? Target { get; init; }

    /// <summary>Whether the place is the number or key of the work, with the marks around it.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The identifier at the place, mostly within a work.</summary>
    public Identifier? Identifier { get; init; }

    /// <summary>The rule that a suppression comment names at the place.</summary>
    public SuppressedRule? Rule { get; init; }

    /// <summary>What stands at an offset, or right before it.</summary>
    /// <param name="citations">The works and markers of the page.</param>
    /// <param name="offset">UTF-16 offset from 0 to the length of the page.</param>
    public static PagePlace? At(Citations citations, int offset)
    {
        var article = citations.Article;
        if (Nearest(article.Suppressions.SelectMany(suppression => suppression.Rules), offset, rule => rule.Span) is { } rule)
            return new PagePlace(rule.Span) { Rule = rule };
        if (Nearest(article.Markers, offset, marker => marker.Span) is { } marker && !(marker.Dialect == MarkerDialect.RefTag && HoldsInside(marker.Label, offset)))
        {
            var mention = Nearest(citations.MentionsIn(marker), offset, mention => mention.Span);
            return new PagePlace(mention?.Span ?? marker.Span) { Marker = marker, Mention = mention };
        }

        var identifier = Nearest(article.Identifiers.Concat(article.RegisteredNumbers), offset, identifier => identifier.Span);
        if (citations.TargetAt(offset) is not { } target)
            return identifier is null ? null : new PagePlace(identifier.Span) { Identifier = identifier };
        var isLabel = LabelOf(target) is { IsEmpty: false } label && label.IntersectsWith(offset);
        return new PagePlace(isLabel ? target.Name : identifier?.Span ?? target.Span) { Target = target, IsLabel = isLabel, Identifier = isLabel ? null : identifier };
    }

    private static TextSpan LabelOf(CitationTarget target) => target.Entry?.Label ?? target.Footnote?.Label ?? target.Name;

    private static bool HoldsInside(TextSpan span, int offset) => !span.IsEmpty && span.IntersectsWith(offset);

    /// <summary>What holds the offset, or else what ends at it.</summary>
    private static T? Nearest<T>(IEnumerable<T> things, int offset, Func<T, TextSpan> spanOf) where T : class
    {
        T? before = null;
        foreach (var thing in things)
        {
            var span = spanOf(thing);
            if (span.Contains(offset))
                return thing;
            if (span.End == offset && !span.IsEmpty)
                before = thing;
        }

        return before;
    }
}
