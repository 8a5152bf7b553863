namespace BackPain.Lint.Parsing;

/// <summary>English names of months, whole or cut to three letters or more.</summary>
internal static class MonthName
{
    private const string Beginnings = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The number of a month, 1 to 12, from the first three letters of its name in any case.</summary>
    public static int NumberOf(ReadOnlySpan<char> name) =>
        (Beginnings.AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;
}
