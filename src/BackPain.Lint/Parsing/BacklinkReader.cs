using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds the links back to the citing places that MediaWiki puts before an entry and exports leave there:
/// <c>↑</c>, <c>14.0 14.1</c>, <c>^ a b</c>, <c>[↑](#cite_ref-1)</c>, <c>^ Jump up to: a b</c>.
/// </summary>
internal static partial class BacklinkReader
{
    /// <summary>Where the entry's own text begins: after the residue, or at <paramref name="body"/>'s start.</summary>
    public static int SkipResidue(string text, TextSpan body, int number)
    {
        // No residue is longer than a few dozen labels, and a long entry should not be searched whole.
        var window = text.AsSpan(body.Start, Math.Min(body.Length, 4_000));
        foreach (var match in Residue().EnumerateMatches(window))
        {
            var residue = window.Slice(match.Index, match.Length);
            if (match.Index == 0 && IsBacklink(residue, number))
                return body.Start + match.Length;
            break;
        }

        return body.Start;
    }

    /// <summary>
    /// The part of the residue that is certainly none of the author's: an arrow is, and decimals beside it that count .0 .1 …,
    /// but a single one ("↑ 3.11 release") may be the work's own.
    /// </summary>
    public static TextSpan Labels(string text, TextSpan residue)
    {
        var decimals = 0;
        foreach (var match in Decimals().EnumerateMatches(text.AsSpan(residue.Start, residue.Length)))
        {
            var labels = text.AsSpan(residue.Start + match.Index, match.Length);
            var dot = labels.IndexOf('.');
            if (!int.TryParse(labels[..dot], out var whole) || !IsBacklink(labels, whole))
                decimals = match.Length;
        }

        return TextSpan.FromBounds(residue.Start, residue.End - decimals);
    }

    /// <summary>
    /// How many citing places the residue counts: labels .0 .1 .2 … or a b c … without a gap. Anything else, and an arrow alone,
    /// counts none.
    /// </summary>
    public static int Count(string text, TextSpan residue)
    {
        var shown = Targets().Replace(text.Substring(residue.Start, residue.Length), " ");
        var (decimals, letters) = (0, 0);
        foreach (var match in Label().EnumerateMatches(shown))
        {
            var label = shown.AsSpan(match.Index, match.Length);
            var dot = label.IndexOf('.');
            if (dot >= 0 ? int.Parse(label[(dot + 1)..]) != decimals++ : label[0] - 'a' != letters++)
                return 0;
        }

        return decimals > 0 && letters > 0 ? 0 : decimals + letters;
    }

    /// <summary>
    /// A decimal that starts an entry is a label only beside an arrow, in a link, or when it counts .0 .1 … below the entry's number.
    /// </summary>
    private static bool IsBacklink(ReadOnlySpan<char> residue, int number)
    {
        if (residue.ContainsAny("↑^[("))
            return true;
        var next = 0;
        foreach (var part in residue.Trim().Split(' '))
        {
            var label = residue.Trim()[part];
            if (label.IsEmpty)
                continue;
            var dot = label.IndexOf('.');
            if (dot < 0 || !int.TryParse(label[..dot], out var whole) || whole != number || !int.TryParse(label[(dot + 1)..], out var minor) || minor != next)
                return false;
            next++;
        }

        return next >= 2;
    }

    [GeneratedRegex(
        @"^(?:Jump\sup(?:\sto)?:?\s*(?=[↑^\d\[])|(?<=[↑^]\]?\s*)Jump\sup(?:\sto)?:?\s*|\*{0,2}\[*(?:↑|\^(?=[\s\]])|\\\^(?=[\s\]]))\]?(?:\([^)\s]*\))?\*{0,2}\s*|\*{0,2}(?:\^\(?)?\[\\?\^?\s?(?:\d+\.\d+|[a-z]{1,2}|↑|\^)\\?\]?\]?\([^)\s]*#?cite_ref[^)\s]*\)\)?\^?\]?\*{0,2}\s*|(?:\d+\.\d{1,2}(?=\s)\s+)+|(?<=[↑^]\s*(?:Jump\sup(?:\sto)?:?\s*)?(?:[a-z]\s)*)[a-z](?=\s[a-z]?\s|\s+\p{Lu}|\s+"")\s+)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Residue();

    [GeneratedRegex(@"(?:(?<![\d.\[])\d+\.\d{1,2}\s+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\]\([^)\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Targets();

    [GeneratedRegex(@"(?<![\w.])(?:\d{1,4}\.\d{1,2}|[a-z])(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
