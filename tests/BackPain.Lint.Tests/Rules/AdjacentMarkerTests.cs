using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

public sealed class AdjacentMarkerTests
{
    private const string List = """


        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        2. Hayden J, van Tulder M. Exercise therapy for low back pain. 2005.
        3. Furlan A, Brosseau L. Massage for low back pain. 2002.
        4. Chou R, Deyo R. Noninvasive treatments for low back pain. 2017.
        5. Heymans M. Back schools for low back pain. 2004.
        """;

    [Theory]
    [InlineData("Heat helps.[3][2]", "Heat helps.[2][3]")]
    [InlineData("Heat helps.[3] [2]", "Heat helps.[2] [3]")]
    [InlineData("Heat helps.[4]; [2], [3]", "Heat helps.[2]; [3], [4]")]
    [InlineData("Heat helps.[4; 1, 3]", "Heat helps.[1; 3, 4]")]
    [InlineData("Heat helps.[4,2-3]", "Heat helps.[2-3,4]")]
    [InlineData("Heat helps.[4,3][1]", "Heat helps.[1,3][4]")]
    [InlineData(@"Heat helps.\[4\]\[3\]", @"Heat helps.\[3\]\[4\]")]
    [InlineData("Heat helps.[[4]](#cite_note-4)[[3]](#cite_note-3)", "Heat helps.[[3]](#cite_note-3)[[4]](#cite_note-4)")]
    [InlineData("Heat helps.<sup>[4]</sup><sup>[3]</sup>", "Heat helps.<sup>[3]</sup><sup>[4]</sup>")]
    public void Numbers_at_one_place_are_sorted_and_what_joins_them_stays(string text, string expected)
    {
        Ids(text).ShouldBe(["BPL1012"]);
        Fixed(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Heat helps.[2][2]", "Heat helps.[2]")]
    [InlineData("Heat helps.[2], [2], [3]", "Heat helps.[2], [3]")]
    [InlineData("Heat helps.[3,3]", "Heat helps.[3]")]
    [InlineData("Heat helps.[2-5,4]", "Heat helps.[2-5]")]
    [InlineData("Heat helps.[2-5][4]", "Heat helps.[2-5]")]
    [InlineData("Heat helps.[1-3, 1-4]", "Heat helps.[1-4]")]
    [InlineData("Heat helps.[1,2][2,3]", "Heat helps.[1,2][3]")]
    [InlineData("Heat helps.[3][2][3]", "Heat helps.[2][3]")]
    [InlineData("Heat helps.[2][3][2]", "Heat helps.[2][3]")]
    public void A_number_said_twice_is_one_defect_whatever_else_is_wrong_with_its_place(string text, string expected)
    {
        Ids(text).ShouldBe(["BPL1013"]);
        Fixed(text).ShouldBe(expected);
    }

    [Fact]
    public void Ranges_that_overlap_in_part_are_reported_and_left_to_a_person()
    {
        const string Text = "Heat helps.[1-3,2-5]";

        Ids(Text).ShouldBe(["BPL1013"]);
        Fixed(Text).ShouldBe(Text);
    }

    [Theory]
    [InlineData("Heat helps.[3, p. 4][2]")]
    [InlineData("Heat helps.[3][2]:14")]
    [InlineData("Heat helps.[3][2] (a small trial)")]
    [InlineData("Heat helps.[3][2][dead link]")]
    [InlineData("Heat helps.[3] and [2]")]
    [InlineData("Heat helps.[3] Cold helps.[2]")]
    [InlineData("Heat helps.[9][2]")]
    [InlineData("Heat helps, see refs 3, 2.")]
    public void Nothing_is_said_where_order_may_carry_a_meaning(string text) =>
        Ids(text).ShouldBeEmpty();

    [Fact]
    public void Markers_that_collapse_into_a_link_are_parted_first() =>
        Ids("Heat helps.[3][2]\n\n[2]: https://pubmed.gov/16034851").ShouldBeEmpty();

    [Theory]
    [InlineData("Rest helps[3][2] . Heat helps.[1] Cold helps.[2] Massage helps.[3] Drugs help.[4]", "Rest helps.[2][3] Heat helps.[1] Cold helps.[2] Massage helps.[3] Drugs help.[4]")]
    [InlineData("Rest helps [3][3][2]. Heat helps.[1] Cold helps.[2] Massage helps.[3] Drugs help.[4]", "Rest helps.[2][3] Heat helps.[1] Cold helps.[2] Massage helps.[3] Drugs help.[4]")]
    [InlineData("Rest helps [2,1]. Heat [1] helps. Cold [2] helps. Massage [3] helps. Drugs [4] help.", "Rest helps [1,2]. Heat [1] helps. Cold [2] helps. Massage [3] helps. Drugs [4] help.")]
    public void Fixes_of_order_punctuation_and_spacing_meet_at_one_place(string text, string expected)
    {
        var once = FixedByAll(text);

        once.ShouldBe(expected);
        FixedByAll(once).ShouldBe(once);
    }

    private static string[] Ids(string text) =>
        [.. Linter.Check(SourceText.From(text + List)).Findings.Select(finding => finding.Rule.Id)];

    private static string Fixed(string text) => Fixed(Linter, text);

    private static string FixedByAll(string text) => Fixed(new Linter(LintSettings.Default), text);

    private static string Fixed(Linter linter, string text) =>
        Fixer.Fix(linter, SourceText.From(text + List), FixSafety.Safe).Text.ToString()[..^List.Length];

    private static Linter Linter => new(LintSettings.Default, rule => rule.Id is "BPL1012" or "BPL1013");
}
