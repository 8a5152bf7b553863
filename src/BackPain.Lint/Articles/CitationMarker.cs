using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A place in the text that cites one or more entries.</summary>
/// <param name="Span">The whole marker, its link target, brackets or tags included.</param>
/// <param name="Dialect">The form it takes.</param>
/// <param name="Label">What stands inside the brackets: numbers and separators, or the key.</param>
/// <param name="Numbers">The numbers it names, in the order written; empty for a key.</param>
public sealed record CitationMarker(
    TextSpan Span,
    MarkerDialect Dialect,
    TextSpan Label,
    ImmutableArray<NumberRange> Numbers)
{
    /// <summary>Footnote key as written, or <see langword="null"/> for a numeric marker.</summary>
    public string? Key { get; init; }

    /// <summary>The keys of a citekey marker in the order written, or the name of a <c>&lt;ref&gt;</c> tag; empty in other dialects.</summary>
    public ImmutableArray<MarkerKey> Keys { get; init; } = [];

    /// <summary>Spans of the entries that an author and year name; empty in other dialects and when no entry fits.</summary>
    public ImmutableArray<TextSpan> Works { get; init; } = [];

    /// <summary>Whether the marker is read aloud with its sentence: <c>ref. 3</c>, <c>(Chou 2017)</c>, <c>[@chou2017]</c>.</summary>
    public bool IsWords => Dialect is MarkerDialect.Word or MarkerDialect.AuthorYear or MarkerDialect.Citekey;

    /// <summary>What is wrong with the way it is written; only a marker whose numbers have entries has a fault.</summary>
    public MarkerFault? Fault { get; init; }

    /// <summary>The link it is, or <see langword="null"/> when it is none or leads to another page.</summary>
    public MarkerLink? Link { get; init; }

    /// <summary>Index into <see cref="Article.Paragraphs"/>, or -1 when the marker stands outside prose (a heading).</summary>
    public int Paragraph { get; init; } = -1;

    /// <summary>Index into the paragraph's sentences, or -1.</summary>
    public int Sentence { get; init; } = -1;

    /// <summary>Whether the marker names the number.</summary>
    public bool Names(int number)
    {
        foreach (var range in Numbers)
        {
            if (range.Contains(number))
                return true;
        }

        return false;
    }
}
