using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>The names by which headings are known, in one place.</summary>
internal static partial class HeadingNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> References = new[]
    {
        // English
        "references", "reference", "reference list", "list of references", "references and notes", "notes and references", "reference(s) and notes", "cited references",
        "references cited", "references and sources", "references and citations", "references and footnotes", "numbered references", "medical references",
        "citations", "citation", "citations and references", "citations and notes", "sources", "sources and references", "sources and notes", "sources cited",
        "works cited", "literature cited", "notes", "footnotes", "footnotes and references", "endnotes", "end notes",
        // German
        "literatur", "literaturverzeichnis", "literaturangaben", "literaturnachweise", "literatur und quellen", "quellen", "quellenangaben", "quellenverzeichnis", "quellen und literatur",
        "einzelnachweise", "nachweise", "belege", "referenzen", "anmerkungen", "anmerkungen und einzelnachweise", "fußnoten", "fussnoten",
        // French
        "références", "références bibliographiques", "références et notes", "notes et références", "notes", "bibliographie", "sources et références", "notes de bas de page", "citations et références",
        // Spanish
        "referencias", "referencias bibliográficas", "referencias y notas", "notas y referencias", "bibliografía", "bibliografía citada", "fuentes", "citas", "notas", "notas al pie",
        // Portuguese
        "referências", "referências bibliográficas", "referências e notas", "notas e referências", "bibliografia", "fontes", "citações", "notas de rodapé",
        // Italian
        "riferimenti", "riferimenti bibliografici", "note", "note e riferimenti", "note bibliografiche", "fonti", "note a piè di pagina",
        // Chinese
        "参考文献", "參考文獻", "参考资料", "參考資料", "参考来源", "參考來源", "参考书目", "參考書目", "参考", "參考", "引用", "引用文献", "引用文獻", "引文", "注释", "註釋", "注解", "註解", "脚注", "腳註",
        "资料来源", "資料來源", "来源", "來源", "参考文献与注释", "注释与参考文献", "注释和参考文献",
        // Japanese
        "出典", "参照", "参考資料", "注釈", "脚注と出典", "注釈・出典", "引用元", "文献", "参照文献", "出典・参考文献",
        // Others
        "referenties", "bronnen", "bronvermelding", "voetnoten", "literatuur", "noten", "referenser", "källor", "referencer", "kilder", "referanser", "lähteet", "viitteet",
        "przypisy", "źródła", "piśmiennictwo", "literatura", "zdroje", "kaynakça", "kaynaklar", "источники", "примечания", "литература", "список литературы", "сноски",
        "джерела", "примітки", "참고문헌", "참고 문헌", "각주", "출처", "المراجع", "مراجع", "מקורות", "הערות שוליים",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inventories = new[]
    {
        "further reading", "bibliography", "selected bibliography", "external links", "see also", "cited by", "literature", "additional reading",
        "additional resources", "resources", "recommended reading", "suggested reading", "related articles", "publications", "selected publications", "other resources",
        "weblinks", "siehe auch", "weiterführende literatur", "externe links", "voir aussi", "liens externes", "lectures complémentaires", "pour en savoir plus",
        "véase también", "enlaces externos", "lecturas recomendadas", "ver também", "ligações externas", "leitura adicional", "voci correlate", "collegamenti esterni",
        "外部链接", "外部連結", "外部鏈接", "延伸阅读", "延伸閱讀", "参见", "參見", "相关条目", "相關條目", "外部リンク", "関連項目",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSections = new[]
    {
        "overview", "introduction", "history", "background", "epidemiology", "etymology", "causes", "cause", "pathophysiology", "mechanism", "mechanism of action", "diagnosis",
        "differential diagnosis", "treatment", "management", "prevention", "prognosis", "complications", "screening", "classification", "symptoms",
        "signs and symptoms", "risk factors", "physical examination", "laboratory findings", "medical therapy", "surgery", "research", "medical uses", "side effects",
        "adverse effects", "contraindications", "interactions", "pharmacology", "pharmacokinetics", "pharmacodynamics", "chemistry", "society and culture", "special populations",
        "pregnancy", "children", "overdose", "medication", "exercise", "acupuncture", "general", "legal status", "discussion", "conclusion", "conclusions", "results", "methods",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a section of this name holds.</summary>
    public static SectionRole RoleOf(ReadOnlySpan<char> title, LintSettings settings)
    {
        var name = Bare(title);
        if (References.Contains(name) || IsAmong(settings.ReferenceHeadings, name))
            return SectionRole.References;
        return Inventories.Contains(name) ? SectionRole.Inventory : SectionRole.Text;
    }

    private static bool IsAmong(ImmutableArray<string> names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a section below a reference heading lists studies that a review found rather than works that it cites.</summary>
    public static bool IsStudyInventory(ReadOnlySpan<char> title) => StudyInventory().IsMatch(Bare(title));

    /// <summary>Whether medical pages usually have a section of this name.</summary>
    public static bool IsKnownSection(ReadOnlySpan<char> title) => KnownSections.Contains(Bare(title)) || References.Contains(Bare(title));

    /// <summary>The name without number, attributes, edit link and colon.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> title)
    {
        if (!MayBeDecorated(title))
            return title.Trim(" *_");
        var match = Decoration().Match(title.ToString());
        return match.Success ? match.Groups["name"].ValueSpan.Trim(" *_") : title;
    }

    /// <summary>Most titles are bare already; these begin and end like a name.</summary>
    private static bool MayBeDecorated(ReadOnlySpan<char> title) =>
        title.IsEmpty || char.IsWhiteSpace(title[0]) || char.IsDigit(title[0]) || title.Contains('\n') ||
        char.IsWhiteSpace(title[^1]) || title[^1] is ':' or '：' or '}' or ']' or ')' or '\\';

    [GeneratedRegex(@"^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?<name>.*?)\s*(?:\{[^}]*\})?\s*(?:\\?\[{1,2}edit[^\]\\]*\\?\](?:\([^)]*\))?\\?\]?)?\s*[:：]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?:systematic reviews?|randomi[sz]ed (?:controlled )?trials?|(?:new )?(?:stud(?:y|ies)|trials?|reviews?)(?:\(s\))?\b|meta-analys[ei]s|other)|\b(?:cited by|undergoing review|excluded|not included|included|most recent review|observational stud(?:y|ies)|cohort stud(?:y|ies))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex StudyInventory();
}
