using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Rules;
using BackPain.Lint.Tests.Edits;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

public sealed class FixerTests
{
    private static readonly string[] Parts =
        ["Heat helps.[1] ", "Cold does not[2] . ", "[3]", "[1-3]", "[9]", "\n\n", "\r\n", "## References\n\n", "1. French S. Spine. 2006;31(9):998-1006.\n", "2. Brown A. Spine. 2007;3(9):98-106. PMID 16034851.\n", "4. Clark B. Spine. 2008.\n", "3. Clark B. Spine. 2008.\n", "[^a]", "[^a]: Note.\n", "<!-- bplint-disable BPL1 -->\n", "## Empty\n\n", "\ud800", "\uFEFF", "PMID 16034851 "];

    [Fact]
    public void Hints_are_left_for_a_person_to_fix()
    {
        const string Page = "Massage may help against back pain. It is also pleasant.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006. PMID 16641776.\n";
        var linter = new Linter(LintSettings.Default);
        linter.Check(SourceText.From(Page), TestContext.Current.CancellationToken).Findings.ShouldContain(finding => finding.Severity == DiagnosticSeverity.Hidden && !finding.Fixes.IsEmpty);

        Fixer.Fix(linter, SourceText.From(Page), FixSafety.Unsafe, TestContext.Current.CancellationToken).Text.ToString().ShouldBe(Page);
    }

    [Fact]
    public void A_page_without_fixes_is_the_same_object()
    {
        var text = SourceText.From("Heat helps.");

        var result = Fixer.Fix(NewLinter(), text, FixSafety.Unsafe, TestContext.Current.CancellationToken);

        result.Text.ShouldBeSameAs(text);
        result.Fixed.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_findings_that_are_wanted_are_fixed()
    {
        const string Page = "Heat helps[1] . Cold does not.[2][1] Rest does not[2] .\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";
        var linter = new Linter(LintSettings.Default);
        var page = linter.Check(SourceText.From(Page), TestContext.Current.CancellationToken);

        var result = Fixer.Fix(linter, page, FixSafety.Safe, finding => finding.Rule.Id == "BPL1012", TestContext.Current.CancellationToken);

        result.Fixed.ShouldHaveSingleItem();
        result.Text.ToString().ShouldBe(Page.Replace("[2][1]", "[1][2]", StringComparison.Ordinal));
    }

    [Fact]
    public void The_changes_of_all_rounds_lead_to_the_fixed_page_at_once() => Gen.OneOf(Parts.Select(Gen.Const).ToArray()).Array[0, 14].Select(string.Concat).Sample(
        page =>
        {
            var text = SourceText.From(page);
            var result = Fixer.Fix(new Linter(LintSettings.Default), text, FixSafety.Unsafe);
            text.WithChanges(result.Changes).ToString().ShouldBe(result.Text.ToString());
            result.Changes.IsEmpty.ShouldBe(result.Fixed.IsEmpty);
        },
        iter: 300);

    [Fact]
    public void A_fix_is_proved_by_itself()
    {
        const string Page = "Heat helps.[1][2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";
        var linter = new Linter(LintSettings.Default);
        var page = linter.Check(SourceText.From(Page), TestContext.Current.CancellationToken);

        FixProof.Prove(linter, page, new Fix("Take the other entry", FixSafety.Safe, new TextChange(new TextSpan(Page.IndexOf('1', StringComparison.Ordinal), 1), "2")))
            .Refusal.ShouldBe("the citation '[1]' in line 1 would lead to another reference");
        FixProof.Prove(linter, page, new Fix("Warm up", FixSafety.Safe, new TextChange(new TextSpan(0, 4), "Warmth"))).Changes.ShouldHaveSingleItem();
        FixProof.Prove(linter, page, new Fix("Fail", FixSafety.Safe, () => throw new InvalidOperationException())).Refusal.ShouldNotBeNull().ShouldStartWith("the fix failed");
    }

    [Fact]
    public void All_duplicates_of_a_page_are_merged_in_one_run()
    {
        var entries = Enumerable.Range(0, 60).Select(i => $"{i + 1}. {Pages.Work(i / 2)}\n");
        var text = string.Concat(Enumerable.Range(1, 60).Select(number => $"Heat helps.[{number}] ")) + "\n\n## References\n\n" + string.Concat(entries);

        var result = Fixer.Fix(new Linter(LintSettings.Default), SourceText.From(text), FixSafety.Unsafe, TestContext.Current.CancellationToken);

        result.Refused.ShouldBeEmpty();
        result.Remaining.Findings.ShouldNotContain(finding => finding.Rule.Id == "BPL2001");
        result.Remaining.Article.NumberedList!.Entries.Length.ShouldBe(30);
        result.Text.ToString().ShouldStartWith("Heat helps.[1] Heat helps.[1] Heat helps.[2] Heat helps.[2] ");
    }

    [Fact]
    public void No_fix_deletes_an_entry_that_another_fix_left_uncited()
    {
        // The second entry is shown as 2, and only the new numbers leave it without a marker.
        var text = "Heat helps.[1] Rest does not.[2] Work does.[3]\n\n## References\n\n" + string.Concat(
            new[] { "1. ", "1. ", "2. ", "3. " }.Select((label, i) => label + Pages.Work(i) + "\n"));

        var result = Fixer.Fix(new Linter(LintSettings.Default), SourceText.From(text), FixSafety.Unsafe, TestContext.Current.CancellationToken);

        result.Remaining.Article.NumberedList!.Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3, 4]);
        result.Refused.ShouldBe(["BPL1002 in line 6 was not fixed, because it would delete a work that was cited before another fix of this run."]);
    }

    [Fact]
    public void Fixes_that_touch_wait_for_the_next_round()
    {
        var result = Fix("ab ab", Replacing("ab", "b"), Replacing("b", "c"));

        result.Text.ToString().ShouldBe("c c");
        result.Fixed.Length.ShouldBe(4);
    }

    [Fact]
    public void Unsafe_fixes_are_made_on_demand_only()
    {
        var rule = new WordRule("BPL9001", "bad", (_, span) => new Fix("Replace", FixSafety.Unsafe, new TextChange(span, "good")));

        Fix("bad", rule).Text.ToString().ShouldBe("bad");
        Fixer.Fix(NewLinter(rule), SourceText.From("bad"), FixSafety.Unsafe, TestContext.Current.CancellationToken).Text.ToString().ShouldBe("good");
    }

    [Fact]
    public void A_fix_that_several_findings_share_is_made_once()
    {
        var shared = new Fix("Replace", FixSafety.Safe, new TextChange(new TextSpan(0, 3), "good"), new TextChange(new TextSpan(4, 3), "good"));

        var result = Fix("bad bad", new WordRule("BPL9001", "bad", (_, _) => shared));

        result.Text.ToString().ShouldBe("good good");
        result.Fixed.Length.ShouldBe(2);
    }

    [Fact]
    public void A_fix_without_changes_is_passed_over() =>
        Fix("bad", new WordRule("BPL9001", "bad", (_, _) => new Fix("Do nothing", FixSafety.Safe))).Fixed.ShouldBeEmpty();

    [Fact]
    public void A_silenced_finding_is_not_fixed() =>
        Fix("bad <!-- bplint-disable-line BPL1001 -->", new WordRule("BPL1001", "bad", (_, span) => new Fix("Replace", FixSafety.Safe, new TextChange(span, "good"))))
            .Text.ToString().ShouldStartWith("bad");

    [Fact]
    public void A_fix_that_changes_what_a_citation_means_is_refused_and_the_rest_is_made()
    {
        var text = Pages.WithList("Heat helps.[1] bad Cold does not.[2] bad", 1, 2);

        var result = Fix(text, Replacing("[2]", "[1]"), Replacing("bad", "good"));

        result.Text.ToString().ShouldBe(text.Replace("bad", "good", StringComparison.Ordinal));
        result.Refused.ShouldHaveSingleItem().ShouldBe("BPL9001 in line 1 was not fixed, because the citation '[2]' in line 1 would lead to another reference.");
    }

    [Fact]
    public void A_fix_that_makes_a_citation_out_of_text_elsewhere_is_refused()
    {
        var text = "Heat helps.[1]\n\n<!-- Cold does not.[2] -->\n\n## References\n\n" + $"1. {Pages.Work(0)}\n2. {Pages.Work(1)}\n";

        var result = Fix(text, Replacing("<!-- ", ""));

        result.Text.ToString().ShouldBe(text);
        result.Refused.ShouldHaveSingleItem().ShouldContain("'[2]' would become a citation");
    }

    [Fact]
    public void A_deleted_entry_that_nobody_retired_is_refused_when_it_is_cited()
    {
        var text = Pages.WithList("Heat helps.[1] Cold does not.[2]", 1, 2);

        Fix(text, Replacing($"2. {Pages.Work(1)}\n", "")).Text.ToString().ShouldBe(text);
    }

    [Fact]
    public void A_fix_that_fails_costs_itself_only()
    {
        var failing = new WordRule("BPL9001", "bad", (_, _) => new Fix("Fail", FixSafety.Safe, () => throw new InvalidOperationException()));

        var result = Fix("bad worse", failing, Replacing("worse", "better"));

        result.Text.ToString().ShouldBe("bad better");
        result.Refused.ShouldHaveSingleItem().ShouldContain("InvalidOperationException");
    }

    [Fact]
    public void Fixes_that_undo_each_other_leave_the_page_alone()
    {
        var text = SourceText.From("left right");

        var result = Fixer.Fix(NewLinter(Replacing("left", "west"), Replacing("west", "left")), text, FixSafety.Safe, TestContext.Current.CancellationToken);

        result.Text.ShouldBeSameAs(text);
        result.Fixed.ShouldBeEmpty();
        result.Refused.ShouldHaveSingleItem();
    }

    [Fact]
    public void Fixes_that_never_end_are_stopped() =>
        Fix("a", Replacing("a", "a a")).Text.ToString().Count(c => c == 'a').ShouldBe(1 << Fixer.MaxRounds);

    [Fact]
    public void A_merge_is_proved_by_what_it_says_it_merges()
    {
        var text = Pages.WithList("Heat helps.[1] Cold does not.[3] Rest.[2]", 1, 2, 3);
        var rule = new WordRule("BPL9001", "3. ", (article, _) =>
            Merging.Fix("Merge", FixSafety.Safe, article, [article.NumberedList!.Entries[0], article.NumberedList.Entries[2]]));

        Fix(text, rule).Text.ToString().ShouldBe(Pages.WithList("Heat helps.[1] Cold does not.[1] Rest.[2]", 1, 2));
    }

    [Fact]
    public void A_fix_that_was_refused_is_tried_again_when_the_page_has_changed()
    {
        var text = SourceText.From("""
            1. French S. Spine. 2006;31(9):998-1006.
            1. French S. Spine. 2006;31(9):998-1006.

            Heat helps.[1]

            1. French S. Spine. 2006;31(9):998-1006.


            1. French S. Spine. 2006;31(9):998-1006.


            Cold does not[2] . Cold does not[2] .
            """);
        var linter = new Linter(LintSettings.Default);

        var once = Fixer.Fix(linter, text, FixSafety.Safe, TestContext.Current.CancellationToken);

        Fixer.Fix(linter, once.Text, FixSafety.Safe, TestContext.Current.CancellationToken).Text.ShouldBeSameAs(once.Text);
    }

    [Fact]
    public void A_mistyped_number_is_put_right_although_a_citation_gains_its_work()
    {
        var text = SourceText.From(Pages.WithList("Heat helps.[1] Cold does not.[2] Rest.[3] Work.[4]", 1, 2, 2, 4));
        var linter = new Linter(LintSettings.Default, rule => rule.Id == "BPL1004");

        var result = Fixer.Fix(linter, text, FixSafety.Unsafe, TestContext.Current.CancellationToken);

        result.Text.ToString().ShouldBe(Pages.WithList("Heat helps.[1] Cold does not.[2] Rest.[3] Work.[4]", 1, 2, 3, 4));
        result.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void A_marker_may_move_across_punctuation()
    {
        var text = Pages.WithList("Heat helps[1] . Cold does not.[2]", 1, 2);

        Fix(text, Replacing("[1] .", ".[1]")).Text.ToString().ShouldStartWith("Heat helps.[1] Cold");
    }

    [Fact]
    public void Fixing_is_stable_and_keeps_the_page_readable() => Gen.OneOf(Parts).Array[0, 25].Sample(parts =>
    {
        var text = SourceText.From(string.Concat(parts));
        var linter = new Linter(LintSettings.Default);
        foreach (var safety in (FixSafety[])[FixSafety.Safe, FixSafety.Unsafe])
        {
            var once = Fixer.Fix(linter, text, safety, TestContext.Current.CancellationToken);
            // Only an unsafe fix that was refused may be possible once the rest of the page is mended.
            if (safety == FixSafety.Unsafe && !once.Refused.IsEmpty)
                continue;
            var twice = Fixer.Fix(linter, once.Text, safety, TestContext.Current.CancellationToken);
            twice.Text.ToString().ShouldBe(once.Text.ToString());
            twice.Text.ShouldBeSameAs(once.Text);
        }
    });

    private static WordRule Replacing(string word, string by) =>
        new("BPL9001", word, (_, span) => new Fix($"Replace '{word}'", FixSafety.Safe, new TextChange(span, by)));

    private static FixResult Fix(string text, params WordRule[] rules) =>
        Fixer.Fix(NewLinter(rules), SourceText.From(text), FixSafety.Safe, TestContext.Current.CancellationToken);

    private static Linter NewLinter(params WordRule[] rules) => new(LintSettings.Default, ImmutableArray.Create<Rule>(rules));
}
