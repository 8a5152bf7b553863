using System.Collections.Frozen;

namespace BackPain.Lint.ClaimTraining;

/// <summary>
/// Words that weighed something and must not: read by eye in the list of the vocabulary. A word or pair that holds one of them
/// is no candidate.
/// </summary>
internal static class RefusedWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        // Diseases and complaints: what trials are about, not whether a sentence needs a source.
        "obesity stroke diabetes sepsis diabetic ischemic ischemia copd asthma hyperglycemia osteoarthritis cancer malaria hiv edema hypertension " +
        "cardiovascular cvd postprandial myocardial preterm coronary fracture fractures infection infections apoptosis depression anxiety depressive nausea trauma injury " +
        "inflammation inflammatory anti-inflammatory pro-inflammatory proinflammatory tolerance smoking overweight autism schizophrenia dementia pneumonia " +
        "caries pregnancy pregnant alcohol addiction anemia arthritis asthmatic ards pcos " +
        "mellitus atherosclerosis tumor tumors vomiting wound wounds pain",

        // Parts of the body and of cells, substances, animals: biology is cited more often, whatever is said.
        "receptor receptors tissue tissues gastric gait cell cells binding muscle muscles growth fetal membrane dental cerebral rats mice rat mouse bone breast renal serotonin " +
        "mrna endothelial cortical oxide lung cord neurons oxygen plasma knee calcium antioxidant antioxidants brain neural intestinal nerve antibodies " +
        "epithelial insulin liver lipid lipids cholesterol ldl hdl hba1c oxidation viral oil kidney intestine urine urinary hepatic vitamin cytokines cytokine opioid opioids " +
        "glucose protein proteins acid acids cortex fibers extracellular cellular gene genes genetic enzyme neck cortisol estrogen testosterone dopamine collagen platelet " +
        "lactate sodium magnesium iron zinc fat fatty exercise vaccine vaccines vaccination anesthesia anesthetic analgesia analgesic airway blood heart skin eye vagal muscular " +
        "vitro vivo stimuli formation release conversion species balance surface fluid membranes signaling secretion synthesis pathway pathways activation proliferation " +
        "prostate spinal mucosa mucosal skeletal il-6 dna gut nitric agonist antagonist inhibitor inhibitors inhibitory neuronal metabolites amino bmi motor memory visual " +
        "adhesion clearance wall matrix stem chest artery tract cardiac respiratory nervous immune sleep affective endogenous infiltration",

        // Trades, places and machines of single trials.
        "nurses nurse students student parents parent school schools video computer internet website file videos asian chinese china japan africa african england usa uk india iran " +
        "australia germany korea sweden norway brazil denmark netherlands canada taiwan turkey hispanic latino partner rural team communities care-givers gp gps teachers workers internet-based dutch western sub-saharan kingdom mothers smokers food foods feeding " +
        "dietary nutrition nutrient nutritional diet training yoga acupuncture massage music game games sport athletes soldiers veterans prison",

        // Letters that stand for whatever a paper calls by them.
        "a-b b c d e f g h i j k l m n o p q r s t u v w x y z aes se th nd rd",

        // What only the authors of a paper can point to.
        "additional-file supplement supplementary data-not",
    }.SelectMany(words => words.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word or pair of words is refused.</summary>
    public static bool Refuses(string gram) => gram.Split(' ').Any(All.Contains);
}
