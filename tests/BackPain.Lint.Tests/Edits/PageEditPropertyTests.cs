using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using CsCheck;

namespace BackPain.Lint.Tests.Edits;

/// <summary>Edits of whole pages over pages that are put together at random and read by the real reader.</summary>
public sealed class PageEditPropertyTests
{
    [Fact]
    public void Renumbering_puts_works_into_the_order_of_their_first_citation() => CitedPages.Any.Sample(text =>
    {
        var article = Pages.Read(text);

        var after = Made(article, Renumbering.ByFirstCitation(article, LintSettings.Default));

        Places(after).ShouldBe(Places(article));
        var start = article.NumberedList!.Entries.Min(entry => entry.Number);
        after.NumberedList!.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(start, after.NumberedList.Entries.Length));
        var mentions = Mentions(after);
        mentions.ShouldBe(Enumerable.Range(start, mentions.Length));
        Works(after).Order(StringComparer.Ordinal).ShouldBe(Works(article).Order(StringComparer.Ordinal));
        Breaks(after.Text).ShouldBe(Breaks(article.Text));
    });

    [Fact]
    public void Renumbering_twice_is_renumbering_once() => CitedPages.Any.Sample(text =>
    {
        var article = Pages.Read(text);
        var after = Made(article, Renumbering.ByFirstCitation(article, LintSettings.Default));

        var again = Renumbering.ByFirstCitation(after, LintSettings.Default);

        (again.Refusal, Pages.Apply(after, again.Changes)).ShouldBe((null, after.Text));
    });

    [Fact]
    public void Renumbering_leaves_all_text_but_numbers_and_the_order_of_entries() => CitedPages.Any.Sample(text =>
    {
        var article = Pages.Read(text);
        var after = Made(article, Renumbering.ByFirstCitation(article, LintSettings.Default));

        static string Prose(Article page) => string.Concat(page.Prose[..page.NumberedList!.Span.Start].Where(char.IsLetter));
        Prose(after).ShouldBe(Prose(article));
        after.Paragraphs.Length.ShouldBe(article.Paragraphs.Length);
    });

    [Fact]
    public void Sorting_leaves_every_place_its_works() => CitedPages.Any.Sample(text =>
    {
        var article = Pages.Read(text);

        var after = Made(article, Renumbering.SortMarkers(article, LintSettings.Default));

        Places(after).ShouldBe(Places(article));
        Works(after).ShouldBe(Works(article));
        Renumbering.SortMarkers(after, LintSettings.Default).Changes.ShouldBeEmpty();
    });

    [Fact]
    public void Footnotes_and_back_is_the_same_page() => CitedPages.InNormalForm.Sample(text =>
    {
        var article = Pages.Read(text);

        var footnotes = Made(article, FootnoteConversion.Convert(article, LintSettings.Default));
        var back = Made(footnotes, NumericConversion.Convert(footnotes, LintSettings.Default));

        footnotes.Markers.ShouldAllBe(marker => marker.Key != null);
        footnotes.NumberedList.ShouldBeNull();
        back.Text.ShouldBe(article.Text);
    });

    [Fact]
    public void A_conversion_to_footnotes_keeps_every_place_its_works_or_is_refused() => CitedPages.Any.Sample(text =>
    {
        var article = Pages.Read(text);
        var edit = FootnoteConversion.Convert(article, LintSettings.Default);
        if (edit.Refusal is not null)
            return;

        var after = Made(article, edit);

        Places(after).ShouldBe(Places(article));
    });

    [Fact]
    public void An_inserted_entry_is_cited_at_its_place_and_all_others_as_before() => Gen.Select(CitedPages.Any, Gen.Int[0, 1000]).Sample((text, pick) =>
    {
        var unordered = Pages.Read(text);
        var article = Made(unordered, Renumbering.ByFirstCitation(unordered, LintSettings.Default));
        var marker = article.Markers[pick % article.Markers.Length];

        var edit = Insertion.At(article, LintSettings.Default, marker.Span.End, "Zimmer A. A new\nwork. Spine. 2007;32:1-9.");
        var after = Made(article, edit);

        var added = after.NumberedList!.Entries.Single(entry => after.Slice(entry.Body).StartsWith("Zimmer A. A new work. Spine. 2007;32:1-9."));
        after.Markers.Count(one => one.Names(added.Number)).ShouldBe(1);
        after.Slice(added.Body).ToString().ShouldEndWith("32:1-9.");
        Works(Made(after, Renumbering.ByFirstCitation(after, LintSettings.Default))).ShouldBe(Works(after));
        var without = Renumbering.Delete(after, LintSettings.Default, added);
        without.Refusal.ShouldBeNull();
        Works(Made(after, without)).ShouldBe(Works(article));
    });

    [Fact]
    public void A_deleted_entry_leaves_all_others_as_they_were() => Gen.Select(CitedPages.Any, Gen.Int[0, 1000]).Sample((text, pick) =>
    {
        var article = Pages.Read(text);
        var entries = article.NumberedList!.Entries;
        var gone = entries[pick % entries.Length];
        var edit = Renumbering.Delete(article, LintSettings.Default, gone);
        if (edit.Refusal is not null)
            return;

        var after = Made(article, edit);

        Works(after).ShouldBe(Works(article).Where(work => work != EditProof.Words(article, gone.Body)));
    });

    /// <summary>The page after an edit that must not be refused, with sorted changes.</summary>
    private static Article Made(Article article, PageEdit edit)
    {
        edit.Refusal.ShouldBeNull();
        for (var i = 1; i < edit.Changes.Length; i++)
            edit.Changes[i].Span.Start.ShouldBeGreaterThanOrEqualTo(edit.Changes[i - 1].Span.End);
        return Pages.Read(Pages.Apply(article, edit.Changes));
    }

    private static string[] Works(Article article) =>
        [.. article.NumberedList!.Entries.Select(entry => EditProof.Words(article, entry.Body))];

    private static (int Crlf, int Lf) Breaks(string text) =>
        (text.Split("\r\n").Length, text.Split('\n').Length);

    /// <summary>The works that each place of the text cites: markers side by side are one place.</summary>
    private static string[][] Places(Article article)
    {
        var places = new List<string[]>();
        foreach (var (first, end) in MarkerGap.Runs(article, (_, _) => true))
            places.Add([.. Enumerable.Range(first, end - first).SelectMany(i => Works(article, article.Markers[i])).Distinct().Order(StringComparer.Ordinal)]);
        return [.. places];
    }

    private static IEnumerable<string> Works(Article article, CitationMarker marker) =>
        (article.NumberedList?.Entries ?? []).Where(entry => marker.Names(entry.Number)).Select(entry => EditProof.Words(article, entry.Body))
            .Concat(article.Footnotes.Where(footnote => footnote.Key == marker.Key).Select(footnote => EditProof.Words(article, footnote.Body)));

    private static int[] Mentions(Article article)
    {
        var known = article.NumberedList!.Entries.Select(entry => entry.Number).ToHashSet();
        return [.. article.Markers.SelectMany(marker => marker.Numbers).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Where(known.Contains).Distinct()];
    }
}
