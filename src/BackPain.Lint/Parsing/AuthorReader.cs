using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads the authors of a work: <c>French S, Cameron M</c> as PubMed and AMA write them, <c>French, S. D., &amp; Cameron, M.</c>, <c>French,
/// Simon; Cameron, Melainie</c>, <c>Simon French and Melainie Cameron</c>, groups, and what <c>et al.</c> leaves out.
/// </summary>
internal static partial class AuthorReader
{
    private const int MostAuthors = 1000;

    /// <summary>Whether a text begins like a list of names.</summary>
    public static bool IsNames(ReadOnlySpan<char> text) => Names().IsMatch(text);

    /// <summary>The authors in their order, and whether more are left out.</summary>
    /// <param name="names">What stands in front of the year or the title, without marks.</param>
    public static (ImmutableArray<WorkAuthor> Authors, bool HasMore) Read(string names)
    {
        var without = EtAl().Replace(Role().Replace(names, ""), ";");
        var hasMore = without.Length != Role().Replace(names, "").Length || names.Contains('…', StringComparison.Ordinal);
        var authors = ImmutableArray.CreateBuilder<WorkAuthor>();
        foreach (var part in without.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(authors, part);
        return (authors.Count > MostAuthors ? [.. authors.Take(MostAuthors)] : authors.ToImmutable(), hasMore);
    }

    /// <summary>Adds the names of a list whose members commas part; within a name a comma may part family and given names, too.</summary>
    private static void Add(ImmutableArray<WorkAuthor>.Builder authors, string part)
    {
        var tokens = And().Replace(part, ",").Split([',', '…'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i].Trim(' ', '.', '*', '_');
            var next = i + 1 < tokens.Length ? tokens[i + 1] : "";
            if (token.Length == 0 || !token.Any(char.IsLetter))
                continue;
            if (Suffix().IsMatch(token) && authors.Count > 0)
                authors[^1] = authors[^1] with { Given = $"{authors[^1].Given} {token}".Trim() };
            else if (Vancouver().Match(token) is { Success: true } person)
                authors.Add(new(person.Groups["family"].Value, Spaced(person.Groups["given"].Value) + person.Groups["suffix"].Value));
            else if (Initials().IsMatch(next) || (tokens.Length == 2 && Given().IsMatch(next) && !token.Contains(' ', StringComparison.Ordinal)))
                authors.Add(new(token, Spaced(tokens[++i])));
            else
                authors.Add(InOrder(token));
        }
    }

    /// <summary>A name as it is spoken, or a group.</summary>
    private static WorkAuthor InOrder(string name) => Spoken().Match(name) is { Success: true } spoken && !Group().IsMatch(name)
        ? new(spoken.Groups["family"].Value, Spaced(spoken.Groups["given"].Value))
        : new(name, "");

    /// <summary><c>MW</c> and <c>M. W.</c> are two initials, <c>Mark W.</c> is a name and one.</summary>
    private static string Spaced(string given)
    {
        given = string.Join(' ', given.Split([' ', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).Replace(" -", "-", StringComparison.Ordinal);
        return Capitals().Match(given) is { Success: true } initials
            ? $"{string.Join(' ', initials.Groups["initials"].Value.ToCharArray())}{initials.Groups["rest"].Value}"
            : given;
    }

    private const string Particles = @"(?:(?:van|von|de|den|der|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|st\.?|zu|zur|Van|Von|De|Den|Der|Del|Della|Di|Da|Dos|Du|La|Le|Ten|Ter|El|Al|Bin|Ibn|St\.?)\s)";
    private const string Word = @"(?:[dDO]['’ʼ])?\p{Lu}[\p{L}\p{Mn}'’ʼ‐‑\-]*";

    [GeneratedRegex(@"^\W{0,4}(?:" + Particles + @"{0,3}" + Word + @"(?:\s" + Word + @"){0,3},?\s(?:\p{Lu}\.?[\s\-]?){1,4}(?:\s(?:Jr|Sr|2nd|3rd|II|III))?\.?\s*(?:[,;&(*\]]|and\b|et\s+al|$)|[^.;:]{2,60}\bet\s+al\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?<family>" + Particles + @"{0,3}" + Word + @"(?:\s" + Word + @"){0,3})\s(?<given>\p{Lu}{1,4}|\p{Lu}-\p{Lu}|(?:\p{Lu}\.[\s\-]?){1,4}\p{Lu}?)(?<suffix>\s(?:Jr|Sr|2nd|3rd|II|III))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Vancouver();

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}?\.?[\s\-‐‑]{0,2}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+(?:\s(?:\p{Lu}\.?|\p{Lu}[\p{L}'’\-]+)){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"^(?<given>(?:\p{Lu}[\p{L}'’\-]*\.?[\s\-]+|\p{Lu}\.){1,4})(?<family>" + Particles + @"{0,3}" + Word + @")$", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\b(?:Group|Investigators?|Collaborat\w+|Consortium|Committee|Network|Team|Society|Association|Organi[sz]ation|Institute|College|Academy|Council|Center|Centre|Foundation|University|Department|Ministry|Agency|Administration|Force|Trial\w*|Study|Health|Hospital|Medicine|Initiative|Project|Panel|Board|Service|Services|Staff|Contributors|Editors|News|Press)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:Jr|Sr|2nd|3rd|II|III|IV)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?<initials>\p{Lu}{2,4})(?<rest>\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[,;\s]*\b(?:et\.?\s+al\b\.?|and\s+(?:others|colleagues|\d+\s+(?:others|more))\b\.?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\s*\(?\b(?:eds?|editors?)\b\.?\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"\s*,?\s*(?:&(?:amp;)?|\band\b)\s*(?=\p{Lu}|\p{Ll}{2,3}\s)", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
