using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;
using Range = BackPain.Lint.LanguageServer.Protocol.Range;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// What stands above the lines of a page: how often each work is cited, what a list of references holds, how many claims of a
/// section lack a source.
/// </summary>
internal static class CodeLenses
{
    /// <summary>What editors that know it do to show places; it is theirs, so that the server does not offer it.</summary>
    private const string ShowReferences = "bplint.showReferences";

    /// <summary>The rules that speak of single claims, and the one that speaks of several at once.</summary>
    private static readonly HashSet<string> ClaimRules = ["BPL4001", "BPL4002", "BPL4003", "BPL4004", "BPL4005", UncitedTail];

    private const string UncitedTail = "BPL4006";

    /// <summary>The lenses of a page in its order.</summary>
    public static CodeLens[] Of(CheckedPage page)
    {
        if (page.Result?.Page is not { } checkedPage)
            return [];
        var citations = checkedPage.Citations;
        return [
            .. Headings(page, citations).Concat(Claims(page)).Concat(Entries(page, citations))
                .OrderBy(lens => lens.Range.Start.Line).ThenBy(lens => lens.Range.Start.Character),
        ];
    }

    /// <summary>On a page without a marker that leads anywhere, the heading of the list says enough.</summary>
    private static IEnumerable<CodeLens> Entries(CheckedPage page, Citations citations) =>
        citations.HasCitations ? Works(citations).Where(citations.CanBeCited).Select(target => Entry(page, target, citations.MarkersOf(target))) : [];

    /// <summary>Entries and footnotes: a tag stands in the text that it supports.</summary>
    private static IEnumerable<CitationTarget> Works(Citations citations) => citations.Targets.Where(target => target.Tag is null);

    private static CodeLens Entry(CheckedPage page, CitationTarget work, IReadOnlyList<CitationMarker> markers)
    {
        var range = page.Text.RangeOf(new TextSpan(work.Span.Start, 0));
        return markers.Count switch
        {
            0 => Plain(range, "not cited"),
            1 => Places(page, range, "cited once", markers),
            _ => Places(page, range, $"cited {markers.Count} times", markers),
        };
    }

    private static IEnumerable<CodeLens> Headings(CheckedPage page, Citations citations)
    {
        var article = page.Article!;
        var starts = article.Sections.Select(section => section.Body.Start).ToArray();
        var works = Works(citations).ToLookup(target => SectionAt(starts, target.Span.Start));
        for (var i = 0; i < article.Sections.Length; i++)
        {
            if (article.Sections[i].Role == SectionRole.References && works.Contains(i))
                yield return Plain(page.Text.RangeOf(article.Sections[i].Heading), Counted([.. works[i]], citations));
        }
    }

    private static string Counted(CitationTarget[] works, Citations citations)
    {
        var entries = works.Length == 1 ? "1 entry" : $"{works.Length} entries";
        if (!works.Any(citations.CanBeCited))
            return entries;
        var uncited = works.Count(work => citations.CanBeCited(work) && citations.MarkersOf(work).Count == 0);
        return uncited == 0 ? $"{entries}, all cited" : uncited == works.Length ? $"{entries}, none cited" : $"{entries}, {uncited} uncited";
    }

    private static IEnumerable<CodeLens> Claims(CheckedPage page)
    {
        var article = page.Article!;
        var starts = article.Sections.Select(section => section.Body.Start).ToArray();
        var claims = page.Result!.Page.Claims;
        var counts = new int[starts.Length];
        foreach (var finding in page.Findings.Where(finding => ClaimRules.Contains(finding.Rule.Id)))
        {
            var count = finding.Rule.Id == UncitedTail
                ? claims.Count(claim => claim.Standing == ClaimStanding.InTail && finding.Span.Contains(claim.Sentence))
                : 1;
            if (SectionAt(starts, finding.Span.Start) is var section and >= 0)
                counts[section] += count;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                yield return Plain(page.Text.RangeOf(article.Sections[i].Heading), counts[i] == 1 ? "1 claim without a source" : $"{counts[i]} claims without a source");
        }
    }

    /// <summary>Index of the section whose own text holds an offset, or -1.</summary>
    private static int SectionAt(int[] starts, int offset)
    {
        var at = Array.BinarySearch(starts, offset);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>A command without a name is shown and does nothing.</summary>
    private static CodeLens Plain(Range range, string title) => new(range, new Command(title, ""));

    private static CodeLens Places(CheckedPage page, Range range, string title, IReadOnlyList<CitationMarker> markers)
    {
        Location[] places = [.. markers.Select(marker => new Location(page.Uri, page.Text.RangeOf(marker.Span)))];
        return new(range, new Command(title, ShowReferences,
        [
            JsonSerializer.SerializeToElement(page.Uri, ProtocolContext.Default.String),
            JsonSerializer.SerializeToElement(range.Start, ProtocolContext.Default.Position),
            JsonSerializer.SerializeToElement(places, ProtocolContext.Default.LocationArray),
        ]));
    }
}
