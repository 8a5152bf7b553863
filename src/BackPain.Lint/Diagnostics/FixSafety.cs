namespace BackPain.Lint.Diagnostics;

/// <summary>Whether a fix may be applied without a person looking at it.</summary>
public enum FixSafety
{
    /// <summary>The meaning cannot change, and applying it twice equals applying it once.</summary>
    Safe,

    /// <summary>Text is deleted or medical content changes: a person must look.</summary>
    Unsafe,

    /// <summary>A decision that only a person can make, at one place: never applied to a whole page.</summary>
    Manual,
}
