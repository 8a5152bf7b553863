namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Pages that several tests open.</summary>
internal static class Pages
{
    /// <summary>Line 2 (zero-based), characters 11 to 14 hold a marker without an entry.</summary>
    public const string UndefinedMarker =
        "# Heat\n\nHeat helps [3]. Cold does not [2].\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n";
}
