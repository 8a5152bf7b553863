using BackPain.Lint.Articles;

namespace BackPain.Lint.Rules;

/// <summary>What files tell of the works that examples cite: the documentation and the tests read examples with it.</summary>
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
    };
}
