using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>The works that a marker can cite which somebody is typing, in the forms of the page's markers.</summary>
internal static class MarkerCompletions
{
    private const int Reference = 18;
    private const int LongestLabel = 100;

    /// <summary>The items of a place; <see langword="null"/> where no marker is typed.</summary>
    public static CompletionItem[]? At(CheckedPage page, int offset, ClientFeatures client)
    {
        var article = page.Article!;
        if (MarkerTyping.At(article, offset) is not { } typing)
            return null;
        var citations = page.Result!.Page.Citations;
        CompletionItem[] numbers = typing.Opening is "[" or "\\[" ? [.. Numbers(page, citations, typing, client)] : [];
        if (typing.Named.Length > 0)
            return numbers;
        var footnotes = typing.Opening is "[" or "[^" ? citations.Targets.Where(target => target.Footnote is not null).Select((target, index) => Footnote(page, citations, typing, target, index, client)) : [];
        var keys = typing.Opening is "[" or "[@" or "@" ? KeysOf(article).Select(work => Citekey(page, typing, work)) : [];
        return [.. numbers, .. footnotes, .. keys];
    }

    private static IEnumerable<CompletionItem> Numbers(CheckedPage page, Citations citations, MarkerTyping typing, ClientFeatures client)
    {
        var article = page.Article!;
        if (article.HasAmbiguousLists || article.NumberedList is null)
            yield break;
        var sample = MarkerForm.Nearest(article, typing.Start);
        var lead = typing.Named.IsEmpty || typing.IsRangeEnd ? "" : LeadOf(article, typing);
        var seen = new HashSet<int>(typing.Named);
        var lowest = typing.IsRangeEnd && typing.Named is [.., var last] ? last : int.MinValue;
        foreach (var target in citations.Targets)
        {
            if (target.Entry is not { Number: > 0 and var number } entry || number < lowest || !citations.CanBeCited(target) || !seen.Add(number))
                continue;
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var item = typing.Named.IsEmpty
                ? Item(page, typing, MarkerForm.Write(article, sample, number))
                : new CompletionItem { Label = "", TextEdit = new TextEdit(page.Text.RangeOf(typing.Replaced), lead + digits + typing.Closing), FilterText = "" };
            yield return Described(page, item, entry, digits, number, client);
        }
    }

    /// <summary>The blank that the page's markers have behind a comma, where it was not typed.</summary>
    private static string LeadOf(Article article, MarkerTyping typing) =>
        article.Text[typing.Replaced.Start - 1] == ' ' ? "" : MarkerForm.Separator(article).TrimStart(',', ';');

    private static CompletionItem Footnote(CheckedPage page, Citations citations, MarkerTyping typing, CitationTarget target, int index, ClientFeatures client)
    {
        var key = target.Footnote!.Key;
        var item = typing.Opening == "[^" ? Keyed(page, typing, key) : Item(page, typing, $"[^{key}]");
        return Described(page, item, citations.WorkOf(target), key, index, client);
    }

    private static CompletionItem Citekey(CheckedPage page, MarkerTyping typing, BibliographyWork work)
    {
        var item = typing.Opening == "[" ? Item(page, typing, $"[@{work.Key}]") : Keyed(page, typing, work.Key);
        return item with
        {
            Label = Cut(work.Title.Length > 0 ? $"{work.Key}: {work.Title}" : work.Key),
            Kind = Reference,
            Detail = work.Pmid is { } pmid ? $"PMID {pmid}" : work.Doi,
            SortText = work.Key,
            FilterText = $"{item.FilterText}{work.Key} {work.Pmid} {work.Title}",
        };
    }

    /// <summary>A key in place of what was typed of it.</summary>
    private static CompletionItem Keyed(CheckedPage page, MarkerTyping typing, string key) =>
        new() { Label = "", TextEdit = new TextEdit(page.Text.RangeOf(typing.Replaced), key + typing.Closing), FilterText = "" };

    /// <summary>A whole marker. What it begins with stays where it is when that was typed; otherwise it gives way, and is compared too.</summary>
    private static CompletionItem Item(CheckedPage page, MarkerTyping typing, string marker)
    {
        var isKept = marker.StartsWith(typing.Opening, StringComparison.Ordinal);
        var range = page.Text.RangeOf(isKept ? typing.Replaced : TextSpan.FromBounds(typing.Start, typing.Replaced.End));
        return new() { Label = "", TextEdit = new TextEdit(range, isKept ? marker[typing.Opening.Length..] : marker), FilterText = isKept ? "" : typing.Opening };
    }

    private static CompletionItem Described(CheckedPage page, CompletionItem item, ReferenceEntry entry, string name, int order, ClientFeatures client)
    {
        var article = page.Article!;
        var title = Line(article, entry.Title);
        var pmid = entry.OwnIdentifier(IdentifierKind.Pmid)?.Value ?? "";
        var names = string.Join(' ', entry.Authors.Select(author => author.Family));
        var head = entry.ShortName.Length > 0 && !title.StartsWith(entry.ShortName, StringComparison.Ordinal) ? $"{name}  {entry.ShortName}" : name;
        return item with
        {
            Label = Cut(title.Length > 0 ? $"{head}: {title}" : head),
            Kind = Reference,
            Detail = pmid.Length > 0 ? $"PMID {pmid}" : entry.OwnIdentifier(IdentifierKind.Doi)?.Value,
            Documentation = new MarkupContent(client.CompletionIsMarkdown ? "markdown" : "plaintext", article.Slice(entry.Body).ToString()),
            SortText = order.ToString("D6", CultureInfo.InvariantCulture),

            // Editors compare no more than the first hundred characters or so: what tells the work best stands first.
            FilterText = $"{item.FilterText}{name} {entry.FirstAuthor} {entry.Year} {pmid} {(title.Length > 0 ? title : Line(article, entry.Body))} {names}",
        };
    }

    private static IEnumerable<BibliographyWork> KeysOf(Article article)
    {
        var used = article.Markers.Where(marker => marker.Dialect == MarkerDialect.Citekey).SelectMany(marker => marker.Keys).Select(key => key.Key);
        return article.Bibliography.Works.Values
            .Concat(used.Where(key => !article.Bibliography.Works.ContainsKey(key)).Select(key => new BibliographyWork(key, "", null, null)))
            .DistinctBy(work => work.Key, StringComparer.Ordinal).OrderBy(work => work.Key, StringComparer.Ordinal);
    }

    private static string Line(Article article, TextSpan span) =>
        string.Join(' ', article.Slice(span).ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text)
    {
        if (text.Length <= LongestLabel)
            return text;
        var end = char.IsHighSurrogate(text[LongestLabel - 2]) ? LongestLabel - 2 : LongestLabel - 1;
        return $"{text.AsSpan(0, end)}…";
    }
}
