namespace BackPain.Lint.Articles;

/// <summary>What a suppression comment covers.</summary>
public enum SuppressionScope
{
    /// <summary><c>bplint-disable-next-line</c>.</summary>
    NextLine,

    /// <summary><c>bplint-disable-line</c>.</summary>
    Line,

    /// <summary><c>bplint-disable</c>: from here to the matching <c>bplint-enable</c>, or the end.</summary>
    Region,

    /// <summary><c>bplint-enable</c>: ends regions.</summary>
    RegionEnd,

    /// <summary><c>bplint-disable-file</c>.</summary>
    File,
}
