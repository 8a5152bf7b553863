using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Finds a study, review or guideline whose result a sentence reports: "studies have shown", "guidelines recommend",
/// "according to a meta-analysis". A mere mention is none: what is wished for, planned, or named as a thing.
/// </summary>
internal ref struct StudyDetector
{
    private const int Never = -100;

    private readonly ClaimSentence words;
    private readonly ReadOnlySpan<char> sentence;
    private int word;
    private int study, evidence, guideline, report, opening;
    private int lastDefinite, accordingTo, design;
    private int studyStart, evidenceStart, guidelineStart, reportStart, openingStart, openingEnd, accordingStart;
    private bool hasPreposition, isOpened;
    private StudyWord previous;

    private StudyDetector(ClaimSentence words)
    {
        this.words = words;
        sentence = words.Text;
        Forget();
        openingStart = -1;
    }

    /// <summary>The words that report a study, relative to the sentence, or <see langword="null"/>.</summary>
    public static TextSpan? Find(ClaimSentence sentence) => new StudyDetector(sentence).Find();

    private TextSpan? Find()
    {
        foreach (var token in words.Words)
        {
            if (token.OpensClause)
                Forget();
            if (Take(token.Study, TextSpan.FromBounds(token.Start, token.End)) is { } found)
                return found;
            previous = token.Study;
            word++;
        }

        return null;
    }

    private void Forget() => study = evidence = guideline = report = opening = lastDefinite = accordingTo = design = Never;

    private TextSpan? Take(StudyWord kind, TextSpan span)
    {
        switch (kind)
        {
            case StudyWord.Study or StudyWord.Review or StudyWord.Guideline:
                return TakeSource(kind, span);
            case StudyWord.Evidence:
                if (!IsDefinite() && previous is not (StudyWord.Excluding or StudyWord.Condition))
                    (evidence, evidenceStart) = (word, span.Start);
                break;
            case StudyWord.Found or StudyWord.FoundOrRecommends or StudyWord.Recommends:
                return TakeVerb(kind, span);
            case StudyWord.Blocking or StudyWord.Condition:
                study = evidence = guideline = report = Never;
                break;
            case StudyWord.Definite:
                lastDefinite = word;
                break;
            case StudyWord.Preposition:
                lastDefinite = Never;
                hasPreposition = true;
                if (OpensClause(span.Start) && sentence.Slice(span.Start, span.Length) is "In" or "in")
                    (opening, openingStart) = (word, span.Start);
                break;
            case StudyWord.According:
                (accordingTo, accordingStart) = (word, span.Start);
                break;
            case StudyWord.Design:
                design = word;
                break;
        }

        return isOpened && IsPast(kind, span) ? TextSpan.FromBounds(openingStart, openingEnd) : null;
    }

    private TextSpan? TakeSource(StudyWord kind, TextSpan span)
    {
        // "Imaging studies" are examinations, and "reviews" are studies only when a word before says so.
        if (previous is StudyWord.Excluding or StudyWord.Condition || IsDefinite() || (kind == StudyWord.Review && previous != StudyWord.Design))
            return null;
        if (word - accordingTo <= 7 && (word - accordingTo > 2 || sentence[span.End - 1] == 's'))
            return TextSpan.FromBounds(accordingStart, span.End);
        if (kind == StudyWord.Guideline)
        {
            (guideline, guidelineStart) = (word, span.Start);
            return null;
        }

        if (word - report <= 14 && hasPreposition)
            return TextSpan.FromBounds(reportStart, span.End);
        if (word - opening <= 9 && word - design <= 4 && design > opening)
            (isOpened, openingEnd) = (true, span.End);
        (study, studyStart) = (word, span.Start);
        return null;
    }

    private TextSpan? TakeVerb(StudyWord kind, TextSpan span)
    {
        var isWish = previous is StudyWord.To or StudyWord.Blocking;
        if (!isWish && kind != StudyWord.Recommends)
        {
            if (word - study <= 8)
                return TextSpan.FromBounds(studyStart, span.End);
            if (word - evidence <= 4)
                return TextSpan.FromBounds(evidenceStart, span.End);
        }

        if (!isWish && kind != StudyWord.Found && word - guideline <= 7)
            return TextSpan.FromBounds(guidelineStart, span.End);
        if (previous is StudyWord.Be or StudyWord.Was && sentence[span.End - 1] is 'd' or 'n')
        {
            (report, reportStart) = (word, span.Start);
            hasPreposition = false;
        }

        return isOpened && !isWish ? TextSpan.FromBounds(openingStart, openingEnd) : null;
    }

    /// <summary>"The study", "these three trials": introduced before, so its source stands there.</summary>
    private readonly bool IsDefinite() => word - lastDefinite <= 3;

    /// <summary>The first word, or the word after "However,".</summary>
    private readonly bool OpensClause(int start) => word == 0 || (word <= 2 && sentence[..start].TrimEnd().EndsWith(','));

    private readonly bool IsPast(StudyWord kind, TextSpan span) =>
        kind == StudyWord.Was || (kind == StudyWord.Other && span.Length > 4 && previous != StudyWord.Be
            && sentence.Slice(span.Start, span.Length).EndsWith("ed", StringComparison.Ordinal));
}
