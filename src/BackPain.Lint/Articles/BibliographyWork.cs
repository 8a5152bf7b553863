namespace BackPain.Lint.Articles;

/// <summary>A work of a bibliography file.</summary>
/// <param name="Key">The key by which pages cite it.</param>
/// <param name="Title">Its title without markup; empty when the file states none.</param>
/// <param name="Doi">Its DOI in lower case, or <see langword="null"/>.</param>
/// <param name="Pmid">The digits of its PMID, or <see langword="null"/>.</param>
public sealed record BibliographyWork(string Key, string Title, string? Doi, string? Pmid);
