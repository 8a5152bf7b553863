namespace BackPain.Lint.Verdicts;

/// <summary>The features of the citation-need score that are made by hand; words and pairs of words follow after the last.</summary>
internal enum ClaimFeature
{
    /// <summary>Every sentence has it.</summary>
    Always,

    /// <summary>A number that is neither a percentage nor a year.</summary>
    Number,

    /// <summary>Two numbers or more.</summary>
    ManyNumbers,

    /// <summary>A percentage.</summary>
    Percentage,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A number with a unit of a dose.</summary>
    Dose,

    /// <summary>An amount in words: a third, millions.</summary>
    Amount,

    /// <summary>A study, review or guideline.</summary>
    Study,

    /// <summary>One that is said to be earlier, or somebody else's.</summary>
    PriorStudy,

    /// <summary>One that finds or shows something.</summary>
    StudyReports,

    /// <summary>Something has been shown.</summary>
    BeenReported,

    /// <summary>A verb of finding or showing, wherever it stands.</summary>
    Report,

    /// <summary>A word of cause or benefit.</summary>
    Effect,

    /// <summary>A word of association.</summary>
    Association,

    /// <summary>A word of advice.</summary>
    Advice,

    /// <summary>A word of comparison.</summary>
    Comparison,

    /// <summary>A word of how common something is.</summary>
    Frequency,

    /// <summary>Such a word, and a number.</summary>
    FrequencyWithNumber,

    /// <summary>A word that qualifies the statement.</summary>
    Hedge,

    /// <summary>A question mark at the end.</summary>
    Question,

    /// <summary>A capital letter inside the sentence.</summary>
    Name,

    /// <summary>Two capital letters at the start of a word inside the sentence.</summary>
    Acronym,

    /// <summary>A quotation mark.</summary>
    Quotation,

    /// <summary>Up to eight words.</summary>
    UpTo8Words,

    /// <summary>Nine to fourteen words.</summary>
    UpTo14Words,

    /// <summary>Fifteen to twenty words.</summary>
    UpTo20Words,

    /// <summary>29 to 40 words.</summary>
    Over28Words,

    /// <summary>More than 40 words.</summary>
    Over40Words,

    /// <summary>Words of less than 4.6 characters on average.</summary>
    ShortWords,

    /// <summary>Words of 5.4 to 6.2 characters on average.</summary>
    LongWords,

    /// <summary>Words of more than 6.2 characters on average.</summary>
    VeryLongWords,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>Three commas or more.</summary>
    ManyCommas,

    /// <summary>The only sentence of its paragraph.</summary>
    Alone,

    /// <summary>The first of several.</summary>
    OpensParagraph,

    /// <summary>The last of several.</summary>
    ClosesParagraph,

    /// <summary>The page shows where its sources stand, so that the neighbours tell something.</summary>
    SourcesShown,

    /// <summary>The sentence before carries a source.</summary>
    PreviousCited,

    /// <summary>The sentence after carries a source.</summary>
    NextCited,

    /// <summary>Both carry one.</summary>
    BothCited,

    /// <summary>Neither carries one.</summary>
    NeitherCited,
}
