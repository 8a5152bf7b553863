using System.Collections.Immutable;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Reads a cell with identifiers, of which it may hold several behind semicolons. A missing one is an empty text, <c>0</c> or a word
/// such as <c>Unavailable</c>.
/// </summary>
internal static class IdentifierCell
{
    private const int MostPmidDigits = 8;

    /// <summary>Adds the DOIs of a cell in normal form.</summary>
    public static void AddDois(ReadOnlySpan<char> cell, ImmutableArray<string>.Builder found)
    {
        while (!cell.IsEmpty)
        {
            var end = EndOfDoi(cell);
            AddDoi(cell[..end].Trim(), found);
            cell = end == cell.Length ? [] : cell[(end + 1)..];
        }
    }

    /// <summary>Adds the PMIDs of a cell without leading zeros.</summary>
    public static void AddPmids(ReadOnlySpan<char> cell, ImmutableArray<string>.Builder found)
    {
        foreach (var range in cell.Split(';'))
        {
            var pmid = cell[range].Trim().TrimStart('0');
            if (pmid.Length is > 0 and <= MostPmidDigits && pmid.IndexOfAnyExceptInRange('0', '9') < 0)
                Add(pmid.ToString(), found);
        }
    }

    private static void AddDoi(ReadOnlySpan<char> text, ImmutableArray<string>.Builder found)
    {
        var start = text.IndexOf("10.");
        if (start < 0 || (start > 0 && text[start - 1] is not ('/' or ':' or ' ')))
            return;
        var doi = text[start..].TrimEnd('.');
        if (DoiReader.PrefixLength(doi) is var prefix && prefix > 0 && doi.Length > prefix && doi.Length <= DoiReader.MaxLength && !HasBlank(doi))
            Add(DoiReader.Normal(doi, inAddress: false), found);
    }

    /// <summary>Old serial DOIs hold a semicolon (<c>3.0.CO;2-Z</c>): only one before another DOI, a word or nothing separates.</summary>
    private static int EndOfDoi(ReadOnlySpan<char> cell)
    {
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] != ';')
                continue;
            var rest = cell[(at + 1)..].TrimStart();
            if (rest.IsEmpty || rest[0] == ';' || DoiReader.PrefixLength(rest) > 0 || rest.StartsWith("unavailable", StringComparison.OrdinalIgnoreCase) ||
                rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return cell.Length;
    }

    private static bool HasBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                return true;
        }

        return false;
    }

    private static void Add(string identifier, ImmutableArray<string>.Builder found)
    {
        if (!found.Contains(identifier))
            found.Add(identifier);
    }
}
