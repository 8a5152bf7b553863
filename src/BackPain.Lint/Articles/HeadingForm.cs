namespace BackPain.Lint.Articles;

/// <summary>How a heading is written.</summary>
public enum HeadingForm
{
    /// <summary><c>## Title</c>.</summary>
    Atx,

    /// <summary>A line underlined by <c>===</c> or <c>---</c>.</summary>
    Setext,

    /// <summary>A line in bold that stands alone.</summary>
    Bold,

    /// <summary>A plain line that names a reference list, such as <c>References:</c>.</summary>
    Plain,

    /// <summary>A plain line of a page whose heading marks were lost; it has no level.</summary>
    Inferred,
}
