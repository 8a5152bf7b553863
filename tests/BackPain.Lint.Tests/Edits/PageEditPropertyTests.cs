using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
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

    [Fact]
    public void A_merge_leaves_every_place_its_works_but_for_the_merged_ones() => Gen.Select(CitedPages.Any, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((text, first, second) =>
    {
        var article = Pages.Read(text);
        var entries = article.NumberedList!.Entries;
        var (a, b) = (Math.Min(first % entries.Length, second % entries.Length), Math.Max(first % entries.Length, second % entries.Length));
        if (a == b)
            return;
        var edit = Merging.Of(article, LintSettings.Default, [[entries[a], entries[b]]]);
        if (edit.Refusal is not null)
            return;

        var after = Made(article, edit);

        var kept = EditProof.Words(article, Merging.Fullest([entries[a], entries[b]]).Body);
        var gone = new[] { a, b }.Select(index => EditProof.Words(article, entries[index].Body)).Single(work => work != kept);
        Works(after).ShouldBe(Works(article).Select((work, index) => index == a ? kept : work).Where((_, index) => index != b));
        Cited(after).ShouldBe(Cited(article).Select(work => work == gone ? kept : work).Distinct().Order(StringComparer.Ordinal));
        Places(after).ShouldBe(Places(article).Select(place => place.Select(work => work == gone ? kept : work).Distinct().Order(StringComparer.Ordinal).ToArray()));
        after.NumberedList!.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(entries[0].Number, entries.Length - 1));
        (Breaks(after.Text).Crlf == 1).ShouldBe(Breaks(article.Text).Crlf == 1);
    });

    [Fact]
    public void Merging_copies_twice_is_merging_them_once() => Gen.Select(CitedPages.Any, Gen.Int[0, 1000]).Sample((text, pick) =>
    {
        var plain = Pages.Read(text);
        var entries = plain.NumberedList!.Entries;
        var work = plain.Slice(entries[pick % entries.Length].Body).ToString();
        var copy = entries[(pick + 1) % entries.Length].Body;
        var article = Pages.Read(plain.Text[..copy.Start] + work + plain.Text[copy.End..]);

        var after = Merged(article);

        Merged(after).Text.ShouldBe(after.Text);
    });

    private static Article Merged(Article article)
    {
        var groups = new Page(article, LintSettings.Default).Duplicates.Select(group => group.Entries);
        return Pages.Read(Pages.Apply(article, Merging.Of(article, LintSettings.Default, [.. groups]).Changes));
    }

    private static IEnumerable<string> Cited(Article article) =>
        article.Markers.SelectMany(marker => Works(article, marker)).Distinct().Order(StringComparer.Ordinal);

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
