using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A sentence in words, as the detectors of claims read it.</summary>
internal readonly ref struct ClaimSentence
{
    /// <summary>So many words from a word its clause ends in any case, which keeps the reading of a sentence without end linear.</summary>
    private const int Far = 60;

    /// <summary>So many more words a noun has at most.</summary>
    private const int LongestNoun = 2;

    /// <summary>What no noun goes on with.</summary>
    private const ClaimWord AfterNoun = ClaimWord.Preposition | ClaimWord.To | ClaimWord.Modal | ClaimWord.Ought | ClaimWord.Be | ClaimWord.Have | ClaimWord.Adverb
        | ClaimWord.NounAhead | ClaimWord.Condition | ClaimWord.Effect | ClaimWord.Effects | ClaimWord.Helps;

    private ClaimSentence(ReadOnlySpan<char> text, ReadOnlySpan<ClaimToken> words, SentenceCue cues)
    {
        Text = text;
        Words = words;
        Cues = cues;
    }

    /// <summary>The sentence with everything that is no prose blanked out.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Its runs of letters, digits, hyphens and apostrophes.</summary>
    public ReadOnlySpan<ClaimToken> Words { get; }

    /// <summary>Which expressions may match it.</summary>
    public SentenceCue Cues { get; }

    /// <summary>Takes a sentence apart.</summary>
    /// <param name="text">The sentence with everything that is no prose blanked out.</param>
    /// <param name="buffer">Receives the words; valid until the next sentence is read into it.</param>
    public static ClaimSentence Read(ReadOnlySpan<char> text, List<ClaimToken> buffer)
    {
        buffer.Clear();
        var (at, opens, comma, cues) = (0, true, false, SentenceCue.None);
        while (true)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or ';' or ':' or '?' or '!';
                comma |= text[at] is ',' or '(' or ')' or '–' or '—';
                at++;
            }

            if (at == text.Length)
                return new(text, CollectionsMarshal.AsSpan(buffer), cues);
            var scanned = ScannedWord.Read(text[at..]);
            var end = at + scanned.Length;
            var word = ClaimWords.Find(text[at..end], scanned, out var study, ref cues);
            buffer.Add(new(at, end, study, word, opens, comma));
            at = end;
            (opens, comma) = (false, false);
        }
    }

    /// <summary>Whether the word at an index, which may lie outside, is this one, in any case.</summary>
    public bool Is(int index, string word) =>
        (uint)index < (uint)Words.Length && Words[index].End - Words[index].Start == word.Length && TextOf(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word at an index, which may lie outside, does one of these things.</summary>
    public bool Is(int index, ClaimWord any) => (uint)index < (uint)Words.Length && Words[index].Is(any);

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> TextOf(int index) => Text[Words[index].Start..Words[index].End];

    /// <summary>Index of the last of these words before an index, at most so many words back in the same clause, or -1.</summary>
    public int LastBefore(int index, ClaimWord any, int most)
    {
        for (var at = index - 1; at >= 0 && index - at <= most && !Words[at + 1].OpensClause; at--)
        {
            if (Words[at].Is(any))
                return at;
        }

        return -1;
    }

    /// <summary>Index of the first of these words after an index, at most so many words on in the same clause, or -1.</summary>
    public int FirstAfter(int index, ClaimWord any, int most)
    {
        for (var at = index + 1; at < Words.Length && at - index <= most && !Words[at].OpensClause; at++)
        {
            if (Words[at].Is(any))
                return at;
        }

        return -1;
    }

    /// <summary>How many of these words stand around a word in its clause.</summary>
    public int CountAround(int index, ClaimWord any)
    {
        var first = index;
        while (first > 0 && index - first < Far && !Words[first].OpensClause)
            first--;
        var count = 0;
        for (var at = first; at < Words.Length && at - index < Far && (at <= index || !Words[at].OpensClause); at++)
            count += Words[at].Is(any) ? 1 : 0;
        return count;
    }

    /// <summary>Whether "if", "whether", "how" or the like stands before a word in its clause: then nothing is stated.</summary>
    public bool IsSupposed(int index) => LastBefore(index, ClaimWord.Condition, Far) >= 0;

    /// <summary>
    /// From the first character of one word to the last of the noun that another begins: "relieves pulmonary" alone would read ill
    /// where "relieves pulmonary edema" is written.
    /// </summary>
    public TextSpan SpanOfNoun(int first, int last)
    {
        var end = last;
        while (end - last < LongestNoun && GoesOn(end + 1))
            end++;
        return Span(first, end);
    }

    private bool GoesOn(int index) => (uint)index < (uint)Words.Length && !Words[index].OpensClause && !Words[index].FollowsComma
        && !Words[index].Is(AfterNoun) && TextOf(index) is not ([.., 'e', 'd'] or [.., 'i', 'n', 'g'] or "who" or "which" or "that");

    /// <summary>From the first character of one word to the last of another.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(Words[first].Start, Words[last].End);
}
