using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes the footnotes of a page as a numbered list: where they stand when they stand together, at the end otherwise.</summary>
internal sealed class FootnoteList
{
    private const string Heading = "## References";

    private readonly Article article;
    private readonly ImmutableArray<int> numbers;
    private readonly string lineBreak;
    private readonly List<TextChange> changes = [];

    private FootnoteList(Article article, ImmutableArray<int> numbers)
    {
        this.article = article;
        this.numbers = numbers;
        lineBreak = LineBreak.Of(article.Text);
    }

    /// <summary>The changes of all footnotes.</summary>
    /// <param name="article">The page.</param>
    /// <param name="numbers">The number of each footnote, in the order of the page.</param>
    public static List<TextChange> Write(Article article, ImmutableArray<int> numbers)
    {
        var list = new FootnoteList(article, numbers);
        if (!list.StandTogether())
            list.Gather();
        else if (list.CountUp())
            list.Relabel();
        else
            list.Replace();
        return list.changes;
    }

    private bool StandTogether()
    {
        for (var i = 1; i < article.Footnotes.Length; i++)
        {
            if (!article.Slice(TextSpan.FromBounds(article.Footnotes[i - 1].Span.End, article.Footnotes[i].Span.Start)).IsWhiteSpace())
                return false;
        }

        return true;
    }

    private bool CountUp()
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] <= numbers[i - 1])
                return false;
        }

        return true;
    }

    private void Relabel()
    {
        var start = LineStartOf(article.Footnotes[0]);
        if (Introduction(start) is { Length: > 0 } introduction)
            changes.Add(new TextChange(new TextSpan(start, 0), introduction));
        for (var i = 0; i < numbers.Length; i++)
        {
            var footnote = article.Footnotes[i];
            var label = Digits.Of(numbers[i]) + ". ";
            changes.Add(new TextChange(TextSpan.FromBounds(footnote.Span.Start, footnote.Body.Start), label));
            PageLines.Indent(article, footnote.Body, PageLines.FootnoteColumn, footnote.Span.Start - LineStartOf(footnote) + label.Length, changes);
        }
    }

    private void Replace()
    {
        var start = LineStartOf(article.Footnotes[0]);
        changes.Add(new TextChange(TextSpan.FromBounds(start, article.Footnotes[^1].Span.End), Introduction(start) + Text()));
    }

    /// <summary>Footnotes leave the text they stand in, and the list ends the page.</summary>
    private void Gather()
    {
        var end = EndOfText();
        foreach (var footnote in article.Footnotes)
        {
            if (footnote.Span.Start < end)
                changes.Add(new TextChange(LinesOf(footnote), ""));
        }

        var isHeaded = PageLines.RoleAt(article, end) == SectionRole.References;
        var text = lineBreak + lineBreak + (isHeaded ? "" : Heading + lineBreak + lineBreak) + Text();
        changes.Add(new TextChange(TextSpan.FromBounds(end, article.Text.Length), text + (article.Text[^1] is '\n' or '\r' ? lineBreak : "")));
    }

    /// <summary>What must stand before the list: a heading that names it, and a blank line.</summary>
    private string Introduction(int lineStart)
    {
        var apart = PageLines.IsSetApart(article, lineStart) ? "" : lineBreak;
        return PageLines.RoleAt(article, lineStart) == SectionRole.References ? apart : apart + Heading + lineBreak + lineBreak;
    }

    private string Text()
    {
        var text = new StringBuilder();
        foreach (var i in Enumerable.Range(0, numbers.Length).OrderBy(i => numbers[i]))
        {
            var label = Digits.Of(numbers[i]) + ". ";
            var inside = new List<TextChange>();
            PageLines.Indent(article, article.Footnotes[i].Body, PageLines.FootnoteColumn, label.Length, inside);
            text.Append(text.Length == 0 ? "" : lineBreak).Append(label).Append(Splice.Apply(article, article.Footnotes[i].Body, inside));
        }

        return text.ToString();
    }

    /// <summary>The end of the last line that holds something other than a footnote.</summary>
    private int EndOfText()
    {
        var footnote = article.Footnotes.Length - 1;
        var end = article.Text.Length;
        while (true)
        {
            while (end > 0 && char.IsWhiteSpace(article.Text[end - 1]))
                end--;
            if (footnote < 0 || article.Footnotes[footnote].Span.End < end)
                return end;
            end = LineStartOf(article.Footnotes[footnote--]);
        }
    }

    /// <summary>The lines of a footnote, with the blank lines after it unless these keep its neighbours apart.</summary>
    private TextSpan LinesOf(FootnoteDefinition footnote)
    {
        var first = article.Lines.LineOf(footnote.Span.Start);
        var last = article.Lines.LineOf(footnote.Span.End);
        var isApart = first == 0 || PageLines.IsBlank(article, first - 1);
        while (isApart && last + 1 < article.Lines.Count && PageLines.IsBlank(article, last + 1))
            last++;
        return TextSpan.FromBounds(article.Lines.StartOf(first), article.Lines.SpanOf(last).End);
    }

    private int LineStartOf(FootnoteDefinition footnote) => article.Lines.StartOf(article.Lines.LineOf(footnote.Span.Start));
}
