namespace BackPain.Lint.Verdicts;

/// <summary>Whether two names of journals can be one: written out, abbreviated, or as initials.</summary>
internal static class JournalNames
{
    /// <summary>Whether the names, as folded words, do not exclude each other; an unknown name excludes none.</summary>
    public static bool MayBeOne(string[] a, string[] b)
    {
        string[] left = [.. a.Where(IsTelling)];
        string[] right = [.. b.Where(IsTelling)];
        if (left.Length == 0 || right.Length == 0)
            return true;
        if (left.Length == right.Length)
            return left.Zip(right).All(pair => Abbreviates(pair.First, pair.Second) || Abbreviates(pair.Second, pair.First));
        return AreInitials(left, right) || AreInitials(right, left);
    }

    private static bool IsTelling(string word) => word is not ("the" or "of" or "and" or "for" or "in" or "on" or "de" or "der" or "des" or "la" or "et");

    /// <summary>Whether the letters of a word stand in another word in their order, the first of them in front: <c>engl</c>, <c>natl</c>.</summary>
    private static bool Abbreviates(string shorter, string longer)
    {
        if (shorter.Length > longer.Length || shorter[0] != longer[0])
            return false;
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c)
                at++;
        }

        return at == shorter.Length;
    }

    private static bool AreInitials(string[] one, string[] words) =>
        one is [var initials] && initials.Length == words.Length && words.Zip(initials).All(pair => pair.First[0] == pair.Second);
}
