using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A copy of a page in which only what was revealed, and not hidden again, is other than blank.</summary>
internal sealed class ProseMask
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r");

    private readonly string text;
    private readonly char[] prose;

    public ProseMask(string text)
    {
        this.text = text;
        // The copy is as long as the page and needed for as long as it is read.
        prose = ArrayPool<char>.Shared.Rent(text.Length);
        var blank = prose.AsSpan(0, text.Length);
        blank.Fill(' ');
        for (var at = text.AsSpan().IndexOfAny(LineBreaks); at >= 0;)
        {
            blank[at] = text[at];
            var next = text.AsSpan(at + 1).IndexOfAny(LineBreaks);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>The prose as far as it is known.</summary>
    public ReadOnlySpan<char> Shown => prose.AsSpan(0, text.Length);

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
        for (var at = span.Start; text.AsSpan(at, span.End - at).IndexOfAny(LineBreaks) is var next && next >= 0;)
        {
            for (at += next + 1; at < span.End && text[at] is ' ' or '\t' or '>'; at++)
            {
                if (text[at] == '>')
                    prose[at] = ' ';
            }
        }
    }

    /// <summary>The prose. The mask ends with it.</summary>
    public string Finish()
    {
        var finished = new string(prose.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(prose);
        return finished;
    }
}
