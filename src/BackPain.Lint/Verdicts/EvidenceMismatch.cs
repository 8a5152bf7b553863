using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A sentence that calls its evidence one thing, and whose sources are another.</summary>
/// <param name="Words">What the sentence calls it.</param>
/// <param name="Named">The kind that the words name.</param>
/// <param name="Works">What it cites.</param>
public sealed record EvidenceMismatch(TextSpan Words, EvidenceNamed Named, ImmutableArray<CitedSource> Works)
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(["stud", "trial", "rct", "review", "analysis"], StringComparison.OrdinalIgnoreCase);

    internal static ImmutableArray<EvidenceMismatch> In(Article article, CitedSources cited)
    {
        if (!article.IsEnglish || article.Markers.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<EvidenceMismatch>();
        var last = (Paragraph: -1, Sentence: -1);
        foreach (var marker in article.Markers)
        {
            if (marker.Paragraph < 0 || marker.Sentence < 0 || (marker.Paragraph, marker.Sentence) == last)
                continue;
            last = (marker.Paragraph, marker.Sentence);
            var sentence = article.Paragraphs[marker.Paragraph].Sentences[marker.Sentence];
            var words = article.Prose.AsSpan(sentence.Start, sentence.Length);
            if (!words.ContainsAny(Cues) || EvidenceTypes.NamedIn(words) is not var (named, range))
                continue;
            var span = TextSpan.FromBounds(sentence.Start + range.Start.Value, sentence.Start + range.End.Value);
            // A marker before the words belongs to what stands before it.
            if (marker.Span.Start > span.Start && cited.In(marker.Paragraph, marker.Sentence) is { } works && IsMismatch(article, named, works))
                found.Add(new EvidenceMismatch(span, named, works));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether every work is clearly of another kind. Of several works one may be the study and the others its setting.</summary>
    private static bool IsMismatch(Article article, EvidenceNamed named, ImmutableArray<CitedSource> works)
    {
        if (works.IsEmpty || (named == EvidenceNamed.Studies && works.Length > 1))
            return false;
        var other = named == EvidenceNamed.Study ? EvidenceType.Review : EvidenceType.Study;
        return works.All(work => EvidenceTypes.Of(article.Slice(work.Body)) == other);
    }
}
