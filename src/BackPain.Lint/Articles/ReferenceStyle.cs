namespace BackPain.Lint.Articles;

/// <summary>A style of citing that pages keep to.</summary>
public enum ReferenceStyle
{
    /// <summary>Whatever most of the page does.</summary>
    Consistent,

    /// <summary>AMA Manual of Style: markers stand after a full stop or comma and before a colon or semicolon.</summary>
    Ama,

    /// <summary>The habit of many Vancouver journals: markers stand before punctuation.</summary>
    Vancouver,

    /// <summary>Wikipedia's Manual of Style: markers stand after punctuation.</summary>
    Wikipedia,
}
