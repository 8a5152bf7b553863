using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Says what findings of a page are about, so that they are known again in a later version of it.</summary>
public sealed class FindingAnchors
{
    private readonly Article article;
    private readonly TextSpan[] entries;
    private readonly TextSpan[] bodies;
    private readonly TextSpan[] sentences;
    private readonly string[] headings;

    private FindingAnchors(Article article)
    {
        this.article = article;
        var listed = article.Lists.SelectMany(list => list.Entries).OrderBy(entry => entry.Span.Start).ToArray();
        entries = [.. listed.Select(entry => entry.Span)];
        bodies = [.. listed.Select(entry => entry.Body)];
        sentences = [.. article.Paragraphs.SelectMany(paragraph => paragraph.Sentences).OrderBy(sentence => sentence.Start)];
        headings = HeadingPaths(article.Sections);
    }

    /// <summary>The anchors of each finding, at least one, in the order of the findings.</summary>
    /// <param name="article">The page.</param>
    /// <param name="findings">What was found on it.</param>
    public static ImmutableArray<ImmutableArray<FindingAnchor>> Of(Article article, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
            return [];
        var anchors = new FindingAnchors(article);
        return [.. findings.Select(anchors.Of)];
    }

    private ImmutableArray<FindingAnchor> Of(Finding finding)
    {
        var section = Section(finding.Span.Start);
        return [.. Texts(finding.Span).Select(text => new FindingAnchor(finding.Rule.Id, section, text, finding.Message))];
    }

    private IEnumerable<string> Texts(TextSpan span)
    {
        if (Touched(entries, span) is { Count: > 0 } listed)
            return listed.Select(index => Normalized(bodies[index]));
        if (Touched(sentences, span) is { Count: > 0 } said)
            return said.Select(index => Normalized(sentences[index]));
        return [Normalized(Behind(span.Start))];
    }

    /// <summary>The sentence that ended on the same line, to which a tag behind it belongs; or else the line.</summary>
    private TextSpan Behind(int offset)
    {
        var line = article.Lines.ContentOf(article.Lines.LineOf(offset));
        var before = Ascending.CountUpTo(sentences, offset, static sentence => sentence.Start);
        return before > 0 && sentences[before - 1].End > line.Start ? sentences[before - 1] : line;
    }

    /// <summary>The indices of the spans that a span overlaps, or that hold the place of an empty one.</summary>
    private static List<int> Touched(TextSpan[] spans, TextSpan span)
    {
        var touched = new List<int>();
        var first = Math.Max(0, Ascending.CountUpTo(spans, span.Start, static unit => unit.Start) - 1);
        for (var i = first; i < spans.Length && (spans[i].Start < span.End || spans[i].Start == span.Start); i++)
        {
            if (spans[i].OverlapsWith(span) || (span.IsEmpty && spans[i].Contains(span.Start)))
                touched.Add(i);
        }

        return touched;
    }

    private string Section(int offset)
    {
        var count = Ascending.CountUpTo(article.Sections.AsSpan(), offset, static section => section.Heading.Start);
        return count == 0 ? "" : headings[count - 1];
    }

    /// <summary>Text in single blanks; markers are left out, because a renumbering changes them and not what is said.</summary>
    private string Normalized(TextSpan span)
    {
        var text = new StringBuilder(span.Length);
        var markers = article.Markers;
        var next = Ascending.CountUpTo(markers.AsSpan(), span.Start - 1, static marker => marker.Span.Start);
        for (var at = span.Start; at < span.End; at++)
        {
            while (next < markers.Length && markers[next].Span.End <= at)
                next++;
            if (next < markers.Length && markers[next].Span.Contains(at))
                at = Math.Max(at, markers[next].Span.End - 1);
            else if (!char.IsWhiteSpace(article.Text[at]))
                text.Append(article.Text[at]);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static string[] HeadingPaths(ImmutableArray<Section> sections)
    {
        // A heading without a level stands below whatever real heading is above it.
        const int Deepest = 7;
        var paths = new string[sections.Length];
        var above = new Stack<(int Level, string Path)>();
        for (var i = 0; i < sections.Length; i++)
        {
            var level = sections[i].Level == 0 ? Deepest : sections[i].Level;
            while (above.Count > 0 && above.Peek().Level >= level)
                above.Pop();
            paths[i] = above.Count == 0 ? sections[i].Title : $"{above.Peek().Path} > {sections[i].Title}";
            above.Push((level, paths[i]));
        }

        return paths;
    }
}
