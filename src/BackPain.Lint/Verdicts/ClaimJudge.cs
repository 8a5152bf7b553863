using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Judges the sentences of one page: which of them state a claim, and which of those carry a source.</summary>
internal sealed class ClaimJudge
{
    /// <summary>So many paragraphs of prose without a marker make the page's list one without markers.</summary>
    private const int FewestParagraphs = 3;

    private const int FewestSentences = 2;

    private const int FewestWords = 25;

    /// <summary>A paragraph is about health when one in so many of its words is of health.</summary>
    private const int WordsPerHealthWord = 10;

    private readonly Article article;
    private readonly LintSettings settings;
    private readonly SentenceCover cover;
    private readonly ClaimGates gates;
    private readonly ClaimDetectors detectors = new();
    private readonly ClaimScale scale;
    private readonly bool isBesideList;

    /// <summary>Gates and detectors serve one question at a time, and threads may ask different ones.</summary>
    private readonly Lock turn = new();

    public ClaimJudge(Article article, LintSettings settings)
    {
        this.article = article;
        this.settings = settings;
        cover = new SentenceCover(article);
        gates = new ClaimGates(article, settings, cover);
        scale = new ClaimScale(article, settings, cover);
        isBesideList = IsBesideList(article);
    }

    /// <summary>Claims without a source, in the order of the page; those with a clean-up tag are known and left out.</summary>
    public ImmutableArray<ClaimVerdict> Unsourced()
    {
        using var _ = turn.EnterScope();
        var verdicts = new List<ClaimVerdict>();
        foreach (var (paragraph, sentence) in JudgedSentences())
        {
            if (cover.IsCovered(paragraph, sentence) || cover.IsTagged(paragraph, sentence))
                continue;
            if (Judge(paragraph, sentence) is { } claim && !HasSourceInWords(claim, sentence))
                verdicts.Add(claim);
        }

        if (settings.ClaimGroupTail && !scale.IsOpen)
            GroupTails(verdicts);
        return [.. verdicts];
    }

    /// <summary>Claims whose own sentence carries a source, in the order of the page.</summary>
    public ImmutableArray<ClaimVerdict> Sourced()
    {
        using var _ = turn.EnterScope();
        return [.. JudgedSentences().Where(at => cover.IsCovered(at.Paragraph, at.Sentence)).Select(at => Judge(at.Paragraph, at.Sentence)).OfType<ClaimVerdict>()];
    }

    private bool IsAfterSource(ClaimVerdict claim) =>
        claim.Standing is ClaimStanding.Unsourced or ClaimStanding.InTail && cover.IsAfterLast(claim.Paragraph, claim.Sentence);

    /// <summary>Two or more claims after the last source of a paragraph are one tail.</summary>
    private void GroupTails(List<ClaimVerdict> verdicts)
    {
        for (var index = 1; index < verdicts.Count; index++)
        {
            var (previous, claim) = (verdicts[index - 1], verdicts[index]);
            if (previous.Paragraph != claim.Paragraph || !IsAfterSource(previous) || !IsAfterSource(claim))
                continue;
            verdicts[index - 1] = previous with { Standing = ClaimStanding.InTail };
            verdicts[index] = claim with { Standing = ClaimStanding.InTail };
        }
    }

    /// <summary>
    /// Paragraphs about health that name no source in any form, on a page that does cite. None of their sentences is one of the
    /// claims, carries a tag, speaks of the page, or introduces a list.
    /// </summary>
    public ImmutableArray<TextSpan> UnreferencedParagraphs(ImmutableArray<ClaimVerdict> claims)
    {
        if (!article.IsEnglish || article.Markers.IsEmpty)
            return [];
        using var _ = turn.EnterScope();
        var reported = claims.Where(claim => claim.Standing != ClaimStanding.Possible).Select(claim => claim.Paragraph).ToHashSet();
        var first = FirstBelowLead();
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            // In the order of the page, as the gates want to be asked.
            if (gates.IsJudged(index) && index >= first && !reported.Contains(index) && IsUnreferenced(index))
                found.Add(article.Paragraphs[index].Span);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Index of the first paragraph that has to name a source: a lead sums up what the rest of the page says with its sources, and
    /// many wikis keep markers out of it. Where the rest cites nothing, the lead has to.
    /// </summary>
    private int FirstBelowLead()
    {
        var below = 0;
        while (below < article.Paragraphs.Length && gates.IsLead(article.Paragraphs[below]))
            below++;
        for (var index = below; index < article.Paragraphs.Length; index++)
        {
            if (cover.HasCover(index) && article.Paragraphs[index].Kind is ParagraphKind.Prose or ParagraphKind.ListItem)
                return below;
        }

        return 0;
    }

    private bool IsUnreferenced(int index)
    {
        var paragraph = article.Paragraphs[index];
        if (paragraph.Kind != ParagraphKind.Prose || paragraph.Sentences.Length < FewestSentences || cover.HasCover(index) || cover.HasTag(index))
            return false;
        var prose = article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        if (prose.TrimEnd().EndsWith(':') || prose.ContainsAny('|', '•') || IsNote(article.Slice(paragraph.Span)) || ClaimGates.CountWords(prose) < FewestWords || ClaimGates.HasInlineSource(article.Slice(paragraph.Span)))
            return false;
        if (ClaimGates.IsExempt(prose, article.Slice(paragraph.Span)) || gates.IsOwnAccount(index, paragraph.Sentences.Length - 1))
            return false;
        return ClaimWords.CountHealthWords(prose) * WordsPerHealthWord >= ClaimGates.CountWords(prose);
    }

    /// <summary>A paragraph in italics from end to end is a note to the reader.</summary>
    private static bool IsNote(ReadOnlySpan<char> paragraph) => paragraph is ['*', not '*', .., '*'] or ['_', not '_', .., '_'];

    /// <summary>Counts the claims of the page, with a source and without.</summary>
    public Coverage Count()
    {
        using var _ = turn.EnterScope();
        var sections = new SortedDictionary<int, SectionCoverage>();
        var total = Coverage.None;
        foreach (var (paragraph, sentence) in JudgedSentences())
        {
            if (Judge(paragraph, sentence) is not { Standing: not ClaimStanding.Possible } claim)
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
        var found = detectors.Find(words, out var cues);
        if (found is null && !scale.Reaches(paragraph, sentence))
            return null;
        if (!scale.IsOpen && (ClaimGates.IsExempt(words, article.Slice(span), cues) || gates.IsOwnAccount(paragraph, sentence)))
            return null;
        var score = scale.Score(paragraph, sentence);
        var (reason, evidence) = found ?? (score.Reason, score.Evidence);
        return new(span, paragraph, reason, new(span.Start + evidence.Start, evidence.Length), Standing(paragraph, sentence, found is not null || (scale.IsSure(score) && IsWhole(words))))
        {
            IsExact = found is not null,
            Score = score.Probability,
        };
    }

    /// <summary>What ends without a full stop may be a caption, a query or an entry of a list: the words alone prove no statement.</summary>
    private static bool IsWhole(ReadOnlySpan<char> words) => words.TrimEnd("\"'”’)*_] ") is [.., '.' or '!' or '…'];

    private ClaimStanding Standing(int paragraph, int sentence, bool isSure)
    {
        if (scale.IsOpen)
            return ClaimStanding.Unsourced;
        if (!isSure)
            return ClaimStanding.Possible;
        if (isBesideList)
            return ClaimStanding.BesideList;
        if (cover.IsWeaklyCovered(paragraph, sentence, settings.ClaimScope))
            return ClaimStanding.BeforeMarker;
        return ClaimStanding.Unsourced;
    }

    /// <summary>Whether the sentence names its source in a form that no list resolves, or goes on about one named before.</summary>
    private bool HasSourceInWords(ClaimVerdict claim, int sentence) =>
        ClaimGates.HasInlineSource(article.Slice(claim.Sentence))
        || !scale.IsOpen && gates.ContinuesCited(claim.Paragraph, sentence, article.Prose.AsSpan(claim.Sentence.Start, claim.Sentence.Length));

    /// <summary>
    /// Whether the page lists references and cites none of them: a bulleted list never had markers, and where whole pages of
    /// text lost them that is one defect (BPL1009) and not one of each sentence. On a short page each sentence speaks for itself.
    /// </summary>
    private static bool IsBesideList(Article article)
    {
        if (!article.Markers.IsEmpty)
            return false;
        var lists = article.Lists.Where(list => list.Role == SectionRole.References && !list.Entries.IsEmpty).ToArray();
        return lists.Length > 0 && (lists.All(list => !list.IsNumbered)
            || article.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Prose) >= FewestParagraphs);
    }
}
