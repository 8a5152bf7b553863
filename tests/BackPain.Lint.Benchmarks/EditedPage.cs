namespace BackPain.Lint.Benchmarks;

/// <summary>A page, and the same page with one marker more in its middle, which cites nothing.</summary>
/// <param name="Plain">The page.</param>
/// <param name="Marked">The page with the marker.</param>
/// <param name="Line">The line of the marker, zero-based.</param>
/// <param name="Character">Where it begins in its line, in UTF-16 units.</param>
internal sealed record EditedPage(string Plain, string Marked, int Line, int Character)
{
    /// <summary>What is typed.</summary>
    public const string Marker = "[99999]";

    /// <summary>Finds the end of a sentence near the middle of a page.</summary>
    public static EditedPage Of(string page)
    {
        var place = page.IndexOf(". ", page.Length / 3, StringComparison.Ordinal) + 1;
        var before = page.AsSpan(0, place);
        return new EditedPage(page, page.Insert(place, Marker), before.Count('\n'), place - before.LastIndexOf('\n') - 1);
    }
}
