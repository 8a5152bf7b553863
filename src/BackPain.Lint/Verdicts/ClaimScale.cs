using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>The citation-need score on one page, and what it takes there to be reported.</summary>
internal sealed class ClaimScale
{
    /// <summary>A page is about health when one in so many of its words is of health.</summary>
    private const int WordsPerHealthWord = 20;

    /// <summary>So many words tell what a page is about.</summary>
    private const int LongestSample = 5000;

    private readonly Article article;
    private readonly LintSettings settings;
    private readonly SentenceCover cover;
    private readonly Lazy<ClaimScorer> scorer = new(() => new ClaimScorer(ClaimWeights.Default));
    private readonly Lazy<bool> isAboutHealth;
    private readonly bool showsSources;

    public ClaimScale(Article article, LintSettings settings, SentenceCover cover)
    {
        this.article = article;
        this.settings = settings;
        this.cover = cover;
        showsSources = cover.HasAny;
        isAboutHealth = new(() => IsAboutHealth(article));
    }

    /// <summary>Whether every sentence without a source is to be reported with its score, so that the score can be measured.</summary>
    public bool IsOpen => settings.ClaimThreshold <= 0;

    /// <summary>Whether the score of a sentence is high enough for a hint. Only pages about health are judged by their words.</summary>
    public bool Reaches(int paragraph, int sentence) =>
        IsOpen || (isAboutHealth.Value && scorer.Value.Probability(Words(paragraph, sentence), Context(paragraph, sentence)) >= Math.Min(settings.ClaimHintThreshold, settings.ClaimThreshold));

    /// <summary>Whether a score is high enough for a finding.</summary>
    public bool IsSure(ClaimScore score) => score.Probability >= settings.ClaimThreshold;

    /// <summary>The score of a sentence.</summary>
    public ClaimScore Score(int paragraph, int sentence) => scorer.Value.Score(Words(paragraph, sentence), Context(paragraph, sentence));

    private static bool IsAboutHealth(Article article)
    {
        var (words, paragraphs) = (0, 0);
        for (; paragraphs < article.Paragraphs.Length && words <= LongestSample; paragraphs++)
            words += ClaimGates.CountWords(Prose(article, paragraphs));
        var missing = (words + WordsPerHealthWord - 1) / WordsPerHealthWord;
        for (var index = 0; index < paragraphs && missing > 0; index++)
            missing -= ClaimWords.CountHealthWords(Prose(article, index), missing);
        return missing == 0;
    }

    private static ReadOnlySpan<char> Prose(Article article, int paragraph)
    {
        var span = article.Paragraphs[paragraph].Span;
        return article.Prose.AsSpan(span.Start, span.Length);
    }

    private ReadOnlySpan<char> Words(int paragraph, int sentence)
    {
        var span = article.Paragraphs[paragraph].Sentences[sentence];
        return article.Prose.AsSpan(span.Start, span.Length);
    }

    private ClaimContext Context(int paragraph, int sentence)
    {
        var count = article.Paragraphs[paragraph].Sentences.Length;
        return !showsSources
            ? new(sentence, count)
            : new(sentence, count, true, sentence > 0 && cover.IsCovered(paragraph, sentence - 1), sentence + 1 < count && cover.IsCovered(paragraph, sentence + 1));
    }
}
