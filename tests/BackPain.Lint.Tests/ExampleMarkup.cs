using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>A page and the spans that <c>[|…|]</c> marked in it.</summary>
/// <param name="Text">The page without the marks.</param>
/// <param name="Spans">What was marked, in UTF-16 offsets into <paramref name="Text"/>, in the order of the page.</param>
public sealed record ExampleMarkup(string Text, ImmutableArray<TextSpan> Spans)
{
    private const string Opening = "[|";
    private const string Closing = "|]";

    /// <summary>Takes the marks out of a page.</summary>
    /// <exception cref="FormatException">A mark is not closed.</exception>
    public static ExampleMarkup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var position = 0;
        while (marked.IndexOf(Opening, position, StringComparison.Ordinal) is var opening and >= 0)
        {
            var inside = opening + Opening.Length;
            var closing = marked.IndexOf(Closing, inside, StringComparison.Ordinal);
            if (closing < 0)
                throw new FormatException($"The mark at offset {opening} is not closed: {marked}");

            text.Append(marked, position, opening - position);
            spans.Add(new TextSpan(text.Length, closing - inside));
            text.Append(marked, inside, closing - inside);
            position = closing + Closing.Length;
        }

        return new(text.Append(marked, position, marked.Length - position).ToString(), spans.ToImmutable());
    }
}
