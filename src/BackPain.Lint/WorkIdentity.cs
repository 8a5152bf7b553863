using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint;

/// <summary>Gives works keys as people write them: <c>french2006superficial</c>, and a letter more where two would be equal.</summary>
internal sealed class WorkIdentity
{
    private const int LongestPart = 24;

    /// <summary>Shorter words of a title tell little.</summary>
    private const int ShortestWord = 4;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>A key that was not given before: lower-case ASCII letters and digits.</summary>
    public string For(CitedWork work)
    {
        var name = Ascii(work.Authors is [var first, ..] ? first.Family : "");
        var year = work.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        var title = work.Title.Length > 0 ? work.Title : work.Text;
        var word = title.Split([' ', '-', '/', ':', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Ascii).FirstOrDefault(part => part.Length >= ShortestWord, "");
        var stem = name + year + word;
        if (stem.Length == 0 || char.IsAsciiDigit(stem[0]))
            stem = "work" + stem;
        var key = stem;
        for (var copy = 1; !taken.Add(key); copy++)
            key = stem + Letters(copy);
        return key;
    }

    /// <summary>Lower-case letters and digits without marks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            Folding.Append(folded, c);
        return folded.ToString();
    }

    private static string Ascii(string text)
    {
        var ascii = string.Concat(Fold(text).Where(char.IsAsciiLetterOrDigit));
        return ascii.Length > LongestPart ? ascii[..LongestPart] : ascii;
    }

    /// <summary>b, c, … z, ba, …: the first of its name has no letter.</summary>
    private static string Letters(int copy)
    {
        var letters = "";
        for (; copy > 0; copy /= 26)
            letters = (char)('a' + (copy % 26)) + letters;
        return letters;
    }
}
