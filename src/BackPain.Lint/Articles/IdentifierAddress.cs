namespace BackPain.Lint.Articles;

/// <summary>Where an identifier leads.</summary>
public static class IdentifierAddress
{
    /// <summary>The address of a well-formed identifier, or <see langword="null"/> for one that leads to no page of its own.</summary>
    /// <param name="identifier">An identifier whose <see cref="Identifier.Value"/> is in normal form.</param>
    public static string? Of(Identifier identifier) => identifier.Fault is not null ? null : identifier.Kind switch
    {
        IdentifierKind.Doi or IdentifierKind.Preprint => $"https://doi.org/{Uri.EscapeDataString(identifier.Value).Replace("%2F", "/", StringComparison.Ordinal)}",
        IdentifierKind.Pmid => $"https://pubmed.ncbi.nlm.nih.gov/{identifier.Value}/",
        IdentifierKind.Pmcid => $"https://pmc.ncbi.nlm.nih.gov/articles/{identifier.Value}/",
        IdentifierKind.Isbn => $"https://search.worldcat.org/search?q=bn:{identifier.Value}",
        IdentifierKind.Issn => $"https://portal.issn.org/resource/ISSN/{identifier.Value}",
        IdentifierKind.Arxiv => $"https://arxiv.org/abs/{identifier.Value}",
        IdentifierKind.ClinicalTrial => $"https://clinicaltrials.gov/study/{identifier.Value}",
        IdentifierKind.Isrctn => $"https://www.isrctn.com/{identifier.Value}",
        IdentifierKind.Prospero => $"https://www.crd.york.ac.uk/PROSPERO/view/{identifier.Value}",
        IdentifierKind.Cochrane => $"https://doi.org/10.1002/14651858.{identifier.Value}",
        IdentifierKind.Bibcode => $"https://ui.adsabs.harvard.edu/abs/{Uri.EscapeDataString(identifier.Value)}",
        IdentifierKind.Oclc => $"https://search.worldcat.org/title/{identifier.Value}",
        _ => null,
    };
}
