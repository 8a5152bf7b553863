using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Parsing;
using BackPain.Lint.Tests.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

/// <summary>When a page is numbered by first citation, and when not.</summary>
public sealed class CitationNumberingTests
{
    [Fact]
    public void A_list_whose_first_entries_lost_their_text_keeps_its_order()
    {
        var edit = Renumber("Heat.[4] Cold.[5] Rest.[6] Walking.[8] Yoga.[7] Tai chi.[9] Massage.[10] Taping.[11] Traction.[12] Corsets.[13] Stretching.[14] Bed rest.[15] Acupuncture.[16]", entries: 16);

        edit.Changes.ShouldBeEmpty();
        edit.Refusal.ShouldBe("entries 1 to 3 of its list are cited nowhere, as if the text that cited them was lost: bring it back or delete them first");
    }

    [Fact]
    public void A_single_entry_that_nobody_cites_moves_to_the_end()
    {
        var edit = Renumber("Heat helps.[1] Cold does not.[3] Rest neither.[4] Walking.[5] Yoga.[6] Tai chi.[7] Massage.[8] Taping.[9]", entries: 9);

        edit.Refusal.ShouldBeNull();
        edit.Changes.ShouldNotBeEmpty();
    }

    private static PageEdit Renumber(string body, int entries)
    {
        var text = SourceText.From(Pages.WithList(body, [.. Enumerable.Range(1, entries)]));
        return CitationNumbering.Renumber(new Page(ArticleReader.Read(text, LintSettings.Default), LintSettings.Default), LintSettings.Default);
    }
}
