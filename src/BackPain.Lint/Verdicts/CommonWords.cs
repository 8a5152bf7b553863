using System.Collections.Frozen;

namespace BackPain.Lint.Verdicts;

/// <summary>Words that titles of medical works share whatever they are about.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = (
        "about after also among because been before being between both case cause causes clinical cohort common commonly comparison compared controlled could data database " +
        "does doing during each effect effective effectiveness effects efficacy evidence from guideline guidelines have health help however human into journal journals large less level like long " +
        "many may medical medicine method methods more most much need often only other outcome outcomes over patient patients people population practice program randomised randomized " +
        "report research result results review reviews risk safety same several should show shown shows since small some studies study such syst systematic than that their them then " +
        "there these they this those through time treatment treatments trial trials under update used useful using very were what when where which while will with without women would year years " +
        "available accessed retrieved https http www pmid pmcid issn volume pages page press university society department international national american british european").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in lower case is one of them.</summary>
    public static bool Contains(string word) => All.Contains(word);
}
