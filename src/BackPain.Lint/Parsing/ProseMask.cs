using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A copy of a page in which only what was revealed, and not hidden again, is other than blank.</summary>
internal sealed class ProseMask
{
    private readonly string text;
    private readonly char[] prose;

    public ProseMask(string text)
    {
        this.text = text;
        prose = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            prose[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
    }

    public void Reveal(TextSpan span) => text.CopyTo(span.Start, prose, span.Start, span.Length);

    public void Hide(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (prose[i] is not ('\n' or '\r'))
                prose[i] = ' ';
        }
    }

    /// <summary>Hides the marks of block quotes at the starts of the lines after the first.</summary>
    public void HideQuoteMarks(TextSpan span)
    {
        var atStart = false;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '\n' or '\r')
                atStart = true;
            else if (atStart && text[i] == '>')
                prose[i] = ' ';
            else if (text[i] is not (' ' or '\t'))
                atStart = false;
        }
    }

    public override string ToString() => new(prose);
}
