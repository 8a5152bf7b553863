using BackPain.Lint.Articles;
using CsCheck;

namespace BackPain.Lint.Tests;

public sealed class LineIndexTests
{
    [Fact]
    public void Agrees_with_a_naive_counter_on_every_offset() =>
        Gen.String[Gen.Char["a\n\r\u2028\u0085ä"], 0, 40].Sample(text =>
        {
            var index = new LineIndex(text);
            var (line, column) = (0, 0);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                index.PositionOf(offset).ShouldBe(new(line, column));
                if (offset == text.Length)
                    break;
                var ends = text[offset] == '\n' || (text[offset] == '\r' && !(offset + 1 < text.Length && text[offset + 1] == '\n'));
                (line, column) = ends ? (line + 1, 0) : (line, column + 1);
            }
        });
}
