namespace BackPain.Lint.Verdicts;

/// <summary>What a word can do in a sentence that may state a claim; some do several things.</summary>
[Flags]
internal enum ClaimWord
{
    /// <summary>Nothing of interest.</summary>
    None = 0,

    /// <summary>A treatment, a drug, an exposure: what may help or harm.</summary>
    Agent = 1,

    /// <summary>A disease, a symptom, a sign, a risk: what may be helped or caused.</summary>
    Ailment = 1 << 1,

    /// <summary>A measure of the body or of a life that may change: blood pressure, mobility, survival.</summary>
    Measure = 1 << 2,

    /// <summary>Patients, children, women.</summary>
    Person = 1 << 3,

    /// <summary>A part of the body.</summary>
    Body = 1 << 4,

    /// <summary>Can, may, will, does.</summary>
    Modal = 1 << 5,

    /// <summary>Should, must.</summary>
    Ought = 1 << 6,

    /// <summary>Is, are, been.</summary>
    Be = 1 << 7,

    /// <summary>Has, have.</summary>
    Have = 1 << 8,

    /// <summary>Not, also, often: stands between a verb and its helper.</summary>
    Adverb = 1 << 9,

    /// <summary>The, a, its, other, common: what follows is a noun.</summary>
    NounAhead = 1 << 10,

    /// <summary>Of, for, by.</summary>
    Preposition = 1 << 11,

    /// <summary>To.</summary>
    To = 1 << 12,

    /// <summary>Shown, known, likely: "to" after it opens no purpose but a report.</summary>
    Reported = 1 << 13,

    /// <summary>If, whether, how, would: no claim follows.</summary>
    Condition = 1 << 14,

    /// <summary>Cause, reduce: the bare form of a verb of effect.</summary>
    Effect = 1 << 15,

    /// <summary>Causes, reduces.</summary>
    Effects = 1 << 16,

    /// <summary>Caused, reduced.</summary>
    Effected = 1 << 17,

    /// <summary>Help, works: needs no object.</summary>
    Helps = 1 << 18,

    /// <summary>A verb of effect that only its preposition makes one: leads to, results in.</summary>
    NeedsPreposition = 1 << 19,

    /// <summary>Effective, useful, harmful.</summary>
    Helpful = 1 << 20,

    /// <summary>Associated, linked, correlated.</summary>
    Associated = 1 << 21,

    /// <summary>Benefit, as a noun or a verb.</summary>
    Benefit = 1 << 22,

    /// <summary>Contraindicated, first-line: advice in itself.</summary>
    Advice = 1 << 23,

    /// <summary>Recommended, advised: advice after "is".</summary>
    Advised = 1 << 24,

    /// <summary>Avoid.</summary>
    Avoid = 1 << 25,

    /// <summary>More, less.</summary>
    More = 1 << 26,

    /// <summary>Most, least.</summary>
    Most = 1 << 27,

    /// <summary>Better, superior: a comparison when "than" or "to" follows.</summary>
    Better = 1 << 28,

    /// <summary>A piece of research or its maker: what they should do is no advice on health.</summary>
    Research = 1 << 29,

    /// <summary>Given, avoided, take: what "should" makes advice.</summary>
    Action = 1 << 30,
}
