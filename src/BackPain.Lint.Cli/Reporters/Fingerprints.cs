using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Tells findings apart by what they are about and not by their line: rule, headings above, the sentence or entry, and how many of
/// the kind stand before it. Text that changes elsewhere on the page changes no fingerprint.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The fingerprint of each finding of a page, 32 hexadecimal digits; different from those of all others of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Findings of the page, in its order.</param>
    /// <param name="withPath">Whether pages are told apart, too.</param>
    public static IEnumerable<string> Of(PageReport page, IEnumerable<Finding> findings, bool withPath)
    {
        TextSpan[] entries = [.. page.Article?.Entries.Select(entry => entry.Span) ?? []];
        TextSpan[] sentences = [.. page.Article?.Paragraphs.SelectMany(paragraph => paragraph.Sentences) ?? []];
        var headings = page.Article is { } article ? HeadingsOf(article) : [];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var anchor = AnchorOf(page, finding, entries, sentences, headings);
            var before = seen.GetValueOrDefault(anchor);
            seen[anchor] = before + 1;
            var hash = StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{(withPath ? page.Path : "")}\0{anchor}\0{before}"));
            yield return hash.ToString("x32", CultureInfo.InvariantCulture);
        }
    }

    private static string AnchorOf(PageReport page, Finding finding, TextSpan[] entries, TextSpan[] sentences, string[] headings)
    {
        var anchor = new StringBuilder(finding.Rule.Id);
        var start = finding.Span.Start;
        if (page.Article is { } article && LastFrom(article.Sections.Length, i => article.Sections[i].Heading.Start, start) is var section && section >= 0)
            anchor.Append(headings[section]);

        anchor.Append('\0');
        var subject = At(entries, start) ?? At(sentences, start) ?? page.Lines.ContentOf(page.Lines.LineOf(start));
        foreach (var character in page.Text.AsSpan(subject.Start, subject.Length))
        {
            if (char.IsLetterOrDigit(character))
                anchor.Append(char.ToLowerInvariant(character));
        }

        return anchor.ToString();
    }

    // The headings above each section and its own, from the outermost in.
    private static string[] HeadingsOf(Article article)
    {
        var paths = new string[article.Sections.Length];
        var open = new Stack<int>();
        for (var i = 0; i < paths.Length; i++)
        {
            var section = article.Sections[i];
            while (open.TryPeek(out var above) && article.Sections[above].Span.End <= section.Heading.Start)
                open.Pop();
            paths[i] = $"{(open.TryPeek(out var parent) ? paths[parent] : "")}\0{section.Title}";
            open.Push(i);
        }

        return paths;
    }

    private static TextSpan? At(TextSpan[] sorted, int offset) =>
        LastFrom(sorted.Length, i => sorted[i].Start, offset) is var last && last >= 0 && sorted[last].Contains(offset) ? sorted[last] : null;

    /// <summary>Index of the last that starts at or before an offset, or -1.</summary>
    private static int LastFrom(int count, Func<int, int> startOf, int offset)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (startOf(middle) <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
