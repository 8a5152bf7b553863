namespace BackPain.Lint.Articles;

/// <summary>Where an identifier leads.</summary>
public static class IdentifierAddress
{
    /// <summary>The address of a well-formed identifier, or <see langword="null"/> for one that leads to no page of its own.</summary>
    /// <param name="identifier">An identifier whose <see cref="Identifier.Value"/> is in normal form.</param>
    public static string? Of(Identifier identifier) => identifier.Fault is null ? Of(identifier.Kind, identifier.Value) : null;

    /// <summary>The address of an identifier in normal form, or <see langword="null"/>.</summary>
    /// <param name="kind">Its registry.</param>
    /// <param name="value">Its normal form.</param>
    public static string? Of(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Doi or IdentifierKind.Preprint => $"https://doi.org/{Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal)}",
        IdentifierKind.Pmid => $"https://pubmed.ncbi.nlm.nih.gov/{value}/",
        IdentifierKind.Pmcid => $"https://pmc.ncbi.nlm.nih.gov/articles/{value}/",
        IdentifierKind.Isbn => $"https://search.worldcat.org/search?q=bn:{value}",
        IdentifierKind.Issn => $"https://portal.issn.org/resource/ISSN/{value}",
        IdentifierKind.Arxiv => $"https://arxiv.org/abs/{value}",
        IdentifierKind.ClinicalTrial => $"https://clinicaltrials.gov/study/{value}",
        IdentifierKind.Isrctn => $"https://www.isrctn.com/{value}",
        IdentifierKind.Prospero => $"https://www.crd.york.ac.uk/PROSPERO/view/{value}",
        IdentifierKind.Cochrane => $"https://doi.org/10.1002/14651858.{value}",
        IdentifierKind.Bibcode => $"https://ui.adsabs.harvard.edu/abs/{Uri.EscapeDataString(value)}",
        IdentifierKind.Oclc => $"https://search.worldcat.org/title/{value}",
        _ => null,
    };
}
