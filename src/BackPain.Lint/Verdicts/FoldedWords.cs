using System.Text;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Walks over the folded words of a text. Targets of links and tags are left out, and an apostrophe parts nothing.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="word">Holds the word reached, until the next one is.</param>
internal ref struct FoldedWords(ReadOnlySpan<char> text, StringBuilder word)
{
    /// <summary>A title has fewer words; the bound keeps hostile text from costing more.</summary>
    private const int MostWords = 60;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int count;

    /// <summary>Goes on to the next word.</summary>
    public bool MoveNext()
    {
        word.Clear();
        for (; at < text.Length && count < MostWords; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                Folding.Append(word, c);
            else if (c is not ('\'' or '’' or '\u00AD' or '\u200B') && EndsWord(text[at..]))
                break;
        }

        count++;
        return word.Length > 0;
    }

    /// <summary>Passes over what parts words, and whether a word stood before it.</summary>
    private bool EndsWord(ReadOnlySpan<char> rest)
    {
        var end = rest.StartsWith("](") ? rest.IndexOf(')') : rest.Length > 1 && rest[0] == '<' && (rest[1] == '/' || char.IsAsciiLetter(rest[1])) ? rest.IndexOf('>') : 0;
        at += Math.Max(0, end);
        return word.Length > 0;
    }
}
