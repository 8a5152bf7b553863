using System.Collections.Immutable;
using BackPain.Lint.Ledger;

namespace BackPain.Lint.Tests;

/// <summary>The program that records findings: what it says decides whether a change of a rule is good.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        var file = Path.GetTempFileName();
        try
        {
            ImmutableArray<LedgerEntry> entries = [Entry("a.md", 1), Entry("ü/b.md", 2) with { Source = "…⟦“heat”\t⟧" }];

            LedgerFile.Write(file, entries);

            LedgerFile.Read(file).ShouldBe(entries);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_difference_names_what_came_what_went_and_what_is_worded_anew()
    {
        LedgerEntry[] old = [Entry("a.md", 1), Entry("a.md", 2), Entry("a.md", 3)];
        var reworded = Entry("a.md", 3) with { Message = "Another sentence." };

        var diff = LedgerDiff.Between(old, [Entry("a.md", 1), reworded, Entry("a.md", 4)]);

        diff.Removed.ShouldBe([Entry("a.md", 2)]);
        diff.Added.ShouldBe([Entry("a.md", 4)]);
        diff.Reworded.ShouldBe([(Entry("a.md", 3), reworded)]);
    }

    [Fact]
    public void A_second_finding_at_a_place_is_one_that_came()
    {
        var second = Entry("a.md", 1) with { Message = "Another sentence." };

        var diff = LedgerDiff.Between([Entry("a.md", 1)], [second, Entry("a.md", 1)]);

        diff.Added.ShouldBe([second]);
        diff.Reworded.ShouldBeEmpty();
    }

    [Fact]
    public void A_seed_chooses_the_same_findings_whatever_order_they_come_in()
    {
        LedgerEntry[] entries = [.. Enumerable.Range(1, 50).Select(line => Entry("a.md", line))];

        LedgerSample.Of(entries.Reverse(), 5, seed: 7).ShouldBe(LedgerSample.Of(entries, 5, seed: 7), ignoreOrder: true);
        LedgerSample.Of(entries, 5, seed: 8).ShouldNotBe(LedgerSample.Of(entries, 5, seed: 7));
    }

    [Fact]
    public void A_choice_mostly_stays_when_other_findings_come()
    {
        var before = LedgerSample.Of(Enumerable.Range(1, 50).Select(line => Entry("a.md", line)), 10, seed: 1);

        var after = LedgerSample.Of(Enumerable.Range(1, 52).Select(line => Entry("a.md", line)), 10, seed: 1);

        after.Intersect(before).Count().ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void The_findings_of_the_samples_show_what_is_reported()
    {
        var entries = LedgerRun.Of([Repository.PathOf("samples")], everyRule: false);

        entries.ShouldContain(entry => entry.Path == "samples/markers.md" && entry.Id == "BPL1001" && entry.Source.Contains('⟦'));
        entries.ShouldNotContain(entry => entry.Path == "samples/clean.md");
    }

    private static LedgerEntry Entry(string path, int line) =>
        new(path, "BPL1001", "error", line, 1, line, 5, "The marker '[7]' leads nowhere.", "Heat helps.⟦[7]⟧");
}
