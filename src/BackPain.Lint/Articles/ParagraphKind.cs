namespace BackPain.Lint.Articles;

/// <summary>Where a run of prose stands.</summary>
public enum ParagraphKind
{
    /// <summary>A paragraph of the article.</summary>
    Prose,

    /// <summary>An item of a list that is no reference list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>Inside a block quote.</summary>
    Quote,

    /// <summary>A short line that labels an image or a table.</summary>
    Caption,

    /// <summary>A credit line: editors, authors, degrees.</summary>
    Byline,

    /// <summary>Part of the page's navigation.</summary>
    Navigation,

    /// <summary>An entry of a reference list, or a definition.</summary>
    Entry,
}
