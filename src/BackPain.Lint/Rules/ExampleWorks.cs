using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules;

/// <summary>What files and other pages tell of the works that examples cite: the documentation and the tests read examples with it.</summary>
public static class ExampleWorks
{
    /// <summary>Two retractions, and notices on works that do not exist: 10.5555 is the DOI prefix for trials.</summary>
    public static KnownWorks Known { get; } = new()
    {
        Retractions = new Lazy<RetractionIndex>(RetractionIndex.Of(
        [
            new(new(NoticeNature.Correction, new(2004, 3, 6), "10.1016/s0140-6736(04)15715-2"), "10.1016/s0140-6736(97)11096-0", "9500320"),
            new(new(NoticeNature.Retraction, new(2010, 2, 6), "10.1016/s0140-6736(10)60175-4"), "10.1016/s0140-6736(97)11096-0", "9500320"),
            new(new(NoticeNature.Retraction, new(2018, 6, 21), "10.1056/nejmc1806491") { IsReplaced = true }, "10.1056/nejmoa1200303", "23432189"),
            new(new(NoticeNature.Correction, new(2009, 1, 15), "10.5555/12345679"), "10.5555/12345678"),
            new(new(NoticeNature.ExpressionOfConcern, new(2012, 5, 3), "10.5555/24242425"), "10.5555/24242424"),
        ])),
        Wiki = new WikiPage(WikiIndex.Of([Cited("back-pain.md"), Cited("massage.md")]), "example.md"),
    };

    /// <summary>A page that cites a work with its right PMID.</summary>
    private static KeyValuePair<string, ImmutableArray<PageWork>> Cited(string path)
    {
        const string Text = """
            Massage helps.[1]

            ## References

            1. Furlan AD, Imamura M (2009). "Massage for low back pain: an updated systematic review within the framework of the Cochrane Back Review Group". Spine. 34 (16): 1669–84. PMID 19561560.
            """;
        return new(path, EntrySummary.Of(ArticleReader.Read(SourceText.From(Text), LintSettings.Default)));
    }
}
