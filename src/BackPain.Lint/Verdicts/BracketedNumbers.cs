namespace BackPain.Lint.Verdicts;

/// <summary>How often each number stands in brackets of its own anywhere on a page, whether it was read as a marker or not.</summary>
internal sealed class BracketedNumbers
{
    private const int MostDigits = 6;

    private readonly Dictionary<int, int> counts = [];

    public BracketedNumbers(ReadOnlySpan<char> text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('['))
        {
            text = text[(open + 1)..];
            var (number, digits) = (0, 0);
            for (; digits < text.Length && digits < MostDigits && char.IsAsciiDigit(text[digits]); digits++)
                number = (number * 10) + text[digits] - '0';
            var rest = text[digits..];
            if (digits > 0 && (rest is [']', ..] or ['\\', ']', ..]))
                counts[number] = counts.GetValueOrDefault(number) + 1;
        }
    }

    /// <summary>How often the number stands in brackets: <c>[3]</c>, <c>\[3\]</c>.</summary>
    public int CountOf(int number) => counts.GetValueOrDefault(number);
}
