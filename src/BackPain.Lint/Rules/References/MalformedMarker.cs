using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1014: a marker that is mistyped.</summary>
public sealed class MalformedMarker : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n5. Heymans M. Back schools. PMID 15494995.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1014", Name: "malformed-marker", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "Markers are written so that every reader and program takes them for markers",
        Why: "A mistyped marker is still understood by a careful reader, but not by the programs that link, count and renumber citations; and a number that touches a parenthesis turns into a link to nowhere, so that both disappear.",
        Examples:
        [
            new(
                "Heat helps.[1] Exercise helps[|[ 2 ]|]. Massage[|［3］|] may help.[|[1,,4]|] Rest does not.[|[5-5]|]" + List,
                Fixed: "Heat helps.[1] Exercise helps[2]. Massage[3] may help.[1,4] Rest does not.[5]" + List),
            new(
                "Heat helps.[1] Drugs help some[|[2](NSAIDs)|], massage others.[3-5]" + List,
                Fixed: "Heat helps.[1] Drugs help some[2] (NSAIDs), massage others.[3-5]" + List),
            new(
                "Heat helps.[1] Exercise helps[|[2.]|] Massage may help.[|[3|] Rest does not.[4-5]" + List,
                Fixed: "Heat helps.[1] Exercise helps[2]. Massage may help.[3] Rest does not.[4-5]" + List),
            new("Heat helps.[1] Exercise helps.[|[5-3]|] Rest does not.[2]" + List),
            new("Heat helps.[1] The score lies in [0, 1) and (2, 3], the tracer is [15O], and the box [ ] is empty.[2] See [3](https://example.org) and [4 more]. It helps.[5-9] Rest does not.[4]" + List),
        ])
    {
        Accepted = "Brackets whose repaired number has no entry in the reference list, pages where no marker is well-formed, boxes, footnotes, intervals, isotopes, remarks in brackets, and links to anything that could be an address.",
        FixNote = "Writes the marker without the blank, the wide character, the stray comma or the range of one number, or puts a blank before the parenthesis (safe). A missing bracket or a full stop inside is put right only when asked (unsafe); a letter for a digit and a range that counts down have no fix, because the number that was meant is not known.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.HasAmbiguousLists)
            yield break;
        foreach (var marker in article.Markers)
        {
            if (marker.Fault is { } fault)
                yield return Report(marker.Span, Message(article, marker, fault), Fixes(article, marker, fault));
        }
    }

    private static string Message(Article article, CitationMarker marker, MarkerFault fault)
    {
        var right = Wording.Quote(Right(article, marker));
        var what = fault switch
        {
            MarkerFault.Blank => $"has a blank beside a bracket; write {right}",
            MarkerFault.FullWidth => $"has a full-width character; write {right}",
            MarkerFault.RangeOfOne => $"is a range of one number; write {right}",
            MarkerFault.StraySeparator => $"has a stray comma; write {right}",
            MarkerFault.TouchesParenthesis => "touches the parenthesis after it, so Markdown makes one link of both; put a blank between them",
            MarkerFault.StrayPoint => $"has a full stop inside its brackets; write {right}",
            MarkerFault.Unclosed => $"has no closing bracket; write {right}",
            MarkerFault.Unopened => $"has no opening bracket; write {right}",
            MarkerFault.InvertedRange => "counts down; write the smaller number first, or the second number in full",
            _ => $"has a letter for a digit; {right} is probably meant",
        };
        return $"The marker {Wording.Quote(article.Slice(marker.Span))} {what}.";
    }

    private static ImmutableArray<Fix> Fixes(Article article, CitationMarker marker, MarkerFault fault)
    {
        var right = Right(article, marker);
        return fault switch
        {
            MarkerFault.Letter or MarkerFault.InvertedRange => [],
            MarkerFault.TouchesParenthesis => [new Fix("Put a blank before the parenthesis", FixSafety.Safe, new TextChange(new TextSpan(marker.Label.End + 1, 0), " "))],
            MarkerFault.Unclosed or MarkerFault.Unopened => [new Fix("Add the missing bracket", FixSafety.Unsafe, new TextChange(marker.Span, right))],
            MarkerFault.StrayPoint => [new Fix("Take the full stop out of the marker", FixSafety.Unsafe, new TextChange(marker.Span, right))],
            _ => [new Fix($"Write {right}", FixSafety.Safe, Rewritten(article, marker))],
        };
    }

    /// <summary>Only the label changes, so that a backslash or tag around the brackets stays; wide brackets change with it.</summary>
    private static TextChange Rewritten(Article article, CitationMarker marker)
    {
        var label = marker.Label;
        var isWide = article.Text[label.Start - 1] == '［' || article.Text[label.End] == '］';
        return isWide
            ? new TextChange(TextSpan.FromBounds(label.Start - 1, label.End + 1), $"[{LabelOf(article, marker)}]")
            : new TextChange(label, LabelOf(article, marker));
    }

    /// <summary>The marker as it should be. A full stop inside it may be the sentence's, and then stands behind it.</summary>
    private static string Right(Article article, CitationMarker marker) =>
        $"[{LabelOf(article, marker)}]{(marker.Fault == MarkerFault.StrayPoint && EndsSentence(article.Text, marker.Span) ? "." : "")}";

    private static bool EndsSentence(string text, TextSpan span)
    {
        if (span.Start > 0 && text[span.Start - 1] is '.' or ',' or ';' or ':' or '?' or '!')
            return false;
        var next = text.AsSpan(span.End);
        return next.IsEmpty || next[0] is '\n' or '\r' || (next.Length > 1 && next[0] == ' ' && char.IsUpper(next[1]));
    }

    private static string LabelOf(Article article, CitationMarker marker)
    {
        var written = article.Slice(marker.Label);
        var dash = written.Contains('–') ? '–' : '-';
        var separator = written.ContainsAny(";；") && !written.Contains(',') ? ";" : ",";
        if (written.Contains(", ", StringComparison.Ordinal) || written.Contains("; ", StringComparison.Ordinal))
            separator += " ";
        return string.Join(separator, marker.Numbers.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}{dash}{range.Last}"));
    }
}
