namespace BackPain.Lint.Articles;

/// <summary>The side of a full stop or comma on which citation markers stand.</summary>
public enum PunctuationSide
{
    /// <summary>Whatever most markers of the page do; silent without a clear majority.</summary>
    Consistent,

    /// <summary><c>pain.[1]</c>, as Wikipedia and AMA (for points and commas) have it.</summary>
    After,

    /// <summary><c>pain[1].</c>, as many Vancouver journals have it.</summary>
    Before,
}
