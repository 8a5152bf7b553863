using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Which sentences of a page carry a source, and which a clean-up tag.</summary>
internal sealed class SentenceCover
{
    private readonly Article article;
    private readonly int[] firstSentence;
    private readonly TextSpan[] sentences;
    private readonly bool[] covered;
    private readonly bool[] tagged;
    private readonly int[] firstCovered;
    private readonly int[] lastCovered;
    private readonly int[] reach;
    private readonly bool[] isBareSource;

    public SentenceCover(Article article)
    {
        this.article = article;
        firstSentence = new int[article.Paragraphs.Length];
        var all = new List<TextSpan>();
        for (var paragraph = 0; paragraph < firstSentence.Length; paragraph++)
        {
            firstSentence[paragraph] = all.Count;
            all.AddRange(article.Paragraphs[paragraph].Sentences);
        }

        sentences = [.. all];
        covered = new bool[sentences.Length];
        tagged = new bool[sentences.Length];
        reach = new int[sentences.Length];
        isBareSource = new bool[firstSentence.Length];
        foreach (var marker in article.Markers)
            Cover(marker);
        foreach (var candidate in article.UnresolvedCandidates)
            Cover(candidate);
        foreach (var identifier in article.Identifiers)
            Mark(covered, identifier.Span);
        foreach (var link in article.EvidenceLinks)
            Mark(covered, link);
        foreach (var tag in article.MaintenanceTags)
            Mark(tagged, tag.Span);
        firstCovered = new int[firstSentence.Length];
        lastCovered = new int[firstSentence.Length];
        for (var paragraph = 0; paragraph < firstSentence.Length; paragraph++)
            (firstCovered[paragraph], lastCovered[paragraph]) = CoveredIn(paragraph);
    }

    /// <summary>Whether any sentence of the page carries a source.</summary>
    public bool HasAny => Array.IndexOf(covered, true) >= 0;

    /// <summary>Whether a marker or inline evidence stands in the sentence.</summary>
    public bool IsCovered(int paragraph, int sentence) => covered[firstSentence[paragraph] + sentence];

    /// <summary>Whether a clean-up tag stands in the sentence.</summary>
    public bool IsTagged(int paragraph, int sentence) => tagged[firstSentence[paragraph] + sentence];

    /// <summary>Whether the paragraph holds a source, in a sentence or as a bare address.</summary>
    public bool HasCover(int paragraph) => isBareSource[paragraph] || lastCovered[paragraph] >= 0;

    /// <summary>Whether a clean-up tag stands in the paragraph.</summary>
    public bool HasTag(int paragraph) =>
        Array.IndexOf(tagged, true, firstSentence[paragraph], article.Paragraphs[paragraph].Sentences.Length) >= 0;

    /// <summary>Whether an earlier sentence of the paragraph carries a source.</summary>
    public bool HasCoverBefore(int paragraph, int sentence) => firstCovered[paragraph] < sentence;

    /// <summary>
    /// Whether the paragraph's last sentence carries a source, stands at most <paramref name="scope"/> sentences ahead, and
    /// no other source stands between.
    /// </summary>
    public bool IsWeaklyCovered(int paragraph, int sentence, int scope)
    {
        var last = article.Paragraphs[paragraph].Sentences.Length - 1;
        var first = firstSentence[paragraph];
        return last > sentence && last - sentence <= scope && covered[first + last]
            && Array.IndexOf(covered, true, first + sentence, last - sentence) < 0;
    }

    /// <summary>Whether the sentence, by its position, stands after the last sentence of its paragraph that carries a source.</summary>
    public bool IsAfterLast(int paragraph, TextSpan sentence) =>
        lastCovered[paragraph] is >= 0 and var last && article.Paragraphs[paragraph].Sentences[last].End <= sentence.Start;

    /// <summary>Index of the first and of the last sentence of a paragraph with a source; past the end and -1 without any.</summary>
    private (int First, int Last) CoveredIn(int paragraph)
    {
        var flags = covered.AsSpan(firstSentence[paragraph], article.Paragraphs[paragraph].Sentences.Length);
        return flags.IndexOf(true) is >= 0 and var first ? (first, flags.LastIndexOf(true)) : (int.MaxValue, -1);
    }

    private void Cover(CitationMarker marker)
    {
        if (marker.Paragraph >= 0 && marker.Sentence >= 0)
            covered[firstSentence[marker.Paragraph] + marker.Sentence] = true;
        else
            Mark(covered, marker.Span);
    }

    private void Mark(bool[] flags, TextSpan span)
    {
        var next = Ascending.CountUpTo<TextSpan>(sentences, span.Start, static sentence => sentence.Start);
        if (next > 0 && span.Start <= Reach(next - 1))
            flags[next - 1] = true;
        else if (next < sentences.Length && sentences[next].Start < span.End)
            flags[next] = true;
        else if (Ascending.CountUpTo(article.Paragraphs.AsSpan(), span.Start, static paragraph => paragraph.Span.Start) is > 0 and var paragraph)
            isBareSource[paragraph - 1] |= flags == covered && article.Paragraphs[paragraph - 1].Span.Contains(span.Start);
    }

    /// <summary>The target of a link at the end of a sentence is blanked out, and so lies behind the trimmed sentence.</summary>
    private int Reach(int sentence)
    {
        if (reach[sentence] > 0)
            return reach[sentence];
        var end = sentences[sentence].End;
        while (end < article.Text.Length && article.Text[end] is not ('\n' or '\r') && char.IsWhiteSpace(article.Prose[end]))
            end++;
        return reach[sentence] = end;
    }
}
