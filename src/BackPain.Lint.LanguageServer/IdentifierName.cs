using BackPain.Lint.Articles;

namespace BackPain.Lint.LanguageServer;

/// <summary>How people call the registries of identifiers, and where their addresses lead.</summary>
internal static class IdentifierName
{
    /// <summary>The name of the place to which the address of an identifier leads.</summary>
    public static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "DOI",
        IdentifierKind.Pmid => "PubMed",
        IdentifierKind.Pmcid => "PMC",
        IdentifierKind.Isbn => "WorldCat, ISBN",
        IdentifierKind.Issn => "ISSN Portal",
        IdentifierKind.Arxiv => "arXiv",
        IdentifierKind.Preprint => "Preprint, DOI",
        IdentifierKind.ClinicalTrial => "ClinicalTrials.gov",
        IdentifierKind.Isrctn => "ISRCTN registry",
        IdentifierKind.Prospero => "PROSPERO",
        IdentifierKind.Cochrane => "Cochrane Library",
        IdentifierKind.Bibcode => "ADS",
        _ => "WorldCat",
    };
}
