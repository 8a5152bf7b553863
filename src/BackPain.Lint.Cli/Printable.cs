using System.Globalization;
using System.Text;

namespace BackPain.Lint.Cli;

/// <summary>
/// Makes text of a page or a path fit for a terminal: a control character in a page must not move the cursor, change colours
/// or hide what stands beside it.
/// </summary>
internal static class Printable
{
    /// <summary>The text with every control character but tabs shown as U+FFFD.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var first = 0;
        while (first < text.Length && !IsHarmful(text[first]))
            first++;
        if (first == text.Length)
            return text.ToString();

        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
            builder.Append(IsHarmful(character) ? '\uFFFD' : character);
        return builder.ToString();
    }

    /// <summary>How many columns of a terminal a character takes: none, one or two.</summary>
    public static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // Embedding and override of the writing direction can make a line read as another one.
    private static bool IsHarmful(char character) =>
        (char.IsControl(character) && character != '\t') || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // The wide and full-width blocks of Unicode's EastAsianWidth, and emoji.
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF) or
        (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or
        (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or
        (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
