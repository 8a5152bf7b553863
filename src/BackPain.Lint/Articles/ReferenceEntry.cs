using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>One work of a reference list.</summary>
/// <param name="Span">The whole entry with its label, without the last line break.</param>
/// <param name="Label">The label with its punctuation: <c>10.</c>, <c>[10]</c>, <c>-</c>; trailing blank excluded.</param>
/// <param name="NumberSpan">The digits of the label; empty for an entry without a number.</param>
/// <param name="Number">The number markers resolve against; 0 for an entry without one.</param>
/// <param name="Body">The work itself: after the label and after backlink residue such as <c>↑ 1.0 1.1</c>.</param>
public sealed record ReferenceEntry(TextSpan Span, TextSpan Label, TextSpan NumberSpan, int Number, TextSpan Body)
{
    /// <summary>The number a CommonMark renderer shows, or 0 when it shows none or just the text as written.</summary>
    public int RenderedNumber { get; init; }

    /// <summary>Links back to the citing places (<c>↑ 1.0 1.1</c>) and the blank after them; empty when there are none.</summary>
    public TextSpan Backlinks { get; init; }

    /// <summary>How many citing places <see cref="Backlinks"/> counts (<c>1.0 1.1</c>, <c>a b</c>); 0 when it counts none.</summary>
    public int BacklinkCount { get; init; }

    /// <summary>Identifiers of the work itself, in the order of the entry.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Identifiers of other works that the entry speaks of ("Review in", "Erratum in", notes in italics).</summary>
    public ImmutableArray<Identifier> Mentions { get; init; } = [];

    /// <summary>Publication year, or <see langword="null"/> when the entry states none.</summary>
    public int? Year { get; init; }

    /// <summary>Whether any number outside identifiers, addresses and access dates could be a year, on whatever place it stands.</summary>
    public bool MayStateYear { get; init; }

    /// <summary>Family name of the first author when the entry begins with one, or <see langword="null"/>.</summary>
    public string? FirstAuthor { get; init; }

    /// <summary>
    /// Authors in the order of the entry, as far as they read like names one after the other; empty when the entry does not begin
    /// with an author or its names are of another form.
    /// </summary>
    public ImmutableArray<EntryAuthor> Authors { get; init; } = [];

    /// <summary>The words behind the authors that leave others out (<c>et al.</c>, <c>and others</c>); empty when there are none.</summary>
    public TextSpan MoreAuthors { get; init; }

    /// <summary>The title without the quotes and marks around it and without its full stop; empty when none is found.</summary>
    public TextSpan Title { get; init; }

    /// <summary>What the work appeared in: journal, book, site; empty when none is found.</summary>
    public TextSpan Container { get; init; }

    /// <summary>Journal, volume, issue and pages, or <see langword="null"/> when the entry does not read like an article's.</summary>
    public Publication? Publication { get; init; }

    /// <summary>What the entry says of a Cochrane review, or <see langword="null"/> when it names neither the database nor a number.</summary>
    public CochraneReview? Cochrane { get; init; }

    /// <summary>
    /// Web addresses in the order of the entry: targets of links, shown addresses and bare names of hosts, those of identifiers
    /// included.
    /// </summary>
    public ImmutableArray<TextSpan> Addresses { get; init; } = [];

    /// <summary>When the source was looked at, or archived, in the order of the entry.</summary>
    public ImmutableArray<AccessDate> AccessDates { get; init; } = [];

    /// <summary>Words that announce an address and are followed by none (<c>Available at</c>), or <see langword="null"/>.</summary>
    public TextSpan? LostAddress { get; init; }

    /// <summary>Words that send the reader to another entry where a work should stand (<c>ibid.</c>, <c>op. cit.</c>), or <see langword="null"/>.</summary>
    public TextSpan? EarlierWork { get; init; }

    /// <summary>A marker in the entry that names the entry itself, or <see langword="null"/>.</summary>
    public TextSpan? OwnMarker { get; init; }

    /// <summary>
    /// The text reduced to lower-case letters and digits without marks, identifiers and access dates: equal for equal works.
    /// Empty when nothing but a label is there.
    /// </summary>
    public string FoldedText { get; init; } = "";

    /// <summary>First author's family name and year ("French 2006"), or the first words: how a message names the entry.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>The identifier of a kind, if the entry has a well-formed one of its own.</summary>
    public Identifier? OwnIdentifier(IdentifierKind kind)
    {
        foreach (var identifier in Identifiers)
        {
            if (identifier.Kind == kind && identifier.Fault is null)
                return identifier;
        }

        return null;
    }
}
