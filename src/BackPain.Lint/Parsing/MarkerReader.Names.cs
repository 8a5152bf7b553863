using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Works cited by author and year: <c>(Chou et al., 2017)</c>, <c>[Chou 2017; Qaseem 2017]</c>, <c>Chou et al. (2017)</c>.
/// "et al." leaves no other reading; a mere name and year (<c>(Boston, 2017)</c>) cites only if an entry has both.
/// </summary>
internal sealed partial class MarkerReader
{
    /// <summary>Longest citation in parentheses, in UTF-16 units.</summary>
    private const int LongestNames = 300;

    /// <summary>Reads a parenthesis or bracket that holds names and years; false when it holds anything else.</summary>
    private bool TryReadNames(MarkdownBlock block, int at, out int end)
    {
        var rest = text.AsSpan(at + 1, Math.Min(block.Span.End - at - 1, LongestNames));
        var length = rest.IndexOfAny("()[]");
        end = at + 1;
        if (length < 4 || rest[length] != (text[at] == '(' ? ')' : ']'))
            return false;
        var inside = rest[..length];
        if (char.IsAsciiDigit(inside[0]))
            return TryReadNarrative(block, at, inside, out end);
        if (!HasYear(inside))
            return false;
        var cited = ImmutableArray.CreateBuilder<TextSpan>();
        var isCertain = false;
        foreach (var part in inside.Split(';'))
        {
            if (!AuthorYear.TryRead(inside[part], out var name, out var years, out var hasOthers))
                return false;
            isCertain |= hasOthers;
            foreach (var year in years)
                works.Find(name, year, cited);
        }

        end = at + 1 + length + 1;
        if (isCertain || cited.Count > 0)
            AddNames(TextSpan.FromBounds(at, end), TextSpan.FromBounds(at + 1, end - 1), cited);
        return true;
    }

    /// <summary><c>Chou (2017)</c>, <c>Chou and Deyo (2017)</c>, <c>Chou et al. (2017)</c>.</summary>
    private bool TryReadNarrative(MarkdownBlock block, int at, ReadOnlySpan<char> inside, out int end)
    {
        end = at + 1;
        var names = TextSpan.FromBounds(Math.Max(block.Span.Start, at - 80), at);
        if (text[at] != '(' || !AuthorYear.TryReadYears(inside, out var years) || !AuthorYear.TryReadBefore(text, names, out var name, out var start, out var hasOthers))
            return false;
        var cited = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var year in years)
            works.Find(name, year, cited);
        end = at + 1 + inside.Length + 1;
        if (hasOthers || cited.Count > 0)
            AddNames(TextSpan.FromBounds(start, end), TextSpan.FromBounds(at + 1, end - 1), cited);
        return true;
    }

    private static bool HasYear(ReadOnlySpan<char> inside)
    {
        for (var at = inside.IndexOfAny('1', '2'); at >= 0 && at + 4 <= inside.Length;)
        {
            if (AuthorYear.IsYear(inside[at..]))
                return true;
            var next = inside[(at + 1)..].IndexOfAny('1', '2');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private void AddNames(TextSpan span, TextSpan label, ImmutableArray<TextSpan>.Builder cited) =>
        Add(new CitationMarker(span, MarkerDialect.AuthorYear, label, []) { Works = cited.ToImmutable() }, true);
}
