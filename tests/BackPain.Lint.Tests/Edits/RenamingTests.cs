using System.Globalization;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using CsCheck;

namespace BackPain.Lint.Tests.Edits;

/// <summary>One work gets another number or key, and markers follow.</summary>
public sealed class RenamingTests
{
    [Theory]
    [InlineData("Heat.[2] Cold.[2, 1].", 2, 12, "Heat.[12] Cold.[12, 1].")]
    [InlineData("Heat.[1-3].", 2, 12, "Heat.[1,3,12].")]
    [InlineData("Heat.[1-4].", 4, 12, "Heat.[1-3,12].")]
    [InlineData("Heat.[1-4].", 1, 12, "Heat.[2-4,12].")]
    [InlineData("Heat.[1-3,9].", 9, 14, "Heat.[1-3,14].")]
    [InlineData("Heat.<sup>2</sup> Cold.<sup>1,2</sup>", 2, 12, "Heat.<sup>12</sup> Cold.<sup>1,12</sup>")]
    [InlineData("Heat.² Cold.¹", 2, 12, "Heat.¹² Cold.¹")]
    [InlineData("Heat.[\\[2\\]](#cite_note-2)", 2, 12, "Heat.[\\[12\\]](#cite_note-12)")]
    public void Markers_follow_an_entry_to_its_new_number(string body, int old, int number, string expected)
    {
        var article = Pages.Read(Pages.WithList(body, [.. Enumerable.Range(1, 9)]));
        var entry = article.NumberedList!.Entries[old - 1];

        var edit = Renaming.Number(article, LintSettings.Default, entry, number);

        edit.Refusal.ShouldBeNull();
        var after = Pages.Apply(article, edit.Changes);
        after.ShouldStartWith(expected);
        Pages.Read(after).NumberedList!.Entries[old - 1].Number.ShouldBe(number);
    }

    [Theory]
    [InlineData("Heat.[2]", 2, 3, "another entry carries the number 3")]
    [InlineData("Heat.[2]", 2, 0, "numbers count from 1")]
    [InlineData("Heat.[2] Cold.[12]", 2, 12, "'[12]' in line 1 names a number that no entry carries")]
    [InlineData("Heat.[1]–[4]", 3, 12, "'[1]' in line 1 and the marker behind it name all numbers between them")]
    [InlineData("Heat.[2] Cold [2, Table 1].", 2, 12, "'[2, Table 1]' in line 1 is not read as a marker but may be one")]
    public void A_number_that_would_break_a_citation_is_refused(string body, int old, int number, string reason)
    {
        var article = Pages.Read(Pages.WithList(body, [.. Enumerable.Range(1, 9)]));

        var edit = Renaming.Number(article, LintSettings.Default, article.NumberedList!.Entries[old - 1], number);

        (edit.Refusal, edit.Changes.Length).ShouldBe((reason, 0));
    }

    [Fact]
    public void The_second_entry_of_a_number_leaves_it_alone()
    {
        var article = Pages.Read("Heat.[1]\n\n## References\n\n[1] " + Pages.Work(1) + "\n\n[1] " + Pages.Work(2) + "\n\n[2] " + Pages.Work(3) + "\n");

        var edit = Renaming.Number(article, LintSettings.Default, article.NumberedList!.Entries[1], 3);

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe(article.Text.Replace("[1] " + Pages.Work(2), "[3] " + Pages.Work(2), StringComparison.Ordinal));
    }

    [Fact]
    public void A_footnote_takes_its_markers_along()
    {
        var article = Pages.Read("Heat.[^french][^Cold]\n\nRest.[^FRENCH]\n\n[^french]: French S. Heat. 2006.\n[^cold]: Against[^french]: Chou R. Cold. 2007.\n");

        var edit = Renaming.Footnote(article, LintSettings.Default, "French", "heat-2006");

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe("Heat.[^heat-2006][^Cold]\n\nRest.[^heat-2006]\n\n[^heat-2006]: French S. Heat. 2006.\n[^cold]: Against[^heat-2006]: Chou R. Cold. 2007.\n");
    }

    [Theory]
    [InlineData("COLD", "the page uses the key 'COLD' already")]
    [InlineData("lost", "the page uses the key 'lost' already")]
    [InlineData("a b", "'a b' is no key: it holds a blank")]
    [InlineData("a]b", "'a]b' is no key: it holds the character ']'")]
    [InlineData("", "the new key is empty")]
    public void A_key_that_a_footnote_cannot_have_is_refused(string name, string reason)
    {
        var article = Pages.Read("Heat.[^french][^cold][^lost]\n\n[^french]: French S. Heat. 2006.\n[^cold]: Chou R. Cold. 2007.\n");

        Renaming.Footnote(article, LintSettings.Default, "french", name).Refusal.ShouldBe(reason);
    }

    [Fact]
    public void A_source_takes_the_tags_that_name_it_along()
    {
        var article = Pages.Read("Heat.<ref name=\"french\">French S. Heat. 2006.</ref> Cold.<ref name=french /> Rest.<ref name=\"chou\">Chou R. Cold. 2007.</ref>\n");

        var edit = Renaming.Tag(article, LintSettings.Default, article.RefTags[1], "heat2006");

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe(article.Text.Replace("french", "heat2006", StringComparison.Ordinal));
        Renaming.Tag(article, LintSettings.Default, article.RefTags[1], "chou").Refusal.ShouldBe("the page uses the name 'chou' already");
        Renaming.Tag(article, LintSettings.Default, article.RefTags[1], "12").Refusal.ShouldBe("MediaWiki takes no number for a name");
    }

    [Fact]
    public void A_citekey_is_changed_in_all_markers_unless_the_bibliography_has_it()
    {
        const string Text = "Heat [see @french2006, p. 4; @chou2017]. Cold [@french2006].\n";
        var article = Pages.Read(Text);

        Pages.Apply(article, Renaming.Citekey(article, LintSettings.Default, "french2006", "french06").Changes)
            .ShouldBe(Text.Replace("french2006", "french06", StringComparison.Ordinal));
        Renaming.Citekey(article, LintSettings.Default, "french2006", "chou2017").Refusal.ShouldBe("the page uses the key 'chou2017' already");
        Renaming.Citekey(article, LintSettings.Default, "french2006", "a:").Refusal.ShouldBe("a marker with the new key would not be read as the same marker");
        var known = Pages.Read("---\nreferences:\n- id: french2006\n  title: Heat\n---\n\n" + Text);
        Renaming.Citekey(known, LintSettings.Default, "french2006", "french06").Refusal.ShouldBe("'french2006' is the key of a work in the bibliography, which does not change with the markers");
    }

    [Fact]
    public void A_number_and_back_leads_to_the_same_page() => CitedPages.InNormalForm.SelectMany(text => Gen.Int[0, 30].Select(choice => (text, choice))).Sample((text, choice) =>
    {
        var article = Pages.Read(text);
        var entries = article.NumberedList!.Entries;
        var (index, old) = (choice % entries.Length, entries[choice % entries.Length].Number);
        var there = Renaming.Number(article, LintSettings.Default, entries[index], 40);
        there.Refusal.ShouldBeNull();
        var after = Pages.Read(Pages.Apply(article, there.Changes));

        var back = Renaming.Number(after, LintSettings.Default, after.NumberedList!.Entries[index], old);

        back.Refusal.ShouldBeNull();
        WithOpenRanges(Pages.Apply(after, back.Changes)).ShouldBe(WithOpenRanges(text));
    });

    /// <summary>A range that had to open may stay open when its author wrote no other: <c>[1-3]</c> is <c>[1,2,3]</c>.</summary>
    private static string WithOpenRanges(string text) => Regex.Replace(text, @"\[(\d+)-(\d+)\]", range =>
    {
        var (first, last) = (int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture));
        return $"[{string.Join(',', Enumerable.Range(first, last - first + 1))}]";
    });

    [Fact]
    public void Any_page_keeps_its_citations_or_is_refused() => CitedPages.Any.SelectMany(text => Gen.Select(Gen.Int[0, 30], Gen.Int[1, 40]).Select(choice => (text, choice.Item1, choice.Item2))).Sample((text, choice, number) =>
    {
        var article = Pages.Read(text);
        var entries = article.NumberedList!.Entries;
        var edit = Renaming.Number(article, LintSettings.Default, entries[choice % entries.Length], number);
        if (edit.Refusal is not null)
            return;
        var after = Pages.Read(Pages.Apply(article, edit.Changes));
        after.Markers.Length.ShouldBe(article.Markers.Length);
        for (var i = 0; i < after.Markers.Length; i++)
            Works(after, i).ShouldBe(Works(article, i), ignoreOrder: true);
    });

    private static string[] Works(Article article, int marker) =>
        [.. article.NumberedList!.Entries.Where(entry => article.Markers[marker].Names(entry.Number)).Select(entry => string.Join(' ', article.Slice(entry.Body).ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))];
}
