using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>What a suppression comment can say: its first word, then the rules that it silences.</summary>
internal static class SuppressionCompletions
{
    private const string Opening = "<!--";
    private const int LongestComment = 500;
    private const int Keyword = 14;
    private const int Value = 12;

    /// <summary>The items of a place in a comment; <see langword="null"/> outside of comments that speak to the linter.</summary>
    public static CompletionItem[]? At(CheckedPage page, int offset)
    {
        var text = page.Text.Content;
        if (StartOf(page, offset) is not { } start)
            return null;
        var word = start;
        while (word < offset && char.IsWhiteSpace(text[word]))
            word++;
        var end = word;
        while (end < offset && !char.IsWhiteSpace(text[end]) && text[end] != ':')
            end++;
        if (end == offset)
            return WordsAt(page, TextSpan.FromBounds(word, offset));
        var known = SuppressionWords.All.Any(known => text.AsSpan(word, end - word).Equals(known.Word, StringComparison.OrdinalIgnoreCase));
        return known && !text.AsSpan(end, offset - end).Contains(':') ? RulesAt(page, end, offset) : null;
    }

    /// <summary>Where the inside of the comment begins in which an offset lies, closed or not.</summary>
    private static int? StartOf(CheckedPage page, int offset)
    {
        var from = Math.Max(0, offset - LongestComment);
        var before = page.Text.Content.AsSpan(from, offset - from);
        var open = before.LastIndexOf(Opening, StringComparison.Ordinal);
        if (open < 0 || before[(open + Opening.Length)..].Contains("-->", StringComparison.Ordinal))
            return null;

        // What is not read there is the comment itself, or else code that shows one.
        var start = from + open;
        var isShown = page.Article!.Unread.Any(span => span.Start < start && start < span.End);
        return isShown ? null : start + Opening.Length;
    }

    private static CompletionItem[]? WordsAt(CheckedPage page, TextSpan typed)
    {
        var text = page.Text.Content;
        if (!SuppressionWords.All.Any(known => known.Word.StartsWith(text[typed.Start..typed.End], StringComparison.OrdinalIgnoreCase)))
            return null;
        var range = page.Text.RangeOf(typed);
        return [.. SuppressionWords.All.Select(known => new CompletionItem { Label = known.Word, Kind = Keyword, TextEdit = new TextEdit(range, known.Word) })];
    }

    private static CompletionItem[] RulesAt(CheckedPage page, int names, int offset)
    {
        var text = page.Text.Content;
        var start = offset;
        while (start > names && IsNamePart(text[start - 1]))
            start--;
        var end = offset;
        while (end < text.Length && IsNamePart(text[end]) && !text.AsSpan(end).StartsWith("-->"))
            end++;
        if (start == names)
            return [];
        var range = page.Text.RangeOf(TextSpan.FromBounds(start, end));
        var reported = page.Findings.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var rules = RuleCatalog.Descriptors.Where(rule => rule.Category != RuleCategory.Tool).ToArray();
        return [
            .. rules.SelectMany(rule => new[] { Item(rule.Id, rule), Item(rule.Name, rule) }),
            .. rules.Select(rule => rule.Category).Distinct().Select(category => Family(category)),
        ];

        // The rules that the page breaks come first.
        CompletionItem Item(string name, RuleDescriptor rule) => new()
        {
            Label = name,
            Kind = Value,
            Detail = $"{(name == rule.Id ? rule.Name : rule.Id)}: {rule.Title}",
            SortText = (reported.Contains(rule.Id) ? "0" : "1") + name,
            TextEdit = new TextEdit(range, name),
        };

        CompletionItem Family(RuleCategory category) => new()
        {
            Label = category.ToString().ToLowerInvariant(),
            Kind = Value,
            Detail = "Every rule of the family",
            SortText = $"2{category}",
            TextEdit = new TextEdit(range, category.ToString().ToLowerInvariant()),
        };
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
