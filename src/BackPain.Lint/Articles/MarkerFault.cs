namespace BackPain.Lint.Articles;

/// <summary>What is wrong with the way a marker is written. Of several faults of one marker the later in this list counts.</summary>
public enum MarkerFault
{
    /// <summary>Blanks beside the brackets: <c>[ 10 ]</c>.</summary>
    Blank,

    /// <summary>Characters of East Asian width: <c>［10］</c>, <c>[１０]</c>, <c>[1，2]</c>.</summary>
    FullWidth,

    /// <summary>A range from a number to itself: <c>[3-3]</c>.</summary>
    RangeOfOne,

    /// <summary>A comma or semicolon with no number beside it: <c>[10,]</c>, <c>[1,,2]</c>.</summary>
    StraySeparator,

    /// <summary>A number and a parenthesis that make a link together: <c>[10](e.g.)</c>.</summary>
    TouchesParenthesis,

    /// <summary>A full stop inside the brackets: <c>[10.]</c>.</summary>
    StrayPoint,

    /// <summary>No closing bracket: <c>[10</c>.</summary>
    Unclosed,

    /// <summary>No opening bracket: <c>10]</c>.</summary>
    Unopened,

    /// <summary>A range that counts down: <c>[5-3]</c>.</summary>
    InvertedRange,

    /// <summary>A letter that looks like a digit: <c>[1O]</c>, <c>[l2]</c>.</summary>
    Letter,
}
