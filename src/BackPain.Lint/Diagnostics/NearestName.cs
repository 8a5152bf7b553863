namespace BackPain.Lint.Diagnostics;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>Longer names are no typing mistakes of ours, and comparing them would cost more than it tells.</summary>
    private const int LongestName = 64;

    /// <summary>
    /// The one known name that is closest by insertions, deletions, replacements and swaps of neighbours, whatever the case;
    /// <see langword="null"/> when none is close or several are equally close.
    /// </summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
            return null;
        var limit = Math.Max(1, name.Length / 3);
        var (best, distance, isTie) = ((string?)null, limit + 1, false);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > Math.Min(limit, distance) || candidate.Length > LongestName)
                continue;
            var here = Distance(name, candidate);
            isTie = here == distance ? !candidate.Equals(best, StringComparison.OrdinalIgnoreCase) : here > distance && isTie;
            if (here < distance)
                (best, distance) = (candidate, here);
        }

        return isTie ? null : best;
    }

    /// <summary>Words to put behind an unknown name: <c> (did you mean 'x'?)</c>, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string Hint(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> here = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                here[j] = Math.Min(Math.Min(here[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    here[j] = Math.Min(here[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            here.CopyTo(last);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
