using System.Text.RegularExpressions;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>What holds for every finding on every page.</summary>
public static partial class FindingAssertions
{
    /// <summary>Characters of the page that a message may quote; the sign of omission after them does not count.</summary>
    private const int LongestQuote = 60;

    /// <summary>Spans of the finding, its related places and its fixes lie within the text; fixes are sorted and disjoint.</summary>
    public static void ShouldLieWithin(this Finding finding, string text)
    {
        ShouldLieWithin(finding.Span, text, finding);
        foreach (var place in finding.Related.Where(place => place.Page is null))
            ShouldLieWithin(place.Span, text, finding);
        foreach (var fix in finding.Fixes)
        {
            var end = 0;
            foreach (var change in fix.Changes)
            {
                ShouldLieWithin(change.Span, text, finding);
                change.Span.Start.ShouldBeGreaterThanOrEqualTo(end, $"changes of '{fix.Title}' overlap or are unsorted");
                end = change.Span.End;
            }
        }
    }

    /// <summary>Messages are one line that ends with a full stop and quotes little; fix titles are one line without a full stop.</summary>
    public static void ShouldReadWell(this Finding finding)
    {
        ShouldBeASentence(finding.Message, finding);
        foreach (var place in finding.Related)
            ShouldBeASentence(place.Message, finding);
        foreach (var fix in finding.Fixes)
        {
            fix.Title.ShouldNotEndWith(".", $"{finding.Rule.Id}: {fix.Title}");
            fix.Title.ShouldMatch("^[A-Z]", $"{finding.Rule.Id}: {fix.Title}");
        }
    }

    private static void ShouldLieWithin(TextSpan span, string text, Finding finding)
    {
        if (span.End > text.Length)
            throw new ShouldAssertException($"{finding.Rule.Id} speaks of {span}, beyond the text's {text.Length} characters: {finding.Message}");
    }

    private static void ShouldBeASentence(string message, Finding finding)
    {
        message.ShouldMatch(@"\A[^\r\n]+\.\z", $"{finding.Rule.Id}: {message}");
        foreach (Match quote in Quoted().Matches(message))
            quote.Groups[1].Value.TrimEnd('…').Length.ShouldBeLessThanOrEqualTo(LongestQuote, $"{finding.Rule.Id}: {message}");
    }

    [GeneratedRegex(@"(?<!\w)'(.+?)'(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
