namespace BackPain.Lint.Verdicts;

/// <summary>The words that hint at a kind of claim, for the hand-made features of the score and for the reason it gives.</summary>
internal static class ClaimCues
{
    /// <summary>What each of the words hints at, separated by blanks.</summary>
    public static readonly (ClaimCue Cue, string Words)[] Lists =
    [
        (ClaimCue.Number, "# #% #year"),
        (ClaimCue.Prior, "previous previously prior earlier recent recently other others another several many some numerous various existing published different most current"),
        (ClaimCue.Study,
            "study studies trial trials review reviews meta-analysis meta-analyses research literature evidence data report reports guideline guidelines " +
            "authors author investigators researchers survey surveys cohort rct rcts experiments investigations findings work works publications et al colleagues cochrane"),
        (ClaimCue.Report,
            "reported shown showed show shows demonstrated demonstrate demonstrates suggested suggest suggests found observed indicated indicate indicates " +
            "described proposed revealed reveal reveals concluded established documented identified known thought believed considered estimated estimate estimates " +
            "hypothesized postulated confirmed proven investigated evaluated examined studied published noted argued supported recognized implicated reportedly according"),
        (ClaimCue.Effect,
            "cause causes caused causing reduce reduces reduced reducing reduction increase increases increased increasing improve improves improved improving improvement " +
            "prevent prevents prevented preventing prevention effective effectiveness efficacy efficacious beneficial benefit benefits harmful lead leads leading led result results resulting " +
            "induce induces induced inhibit inhibits inhibited decrease decreases decreased affect affects affected effect effects influence influences contribute contributes contributing " +
            "promote promotes enhance enhances enhanced impair impairs impaired protect protects protective worsen worsens aggravate trigger triggers role mediated"),
        (ClaimCue.Association, "associated association associations linked link links correlated correlation correlates related relationship risk risks predictor predictors factor factors"),
        (ClaimCue.Advice,
            "should must recommended recommend recommends recommendation recommendations recommending advised advise advocated first-line second-line contraindicated " +
            "indicated avoid avoided guideline guidelines standard gold-standard preferred"),
        (ClaimCue.Comparison, "more less fewer better worse superior inferior than higher lower greater compared comparison versus most least best largest highest lowest similar comparable equivalent safer"),
        (ClaimCue.Frequency,
            "prevalence incidence prevalent common commonly commonest frequent frequently rare rarely mortality morbidity worldwide globally annually population populations " +
            "burden rate rates estimated cost costs leading majority proportion often usually countries states million billion year years"),
        (ClaimCue.Hedge, "may might could possibly perhaps probably potentially likely appears appear seems seem possible"),
        (ClaimCue.Have, "has have had"),
        (ClaimCue.Been, "been"),
        (ClaimCue.Unit, "mg kg g µg mcg ml mmol iu mmhg"),
        (ClaimCue.Amount, "million millions billion half third quarter thirds one-third two-thirds twice double doubled twofold two-fold percent majority"),
    ];
}
