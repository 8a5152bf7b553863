using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Citations;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Rules.Claims;

/// <summary>How messages name a cited work inside a sentence.</summary>
internal static class SourceWording
{
    /// <summary>"entry 10 'French 2006'", "the entry 'French 2006'", "the footnote '[^heat]'".</summary>
    public static string Name(Article article, CitedSource work)
    {
        var subject = work.Entry is { } entry ? EntryWording.Subject(entry) : $"The footnote {Wording.Quote(article.Slice(work.Footnote!.Label))}";
        return char.ToLowerInvariant(subject[0]) + subject[1..];
    }
}
