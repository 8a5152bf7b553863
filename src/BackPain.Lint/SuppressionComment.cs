using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>A suppression comment that is yet to be written.</summary>
/// <param name="Change">Puts it into the page.</param>
/// <param name="Findings">What it silences.</param>
internal sealed record SuppressionComment(TextChange Change, ImmutableArray<Finding> Findings)
{
    private bool IsForFile { get; init; }

    /// <summary>Whether it silences a finding of the page, one that it was not written for included.</summary>
    public bool Silences(Article article, Finding finding)
    {
        foreach (var own in Findings)
        {
            if (own.Rule.Id == finding.Rule.Id && (IsForFile || article.Lines.LineOf(own.Span.Start) == article.Lines.LineOf(finding.Span.Start)))
                return true;
        }

        return false;
    }

    /// <summary>A comment at the end of the line on which findings start, or <see langword="null"/> where the line is code or the like.</summary>
    public static SuppressionComment? Behind(Article article, ImmutableArray<Finding> findings)
    {
        var at = EndOfWords(article, article.Lines.LineOf(findings[0].Span.Start));
        return IsUnread(article, at) ? null : new(new(new(at, 0), $" <!-- bplint-disable-line {Names(findings)} -->"), findings);
    }

    /// <summary>A comment on a line of its own above the one on which findings start, or <see langword="null"/> where that would stand in code or the like.</summary>
    public static SuppressionComment? Above(Article article, ImmutableArray<Finding> findings)
    {
        var at = article.Lines.StartOf(article.Lines.LineOf(findings[0].Span.Start));
        return IsUnread(article, at) ? null : new(new(new(at, 0), $"<!-- bplint-disable-next-line {Names(findings)} -->{BreakOf(article)}"), findings);
    }

    /// <summary>A comment for the whole page, below its front matter.</summary>
    public static SuppressionComment ForFile(Article article, ImmutableArray<Finding> findings)
    {
        var at = article.FrontMatter is { } block ? article.Lines.SpanOf(article.Lines.LineOf(Math.Max(block.Start, block.End - 1))).End : 0;
        var lineBreak = BreakOf(article);
        var before = at > 0 && article.Text[at - 1] is not ('\n' or '\r') ? lineBreak : "";
        return new(new(new(at, 0), $"{before}<!-- bplint-disable-file {Names(findings)} -->{lineBreak}{lineBreak}"), findings) { IsForFile = true };
    }

    private static string Names(ImmutableArray<Finding> findings) =>
        string.Join(", ", findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // What ends a line for a reason stays at its end: blanks or a backslash break the line, a bar closes the row of a table.
    private static int EndOfWords(Article article, int line)
    {
        var content = article.Lines.ContentOf(line);
        var words = article.Slice(content).TrimEnd(" \t");
        if (words is [.., '\\'] && (words.Length - words.TrimEnd('\\').Length) % 2 == 1)
            words = words[..^1];
        if (words is ['|', .., '|'])
            words = words[..^1];
        return content.Start + words.TrimEnd(" \t").Length;
    }

    private static bool IsUnread(Article article, int at) =>
        article.Unread.Any(span => span.Start < at && at < span.End) || (article.FrontMatter is { } block && at < block.End);

    private static string BreakOf(Article article)
    {
        var first = article.Lines.SpanOf(0);
        return article.Text[article.Lines.ContentOf(0).End..first.End] is { Length: > 0 } lineBreak ? lineBreak : "\n";
    }
}
