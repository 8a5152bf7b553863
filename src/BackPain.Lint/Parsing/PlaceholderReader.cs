using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds sections whose only words stand for a text that is not written: None, TBD, under construction.</summary>
internal static partial class PlaceholderReader
{
    private const int LongestPlaceholder = 300;

    /// <summary>For each heading the words under it when they are a placeholder and all there is; otherwise an empty span.</summary>
    public static TextSpan[] Read(MarkdownPage page, ImmutableArray<Heading> headings)
    {
        var placeholders = new TextSpan[headings.Length];
        var next = 0;
        for (var i = 0; i < headings.Length; i++)
        {
            while (next < page.Blocks.Length && page.Blocks[next].Span.Start < headings[i].Span.End)
                next++;
            var end = i + 1 < headings.Length ? headings[i + 1].Span.Start : page.Text.Length;
            if (OnlyBlock(page, ref next, end) is { Kind: MarkdownBlockKind.Paragraph } only && IsPlaceholder(page, only.Span))
                placeholders[i] = only.Span;
        }

        return placeholders;
    }

    /// <summary>The one block up to an offset, or up to a rule across the page, which parts the section from a footer.</summary>
    private static MarkdownBlock? OnlyBlock(MarkdownPage page, ref int next, int end)
    {
        MarkdownBlock? only = null;
        for (; next < page.Blocks.Length && page.Blocks[next].Span.Start < end; next++)
        {
            var block = page.Blocks[next];
            if (block.Kind == MarkdownBlockKind.Comment)
                continue;
            if (block.Kind == MarkdownBlockKind.Rule || only is not null)
                return block.Kind == MarkdownBlockKind.Rule ? only : null;
            only = block;
        }

        return only;
    }

    private static bool IsPlaceholder(MarkdownPage page, TextSpan span)
    {
        if (span.Length > LongestPlaceholder || page.Text.AsSpan(span.Start, span.Length).Contains("![", StringComparison.Ordinal))
            return false;
        var words = page.Prose.AsSpan(span.Start, span.Length).Trim(" \t\r\n()[]*_.:-–—");
        return Words().IsMatch(words);
    }

    [GeneratedRegex(
        """
        \A(?:(?:
            none | n/?a | n\.\ ?a | not\s+applicable | tbd | tba | tbc | todo | to\s+do | pending
          | (?:content\s+|text\s+|more\s+)?(?:(?:is\s+|are\s+)?(?:still\s+)?to\s+be|will\s+be)\s+(?:added|announced|completed|confirmed|decided|determined|done|expanded|filled\s+in|updated|written)(?:\s+(?:here|later|soon))?
          | (?:(?:this|the)\s+(?:page|section|article|part)\s+is\s+)?(?:still\s+|currently\s+)?(?:under\s+(?:construction|development)|in\s+preparation|(?:a\s+)?work\s+in\s+progress|being\s+(?:written|developed)|empty|incomplete|a\s+stub)
          | (?:more\s+|content\s+|details\s+)?coming\s+soon
          | this\s+(?:section|part|article)\s+(?:needs|requires)\s+(?:to\s+be\s+expanded|expansion|content)
          | please\s+help\s+(?:\w+\s+){0,4}(?:by\s+)?(?:add(?:ing)?|expand(?:ing)?|improv(?:e|ing)|writ(?:e|ing))(?:\s+(?:to|it|this|the|here|more|some|section|page|article|content|text))*
          | you\s+can\s+help\s+(?:\w+\s+){0,2}by\s+(?:adding|expanding)(?:\s+(?:to|it|this|the|here|more|some|section|page|article|content|text))*
          | it['’]?s\s+easy | click\s+here(?:\s+to\s+learn(?:\s+\w+){1,4})?
        )[.!)\]\s]*)+\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
