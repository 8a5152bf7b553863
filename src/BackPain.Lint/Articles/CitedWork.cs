using System.Collections.Immutable;

namespace BackPain.Lint.Articles;

/// <summary>A work as one entry describes it, in the words of the entry. What the entry does not say is empty.</summary>
/// <param name="Form">The same reduced to what tells works apart.</param>
/// <param name="Text">What a reader sees of the entry: without marks, identifiers and access dates.</param>
public sealed record CitedWork(WorkForm Form, string Text)
{
    /// <summary>The authors in the order of the entry.</summary>
    public ImmutableArray<EntryAuthor> Authors { get; init; } = [];

    /// <summary>Whether the entry leaves authors out (<c>et al.</c>).</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The journal, as the entry abbreviates it or not.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Year of publication, or <see langword="null"/>.</summary>
    public int? Year { get; init; }

    /// <summary>The volume.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The issue.</summary>
    public string Issue { get; init; } = "";

    /// <summary>Pages as written (<c>1430-4</c>), the number of an article, or that of a Cochrane review.</summary>
    public string Pages { get; init; } = "";

    /// <summary>The DOI in lower case.</summary>
    public string Doi => Form.Doi;

    /// <summary>Digits of the PMID.</summary>
    public string Pmid => Form.Pmid;

    /// <summary>The PMCID, <c>PMC</c> and digits.</summary>
    public string Pmcid => Form.Pmcid;

    /// <summary>The first web address that holds none of the identifiers.</summary>
    public string Address { get; init; } = "";

    /// <summary>The whole entry in lower-case letters and digits, as in <see cref="ReferenceEntry.FoldedText"/>.</summary>
    public string FoldedText { get; init; } = "";
}
