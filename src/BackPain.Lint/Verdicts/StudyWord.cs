namespace BackPain.Lint.Verdicts;

/// <summary>What a word does in a sentence that may report a study.</summary>
internal enum StudyWord
{
    /// <summary>Nothing of interest.</summary>
    Other,

    /// <summary>A piece of research: study, trial, meta-analysis.</summary>
    Study,

    /// <summary>A review, which is research only after a word such as "systematic".</summary>
    Review,

    /// <summary>Research, evidence, data: they report only right before a verb.</summary>
    Evidence,

    /// <summary>A guideline.</summary>
    Guideline,

    /// <summary>Shows, suggests, found.</summary>
    Found,

    /// <summary>Suggests: studies and guidelines alike.</summary>
    FoundOrRecommends,

    /// <summary>Recommends, advises.</summary>
    Recommends,

    /// <summary>Randomised, systematic, placebo-controlled.</summary>
    Design,

    /// <summary>Before "studies" it makes them something else, or no result: imaging, further, no.</summary>
    Excluding,

    /// <summary>After "studies" it makes a wish or a thing: needed, should, design.</summary>
    Blocking,

    /// <summary>If, whether: before "studies" and after, what follows is no result.</summary>
    Condition,

    /// <summary>The, this, their: what follows was introduced before.</summary>
    Definite,

    /// <summary>Of, in, by.</summary>
    Preposition,

    /// <summary>To: a verb after it is a wish.</summary>
    To,

    /// <summary>Been: a report in the passive may follow.</summary>
    Be,

    /// <summary>Was, were, had: a result is told.</summary>
    Was,

    /// <summary>According.</summary>
    According,
}
