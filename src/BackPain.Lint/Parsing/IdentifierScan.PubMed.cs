using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>PubMed and PubMed Central ids, by label and in the addresses of both sites.</summary>
internal ref partial struct IdentifierScan
{
    private const int MaxDigits = 8;

    private int VisitPmidLabel(int at)
    {
        var after = at + 4;
        if (FollowsWord(at) || after >= text.Length)
            return after;
        if (IsInAddress(at))
            return text[after] is '=' or '/' or ':' ? VisitPubMedNumber(after + 1) : after;
        var start = SkipToWord(after, out var isCertain);
        return start == after || start >= text.Length ? after : VisitLabelledPmid(after, start, isCertain);
    }

    private int VisitLabelledPmid(int after, int start, bool isCertain)
    {
        var digits = DoiReader.DigitsAt(text, start);
        if (digits == 0)
            return VisitPmcAfterPmidLabel(after, start);
        var end = start + digits;
        var number = text.AsSpan(start, digits);
        var joined = JoinedEnd(end);
        if (!isCertain && (joined > end || (digits < 6 && end < text.Length && char.IsLetter(text[end]))))
            return after;
        var fault = joined > end ? "holds something other than digits" : FaultOf(number);
        end = joined;
        Add(IdentifierKind.Pmid, text[start..end], TextSpan.FromBounds(start, end), fault);
        return end;
    }

    /// <summary>
    /// The end of a number that goes on behind a letter or a hyphen (<c>12a45</c>, <c>1234-5678</c>). A letter at the end may be
    /// a note, another label may follow without a blank, and two whole ids may be a range: those end the number.
    /// </summary>
    private readonly int JoinedEnd(int end)
    {
        var at = end;
        while (at < text.Length && at < end + 3 && (char.IsAsciiLetter(text[at]) || text[at] == '-'))
            at++;
        var more = at == end ? 0 : DoiReader.DigitsAt(text, at);
        if (more is 0 or > 5 || (at + more < text.Length && char.IsAsciiLetter(text[at + more])))
            return end;
        return Has(end, "PM") || Has(end, "doi") ? end : at + more;
    }

    private int VisitPmcAfterPmidLabel(int after, int start)
    {
        var digits = Has(start, "PMC") ? DoiReader.DigitsAt(text, start + 3) : 0;
        if (digits == 0)
            return after;
        var span = new TextSpan(start, 3 + digits);
        Add(IdentifierKind.Pmid, text.Substring(span.Start, span.Length), span, "is a PubMed Central number");
        return span.End;
    }

    private static string? FaultOf(ReadOnlySpan<char> number) =>
        number.Trim('0').Length == 0 ? "is zero" :
        number[0] == '0' ? "has a leading zero" :
        number.Length > MaxDigits ? "has more than eight digits" : null;

    /// <summary>The addresses of PubMed, old and new. Lists of ids and searches are no identifiers.</summary>
    private int VisitPubMed(int at)
    {
        var after = at + "pubmed".Length;
        if (Has(after, " ID: ") && !FollowsWord(at))
            return VisitLabelledPmid(after, after + " ID: ".Length, isCertain: true);
        var path =
            Has(after, ".gov/") ? after + ".gov/".Length :
            Has(after, ".ncbi.nlm.nih.gov/") ? after + ".ncbi.nlm.nih.gov/".Length :
            at > 0 && text[at - 1] == '/' && after < text.Length && text[after] is '/' or '?' ? after + (text[after] == '/' ? 1 : 0) :
            -1;
        if (path < 0)
            return after;
        return VisitPubMedNumber(Has(path, "?term=") ? path + "?term=".Length : path);
    }

    private int VisitPubMedNumber(int start)
    {
        var digits = DoiReader.DigitsAt(text, start);
        var end = start + digits;
        if (digits == 0 || (end < text.Length && !EndsPubMedNumber(end)))
            return start;
        Add(IdentifierKind.Pmid, text[start..end], TextSpan.FromBounds(start, end), FaultOf(text.AsSpan(start, digits)));
        return end;
    }

    private readonly bool EndsPubMedNumber(int end)
    {
        var c = text[end];
        if (c is '%')
            return Has(end, "%5B") || !(end + 3 < text.Length && char.IsLetterOrDigit(text[end + 3]));
        if (c is ',' or ';')
            return !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        return c is not ('+' or '|' or '-' or '_') && !char.IsLetterOrDigit(c);
    }

    private int VisitPmc(int at)
    {
        var after = at + 3;
        if (FollowsWord(at) || after >= text.Length)
            return after;
        if (Has(after, "/articles/"))
            return VisitPmcNumber(after + "/articles/".Length, after, minimum: 4);
        if (IsInAddress(at))
            return at >= 9 && (Has(at - 9, "articles/") || Has(at - 4, "pmc/")) ? VisitPmcNumber(after, after, minimum: 3) : after;
        if (char.IsAsciiDigit(text[after]) || Has(after, "PMC"))
            return VisitPmcNumber(after, after, minimum: 3);
        var isId = Has(after, "ID");
        var start = SkipToWord(isId ? after + 2 : after, out var isCertain);
        return start == after ? after : VisitPmcNumber(start, after, isCertain ? 3 : 5);
    }

    private int VisitPmcNumber(int start, int otherwise, int minimum)
    {
        while (Has(start, "PMC"))
            start += 3;
        var digits = DoiReader.DigitsAt(text, start);
        var end = start + digits;
        if (digits < minimum || digits > MaxDigits || (end < text.Length && char.IsLetter(text[end])))
            return otherwise;
        var first = start >= 3 && Has(start - 3, "PMC") ? start - 3 : start;
        Add(IdentifierKind.Pmcid, string.Concat("PMC", text.AsSpan(start, digits)), TextSpan.FromBounds(first, end));
        return end;
    }
}
