namespace BackPain.Lint.Verdicts;

/// <summary>How alike two titles are: by their words, confirmed letter by letter.</summary>
internal static class TitleLikeness
{
    private const double Copy = 0.95;
    private const double Like = 0.85;
    private const int ShortestMisspelt = 4;
    private const int WordsPerSlip = 6;

    /// <summary>
    /// Whether the titles differ in nothing but a letter of a word or two and in articles, as copies of one title do. "Men" and
    /// "women", "with" and "without" are other titles.
    /// </summary>
    public static bool AreCopies(WorkProfile a, WorkProfile b) =>
        a.Title == b.Title || (DifferBySlips(a.Words, b.Words) && AreNear(a.Title, b.Title, Copy));

    /// <summary>Whether most words are the same, and most letters in the same order.</summary>
    public static bool AreLike(WorkProfile a, WorkProfile b) =>
        a.Title == b.Title || (Dice(a.Words, b.Words) >= Like && AreNear(a.Title, b.Title, Like));

    /// <summary>Whether one title is the other without its subtitle.</summary>
    public static bool IsShortened(WorkProfile a, WorkProfile b)
    {
        var (shorter, longer) = a.Words.Length <= b.Words.Length ? (a.Words, b.Words) : (b.Words, a.Words);
        return shorter.AsSpan().SequenceEqual(longer.AsSpan(0, shorter.Length));
    }

    private static bool DifferBySlips(string[] a, string[] b)
    {
        var (left, right) = Unmatched(a, b, withArticles: false);
        if (left.Count != right.Count || left.Count * WordsPerSlip > Math.Max(a.Length, b.Length))
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!IsSlip(left[i], right[i]))
                return false;
        }

        return true;
    }

    /// <summary>Twice the common words by all words; from 0 to 1.</summary>
    private static double Dice(string[] a, string[] b)
    {
        var most = 2.0 * Math.Min(a.Length, b.Length) / (a.Length + b.Length);
        if (most < Like)
            return most;
        var (left, _) = Unmatched(a, b, withArticles: true);
        return 2.0 * (a.Length - left.Count) / (a.Length + b.Length);
    }

    /// <summary>The words that only one of two titles has, each in the order of its title.</summary>
    private static (List<string> Left, List<string> Right) Unmatched(string[] a, string[] b, bool withArticles)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in b)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var left = new List<string>();
        foreach (var word in a)
        {
            if (counts.GetValueOrDefault(word) is var count and > 0)
                counts[word] = count - 1;
            else if (withArticles || !WorkProfile.IsArticle(word))
                left.Add(word);
        }

        var right = new List<string>();
        foreach (var word in b)
        {
            if (counts[word] <= 0)
                continue;
            counts[word]--;
            if (withArticles || !WorkProfile.IsArticle(word))
                right.Add(word);
        }

        return (left, right);
    }

    /// <summary>One letter too many, too few, or another, or two exchanged; digits are no letters.</summary>
    private static bool IsSlip(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < ShortestMisspelt || longer.Length - shorter.Length > 1 || WorkVetoes.Distinguishes(a) || WorkVetoes.Distinguishes(b))
            return false;
        var head = shorter.AsSpan().CommonPrefixLength(longer);
        var rest = shorter.AsSpan(head);
        var other = longer.AsSpan(head);
        if (shorter.Length < longer.Length)
            return rest.SequenceEqual(other[1..]);
        return rest[1..].SequenceEqual(other[1..]) ||
            (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]));
    }

    /// <summary>
    /// Whether the edit distance is so small that the given share of the longer text stays. It is worked out in a band around the
    /// diagonal only, and no further than the bound can still be reached.
    /// </summary>
    private static bool AreNear(string a, string b, double share)
    {
        var most = (int)((1 - share) * Math.Max(a.Length, b.Length));
        if (Math.Abs(a.Length - b.Length) > most)
            return false;
        var (row, above) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (row, above) = (above, row);
            var (first, last) = (Math.Max(1, i - most), Math.Min(b.Length, i + most));
            var least = row[first - 1] = first == 1 ? i : most + 1;
            for (var j = first; j <= last; j++)
            {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var deleted = (j == i + most ? most : above[j]) + 1;
                row[j] = Math.Min(changed, Math.Min(deleted, row[j - 1] + 1));
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return false;
        }

        return row[b.Length] <= most;
    }
}
