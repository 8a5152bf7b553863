using System.Globalization;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reduces letters to what two spellings of one word share. <see cref="string.Normalize()"/> does nothing here, because the
/// linter runs without culture data; these tables hold the Latin part of Unicode's compatibility decomposition.
/// </summary>
internal static class Folding
{
    /// <summary>U+00C0 to U+024F; a middle dot stands for a character that is not one Latin letter with marks.</summary>
    private const string Latin =
        "aaaaaa·ceeeeiiiidnooooo·ouuuuy··aaaaaa·ceeeeiiiidnooooo·ouuuuy·yaaaaaaccccccccdd" +
        "ddeeeeeeeeeegggggggghhhhiiiiiiiiii··jjkkkllllll··llnnnnnn·nnoooooo··rrrrrrssssss" +
        "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs···············e················oo·············u" +
        "u····························aaiioouuuuuuuuuu·aaaa····ggkkoooo··j···gg··nnaa··oo" +
        "aaaaeeeeiiiioooorrrruuuusstt··hh······aaeeooooooooyy····························";

    /// <summary>U+1E00 to U+1EFF.</summary>
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo" +
        "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy·s····" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu" +
        "uuyyyyyyyy······";

    /// <summary>Appends the lower-case letters and digits a character stands for; nothing for marks and punctuation.</summary>
    public static void Append(System.Text.StringBuilder folded, char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            folded.Append(char.ToLowerInvariant(c));
        else if (c >= '\u0080')
            AppendBeyondAscii(folded, c);
    }

    private static void AppendBeyondAscii(System.Text.StringBuilder folded, char c)
    {
        if (Several(c) is { } several)
        {
            folded.Append(several);
            return;
        }

        var single = Single(c);
        if (char.IsLetterOrDigit(single) || char.IsSurrogate(single))
            folded.Append(char.ToLowerInvariant(single));
    }

    private static string? Several(char c) => c switch
    {
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'þ' or 'Þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };

    private static char Single(char c) => c switch
    {
        >= 'À' and <= '\u024F' when Latin[c - 'À'] != '·' => Latin[c - 'À'],
        >= '\u1E00' and <= '\u1EFF' when LatinAdditional[c - '\u1E00'] != '·' => LatinAdditional[c - '\u1E00'],
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' or (>= '⁴' and <= '⁹') => (char)(c - '⁰' + '0'),
        >= '₀' and <= '₉' => (char)(c - '₀' + '0'),
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber => ' ',
        _ => c,
    };
}
