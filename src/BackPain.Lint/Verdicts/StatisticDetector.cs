using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Finds a number in a sentence that somebody must have measured. It goes from number to number and asks what stands
/// directly before and after it.
/// </summary>
internal static partial class StatisticDetector
{
    /// <summary>How far before a number its name may begin: "sensitivity of the test was 0.91".</summary>
    private const int LongestLabel = 60;

    private const string Units = "(?:mg|mcg|µg|μg|ug|grams?|g|IU|units|mEq)";

    /// <summary>The words that state a number, relative to the sentence, or <see langword="null"/>.</summary>
    public static TextSpan? Find(ClaimSentence words)
    {
        var sentence = words.Text;
        var at = sentence.IndexOfAnyInRange('0', '9');
        if (at >= 0 && Definition().IsMatch(sentence))
            return null;
        while (at >= 0)
        {
            var number = StatedNumber.At(sentence, at);
            if (!number.IsPartOfName && Judge(sentence, number) is { } found)
                return found;
            var next = sentence[number.End..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : number.End + next;
        }

        return SentenceCues.Has(words.Cues, SentenceCue.Numeral) ? InWords(sentence) : null;
    }

    /// <summary>"One in five", "threefold increase", "two thirds of patients".</summary>
    private static TextSpan? InWords(ReadOnlySpan<char> sentence)
    {
        if (First(NumberWords(), sentence) is { Length: > 0 } words)
            return words;
        var fraction = First(Fraction(), sentence);
        var people = fraction.Length == 0 ? 0 : PeopleWords.LengthAt(sentence[fraction.End..]);
        return people == 0 ? null : new(fraction.Start, fraction.Length + people);
    }

    private static TextSpan? Judge(ReadOnlySpan<char> sentence, StatedNumber number)
    {
        var before = sentence[Math.Max(0, number.Start - LongestLabel)..number.Start];
        var after = sentence[number.End..];
        if (LabelLength(before, number) is > 0 and var label)
            return TextSpan.FromBounds(number.Start - label, number.End);
        if (First(SampleSize(), before) is { Length: > 0 } sample)
            return TextSpan.FromBounds(number.Start - before.Length + sample.Start, number.End);
        var taken = PercentLength(before, after, number);
        if (taken == 0)
            taken = CountLength(before, after, number);
        if (taken == 0)
            taken = First(Dose(), after).Length;
        if (taken == 0 && DoseWord().IsMatch(before))
            taken = First(DoseUnit(), after).Length;
        return taken == 0 ? null : TextSpan.FromBounds(number.Start, number.End + taken);
    }

    /// <summary>How far the name of an effect size, a p-value or a test's accuracy stands before the number; 0 without one.</summary>
    private static int LabelLength(ReadOnlySpan<char> before, StatedNumber number)
    {
        var label = First(Named(), before);
        if (label.Length == 0 && number.HasPoint)
            label = First(NamedDecimal(), before);
        if (label.Length == 0 && number.HasPoint && number.Value == 0)
            label = First(PValue(), before);
        return label.Length == 0 ? 0 : before.Length - label.Start;
    }

    /// <summary>
    /// A percentage, but not a solution's strength, a level of confidence or "100 %". After a comparison sign it is a
    /// threshold ("&lt; 50 % stenosis") unless people are counted.
    /// </summary>
    private static int PercentLength(ReadOnlySpan<char> before, ReadOnlySpan<char> after, StatedNumber number)
    {
        if (after.IsEmpty || number is { IsRange: false, Value: 100 })
            return 0;
        var percent = First(Percent(), after).Length;
        if (percent == 0 || NoShare().IsMatch(after[percent..]))
            return 0;
        if (Measured().IsMatch(before) || Regimen().IsMatch(before) || OfRegimen().IsMatch(after[percent..]))
            return 0;
        var isThreshold = Comparison().IsMatch(before);
        return isThreshold && !CountsPeople(after[percent..]) ? 0 : percent;
    }

    private static bool CountsPeople(ReadOnlySpan<char> after)
    {
        var of = First(Of(), after).Length;
        return of > 0 && (PeopleWords.LengthAt(after[of..]) > 0 || Whole().IsMatch(after[of..]));
    }

    /// <summary>People or cases counted, rates, multiples.</summary>
    private static int CountLength(ReadOnlySpan<char> before, ReadOnlySpan<char> after, StatedNumber number)
    {
        if (First(Rate(), after).Length is > 0 and var rate)
            return rate;
        if (number.Value < 2000 && First(OneIn(), after).Length is > 0 and var odds && number is { Value: 1, IsRange: false })
            return odds;
        if (First(Multiple(), after).Length is > 0 and var multiple)
            return multiple;
        var taken = First(Million(), after).Length;
        if (taken == 0 && (number is { Value: < 10 } or { LooksLikeYear: true } or { HasPoint: true } || PerSo().IsMatch(before)))
            return 0;
        if (taken == 0)
            taken = First(OutOf(), after).Length;
        var people = PeopleWords.LengthAt(after[taken..]);
        return people == 0 ? 0 : taken + people;
    }

    private static TextSpan First(Regex regex, ReadOnlySpan<char> text)
    {
        foreach (var match in regex.EnumerateMatches(text))
            return new TextSpan(match.Index, match.Length);
        return default;
    }

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:(?:is|are|was|were)\s+(?:usually|commonly|often|typically)?\s?defined|cut-?off|thresholds?|criteri(?:on|a)|(?:is|are)\s+considered|normal\s+(?:range|values?|levels?)|reference\s+range)\b", AnyCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?:(?:9\d(?:\.\d)?\s?%\s?)?(?:CI|CrI|confidence\s+intervals?)[\s:=,(\[]{0,4}(?:of\s|was\s|from\s)?\s?[-−]?|(?-i:NNT|NNH)[\s:=,(]{0,3}(?:of\s|was\s|is\s)?\s?|number\s+needed\s+to\s+(?:treat|harm)[^.;?]{0,25}(?:of|was|is|[:=(])\s?)$", AnyCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:(?-i:RR|OR|HR|aOR|aHR|aRR|SMD|WMD|ARR|AUC|AUROC|ICC)[\s:=,(]{1,3}(?:of\s|was\s|is\s)?\s?[-−]?|(?:(?:risk|odds|hazard|rate|likelihood)\s+ratio|mean\s+difference|effect\s+size|relative\s+risk|sensitivity|specificity|predictive\s+value|correlation\s+coefficient)s?\b[^.;?]{0,25}(?:of|was|is|were|are|[:=(,])\s?[-−]?)$", AnyCase)]
    private static partial Regex NamedDecimal();

    [GeneratedRegex(@"\bp(?:[- ]?values?)?\s?\\?(?:[<>=≤≥]|of|was)\s?$", AnyCase)]
    private static partial Regex PValue();

    [GeneratedRegex(@"^\s?(?:%(?!%)|per\s?cent\b|percentage\s+points?\b)", AnyCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^[\s)-]*(?:CI\b|confiden|credib|saline|NaCl|normal\s+saline|sodium|dextrose|glucose|lidocaine|bupivacaine|alcohol|ethanol|isopropyl|acetic|hydrogen\s+peroxide|peroxide|solution|cream|gel\b|ointment|oxygen|O2|lipid|intralipid|intravenous|albumin|hypertonic|iodine|chlorhexidine|significan|level|power|sure|certain|quantile|percentile|limit|prediction|tolerance|FiO2|silver|formalin|w/|v/)", AnyCase)]
    private static partial Regex NoShare();

    [GeneratedRegex(@"(?:[<>≤≥=]\\?|&[gl][te];)\s?$|\b(?:at\s+least|at\s+most|(?:more|less|greater|fewer|lower|higher)\s+than|over|above|below|under|exceed(?:s|ing)?|up\s+to)\s$", AnyCase)]
    private static partial Regex Comparison();

    /// <summary>Quantities that are measured in per cent: their value is a finding or a threshold, no share of anything. So are strengths and examples.</summary>
    [GeneratedRegex(@"(?:\b(?:(?:LV)?EF|ejection\s+fraction|FEV1|FVC|SpO2|SaO2|PaO2|O2|FiO2|sat(?:uration)?s?|HbA1c|A1c|h(?:a)?ematocrit|Hct|humidity|T?BSA)|</sub>\s*saturations?)\b[\s:=(~≈]{0,4}(?:of\s+|is\s+|at\s+|to\s+|was\s+|between\s+)?(?:[<>≤≥=]|&[gl][te];)?\s?$|\b(?:intralipid|saline|dextrose|lidocaine|bupivacaine|glucose|solution|strength)\s*\(?$|\b(?:for\s+example|for\s+instance|e\.g\.|such\s+as),?\s*$", AnyCase)]
    private static partial Regex Measured();

    /// <summary>An instruction: "slow the rate by 50 %", "restart at 50 % of the prior rate".</summary>
    [GeneratedRegex(@"\b(?:resume|restart|continue|start|run|set)\b[^.;]{0,15}\bat\s+$|\b(?:reduce|decrease|increase|slow|restart|lower|taper|adjust|titrate|cut)\b[^.;]{0,30}\b(?:dose|dosage|rate|infusion|drip|insulin)\b[^.;]{0,20}$", AnyCase)]
    private static partial Regex Regimen();

    [GeneratedRegex(@"^\s+of\s+(?:the\s+)?(?:prior|previous|initial|original|maintenance|usual|total|full|home)\s+(?:daily\s+)?(?:rate|dose|dosage)\b", AnyCase)]
    private static partial Regex OfRegimen();

    [GeneratedRegex(@"^\s(?:[a-z]+\s){0,3}(?:per|in|out\s+of|of)\s(?:every\s)?(?:1[,. ]?000(?:[,. ]?000)?|100[,. ]?000|10[,. ]?000|million)\b", AnyCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:\s(?:in|out\s+of)\s(?:every\s)?(?!(?:19|20)\d\d\b)\d[\d,]*\b|:\d{2,}[\d,]*)", AnyCase)]
    private static partial Regex OneIn();

    [GeneratedRegex(@"^[\s-](?:fold|times)\s+(?:(?:the\s+)?(?:risk|rate|odds|incidence|mortality)|more|less|higher|lower|greater|increase|decrease|reduction|as\s+(?:likely|often|common|high|many|much|effective|potent))\b", AnyCase)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"\b(?:per|every|each|(?:fewer|less)\s+than)\s$", AnyCase)]
    private static partial Regex PerSo();

    [GeneratedRegex(@"\bn\s?=\s?$", AnyCase)]
    private static partial Regex SampleSize();

    [GeneratedRegex(@"^\s?" + Units + @"(?:\s?/\s?(?:kg|m2|m²|day|d|dose|h|hr|hour|min)\b|\s(?:per|a|each|every)\s(?:kg|kilogram|day|dose|hour|week)\b|\b(?!\s?/)[^.;?]{0,25}\b(?:daily|(?:once|twice|(?:two|three|four|\d)\s+times)\s+(?:a|per|daily)|every\s+\d+|q\d+h?|BID|TID|QID|PO|IV|IM|SC|SQ|orally|intravenously|by\s+mouth|bolus|tablets?)\b)", AnyCase)]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b(?:dos(?:e|es|age|ages|ing)|bolus)\b[^.;?]{0,30}$", AnyCase)]
    private static partial Regex DoseWord();

    [GeneratedRegex(@"^\s?" + Units + @"\b(?!\s?/)", AnyCase)]
    private static partial Regex DoseUnit();

    [GeneratedRegex(@"^\s+of", AnyCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"^\s+(?:the\s+|all\s+)?(?:population|those|them|time)\b", AnyCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s(?:thousand|million|billion)\b", AnyCase)]
    private static partial Regex Million();

    [GeneratedRegex(@"^(?:\s(?:out\s+)?of\s|/)(?:the\s|all\s)?\d[\d,]*", AnyCase)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(?:one|two|three)[- ](?:third|quarter|fifth|tenth|half)s?\s+of\b", AnyCase)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b(?:one|two|three|four|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a\s+hundred|a\s+thousand)\b|\b(?:two|three|four|five|ten)[- ]?(?:fold|times)\s+(?:(?:the\s+)?(?:risk|rate|odds)|more|less|higher|lower|greater|increase|decrease|reduction|as\s+(?:likely|often|common|high|many|much))\b|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?\s+per\s?cent\b", AnyCase)]
    private static partial Regex NumberWords();
}
