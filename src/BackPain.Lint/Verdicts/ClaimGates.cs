using System.Buffers;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What silences a claim: where the sentence stands, and what kind of sentence it is.</summary>
internal sealed partial class ClaimGates
{
    private const int FewestWords = 5;

    /// <summary>So many gaps of three blanks make a line one of a table that an export laid out with blanks.</summary>
    private const int FewestColumns = 4;

    /// <summary>A list item of no more words, with a source, is the source of its neighbours.</summary>
    private const int LongestSourceItem = 12;

    /// <summary>So many sentences in the first person singular make a page somebody's notes.</summary>
    private const int FewestConfessions = 3;

    /// <summary>A page about statistics names so many of its terms, and one in so many words.</summary>
    private const int FewestTerms = 8;

    private const int WordsPerTerm = 125;

    /// <summary>An inline source without brackets has one of these, or "et al.".</summary>
    private static readonly SearchValues<string> SourceNames = SearchValues.Create(["PMID", "PMCID", "doi", "pubmed"], StringComparison.Ordinal);

    private readonly Article article;
    private readonly LintSettings settings;
    private readonly SentenceCover cover;
    private readonly bool[] isExemptSection;
    private readonly bool[] isCitedStem;
    private readonly int lastLeadSection;
    private readonly Lazy<bool> isOwnAccount;
    private int judged = -1;
    private int firstSupposition;
    private int firstSource;

    public ClaimGates(Article article, LintSettings settings, SentenceCover cover)
    {
        this.article = article;
        this.settings = settings;
        this.cover = cover;
        isExemptSection = ClaimSections.Exempt(article, cover);
        lastLeadSection = ClaimSections.LastOfLead(article);
        isCitedStem = CitedStems();
        isOwnAccount = new(() => FirstPersonSingular().Count(article.Prose) >= FewestConfessions || IsAboutStatistics(article.Prose));
    }

    /// <summary>Whether sentences of the paragraph are judged at all. To be asked in the order of the page.</summary>
    public bool IsJudged(int index)
    {
        var paragraph = article.Paragraphs[index];
        var hasCitedStem = paragraph.Stem >= 0 && paragraph.Stem < index && isCitedStem[paragraph.Stem];
        isCitedStem[index] |= hasCitedStem || cover.HasCover(index);
        var isText = paragraph.Kind is ParagraphKind.Prose or ParagraphKind.ListItem
            || (paragraph.Kind == ParagraphKind.TableCell && settings.ClaimTables);
        return isText && !hasCitedStem && !OpensWithQuote(paragraph.Span)
            && (settings.ClaimLead || !IsLead(paragraph))
            && (paragraph.Section < 0 || !isExemptSection[paragraph.Section]);
    }

    /// <summary>Whether a paragraph stands in the lead, before the first heading.</summary>
    public bool IsLead(Paragraph paragraph) => paragraph.Section <= lastLeadSection;

    /// <summary>
    /// Whether what is said is the author's own: a page in the first person singular or one that teaches statistics, or an
    /// example worked through since an earlier sentence of the paragraph supposed something.
    /// </summary>
    public bool IsOwnAccount(int paragraph, int sentence)
    {
        Survey(paragraph);
        return isOwnAccount.Value || sentence >= firstSupposition || HasSupposedStem(article.Paragraphs[paragraph]);
    }

    /// <summary>Whether the sentence goes on about a study whose source stands in an earlier sentence of the paragraph.</summary>
    public bool ContinuesCited(int paragraph, int sentence, ReadOnlySpan<char> words)
    {
        Survey(paragraph);
        return (sentence > firstSource || cover.HasCoverBefore(paragraph, sentence)) && BackReference().IsMatch(words);
    }

    /// <summary>Whether a sentence needs no source for what it is.</summary>
    /// <param name="words">The sentence with everything that is no prose blanked out.</param>
    /// <param name="source">The same sentence as written.</param>
    /// <param name="cues">Which expressions may match it.</param>
    public static bool IsExempt(ReadOnlySpan<char> words, ReadOnlySpan<char> source, SentenceCue cues = SentenceCue.Any) =>
        CountWords(words) < FewestWords
        || words.TrimEnd("\"'”’)*_ ").EndsWith('?')
        || source.Count("   ") >= FewestColumns
        || (SentenceCues.MayTellLack(cues) && Absence().IsMatch(words))
        || (SentenceCues.MayTellOfPage(cues) && ThePageItself().IsMatch(words))
        || Supposition().IsMatch(words)
        || (words.ContainsAny('"', '“') && AttributedQuote().IsMatch(words));

    private bool HasSupposedStem(Paragraph item)
    {
        if (item.Stem < 0)
            return false;
        var stem = article.Paragraphs[item.Stem].Span;
        return Supposition().IsMatch(article.Prose.AsSpan(stem.Start, stem.Length));
    }

    /// <summary>A page that teaches statistics works with numbers that nobody measured.</summary>
    private static bool IsAboutStatistics(string prose)
    {
        var terms = StatisticalTerm().Count(prose);
        return terms >= FewestTerms && terms * WordsPerTerm >= CountWords(prose);
    }

    /// <summary>Looks once through a paragraph that holds a claim.</summary>
    private void Survey(int paragraph)
    {
        if (judged == paragraph)
            return;
        judged = paragraph;
        var sentences = article.Paragraphs[paragraph].Sentences;
        firstSupposition = firstSource = sentences.Length;
        for (var index = sentences.Length - 1; index >= 0; index--)
        {
            var words = article.Prose.AsSpan(sentences[index].Start, sentences[index].Length);
            if (Supposition().IsMatch(words) || FirstPersonSingular().IsMatch(words))
                firstSupposition = index;
            if (HasInlineSource(article.Slice(sentences[index])))
                firstSource = index;
        }
    }

    /// <summary>Stems one of whose items is little more than a source: the other items tell what stands in it.</summary>
    private bool[] CitedStems()
    {
        var cited = new bool[article.Paragraphs.Length];
        for (var index = 0; index < cited.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (paragraph.Stem >= 0 && cover.HasCover(index)
                && CountWords(article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length)) <= LongestSourceItem)
                cited[paragraph.Stem] = true;
        }

        return cited;
    }

    /// <summary>Whether a text names a source in a form that no reference list resolves.</summary>
    public static bool HasInlineSource(ReadOnlySpan<char> source) =>
        (source.ContainsAny('[', '(', '<') || source.ContainsAny(SourceNames) || NamesOthers(source)) && InlineSource().IsMatch(source);

    /// <summary>Whether "et" stands before a blank, as in "et al.".</summary>
    private static bool NamesOthers(ReadOnlySpan<char> source)
    {
        const string Et = "et";
        for (var next = source.IndexOf(Et); next >= 0; next = source.IndexOf(Et))
        {
            source = source[(next + Et.Length)..];
            if (source is [var after, ..] && char.IsWhiteSpace(after))
                return true;
        }

        return false;
    }

    /// <summary>A paragraph in quotation marks is somebody else's text.</summary>
    private bool OpensWithQuote(TextSpan paragraph) =>
        article.Prose.AsSpan(paragraph.Start, paragraph.Length).TrimStart("*_ \n\r\t") is ['"' or '“' or '«', ..];

    /// <summary>How many words a text has; apostrophes, hyphens and full stops are part of the word before them.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        // Without branches, because no processor foresees where words end.
        var (count, inWord) = (0, 0);
        foreach (var character in text)
        {
            var isLetter = char.IsLetterOrDigit(character) ? 1 : 0;
            var joins = character is '\'' or '’' or '-' or '.' ? 1 : 0;
            count += isLetter & ~inWord;
            inWord = isLetter | (inWord & joins);
        }

        return count;
    }

    /// <summary>A source in a form that no reference list resolves: (Chou et al., 2017), [@key], PMID 123, &lt;ref&gt;.</summary>
    [GeneratedRegex(
        @"\[-?@[\w:]|\bet\s+al\b|\bPMID\b|\bPMCID\b|doi:|doi\.org/|pubmed|<ref\b|\[\^|\((?:see\s+|e\.g\.,?\s+|cf\.\s+)?\p{Lu}[\p{L}'’-]+(?:,?\s+(?:&|and)\s+\p{Lu}[\p{L}'’-]+|\s+et\s+al\.?)?,?\s+(?:19|20)\d\d[a-z]?\b|\p{Lu}[\p{L}'’-]+\s+(?:(?:&|and)\s+\p{Lu}[\p{L}'’-]+\s+)?\((?:19|20)\d\d[a-z]?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InlineSource();

    [GeneratedRegex(
        @"\b(?:(?:very\s+)?little|not\s+much|nothing)\s+(?:is|was)\s+known|\b(?:is|are|remains?)\s+(?:(?:still|largely|currently|not\s+yet)\s+)?(?:unknown|unclear|uncertain|unproven|not\s+(?:\w+\s+)?known)\b|\bno\s+(?:[\w-]+\s+){0,3}(?:stud(?:y|ies)|trials?|evidence|data|research|consensus|information|reports?|guidelines?|meta-analys[ei]s|reviews?)\b|\b(?:lack|absence|paucity|dearth)\s+of\b|\b(?:has|have)\s+not\s+(?:yet\s+)?been\s+(?:\w+\s+)?(?:shown|demonstrated|proven|found|studied|tested|established|evaluated|investigated|determined|researched)|\bremains?\s+to\s+be\b|\b(?:more|further|additional|future)\s+(?:[\w-]+\s+){0,2}(?:stud(?:y|ies)|trials?|research|work|investigations?)\s+(?:is|are|will|would|should|may)\b|\binsufficient\s+(?:evidence|data)|\bnot\s+enough\s+(?:evidence|data|research)|\b(?:few|limited|little|scant|weak|poor)\s+(?:[\w-]+\s+){0,2}(?:studies|trials|evidence|data|research)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:this|our|my)\s+(?:[\w-]+\s+){0,2}(?:page|article|section|review|wiki|guide|chapter|document|summary|table|figure|web\s?site|site|post|blog|report|paper|manuscript|project|repository|meta-analysis|study|trial|analysis|calculator|tool|course|book|module|card|lecture|example)\b|\b(?:we|i|i'm|i've|we've)\b|\b(?:see|are|is|listed|shown)\s+(?:below|above)\b|\bsee\s+(?:also|the|table|figure|section)\b|\b(?:table|figure|fig\.|section|chapter)\s+\d|\bclick\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThePageItself();

    [GeneratedRegex(
        @"\b(?:suppose|imagine|assuming|assume|pretend|hypothetical(?:ly)?|let['’]s|let\s+us|for\s+(?:example|instance),?\s+(?:if|consider|suppose|you|let)\b|if\s+(?:you|we|i)\b|consider\s+(?:an?|the\s+following)\s+(?:\w+\s+)?(?:stud|trial|example|population|test|experiment|sample|research))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supposition();

    [GeneratedRegex(
        @"[""“][^""”]{20,}[""”].*\b(?:said|says|wrote|writes|stated|states|explain(?:s|ed)|noted|notes|according)\b|\b(?:said|says|wrote|writes|stated|states|explain(?:s|ed)|noted|notes|according)\b.*[""“][^""”]{20,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AttributedQuote();

    [GeneratedRegex(
        @"\b(?:the|this|that|these|those|their|both|same|latter)\s+(?:[\w-]+\s+){0,2}(?:stud(?:y|ies)|trials?|reviews?|meta-analys[ei]s|authors?|researchers|investigators|reports?|surveys?|papers?|guidelines?|analys[ei]s|cohort|participants|subjects|patients|findings?|results?)\b|\b(?:they|he|she)\s+(?:\w+\s+)?(?:found|reported|concluded|showed|observed|noted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BackReference();

    /// <summary>"I" as a person, not as a numeral: "I think", never "phase I".</summary>
    [GeneratedRegex(@"\bI(?:['’][mvdl]|\s(?:am|have|had|was|would|think|want|will|don|didn|can|could|did|do|use|like|wrote|know|believe|suggest|recommend|get|got|need|should|see|also|just|hope|plan|work|usually|often|always|never|really|wish|found|tr[yi]|mean)(?!\w{4}))", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPersonSingular();

    [GeneratedRegex(@"\b(?:odds\s+ratio|confidence\s+intervals?|sample\s+sizes?|standard\s+(?:deviation|error)s?|null\s+hypothesis|regression|variances?|probabilit(?:y|ies)|binomial|poisson|bayesian|p-values?|statisticians?|statistics|statistical|number\s+needed\s+to\s+treat|relative\s+risks?|diagnostic\s+test)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatisticalTerm();
}
