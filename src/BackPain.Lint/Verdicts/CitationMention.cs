using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>One thing that a marker names: <c>4-6</c> of <c>[1, 4-6]</c>, <c>@chou2017</c> of <c>[@french2006; @chou2017]</c>.</summary>
/// <param name="Marker">The marker.</param>
/// <param name="Span">
/// The number, the range or the key, in UTF-16 offsets of the page; the marker (of a tag the opening tag) where it names works in
/// another way.
/// </param>
public sealed record CitationMention(CitationMarker Marker, TextSpan Span)
{
    /// <summary>The number or the range, or <see langword="null"/> for a name of another kind.</summary>
    public NumberRange? Numbers { get; init; }

    /// <summary>The key, or <see langword="null"/> for a name of another kind.</summary>
    public string? Key { get; init; }

    /// <summary>The tag that the marker is, or <see langword="null"/>.</summary>
    public RefTag? Tag { get; init; }

    /// <summary>Whether both name a number, or the same key, in common.</summary>
    public bool Shares(CitationMention other)
    {
        if (Numbers is { } own && other.Numbers is { } others)
            return own.First <= others.Last && others.First <= own.Last;
        if (Key is null || other.Key is null || Marker.Dialect != other.Marker.Dialect || Tag?.Group != other.Tag?.Group)
            return ReferenceEquals(Marker, other.Marker);
        return Key.Equals(other.Key, Marker.Dialect == MarkerDialect.Footnote ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
