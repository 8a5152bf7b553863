using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A work of the page about which its journal announced something that the page does not say: in an entry or in a footnote.</summary>
/// <param name="Notice">The gravest notice that holds.</param>
/// <param name="Identifier">The work's own identifier by which it was found.</param>
/// <param name="Entry">The entry, or <see langword="null"/> for a footnote.</param>
/// <param name="Footnote">The footnote, or <see langword="null"/> for an entry.</param>
public sealed record NoticedWork(RetractionNotice Notice, Identifier Identifier, ReferenceEntry? Entry, FootnoteDefinition? Footnote)
{
    /// <summary>
    /// Words that tell of a retraction. The noun alone does not: eyelids and tendons retract, too. What a title says by chance
    /// silences the rule, which is the lesser evil.
    /// </summary>
    private static readonly ImmutableArray<string> RetractionWords =
        ["retracted", "withdrawn", "retraction in", "retraction of", "retraction notice", "retraction:", "retraction]"];

    private static readonly ImmutableArray<string> ConcernWords = [.. RetractionWords, "expression of concern", "expressions of concern"];

    private static readonly ImmutableArray<string> CorrectionWords = [.. ConcernWords, "erratum", "errata", "corrig", "correction", "corrected"];

    /// <summary>The works of a page, in the order of entries and footnotes. Works are looked up only where an identifier is.</summary>
    internal static ImmutableArray<NoticedWork> In(Article article, Lazy<RetractionIndex> retractions)
    {
        var found = ImmutableArray.CreateBuilder<NoticedWork>();
        foreach (var entry in article.Entries)
        {
            if (Gravest(entry.Identifiers, retractions) is var (notice, identifier) && !Says(article.Slice(entry.Span), notice))
                found.Add(new(notice, identifier, entry, null));
        }

        foreach (var footnote in article.Footnotes)
        {
            if (Gravest(footnote.Identifiers, retractions) is var (notice, identifier) && !Says(article.Slice(footnote.Span), notice))
                found.Add(new(notice, identifier, null, footnote));
        }

        return found.ToImmutable();
    }

    private static (RetractionNotice Notice, Identifier Identifier)? Gravest(ImmutableArray<Identifier> own, Lazy<RetractionIndex> retractions)
    {
        (RetractionNotice Notice, Identifier Identifier)? gravest = null;
        foreach (var identifier in own)
        {
            if (identifier.Kind != IdentifierKind.Pmcid && identifier.Fault is null && retractions.Value.Find(identifier.Value) is { } notice &&
                (gravest is null || notice.Nature > gravest.Value.Notice.Nature))
            {
                gravest = (notice, identifier);
            }
        }

        return gravest;
    }

    private static bool Says(ReadOnlySpan<char> text, RetractionNotice notice)
    {
        var words = notice.Nature switch
        {
            NoticeNature.Retraction => RetractionWords,
            NoticeNature.ExpressionOfConcern => ConcernWords,
            _ => CorrectionWords,
        };
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
