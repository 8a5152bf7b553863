namespace BackPain.Lint.Verdicts;

/// <summary>
/// Words without which an expression cannot match a sentence. They are looked up with all the others, so that the expressions
/// need not run over every sentence.
/// </summary>
[Flags]
internal enum SentenceCue : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>One, two, twofold, twenty.</summary>
    Numeral = 1,

    /// <summary>Unknown, lack, no.</summary>
    Lack = 1 << 1,

    /// <summary>Not.</summary>
    Not = 1 << 2,

    /// <summary>Been.</summary>
    Been = 1 << 3,

    /// <summary>More, further, few, limited.</summary>
    Amount = 1 << 4,

    /// <summary>Studies, trials, evidence.</summary>
    Research = 1 << 5,

    /// <summary>We, see, below, table.</summary>
    Talk = 1 << 6,

    /// <summary>This, our, my.</summary>
    Own = 1 << 7,

    /// <summary>Page, article, section: what a page calls itself and its parts.</summary>
    Part = 1 << 8,

    /// <summary>What is known of a text whose words were not looked up.</summary>
    Any = Numeral | Lack | Not | Been | Amount | Research | Talk | Own | Part,
}
