using BackPain.Lint.Articles;

namespace BackPain.Lint.Rules.Citations;

/// <summary>Words the findings on malformed identifiers.</summary>
internal static class IdentifierFault
{
    private const int LongestQuote = 60;

    /// <summary>"DOI '10.1016/' has nothing after its slash."</summary>
    public static string Message(Article article, Identifier identifier, string label)
    {
        var written = article.Slice(identifier.Span);
        var quote = written.Length <= LongestQuote ? written.ToString() : string.Concat(written[..(LongestQuote - 1)], "…");
        return $"{label} '{quote}' {identifier.Fault}.";
    }
}
