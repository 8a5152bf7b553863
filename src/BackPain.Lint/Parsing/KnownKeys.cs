using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Citekeys that certainly are some: those of the bibliography, of definitions in the page, and identifiers.</summary>
internal sealed class KnownKeys
{
    private static readonly string[] Registries = ["doi:", "pmid:", "pmcid:", "pmc:", "arxiv:", "isbn:"];
    private static readonly string[] OtherPlaces = ["fig:", "tbl:", "eq:", "sec:", "lst:", "fig-", "tbl-", "eq-", "sec-", "lst-", "thm-", "ch:", "supp:", "tab:"];

    private readonly HashSet<string> defined;
    private readonly Bibliography bibliography;

    public KnownKeys(MarkdownPage page, Bibliography bibliography)
    {
        this.bibliography = bibliography;
        defined = [.. page.Definitions.Where(definition => definition.Label.StartsWith('@') && NamesWork(page, definition)).Select(definition => definition.Label[1..])];
    }

    private static bool NamesWork(MarkdownPage page, MarkdownDefinition definition)
    {
        var source = page.Text.AsSpan(definition.Span.Start, definition.Span.Length);
        return source.IndexOf("]:") is >= 0 and var colon && IsIdentifier(source[(colon + 2)..].TrimStart());
    }

    /// <summary>Whether a key names a figure, a table, an equation or a section.</summary>
    public static bool NamesOtherPlace(ReadOnlySpan<char> key) => StartsWithAny(key, OtherPlaces);

    /// <summary>Whether a key is an identifier that a program resolves by itself: <c>doi:10.1/x</c>.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> key) => StartsWithAny(key, Registries);

    /// <summary>Whether an <c>@</c> in running text can only be a citation.</summary>
    public bool Contains(string key) => IsIdentifier(key) || bibliography.Works.ContainsKey(key) || defined.Contains(key);

    private static bool StartsWithAny(ReadOnlySpan<char> key, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && key.Length > prefix.Length)
                return true;
        }

        return false;
    }
}
