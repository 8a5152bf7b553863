namespace BackPain.Lint.Articles;

/// <summary>The registry an identifier belongs to.</summary>
public enum IdentifierKind
{
    /// <summary>Digital Object Identifier, <c>10.1001/jama.2015.4468</c>.</summary>
    Doi,

    /// <summary>PubMed id, one to eight digits.</summary>
    Pmid,

    /// <summary>PubMed Central id, <c>PMC5875432</c>.</summary>
    Pmcid,
}
