namespace BackPain.Lint.Verdicts;

/// <summary>What names of journals share: the words that abbreviations keep, and whether two names can be one.</summary>
internal static class JournalNames
{
    /// <summary>The words that abbreviations keep, of a name in lower case.</summary>
    public static string[] Telling(IEnumerable<string> words) =>
        [.. words.Where(word => word is not ("the" or "of" or "and" or "for" or "in" or "on" or "de" or "der" or "des" or "la" or "et"))];

    /// <summary>Whether the letters of a word stand in another word in their order: <c>engl</c>, <c>natl</c>.</summary>
    public static bool HasLettersOf(string longer, string shorter)
    {
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c)
                at++;
        }

        return at == shorter.Length;
    }

    /// <summary>Whether the names, as folded words, do not exclude each other (written out, abbreviated, or as initials); an unknown name excludes none.</summary>
    public static bool MayBeOne(string[] a, string[] b)
    {
        var (left, right) = (Telling(a), Telling(b));
        if (left.Length == 0 || right.Length == 0)
            return true;
        if (left.Length == right.Length)
            return left.Zip(right).All(pair => MayAbbreviate(pair.First, pair.Second) || MayAbbreviate(pair.Second, pair.First));
        return AreInitials(left, right) || AreInitials(right, left);
    }

    private static bool MayAbbreviate(string shorter, string longer) =>
        shorter.Length <= longer.Length && shorter[0] == longer[0] && HasLettersOf(longer, shorter);

    private static bool AreInitials(string[] one, string[] words) =>
        one is [var initials] && initials.Length == words.Length && words.Zip(initials).All(pair => pair.First[0] == pair.Second);
}
