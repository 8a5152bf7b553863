using System.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>How messages quote and count, so that all rules speak alike.</summary>
public static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>Text of the page in single quotes, on one line, cut to 60 characters.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(Math.Min(text.Length, LongestQuote) + 3).Append('\'');
        var isBlank = false;
        foreach (var c in text.Trim())
        {
            if (line.Length > LongestQuote)
                return AtWord(line, next: c).Append("…'").ToString();
            if (char.IsWhiteSpace(c) && isBlank)
                continue;
            isBlank = char.IsWhiteSpace(c);
            // A control character would spoil the line it is printed on.
            line.Append(isBlank ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        }

        return Whole(line).Append('\'').ToString();
    }

    /// <summary>Cuts a quote behind its last whole word; what has no blanks, such as an address, where it is.</summary>
    private static StringBuilder AtWord(StringBuilder line, char next)
    {
        var last = line.Length - 1;
        while (!char.IsWhiteSpace(next) && last > LongestQuote / 2 && line[last] != ' ')
            last--;
        if (last > LongestQuote / 2 && line[last] == ' ')
            line.Length = last;
        return Whole(line);
    }

    /// <summary>Drops half a surrogate pair at the end.</summary>
    private static StringBuilder Whole(StringBuilder line)
    {
        if (char.IsHighSurrogate(line[^1]))
            line.Length--;
        return line;
    }

    /// <summary>Numbers in ascending order as a reader would say them: "3", "3 and 5", "1-9, 12 and 14".</summary>
    public static string Numbers(IEnumerable<int> ascending)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in ascending)
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == number)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }

        var parts = runs.SelectMany(run => run.Last == run.First + 1
            ? [$"{run.First}", $"{run.Last}"]
            : (string[])[run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"]).ToArray();
        return parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    /// <summary>A noun with its number: "1 entry", "3 entries".</summary>
    public static string Count(int count, string singular, string plural) => count == 1 ? $"1 {singular}" : $"{count} {plural}";
}
