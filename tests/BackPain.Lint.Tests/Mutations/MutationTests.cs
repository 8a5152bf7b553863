using System.Globalization;
using System.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>
/// Pages in order are damaged in one to five ways, on record, and the linter must find all of that and nothing else.
/// <c>BPLINT_MUTANTS</c> sets how many pages; nightly runs take thousands.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Default = 300;
    private const int MostMutations = 5;

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("BPLINT_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Default;

    [Fact]
    public void Written_pages_are_clean()
    {
        var dirty = Enumerable.Range(0, 200).Where(seed => !CleanPages.IsClean(WrittenPage.Write(seed))).ToArray();

        dirty.ShouldBeEmpty(dirty is [var seed, ..] ? WrittenPage.Write(seed) : null);
    }

    [Fact]
    public void What_was_done_to_written_pages_is_found_and_nothing_else() =>
        Verify("written pages", Enumerable.Range(0, Count).Select(seed => ($"page {seed}", WrittenPage.Write(seed))));

    [Fact]
    public void What_was_done_to_real_pages_is_found_and_nothing_else()
    {
        var pages = CleanPages.Real().ToArray();
        if (pages.Length == 0)
            Assert.Skip("No page at hand is clean enough to be damaged: the corpus of real pages is not there.");
        Verify("real pages", Enumerable.Range(0, Count).Select(i => pages[i % pages.Length]));
    }

    private void Verify(string kind, IEnumerable<(string Name, string Text)> pages)
    {
        var score = new MutationScore();
        var faults = new StringBuilder();
        foreach (var (index, (name, text)) in pages.Index())
        {
            var mutant = Damage(text, new Random(index));
            if (mutant.Log.Count > 0 && score.Add(mutant) is { Length: > 0 } fault)
                faults.Append(CultureInfo.InvariantCulture, $"{name}, mutant {index}: {string.Join("; ", mutant.Log)}\n{fault}{Shown(mutant)}\n");
        }

        output.WriteLine($"{kind}:\n{score}");
        score.Mutants.ShouldBeGreaterThan(Count / 2);
        faults.ToString().ShouldBeEmpty();
    }

    /// <summary>A page that is short enough to be read in the output of a test.</summary>
    private static string Shown(Mutant mutant) => mutant.Text.Length < 1_500 ? mutant.Write() : "";

    private static Mutant Damage(string text, Random random)
    {
        var mutant = new Mutant(text);
        var wanted = random.Next(1, MostMutations + 1);
        var lots = MutationKinds.All.SelectMany(mutation => Enumerable.Repeat(mutation.Apply, mutation.Weight)).ToArray();
        for (var tries = 0; tries < 40 && mutant.Log.Count < wanted; tries++)
            lots[random.Next(lots.Length)](mutant, random);
        return mutant;
    }
}
