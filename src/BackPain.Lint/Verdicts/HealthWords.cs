using System.Collections.Frozen;

namespace BackPain.Lint.Verdicts;

/// <summary>Names of treatments, exposures, diseases, people and parts of the body, in the singular, and the endings that make such names.</summary>
internal static class HealthWords
{
    /// <summary>Everything that shows a sentence to be about health.</summary>
    public const ClaimWord Any = ClaimWord.Agent | ClaimWord.Ailment | ClaimWord.Measure | ClaimWord.Person | ClaimWord.Body;

    /// <summary>What each of the words is, separated by blanks.</summary>
    public static readonly (ClaimWord Word, string Words)[] Lists =
    [
        (ClaimWord.Agent,
            "therapy therapies treatment drug medication medicine medicines surgery surgical injection vaccine vaccination immunization immunisation exercise exercising " +
            "physiotherapy acupuncture acupressure massage chiropractic manipulation yoga pilates stretching strengthening rehabilitation " +
            "meditation mindfulness hypnosis psychotherapy counseling counselling cbt heat moist-heat cold-therapy ice bracing brace traction insole orthosis orthoses splint " +
            "nsaid aspirin ibuprofen naproxen paracetamol acetaminophen opioid opiate morphine heroin methadone codeine tramadol oxycodone fentanyl " +
            "buprenorphine naloxone gabapentin pregabalin duloxetine amitriptyline antidepressant ssri snri tca maoi benzodiazepine diazepam lorazepam " +
            "barbiturate antipsychotic lithium anticonvulsant antiepileptic carbamazepine valproate phenytoin antibiotic antimicrobial antiviral antifungal penicillin " +
            "vancomycin steroid corticosteroid glucocorticoid prednisone hydrocortisone dexamethasone insulin metformin warfarin heparin " +
            "anticoagulant antiplatelet clopidogrel statin beta-blocker diuretic furosemide antihypertensive digoxin amiodarone adenosine epinephrine norepinephrine " +
            "atropine ketamine propofol anesthetic anaesthetic anesthesia anaesthesia analgesic analgesia sedative antihistamine antiemetic laxative antacid ppi " +
            "chemotherapy radiotherapy radiation immunotherapy transfusion dialysis transplant transplantation intubation ventilation " +
            "supplement supplementation vitamin calcium magnesium zinc iron potassium riboflavin folate diet fasting probiotic herb herbal caffeine alcohol " +
            "ethanol nicotine tobacco smoking cannabis marijuana thc cbd cocaine amphetamine methamphetamine mdma lsd psilocybin stimulant depressant psychedelic hallucinogen " +
            "dissociative arsenic mercury asbestos pollution toxin poison obesity overweight inactivity posture lifting bed-rest sitting " +
            "contraceptive contraception condom iud estrogen oestrogen progesterone testosterone hormone levothyroxine thyroxine " +
            "placebo dose dosage overdose withdrawal screening bisphosphonate calcitonin denosumab intervention prophylaxis antidote antitoxin antivenom " +
            "serotonin dopamine agonist antagonist inhibitor substance compound nootropic remedy remedies procedure implant stent pacemaker defibrillator catheter " +
            "fluoride sunlight gluten fiber fibre cholesterol virus bacterium bacteria pathogen parasite fungus mutation gene allele"),
        (ClaimWord.Ailment,
            "pain ache backache headache migraine disease disorder syndrome symptom illness sickness condition-of infection inflammation injury injuries fracture sprain strain " +
            "spasm stiffness cancer tumor tumour malignancy malignancies metastasis metastases stroke infarction ischemia ischaemia hypertension hypotension " +
            "diabetes asthma copd pneumonia influenza covid covid-19 tuberculosis hiv aids malaria sepsis shock fever cough nausea vomiting diarrhea diarrhoea " +
            "constipation dizziness vertigo fatigue weakness numbness tingling insomnia anxiety depression mania psychosis schizophrenia delirium dementia " +
            "alzheimer's parkinson's epilepsy seizure convulsion coma paralysis palsy tremor ataxia sciatica stenosis herniation scoliosis " +
            "osteoporosis rickets gout lupus psoriasis eczema rash itch itching allergy allergies anaphylaxis bleeding hemorrhage haemorrhage thrombosis clot embolism " +
            "ulcer reflux obstruction jaundice cirrhosis hepatotoxicity nephrotoxicity cardiotoxicity neurotoxicity toxicity poisoning death mortality morbidity disability disabilities impairment dysfunction " +
            "complication risk addiction dependence tolerance relapse recurrence suicide suicidality abuse autism adhd infertility miscarriage preterm birth-defect defect deficiency deficiencies " +
            "swelling edema oedema bruising wound burn trauma lesion abscess syphilis chlamydia gonorrhea hepatitis measles polio smallpox plague cataract blindness deafness " +
            "tinnitus hyperalgesia palpitation arrhythmia tachycardia bradycardia dehydration malnutrition aspiration hypoxia apnea hallucination euphoria dysphoria paranoia agitation sedation drowsiness sleepiness " +
            "flatulence bloating cramp craving atrophy degeneration necrosis scarring gangrene hypoglycemia hyperglycemia anemia anaemia neutropenia leukemia lymphoma melanoma " +
            "goiter goitre hyperthyroidism hypothyroidism respiratory-depression incontinence impotence ed dysplasia cyst stroke exacerbation malaise pem"),
        (ClaimWord.Measure,
            "survival function mobility quality-of-life sleep appetite mood cognition memory weight metabolism secretion absorption excretion clearance " +
            "outcome recovery prognosis fertility immunity healing blood-pressure pressure heartbeat pulse temperature density flow perfusion " +
            "prevalence incidence severity efficacy safety tone strength flexibility libido concentration alertness arousal motivation sensation perception"),
        (ClaimWord.Person,
            "patient people person persons adult child children infant newborn neonate woman women man men pregnancy pregnant elderly individual user sufferer " +
            "adolescent athlete smoker clinician physician doctor nurse surgeon therapist dentist mother baby babies clinical medical health"),
        (ClaimWord.Body,
            "back spine spinal lumbar vertebra vertebrae disc disk hip knee shoulder neck joint muscle tendon ligament bone nerve brain heart lung liver kidney " +
            "stomach bowel intestine colon bladder skin eye ear nose throat mouth tooth teeth gum artery arteries vein blood plasma serum immune " +
            "thyroid pancreas prostate uterus cervix ovary breast testis placenta fetus foetus airway chest abdomen abdominal cardiovascular cardiac renal hepatic pulmonary " +
            "respiratory gastrointestinal neurological psychiatric cerebral failure vascular coronary venous arterial oral intravenous"),
    ];

    private static readonly (ClaimWord Word, string[] Endings)[] Endings =
    [
        (ClaimWord.Agent,
        [
            "cillin", "mycin", "micin", "floxacin", "cycline", "conazole", "prazole", "olol", "sartan", "statin", "dipine", "parin", "gliptin", "gliflozin",
            "glutide", "mab", "tinib", "tidine", "profen", "oxetine", "triptan", "setron", "caine", "azepam", "azolam", "barbital", "codone", "adol", "thiazide",
            "ectomy", "plasty", "ostomy", "therapy", "vaccine", "amphetamine", "coxib", "dronate", "navir", "ciclovir", "cyclovir", "semide", "sone", "solone", "tryptamine",
        ]),
        (ClaimWord.Ailment,
        [
            "itis", "osis", "emia", "aemia", "pathy", "algia", "uria", "rrhea", "rrhoea", "rrhage", "plegia", "paresis", "penia", "megaly", "sclerosis", "carcinoma",
            "sarcoma", "blastoma", "adenoma", "trophy", "spasm", "pnea", "pnoea", "cardia", "phobia", "esthesia", "ectasis", "lysis", "derma", "toxicity", "poisoning",
        ]),
    ];

    /// <summary>Words that end like a disease and are none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exceptions = new[]
    {
        "academia", "empathy", "sympathy", "telepathy", "analysis", "reanalysis", "meta-analysis", "diagnosis", "catalysis", "hydrolysis",
        "electrolysis", "dialysis", "mitosis", "meiosis", "osmosis", "apotheosis", "metamorphosis", "nostalgia", "multimedia", "urinalysis",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The endings by their last two letters, so that a word is compared with few of them.</summary>
    private static readonly List<(string Ending, ClaimWord Kind)>?[] ByLastLetters = Sorted();

    private static List<(string Ending, ClaimWord Kind)>?[] Sorted()
    {
        var sorted = new List<(string, ClaimWord)>?[Letters * Letters];
        foreach (var (kind, endings) in Endings)
        {
            foreach (var ending in endings)
                (sorted[IndexOf(ending)] ??= []).Add((ending, kind));
        }

        return sorted;
    }

    private const int Letters = 26;

    /// <summary>Of the last two letters in any case, or -1 when they are others.</summary>
    private static int IndexOf(ReadOnlySpan<char> word)
    {
        var (before, last) = ((uint)((word[^2] | 0x20) - 'a'), (uint)((word[^1] | 0x20) - 'a'));
        return before < Letters && last < Letters ? (int)((before * Letters) + last) : -1;
    }

    /// <summary>What a word of some letters is by its ending, or nothing.</summary>
    public static ClaimWord ByEnding(ReadOnlySpan<char> word)
    {
        if (word[^1] == 's' && word[^2] is not ('i' or 's'))
            word = word[..^1];
        if (IndexOf(word) is not (>= 0 and var letters) || ByLastLetters[letters] is not { } endings)
            return ClaimWord.None;
        foreach (var (ending, kind) in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return Exceptions.Contains(word) ? ClaimWord.None : kind;
        }

        return ClaimWord.None;
    }
}
