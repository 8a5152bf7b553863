namespace BackPain.Lint.Verdicts;

/// <summary>
/// The words of each <see cref="SentenceCue"/>, and which expressions they allow: absence and the page itself in
/// <see cref="ClaimGates"/>, numbers in words in <see cref="StatisticDetector"/>. A new alternative there needs its words here.
/// </summary>
internal static class SentenceCues
{
    /// <summary>The words, separated by blanks; of a word with hyphens or apostrophes each part counts as well.</summary>
    public static readonly (SentenceCue Cue, string Words)[] Lists =
    [
        (SentenceCue.Numeral,
            "one two three four five nine ten twofold threefold fourfold fivefold tenfold twotimes threetimes fourtimes fivetimes tentimes " +
            "twenty thirty forty fifty sixty seventy eighty ninety"),
        (SentenceCue.Lack, "known unknown unclear uncertain unproven no lack absence paucity dearth remain remains insufficient enough"),
        (SentenceCue.Not, "not"),
        (SentenceCue.Been, "been"),
        (SentenceCue.Amount, "more further additional future few limited little scant weak poor"),
        (SentenceCue.Research, "study studies trial trials research work investigation investigations evidence data"),
        (SentenceCue.Talk, "we i below above see table figure fig section chapter click"),
        (SentenceCue.Own, "this our my"),
        (SentenceCue.Part,
            "page article section review wiki guide chapter document summary table figure web website site post blog report paper manuscript " +
            "project repository analysis study trial calculator tool course book module card lecture example"),
    ];

    /// <summary>Whether a sentence may say that something is not known.</summary>
    public static bool MayTellLack(SentenceCue cues) =>
        Has(cues, SentenceCue.Lack) || Has(cues, SentenceCue.Not | SentenceCue.Been) || Has(cues, SentenceCue.Amount | SentenceCue.Research);

    /// <summary>Whether a sentence may speak of its page or its author.</summary>
    public static bool MayTellOfPage(SentenceCue cues) => Has(cues, SentenceCue.Talk) || Has(cues, SentenceCue.Own | SentenceCue.Part);

    /// <summary>Whether a sentence has words of all these kinds.</summary>
    public static bool Has(SentenceCue cues, SentenceCue all) => (cues & all) == all;
}
