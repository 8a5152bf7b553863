using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>DOIs and the labels and resolvers in front of them.</summary>
internal ref partial struct IdentifierScan
{
    private int VisitDoi(int at)
    {
        var limit = LimitAt(at);
        var rest = text.AsSpan(at, limit - at);
        var prefix = DoiReader.PrefixLength(rest);
        if (prefix == 0 || !MayBeginDoi(at))
            return at + 3;
        var inAddress = IsInAddress(at);
        var raw = DoiReader.RawEnd(rest, prefix, inAddress);
        var end = DoiReader.TrimmedEnd(rest, prefix, raw, inAddress);
        var span = new TextSpan(at, end);
        if (SpaceFaultEnd(at, prefix, end, limit) is var broken and > 0)
        {
            span = TextSpan.FromBounds(at, broken);
            Add(IdentifierKind.Doi, text.Substring(span.Start, span.Length), span, DoiFaults.Space);
            return broken;
        }

        if (end == prefix)
        {
            if (at == labelledAt && !inAddress && DoiFaults.Of(rest[..prefix], isCertain: true) is { } empty)
                Add(IdentifierKind.Doi, rest[..prefix].ToString(), span, empty);
            return at + prefix;
        }

        var value = DoiReader.Normal(rest[..end], inAddress);
        if (StopInTarget(span, raw + at) is { } stop)
            Add(IdentifierKind.Doi, value, TextSpan.FromBounds(at, at + raw), stop, rest[..end].ToString());
        else
            Add(IdentifierKind.Doi, value, span, FaultIn(value));
        return at + end;
    }

    private static string? FaultIn(string value) =>
        value.Contains('–') ? DoiFaults.EnDash : value.Contains(' ') ? DoiFaults.Space : null;

    /// <summary>A DOI begins a word, follows its label directly, or follows an encoded slash.</summary>
    private readonly bool MayBeginDoi(int at)
    {
        if (at == 0 || !FollowsWord(at))
            return !(at > 1 && text[at - 1] == '.' && char.IsAsciiDigit(text[at - 2]));
        return text[at - 1] == '_' || (at >= 3 && (Has(at - 3, "doi") || Has(at - 3, "%2F") || Has(at - 3, "%3D")));
    }

    /// <summary>A point or comma at the very end of a link's target, where no sentence ends.</summary>
    private readonly string? StopInTarget(TextSpan span, int rawEnd)
    {
        if (!IsInTarget(span.Start) || rawEnd != targets[nextTarget].End || rawEnd == span.End || !IsWrapped(targets[nextTarget]))
            return null;
        return text.AsSpan(span.End, rawEnd - span.End).Trim(".,").Length > 0 ? null
            : text[rawEnd - 1] == '.' ? DoiFaults.EndsInStop : DoiFaults.EndsInComma;
    }

    /// <summary>Whether a target stands in the parentheses, angles or quotes of a link, not bare in a sentence.</summary>
    private readonly bool IsWrapped(TextSpan target)
    {
        if (target.Start < 2)
            return false;
        return text[target.Start - 1] is '<' or '"' || (text[target.Start - 1] == '(' && text[target.Start - 2] == ']');
    }

    /// <summary>
    /// Where a DOI really ends that a blank cuts in two, or 0. Certain only behind a label with nothing or a hyphen before the
    /// blank, and where the whole text of a link is the DOI.
    /// </summary>
    private readonly int SpaceFaultEnd(int at, int prefix, int end, int limit)
    {
        var blank = at + end;
        if (IsInAddress(at) || blank + 1 >= limit || text[blank] is not (' ' or '\t' or '\u00A0'))
            return 0;
        var word = WordAt(blank + 1, limit);
        if (word.Length == 0 || !word.ContainsAnyInRange('0', '9'))
            return 0;
        var isCut = end == prefix || (text[blank - 1] is '-' or '/' && at == labelledAt);
        if (isCut && at == labelledAt && char.IsLetterOrDigit(word[0]) && DoiReader.PrefixLength(word) == 0)
            return blank + 1 + word.Length;
        var fillsLink = at > 0 && text[at - 1] == '[' && Has(blank + 1 + word.Length, "](") && word[0] is '.' or '-' or '/' or '(';
        return fillsLink ? blank + 1 + word.Length : 0;
    }

    private int VisitDoiLabel(int at)
    {
        var after = at + 3;
        if (Has(after, ".org/"))
            return VisitResolver(at, after + ".org/".Length);
        var isWord = !FollowsWord(at) && !(after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] is '-' or '/'));
        if (!isWord || IsInAddress(at))
            return after;
        var start = SkipToWord(after, out var isCertain);
        var inTarget = IsInTarget(start);
        if (inTarget || start == after || start >= text.Length)
            return after;
        return Judge(after, start, isCertain);
    }

    /// <summary>A resolver's address: a short DOI (<c>doi.org/c7np</c>) and the resolver's own pages are in order.</summary>
    private int VisitResolver(int at, int path)
    {
        if (path < text.Length && char.IsAsciiDigit(text[path]) && (at == 0 || text[at - 1] is '/' or '.'))
            return Judge(path, path, isCertain: true);
        return path;
    }

    private int Judge(int after, int start, bool isCertain)
    {
        var limit = text.Length;
        for (var target = nextTarget; target < targets.Length && limit == text.Length; target++)
        {
            if (targets[target].End > start)
                limit = targets[target].Start > start ? targets[target].Start : targets[target].End;
        }

        var word = WordAt(start, limit);
        labelledAt = start;
        if (DoiReader.PrefixLength(text.AsSpan(start, limit - start)) > 0)
            return start;
        if (word is "10" && Has(start, "10.") && CutPrefix(start, limit) is > 0 and var cut)
        {
            var span = TextSpan.FromBounds(start, cut);
            Add(IdentifierKind.Doi, text.Substring(span.Start, span.Length), span, DoiFaults.Space);
            return cut;
        }

        if (DoiFaults.Of(word, isCertain) is not { } fault)
            return after;
        Add(IdentifierKind.Doi, word.ToString(), new TextSpan(start, word.Length), fault);
        return start + word.Length;
    }

    /// <summary>The end of <c>10. 1016/j.jns.2014.05.002</c>, or 0.</summary>
    private readonly int CutPrefix(int start, int limit)
    {
        var digits = start + 4;
        if (digits >= limit || text[digits - 1] is not (' ' or '\u00A0'))
            return 0;
        var word = WordAt(digits, limit);
        var count = DoiReader.DigitsAt(word, 0);
        return count is >= 4 and <= 9 && word.Length > count + 2 && word[count] == '/' ? digits + word.Length : 0;
    }
}
