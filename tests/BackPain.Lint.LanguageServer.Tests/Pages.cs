namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Pages that several tests open.</summary>
internal static class Pages
{
    /// <summary>Line 2 (zero-based), characters 11 to 14 hold a marker without an entry.</summary>
    public const string UndefinedMarker =
        "# Heat\n\nHeat helps [3]. Cold does not [2].\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n";

    /// <summary>A page with markers of several forms, and characters that each encoding counts in another way; lines end in CRLF.</summary>
    public static string Cited { get; } =
        """
        # Heat 🦴 for the back

        ## Treatment é

        🦴🦴 Heat helps [1]. Cold 🧊 does not [1, 2-4]. Rest harms [3][4]. Yoga may [9].

        Massage 🙌 is safe.[^note]

        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750. doi: 10.1002/14651858.CD004750.pub2. PMID: 16437495
        2. Qaseem A, Wilt TJ. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017;166(7):514-530. [PMID: 28192789](https://pubmed.ncbi.nlm.nih.gov/28192789/)
        3. Chou R, Deyo R. Nonpharmacologic therapies for low back pain 🦴. Ann Intern Med. 2017;166(7):493-505. PMC5444489
        4. Dahm KT. Advice to rest in bed versus advice to stay active. Cochrane Database Syst Rev. 2010;(6):CD007612.

        [^note]: Furlan AD. Massage for low-back pain. Cochrane Database Syst Rev. 2015;(9):CD001929.

        """.ReplaceLineEndings("\r\n");
}
