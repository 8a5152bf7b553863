using System.Globalization;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>The ways in which pages get damaged. Each returns false where it does not apply, and then has changed nothing.</summary>
internal static class MutationKinds
{
    /// <summary>All of them. Those that leave nothing to damage further come rarely.</summary>
    public static readonly (Func<Mutant, Random, bool> Apply, int Weight)[] All =
    [
        (DeleteEntry, 4), (SwapEntries, 3), (PointOutsideTheList, 4), (BreakRange, 3), (DropSectionText, 3),
        (RepeatNumber, 3), (RemoveList, 1), (RestartList, 1), (AddBylineLinks, 2), (WrapMarker, 4),
    ];

    private static readonly string[] PlainForms = ["\\[{0}\\]", "<sup>[{0}]</sup>", "<sup>\\[{0}\\]</sup>", "^[{0}]^"];

    private static readonly string[] LinkForms =
    [
        "[\\[{0}\\]](#cite_note-{0})", "[[{0}]](#cite_note-smith-{0})", "[{0}](#cite_note-{0})", "<sup>[\\[{0}\\]](#cite_note-{0})</sup>",
        "^[\\[{0}\\]](#cite_note-{0})^", "<sup><a href=\"#cite_note-{0}\">[{0}]</a></sup>",
    ];

    private static bool DeleteEntry(Mutant page, Random random)
    {
        if (page.HasNoList || page.Entries.Count < 3)
            return false;
        var entry = Pick(page.Entries, random);
        var index = page.List.Entries.IndexOf(entry);
        var span = index + 1 < page.List.Entries.Length
            ? TextSpan.FromBounds(entry.Span.Start, page.List.Entries[index + 1].Span.Start)
            : TextSpan.FromBounds(page.List.Entries[index - 1].Span.End, entry.Span.End);
        // The last entry needs the one before it for its bounds, and the text between two entries belongs to one mutation only.
        if (!page.IsFree(new TextSpan(span.Start, span.Length + 1)) || page.Restart is not null || page.Markers.Any(marker => marker.Numbers.Contains(entry.Number) && !IsCertain(page, marker)))
            return false;
        page.Replace(span, "");
        page.Entries.Remove(entry);
        page.Log.Add($"deleted entry {entry.Number}");
        return true;
    }

    private static bool SwapEntries(Mutant page, Random random)
    {
        if (page.HasNoList || page.Restart is not null || page.Entries.Count < 3)
            return false;
        var (first, second) = (random.Next(page.Entries.Count), random.Next(page.Entries.Count));
        if (first == second)
            return false;
        var (a, b) = (page.Entries[first], page.Entries[second]);
        if (!page.IsFree(a.Span) || !page.IsFree(b.Span) || page.Numbers[a] != a.Number || page.Numbers[b] != b.Number)
            return false;
        page.Replace(a.Span, page.Article.Slice(b.Span).ToString());
        page.Replace(b.Span, page.Article.Slice(a.Span).ToString());
        // Who stands at a place now has its neighbours' places: later mutations must leave both alone.
        (page.Entries[first], page.Entries[second]) = (b, a);
        page.Log.Add($"swapped entries {a.Number} and {b.Number}");
        return true;
    }

    private static bool PointOutsideTheList(Mutant page, Random random)
    {
        var index = random.Next(page.Markers.Count);
        var marker = page.Markers[index];
        if (page.HasNoList || marker.Numbers.Count != 1 || !page.IsFree(marker.Original.Span) || page.Restart is not null || !IsCertain(page, marker))
            return false;
        var number = page.List.Entries.Length + 1 + random.Next(9);
        page.Replace(marker.Original.Label, number.ToString(CultureInfo.InvariantCulture));
        page.Claim(marker.Original.Span);
        page.Markers[index] = marker with { Numbers = [number] };
        page.Log.Add($"made [{marker.Numbers.Single()}] say [{number}]");
        return true;
    }

    private static bool BreakRange(Mutant page, Random random)
    {
        var ranges = page.Markers.Where(marker => marker.Original.Numbers is [{ } range] && range.First < range.Last && page.IsFree(marker.Original.Span)).ToArray();
        // A page whose only marker is broken gives no hint that it cites at all.
        if (page.HasNoList || ranges.Length == 0 || page.Markers.Count(IsSound) < 4)
            return false;
        var broken = Pick(ranges, random);
        var label = page.Article.Slice(broken.Original.Label).ToString();
        var dash = label.Trim("0123456789".ToCharArray());
        var range = broken.Original.Numbers[0];
        page.Replace(broken.Original.Label, $"{range.Last}{dash}{range.First}");
        page.Claim(broken.Original.Span);
        page.Markers[page.Markers.IndexOf(broken)] = broken with { IsMalformed = true };
        page.Log.Add($"turned [{label}] around");
        return true;
    }

    private static bool DropSectionText(Mutant page, Random random)
    {
        var sections = page.Article.Sections.Where((section, i) => CanBeEmptied(page, section, i)).ToArray();
        // A page without its list must keep enough markers for anybody to miss the list.
        if (sections.Length == 0 || page.HasNoList)
            return false;
        var section = Pick(sections, random);
        page.Replace(section.Body, page.LineBreak);
        for (var i = 0; i < page.Markers.Count; i++)
        {
            if (section.Body.Contains(page.Markers[i].Original.Span))
                page.Markers[i] = page.Markers[i] with { Numbers = [], IsGone = true };
        }

        page.Emptied.Add(section);
        page.Log.Add($"dropped the text of '{section.Title}'");
        return true;
    }

    /// <summary>A marked heading with a marker in its text, followed by one that is not deeper.</summary>
    private static bool CanBeEmptied(Mutant page, Section section, int index)
    {
        var sections = page.Article.Sections;
        return section is { Form: HeadingForm.Atx or HeadingForm.Setext, Level: > 1, Role: SectionRole.Text, HasContent: true }
            && index + 1 < sections.Length && sections[index + 1].Level is > 0 and var next && next <= section.Level
            && page.IsFree(section.Body) && !section.Body.IntersectsWith(page.List.Span)
            && page.Markers.Any(marker => section.Body.Contains(marker.Original.Span))
            && page.Markers.Count(marker => IsSound(marker) && !section.Body.Contains(marker.Original.Span)) > 2;
    }

    private static bool RepeatNumber(Mutant page, Random random)
    {
        if (page.HasNoList || page.Restart is not null || page.Entries.Count < 3)
            return false;
        var index = random.Next(1, page.Entries.Count);
        var (entry, before) = (page.Entries[index], page.Entries[index - 1]);
        if (!page.IsFree(entry.Span) || page.Numbers[before] != before.Number || before.Number != entry.Number - 1)
            return false;
        page.Replace(entry.NumberSpan, page.Numbers[before].ToString(CultureInfo.InvariantCulture));
        page.Claim(entry.Span);
        page.Claim(before.Span);
        page.Numbers[entry] = page.Numbers[before];
        page.Log.Add($"gave entry {entry.Number} the number of the one before");
        return true;
    }

    private static bool RemoveList(Mutant page, Random random)
    {
        if (page.HasNoList || page.Log.Count > 0 || !IsSpreadWidely(page))
            return false;
        page.Replace(page.List.Span, "");
        page.HasNoList = true;
        page.Log.Add("removed the list");
        return true;
    }

    private static bool IsSound(MutantMarker marker) => !marker.IsGone && !marker.IsMalformed;

    /// <summary>BPL1008 asks for markers in two paragraphs of prose.</summary>
    private static bool IsSpreadWidely(Mutant page) => page.Markers
        .Where(marker => marker.Original.Paragraph >= 0 && page.Article.Paragraphs[marker.Original.Paragraph].Kind == ParagraphKind.Prose)
        .Select(marker => marker.Original.Paragraph).Distinct().Count() > 2;

    private static bool RestartList(Mutant page, Random random)
    {
        if (page.HasNoList || page.Log.Count > 0 || page.Entries.Count < 4)
            return false;
        // Fewer than three lines with numbers are no list where no heading says so.
        var start = random.Next(2, Math.Max(3, page.Entries.Count - 2));
        for (var i = start; i < page.Entries.Count; i++)
        {
            page.Replace(page.Entries[i].NumberSpan, (i - start + 1).ToString(CultureInfo.InvariantCulture));
            page.Numbers[page.Entries[i]] = i - start + 1;
        }

        var place = new TextSpan(page.Entries[start - 1].Span.End, 0);
        page.Replace(place, $"{page.LineBreak}{page.LineBreak}Trials that were found later:{page.LineBreak}");
        page.Claim(page.List.Span);
        page.Restart = page.Entries[start];
        page.Log.Add($"began to count anew at entry {start + 1}");
        return true;
    }

    private static bool AddBylineLinks(Mutant page, Random random)
    {
        // A byline stands below the title, before any other heading.
        if (page.Article.Sections is not [{ Level: 1 } title, ..] || page.Bylines.Count > 0 || !page.IsFree(new TextSpan(title.Heading.End, 0)))
            return false;
        var byline = $"Editor-In-Chief: Jane Roe, M.S., M.D. [1] Associate Editor(s)-in-Chief: John Doe, M.B.B.S[2]";
        page.Replace(new TextSpan(title.Heading.End, 0), page.LineBreak + page.LineBreak + byline);
        page.Bylines.Add(title.Heading.End);
        page.Log.Add("added a byline with links");
        return true;
    }

    private static bool WrapMarker(Mutant page, Random random)
    {
        var plain = page.Markers.Where(marker => marker.Numbers.Count == 1 && page.IsFree(marker.Original.Span) && IsPlain(page, marker)).ToArray();
        if (plain.Length == 0)
            return false;
        var number = Pick(plain, random);
        // Without a list nobody can tell a dead link from one to a list on another page.
        var form = Pick(page.HasNoList || random.Next(2) == 0 ? PlainForms : LinkForms, random);
        page.Replace(number.Original.Span, string.Format(CultureInfo.InvariantCulture, form, number.Numbers.Single()));
        if (LinkForms.Contains(form))
            page.Markers[page.Markers.IndexOf(number)] = number with { IsDeadLink = true };
        page.Log.Add($"wrapped [{number.Numbers.Single()}] as {form}");
        return true;
    }

    private static bool IsPlain(Mutant page, MutantMarker marker) =>
        page.Article.Slice(marker.Original.Span) is ['[', .. var digits, ']'] && digits.IndexOfAnyExceptInRange('0', '9') < 0
        && marker.Original.Span.End < page.Text.Length && page.Text[marker.Original.Span.End] != '[' && page.Text[marker.Original.Span.Start - 1] != ']';

    /// <summary>
    /// Whether a marker is one even when no entry resolves it. After a number it could be anything, and so it could in text that an
    /// export indented like code: there the linter is silent on purpose.
    /// </summary>
    private static bool IsCertain(Mutant page, MutantMarker marker)
    {
        var before = page.Text.AsSpan(0, marker.Original.Span.Start).TrimEnd("[]0123456789^\\<>sup").TrimEnd(".,;:)");
        return marker.Original.Paragraph >= 0 && before is [.., var last] && char.IsLetter(last);
    }

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
