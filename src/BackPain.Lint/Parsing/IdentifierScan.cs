using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>One pass over a page's text: where it stands, and what surrounds it.</summary>
internal ref partial struct IdentifierScan(string text, ReadOnlySpan<TextSpan> excluded, ReadOnlySpan<TextSpan> targets)
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n<>\"]|`\u00A0");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\u00A0]<>\"|`*{}");

    private readonly string text = text;
    private readonly ReadOnlySpan<TextSpan> excluded = excluded;
    private readonly ReadOnlySpan<TextSpan> targets = targets;
    private int nextExcluded;
    private int nextTarget;
    private int bareAddressEnd;
    private int labelledAt = -1;

    /// <summary>What was found so far, in the order of the page.</summary>
    public ImmutableArray<Identifier>.Builder Found { get; } = ImmutableArray.CreateBuilder<Identifier>();

    /// <summary>Looks at a place that may begin an identifier and returns where to go on.</summary>
    public int Visit(int at)
    {
        while (nextExcluded < excluded.Length && excluded[nextExcluded].End <= at)
            nextExcluded++;
        if (nextExcluded < excluded.Length && excluded[nextExcluded].Start <= at)
            return excluded[nextExcluded].End;
        while (nextTarget < targets.Length && targets[nextTarget].End <= at)
            nextTarget++;
        return (text[at] | 0x20, text[at + 1] | 0x20) switch
        {
            (':', _) => VisitAddress(at),
            ('1' | 0x20, _) => VisitDoi(at),
            ('d', _) => VisitDoiLabel(at),
            ('l', _) => VisitPubMedNumber(at + "list_uids=".Length),
            ('p', 'u') => VisitPubMed(at),
            ('p', _) when (text[at + 2] | 0x20) == 'i' => VisitPmidLabel(at),
            _ => VisitPmc(at),
        };
    }

    private readonly bool IsInTarget(int at) => nextTarget < targets.Length && targets[nextTarget].Contains(at);

    private readonly bool IsInAddress(int at) => at < bareAddressEnd || IsInTarget(at);

    /// <summary>The end of what may be read from here: a target never runs into the text behind it, nor text into a target.</summary>
    private readonly int LimitAt(int at)
    {
        var limit = text.Length;
        if (nextExcluded < excluded.Length)
            limit = Math.Min(limit, excluded[nextExcluded].Start);
        if (nextTarget < targets.Length)
            limit = Math.Min(limit, IsInTarget(at) ? targets[nextTarget].End : Math.Max(targets[nextTarget].Start, at));
        return limit;
    }

    private readonly bool FollowsWord(int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');

    private readonly bool Has(int at, string word) =>
        at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private int VisitAddress(int at)
    {
        if (at < bareAddressEnd || IsInTarget(at))
            return at + 3;
        var end = text.AsSpan(at).IndexOfAny(AddressEnds);
        bareAddressEnd = end < 0 ? text.Length : at + end;
        return at + 3;
    }

    /// <summary>
    /// Where the word after a label begins: behind blanks, a colon, marks of emphasis, the label's own link and the bracket of
    /// the next. Anything else ends the search.
    /// </summary>
    private readonly int SkipToWord(int at, out bool isCertain)
    {
        isCertain = false;
        var target = nextTarget;
        for (var steps = 0; at < text.Length && steps < 16; steps++)
        {
            if (text.AsSpan(at).StartsWith("]("))
            {
                while (target < targets.Length && targets[target].End <= at)
                    target++;
                if (target >= targets.Length || targets[target].Start > at + 3 || targets[target].End >= text.Length)
                    return at;
                at = targets[target].End + (text[targets[target].End] == '>' ? 2 : 1);
                continue;
            }

            if (!IsBetweenLabelAndWord(text[at]))
                return at;
            isCertain |= text[at] is ':' or '=' or '[';
            at++;
        }

        return at;
    }

    private static bool IsBetweenLabelAndWord(char c) => c is ' ' or '\t' or '\u00A0' or '\u202F' or ':' or '=' or '*' or '_' or '[' or '#';

    /// <summary>The word at a place, without trailing punctuation; empty at a blank or at the limit.</summary>
    private readonly ReadOnlySpan<char> WordAt(int at, int limit)
    {
        if (at >= limit)
            return default;
        var rest = text.AsSpan(at, Math.Min(limit - at, DoiReader.MaxLength));
        var end = rest.IndexOfAny(WordEnds);
        return (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?)'_");
    }

    private void Add(IdentifierKind kind, string value, TextSpan span, string? fault = null, string? repair = null)
    {
        var inTarget = IsInTarget(span.Start);
        if (inTarget && fault is not null && RepeatsVisibleFault(kind))
            (fault, repair) = (null, null);
        Found.Add(new Identifier(kind, value, span, inTarget) { Fault = fault, Repair = repair });
    }

    /// <summary>Whether the link's own words are the faulty identifier that was just reported.</summary>
    private readonly bool RepeatsVisibleFault(IdentifierKind kind)
    {
        if (Found.Count == 0 || Found[^1] is not { InLinkTarget: false, Fault: not null } visible || visible.Kind != kind)
            return false;
        var gap = TextSpan.FromBounds(visible.Span.End, Math.Max(visible.Span.End, targets[nextTarget].Start));
        return gap.Length <= 80 && !text.AsSpan(gap.Start, gap.Length).Contains('[');
    }
}
