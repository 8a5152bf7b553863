using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>The names by which headings are known, in one place.</summary>
internal static partial class HeadingNames
{
    private static readonly FrozenSet<string> References = new[]
    {
        "references", "reference", "reference list", "list of references", "references and notes", "notes and references", "reference(s) and notes",
        "citations", "citations and references", "sources", "sources and references", "works cited", "literature cited", "notes", "footnotes", "endnotes", "cited references",
        "literatur", "literaturverzeichnis", "quellen", "einzelnachweise", "belege", "quellenangaben", "fußnoten",
        "références", "notes et références", "bibliographie", "referencias", "bibliografía", "notas", "referências", "bibliografia",
        "riferimenti", "note", "fonti", "参考文献", "参考资料", "參考文獻", "参考", "脚注", "出典", "注释", "註釋", "источники", "примечания",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inventories = new[]
    {
        "further reading", "bibliography", "selected bibliography", "external links", "see also", "cited by", "literature", "additional reading",
        "additional resources", "resources", "recommended reading", "suggested reading", "related articles", "publications", "selected publications", "other resources",
        "weblinks", "siehe auch", "voir aussi", "véase también",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> KnownSections = new[]
    {
        "overview", "introduction", "history", "background", "epidemiology", "etymology", "causes", "cause", "pathophysiology", "mechanism", "mechanism of action", "diagnosis",
        "differential diagnosis", "treatment", "management", "prevention", "prognosis", "complications", "screening", "classification", "symptoms",
        "signs and symptoms", "risk factors", "physical examination", "laboratory findings", "medical therapy", "surgery", "research", "medical uses", "side effects",
        "adverse effects", "contraindications", "interactions", "pharmacology", "pharmacokinetics", "pharmacodynamics", "chemistry", "society and culture", "special populations",
        "pregnancy", "children", "overdose", "medication", "exercise", "acupuncture", "general", "legal status", "discussion", "conclusion", "conclusions", "results", "methods",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a section of this name holds.</summary>
    public static SectionRole RoleOf(string title, LintSettings settings)
    {
        var name = Bare(title);
        if (References.Contains(name) || settings.ReferenceHeadings.Contains(name, StringComparer.OrdinalIgnoreCase))
            return SectionRole.References;
        return Inventories.Contains(name) ? SectionRole.Inventory : SectionRole.Text;
    }

    /// <summary>Whether a section below a reference heading lists studies that a review found rather than works that it cites.</summary>
    public static bool IsStudyInventory(string title) => StudyInventory().IsMatch(Bare(title));

    /// <summary>Whether medical pages usually have a section of this name.</summary>
    public static bool IsKnownSection(string title) => KnownSections.Contains(Bare(title)) || References.Contains(Bare(title));

    /// <summary>The name without number, attributes, edit link and colon.</summary>
    private static string Bare(string title)
    {
        var match = Decoration().Match(title);
        return match.Success ? match.Groups["name"].Value.Trim(' ', '*', '_') : title;
    }

    [GeneratedRegex(@"^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?<name>.*?)\s*(?:\{[^}]*\})?\s*(?:\\?\[{1,2}edit[^\]\\]*\\?\](?:\([^)]*\))?\\?\]?)?\s*[:：]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?:systematic reviews?|randomi[sz]ed (?:controlled )?trials?|(?:new )?(?:stud(?:y|ies)|trials?|reviews?)(?:\(s\))?\b|meta-analys[ei]s|other)|\b(?:cited by|undergoing review|excluded|not included|included|most recent review|observational stud(?:y|ies)|cohort stud(?:y|ies))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex StudyInventory();
}
