using BackPain.Lint.Verdicts;

namespace BackPain.Lint.ClaimTraining;

/// <summary>The words and pairs of words that training may give a weight.</summary>
internal static class CandidateGrams
{
    /// <summary>Those that occur in enough articles and are not refused, in ordinal order.</summary>
    public static List<string> In(IReadOnlyList<ClaimRow> rows, int fewestArticles)
    {
        var articles = new Dictionary<string, (string Last, int Count)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var gram in Of(row.Text))
            {
                var (last, count) = articles.GetValueOrDefault(gram, ("", 0));
                if (last != row.Article)
                    articles[gram] = (row.Article, count + 1);
            }
        }

        return [.. articles.Where(pair => pair.Value.Count >= fewestArticles && !RefusedWords.Refuses(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
    }

    private static List<string> Of(string text)
    {
        var found = new List<string>();
        var previous = ClaimNGrams.Opening;
        var grams = new ClaimNGrams(text);
        while (grams.Next())
        {
            var word = WordOf(grams, text);
            found.Add(word);
            if (grams.Pair != 0)
                found.Add($"{previous} {word}");
            previous = word;
        }

        return found;
    }

    private static string WordOf(ClaimNGrams grams, string text)
    {
        if (grams.IsPercentage)
            return ClaimNGrams.Percentage;
        if (grams.IsYear)
            return ClaimNGrams.Year;
        return grams.IsNumber ? ClaimNGrams.Number : text[grams.Start..grams.End].ToLowerInvariant().Replace('’', '\'');
    }
}
