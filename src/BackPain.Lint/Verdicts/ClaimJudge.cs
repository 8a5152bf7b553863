using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Judges the sentences of one page: which of them state a claim, and which of those carry a source.</summary>
internal sealed class ClaimJudge
{
    private readonly Article article;
    private readonly LintSettings settings;
    private readonly SentenceCover cover;
    private readonly ClaimGates gates;

    public ClaimJudge(Article article, LintSettings settings)
    {
        this.article = article;
        this.settings = settings;
        cover = new SentenceCover(article);
        gates = new ClaimGates(article, settings, cover);
    }

    /// <summary>Claims without a source, in the order of the page; those with a clean-up tag are known and left out.</summary>
    public ImmutableArray<ClaimVerdict> Unsourced()
    {
        var verdicts = ImmutableArray.CreateBuilder<ClaimVerdict>();
        foreach (var (paragraph, sentence) in JudgedSentences())
        {
            if (cover.IsCovered(paragraph, sentence) || cover.IsTagged(paragraph, sentence))
                continue;
            if (Judge(paragraph, sentence) is { } claim && !HasSourceInWords(claim, sentence))
                verdicts.Add(claim);
        }

        return verdicts.DrainToImmutable();
    }

    /// <summary>Counts the claims of the page, with a source and without.</summary>
    public Coverage Count()
    {
        var sections = new SortedDictionary<int, SectionCoverage>();
        var total = Coverage.None;
        foreach (var (paragraph, sentence) in JudgedSentences())
        {
            if (Judge(paragraph, sentence) is not { } claim)
                continue;
            var sourced = cover.IsCovered(paragraph, sentence) || HasSourceInWords(claim, sentence) ? 1 : 0;
            var index = article.Paragraphs[paragraph].Section;
            var section = sections.GetValueOrDefault(index) ?? new(index, 0, 0);
            sections[index] = section with { Claims = section.Claims + 1, WithSource = section.WithSource + sourced };
            total = new(total.Claims + 1, total.WithSource + sourced);
        }

        return total with { Sections = [.. sections.Values] };
    }

    private IEnumerable<(int Paragraph, int Sentence)> JudgedSentences()
    {
        if (!article.IsEnglish)
            yield break;
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            if (!gates.IsJudged(index))
                continue;
            for (var sentence = 0; sentence < article.Paragraphs[index].Sentences.Length; sentence++)
                yield return (index, sentence);
        }
    }

    /// <summary>The claim that a sentence states, whether or not it carries a source.</summary>
    private ClaimVerdict? Judge(int paragraph, int sentence)
    {
        var span = article.Paragraphs[paragraph].Sentences[sentence];
        var words = article.Prose.AsSpan(span.Start, span.Length);
        var reason = ClaimReason.Statistic;
        if (StatisticDetector.Find(words) is not { } evidence)
        {
            reason = ClaimReason.Study;
            if (StudyDetector.Find(words) is not { } study)
                return null;
            evidence = study;
        }

        if (ClaimGates.IsExempt(words, article.Slice(span)) || gates.IsOwnAccount(paragraph, sentence))
            return null;
        return new(span, paragraph, reason, new(span.Start + evidence.Start, evidence.Length),
            cover.IsWeaklyCovered(paragraph, sentence, settings.ClaimScope));
    }

    /// <summary>Whether the sentence names its source in a form that no list resolves, or goes on about one named before.</summary>
    private bool HasSourceInWords(ClaimVerdict claim, int sentence) =>
        ClaimGates.HasInlineSource(article.Slice(claim.Sentence))
        || gates.ContinuesCited(claim.Paragraph, sentence, article.Prose.AsSpan(claim.Sentence.Start, claim.Sentence.Length));
}
