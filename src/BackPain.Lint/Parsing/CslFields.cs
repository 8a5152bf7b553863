namespace BackPain.Lint.Parsing;

/// <summary>The fields that bibliography files share.</summary>
internal static class CslFields
{
    /// <summary>A DOI in lower case without address or label, or <see langword="null"/>.</summary>
    public static string? Doi(string? value)
    {
        var start = value?.IndexOf("10.", StringComparison.Ordinal) ?? -1;
        return start < 0 ? null : value![start..].Trim().ToLowerInvariant();
    }
}
