namespace BackPain.Lint.Verdicts;

/// <summary>The words that <see cref="StudyDetector"/> knows.</summary>
internal static class StudyWords
{
    /// <summary>What each of the words does, separated by blanks.</summary>
    public static readonly (StudyWord Kind, string Words)[] Lists =
    [
        (StudyWord.Study, "study studies trial trials meta-analysis meta-analyses metaanalysis metaanalyses RCT RCTs survey surveys"),
        (StudyWord.Review, "review reviews overview"),
        (StudyWord.Evidence, "research evidence data"),
        (StudyWord.Guideline, "guideline guidelines"),
        (StudyWord.Found,
            "show shows showed shown indicate indicates indicated demonstrate demonstrates demonstrated demonstrating found find finds " +
            "reveal reveals revealed report reports reported conclude concludes concluded confirm confirms confirmed observed estimate " +
            "estimated supports supported showing suggesting indicating failed documented identified proved established"),
        (StudyWord.FoundOrRecommends, "suggest suggests suggested"),
        (StudyWord.Recommends, "recommend recommends recommended advise advises advised endorse endorses endorsed advocate advocates"),
        (StudyWord.Design,
            "randomized randomised double-blind double-blinded placebo-controlled controlled clinical cohort case-control observational " +
            "prospective retrospective cross-sectional longitudinal pilot epidemiological epidemiologic systematic cochrane literature " +
            "umbrella scoping narrative population-based animal preclinical phase multicenter multicentre"),
        (StudyWord.Excluding,
            "imaging laboratory lab blood conduction radiographic radiology x-ray xray sleep contrast ultrasound doppler mri ct iron " +
            "coagulation urodynamic barium serologic serological culture diagnostic further more additional future case no few limited anecdotal " +
            "swallow motility gait ophthalmic electrophysiologic electrophysiological electrodiagnostic peer field under"),
        (StudyWord.Blocking,
            "needed required warranted will would should could may might can cannot must when that which who where and or but " +
            "because so use uses using need needs ought design designs protocol protocols"),
        (StudyWord.Condition, "if whether unless until"),
        (StudyWord.Definite, "the this these those its their our your his her my each same"),
        (StudyWord.Preposition, "of in by from for on with at among during within into between"),
        (StudyWord.To, "to"),
        (StudyWord.Be, "been"),
        (StudyWord.Was, "was were had did"),
        (StudyWord.According, "according"),
    ];
}
