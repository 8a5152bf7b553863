namespace BackPain.Lint.Workspaces;

/// <summary>Matches one part of a path, as fnmatch(3) does: <c>*</c>, <c>?</c>, <c>[…]</c> and <c>\</c>.</summary>
internal static class Glob
{
    /// <summary>Whether the whole name matches.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        // On a mismatch only the last star is stretched, so the work is at most pattern times name.
        var (at, character, retryAt, retryCharacter) = (0, 0, -1, 0);
        while (character < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (retryAt, retryCharacter) = (++at, character);
                continue;
            }

            if (at < pattern.Length && MatchesOne(pattern, ref at, name[character]))
            {
                character++;
                continue;
            }

            if (retryAt < 0)
                return false;
            (at, character) = (retryAt, ++retryCharacter);
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, ref int at, char character)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return true;
            case '[' when EndOfClass(pattern, at) is var end && end > 0:
                var matches = InClass(pattern[(at + 1)..end], character);
                at = end + 1;
                return matches;
            case '[':
                return false; // A class without an end matches nothing, as in git.
            case '\\' when at + 1 < pattern.Length:
                at += 2;
                return pattern[at - 1] == character;
            default:
                return pattern[at++] == character;
        }
    }

    // A bracket right after the opening one (or its negation) is a member of the class.
    private static int EndOfClass(ReadOnlySpan<char> pattern, int open)
    {
        var at = open + 1;
        if (at < pattern.Length && pattern[at] is '!' or '^')
            at++;
        for (var first = at; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
                at++;
            else if (NamedClass(pattern[at..]) is { Length: > 0 } named)
                at += named.Length + 3;
            else if (pattern[at] == ']' && at > first)
                return at;
        }

        return -1;
    }

    private static bool InClass(ReadOnlySpan<char> members, char character)
    {
        var negated = members is ['!' or '^', ..];
        var at = negated ? 1 : 0;
        var found = false;
        while (at < members.Length)
        {
            if (NamedClass(members[at..]) is { Length: > 0 } named)
            {
                found |= IsOf(named, character);
                at += named.Length + 4;
                continue;
            }

            var low = Member(members, ref at);
            var high = low;
            if (at + 1 < members.Length && members[at] == '-')
            {
                at++;
                high = Member(members, ref at);
            }

            found |= character >= low && character <= high;
        }

        return found != negated;
    }

    private static char Member(ReadOnlySpan<char> members, ref int at)
    {
        if (members[at] == '\\' && at + 1 < members.Length)
            at++;
        return members[at++];
    }

    // [:alpha:] inside a class.
    private static ReadOnlySpan<char> NamedClass(ReadOnlySpan<char> members) =>
        members is ['[', ':', ..] && members.IndexOf(":]") is var end && end > 2 ? members[2..end] : [];

    private static bool IsOf(ReadOnlySpan<char> named, char character) => named switch
    {
        "alpha" => char.IsAsciiLetter(character),
        "digit" => char.IsAsciiDigit(character),
        "alnum" => char.IsAsciiLetterOrDigit(character),
        "lower" => char.IsAsciiLetterLower(character),
        "upper" => char.IsAsciiLetterUpper(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        "blank" => character is ' ' or '\t',
        "space" => character is ' ' or (>= '\t' and <= '\r'),
        "cntrl" => char.IsControl(character),
        "punct" => character is >= '!' and <= '~' && !char.IsAsciiLetterOrDigit(character),
        "graph" => character is >= '!' and <= '~',
        "print" => character is >= ' ' and <= '~',
        _ => false,
    };
}
