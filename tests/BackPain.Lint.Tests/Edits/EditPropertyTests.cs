using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Edits;

/// <summary>Edits over pages that are put together at random and read by the real reader.</summary>
public sealed class EditPropertyTests
{
    private static readonly string[] Forms = ["[{0}]", "\\[{0}\\]", "<sup>[{0}]</sup>", "[{0}][{1}]", "[{0},{1}]", "[{0}, {1}]", "[{0};{1}]", "[{0}–{1}]", "[{0}-{1}]", "[{0}][{1}-{2}]", "[{0},{1}–{2}]", "[\\[{0}\\]](#cite_note-{0})", "[[{0}]](#cite_note-smith-{0})", "[{0}], [{1}]", "[{0}, p. 14]"];
    private static readonly string[] LineBreaks = ["\n", "\r\n"];

    private static readonly Gen<(string Text, int Pick)> Page =
        from count in Gen.Int[2, 14]
        from start in Gen.Int[1, 9]
        from gaps in Gen.Int[0, 2].Array[count]
        from citations in Gen.Select(Gen.OneOf(Forms), Gen.Int[0, count - 1].Array[3]).Array[1, 12]
        from style in Gen.Int[0, 2]
        from breaks in Gen.OneOf(LineBreaks).Array[8]
        from isLoose in Gen.Bool
        from isOpen in Gen.Bool
        from mark in Gen.Bool
        from pick in Gen.Int[0, 1000]
        select (Write(count, start, gaps, citations, style, breaks, isLoose, isOpen, mark), pick);

    [Fact]
    public void Closing_gaps_keeps_what_markers_mean() => Page.Sample(page =>
    {
        var article = Pages.Read(page.Text);

        var after = Verify(article, Renumbering.Consecutive(article, article.NumberedList!));

        Pages.Meaning(after).ShouldBe(Pages.Meaning(article));
        Renumbering.Consecutive(after, after.NumberedList!).ShouldBeEmpty();
    });

    [Fact]
    public void Removing_keeps_what_the_other_markers_mean() => Page.Sample(page =>
    {
        var article = Pages.Read(page.Text);
        var list = article.NumberedList!;
        ImmutableArray<ReferenceEntry> gone = [.. list.Entries.Where((_, i) => ((page.Pick >> i) & 1) == 1)];
        if (gone.Length == list.Entries.Length)
            return;

        var changes = Renumbering.Without(article, list, gone);
        if (changes.IsEmpty)
            return;
        var after = Verify(article, changes);

        var names = gone.Select(entry => article.Slice(entry.Body)[..18].ToString()).ToHashSet(StringComparer.Ordinal);
        var expected = Pages.Meaning(article).Select(works => works.Where(work => !names.Contains(work)).ToArray()).Where(works => works.Length > 0);
        Pages.Meaning(after).ShouldBe(expected);
        foreach (var name in names)
            after.Text.ShouldNotContain(name);
    });

    [Fact]
    public void Merging_leads_markers_to_the_kept_work() => Page.Sample(page =>
    {
        var article = Pages.Read(page.Text);
        var entries = article.NumberedList!.Entries;
        var (keep, drop) = (entries[page.Pick % entries.Length], entries[page.Pick / 7 % entries.Length]);
        if (keep == drop)
            return;

        var changes = Merging.Plan(article, keep, [drop]);
        if (changes.IsEmpty)
            return;
        var after = Verify(article, changes);

        var (kept, dropped) = (article.Slice(keep.Body)[..18].ToString(), article.Slice(drop.Body)[..18].ToString());
        var expected = Pages.Meaning(article).SelectMany(works => works).Select(work => work == dropped ? kept : work).ToHashSet(StringComparer.Ordinal);
        Pages.Meaning(after).SelectMany(works => works).ToHashSet(StringComparer.Ordinal).ShouldBe(expected, ignoreOrder: true);
        CitationMeaning.FaultOf(article, after, changes, [new Diagnostics.Fix("Merge", Diagnostics.FixSafety.Unsafe, changes.AsSpan()) { Merged = [new(drop.Span, keep.Span)] }]).ShouldBeNull();
    });

    [Fact]
    public void A_change_of_one_digit_alone_never_passes_the_check() => Page.Sample(page =>
    {
        var article = Pages.Read(page.Text);
        if (article.Markers.IsEmpty)
            return;
        var marker = article.Markers[page.Pick % article.Markers.Length];
        var number = marker.Numbers[0].First;
        if (marker.Numbers is not [{ } only] || only.First != only.Last || !article.NumberedList!.Entries.Any(entry => entry.Number == number))
            return;
        var other = article.NumberedList.Entries.First(entry => entry.Number != number).Number;
        ImmutableArray<TextChange> changes = [new(only.Span, $"{other}")];

        CitationMeaning.FaultOf(article, Pages.Read(Pages.Apply(article, changes)), changes, []).ShouldNotBeNull();
    });

    /// <summary>Sorted changes, the rest of the text equal, the line breaks of the page and its end kept.</summary>
    private static Article Verify(Article article, ImmutableArray<TextChange> changes)
    {
        for (var i = 1; i < changes.Length; i++)
            changes[i].Span.Start.ShouldBeGreaterThanOrEqualTo(changes[i - 1].Span.End);
        changes.ShouldAllBe(change => !change.NewText!.Contains('\n') && article.Slice(change.Span).ToString() != change.NewText);
        var after = Pages.Read(Pages.Apply(article, changes));
        after.Text.EndsWith('\n').ShouldBe(article.Text.EndsWith('\n'));
        after.Text.StartsWith('\uFEFF').ShouldBe(article.Text.StartsWith('\uFEFF'));
        return after;
    }

    private static string Write(
        int count, int start, int[] gaps, (string Form, int[] Members)[] citations, int style, string[] breaks, bool isLoose, bool isOpen, bool mark)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = i == 0 ? start : numbers[i - 1] + 1 + (gaps[i] == 2 ? 1 : 0);
        var text = new StringBuilder(mark ? "\uFEFF" : "").Append("# Back pain\n\n");
        foreach (var (form, members) in citations)
        {
            object[] named = [.. members.Order().Select(member => (object)numbers[member])];
            // A range over a gap names a number that has no entry, and one number twice is a mistake of another kind.
            var isWhole = members.Distinct().Count() == 3 && (int)named[2] - (int)named[0] == members.Max() - members.Min();
            text.Append("Heat helps.").AppendFormat(CultureInfo.InvariantCulture, isWhole || form.IndexOf("{1}", StringComparison.Ordinal) < 0 ? form : "[{0}]", named).Append(members[0] % 2 == 0 ? " " : "\n\n");
        }

        text.Append("\n\n## References\n\n");
        var label = style == 0 ? "{0}. " : style == 1 ? "[{0}] " : "\\[{0}\\] ";
        for (var i = 0; i < count; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, label, numbers[i]).Append(Pages.Work(i)).Append(isLoose ? "\n\n" : "\n");
        return Broken(isOpen ? text.ToString().TrimEnd() : text.ToString(), breaks);
    }

    private static string Broken(string text, string[] breaks)
    {
        var lines = text.Split('\n');
        var broken = new StringBuilder(lines[0]);
        for (var i = 1; i < lines.Length; i++)
            broken.Append(breaks[i % breaks.Length]).Append(lines[i]);
        return broken.ToString();
    }
}
