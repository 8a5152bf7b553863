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

    /// <summary>International Standard Book Number; in normal form thirteen digits.</summary>
    Isbn,

    /// <summary>International Standard Serial Number, <c>0140-6736</c>; it names a journal, never a work.</summary>
    Issn,

    /// <summary>Preprint server for physics and computing, <c>2104.01234</c> or <c>q-bio/0501001</c>.</summary>
    Arxiv,

    /// <summary>Preprint of bioRxiv or medRxiv, by the DOI of the Cold Spring Harbor Laboratory.</summary>
    Preprint,

    /// <summary>Register of ClinicalTrials.gov, <c>NCT01838044</c>.</summary>
    ClinicalTrial,

    /// <summary>Register of trials of the ISRCTN, <c>ISRCTN12345678</c>.</summary>
    Isrctn,

    /// <summary>Register of systematic reviews, <c>CRD42015024010</c>.</summary>
    Prospero,

    /// <summary>Review of the Cochrane Database of Systematic Reviews, <c>CD001929</c>.</summary>
    Cochrane,

    /// <summary>Catalogue of astronomy and physics, nineteen characters.</summary>
    Bibcode,

    /// <summary>Catalogue of the world's libraries (OCLC), digits.</summary>
    Oclc,
}
