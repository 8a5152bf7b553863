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
        // A word processor leaves such a character where a picture or field stood.
        while (start < text.Length && text[start] == '\uFFFC')
            start++;
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
            return VisitPmcNumber(after, after, minimum: 3, at);
        var isId = Has(after, "ID");
        var start = SkipToWord(isId ? after + 2 : after, out var isCertain);
        if (start == after)
            return after;
        if (isId && Has(start, "NIHMS") && DoiReader.DigitsAt(text, start + 5) is > 0 and var manuscript)
            return AddManuscript(new TextSpan(start, 5 + manuscript));
        return VisitPmcNumber(start, after, isCertain ? 3 : 5, isId ? start : IsBlank(after, start) ? at : -1);
    }

    /// <summary>Reads the digits, with any prefix before them.</summary>
    /// <param name="start">Where prefix or digits begin.</param>
    /// <param name="otherwise">Where to go on when there is no number.</param>
    /// <param name="minimum">Fewer digits are no id here.</param>
    /// <param name="label">Where the text begins that a repair joins to one word.</param>
    private int VisitPmcNumber(int start, int otherwise, int minimum, int label = -1)
    {
        while (Has(start, "PMC"))
            start += 3;
        var digits = DoiReader.DigitsAt(text, start);
        var end = start + digits;
        if (digits < minimum || (end < text.Length && char.IsLetter(text[end])))
            return otherwise;
        var number = text.AsSpan(start, digits);
        var first = start >= 3 && Has(start - 3, "PMC") ? start - 3 : start;
        var isJoined = first < start && (label < 0 || label == first || !Has(label, "PMCPMC"));
        var value = string.Concat("PMC", number);
        if (isJoined || label < 0 || IsInAddress(start))
            Add(IdentifierKind.Pmcid, value, TextSpan.FromBounds(first, end), FaultOf(number));
        else
            Add(IdentifierKind.Pmcid, value, TextSpan.FromBounds(label, end), FaultOf(number), FaultOf(number) is null ? value : null);
        return end;
    }

    /// <summary>Authors' manuscripts have a number of their own until PubMed Central gives one.</summary>
    private int AddManuscript(TextSpan span)
    {
        Add(IdentifierKind.Pmcid, text.Substring(span.Start, span.Length), span, "is the number of an author's manuscript");
        return span.End;
    }

    private readonly bool IsBlank(int start, int end) => text.AsSpan(start, end - start).Trim(" \t:\u00A0\u202F").IsEmpty;
}
