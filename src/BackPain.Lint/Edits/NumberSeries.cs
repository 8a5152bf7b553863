using System.Text;

namespace BackPain.Lint.Edits;

/// <summary>Numbers as a marker lists them, with series of more than two closed: <c>1,4-6</c>.</summary>
internal static class NumberSeries
{
    private const int LongestOpenSeries = 2;

    /// <summary>Writes ascending numbers, each once.</summary>
    public static string Write(IReadOnlyList<int> ascending)
    {
        var text = new StringBuilder();
        for (var start = 0; start < ascending.Count;)
        {
            var end = start + 1;
            while (end < ascending.Count && ascending[end] == ascending[end - 1] + 1)
                end++;
            if (end - start <= LongestOpenSeries)
                end = start + 1;
            text.Append(start == 0 ? "" : ",").Append(Digits.Of(ascending[start]));
            if (end - start > 1)
                text.Append('-').Append(Digits.Of(ascending[end - 1]));
            start = end;
        }

        return text.ToString();
    }
}
