using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A claim with a marker of its own, and the works that it leads to.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Works">What it cites, one work or more.</param>
public sealed record SupportedClaim(ClaimVerdict Claim, ImmutableArray<CitedSource> Works)
{
    /// <summary>Of these claims those whose every source can be told, in the order of the page.</summary>
    internal static ImmutableArray<SupportedClaim> In(Article article, ImmutableArray<ClaimVerdict> claims, CitedSources cited)
    {
        var found = ImmutableArray.CreateBuilder<SupportedClaim>();
        foreach (var claim in claims)
        {
            var sentence = Ascending.CountUpTo(article.Paragraphs[claim.Paragraph].Sentences.AsSpan(), claim.Sentence.Start, static sentence => sentence.Start) - 1;
            if (cited.In(claim.Paragraph, sentence) is { IsEmpty: false } works)
                found.Add(new SupportedClaim(claim, works));
        }

        return found.ToImmutable();
    }
}
