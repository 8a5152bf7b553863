namespace BackPain.Lint.Articles;

/// <summary>What a section holds, as far as its heading tells.</summary>
public enum SectionRole
{
    /// <summary>Text of the article.</summary>
    Text,

    /// <summary>A reference list: References, Citations, Notes and the like.</summary>
    References,

    /// <summary>Works that need no citing: Further reading, External links, See also, Cited by, study inventories of reviews.</summary>
    Inventory,
}
