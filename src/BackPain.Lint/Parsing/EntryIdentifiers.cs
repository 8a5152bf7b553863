using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Tells the identifiers of a work from those its entry only mentions. Its own is the first of its kind in the head; a
/// mention stands in an italic note, behind "Review in" and the like, or in a sentence behind the group of identifiers. What
/// the entry shows wins over what an address holds, because addresses are damaged more often.
/// </summary>
internal static partial class EntryIdentifiers
{
    /// <summary>More words than this between two identifiers are a sentence of their own ("Epub 2018 May 14. Review." is not).</summary>
    private const int MostWordsInGroup = 7;

    private const int ShortestNote = 3;

    /// <summary>An entry with more is no entry; the bound keeps hostile text linear.</summary>
    private const int MostMentions = 32;

    public static (ImmutableArray<Identifier> Own, ImmutableArray<Identifier> Mentioned) Sort(
        string text, TextSpan body, ReadOnlySpan<Identifier> identifiers)
    {
        if (identifiers.IsEmpty)
            return ([], []);
        var own = ImmutableArray.CreateBuilder<Identifier>();
        var mentioned = ImmutableArray.CreateBuilder<Identifier>();
        var phrase = -1;
        var groupEnd = -1;
        var isTail = false;
        foreach (var identifier in identifiers)
        {
            if (IsTargetOf(text, identifier, own, mentioned))
                continue;
            if (phrase < 0 && groupEnd >= 0)
                phrase = PhraseIn(text, groupEnd, identifier.Span.Start);
            isTail |= mentioned.Count >= MostMentions || (groupEnd >= 0 &&
                WordsIn(text.AsSpan(groupEnd, Math.Max(0, identifier.Span.Start - groupEnd))) > MostWordsInGroup);
            var isRepeat = Repeats(own, identifier);
            var known = IndexOf(own, identifier.Kind);
            var isCertain = known < 0 || (own[known].InLinkTarget && !identifier.InLinkTarget);
            var isMention = isTail || !isCertain ||
                (phrase >= 0 && !IsLastOfItsFormat(text, identifier, own)) || IsInNote(text, body, identifier.Span, groupEnd) ||
                (groupEnd < 0 && PhraseAfterYear(text, body, identifier.Span.Start));
            if (!isMention && known >= 0)
                own.RemoveAt(known);
            if (!isMention)
                own.Add(identifier);
            else if (!isRepeat)
                mentioned.Add(identifier);
            if (groupEnd < 0 ? IsGrouped(text, identifier) : isRepeat || !isMention)
                groupEnd = identifier.Span.End;
        }

        return (own.ToImmutable(), mentioned.ToImmutable());
    }

    private static int IndexOf(ImmutableArray<Identifier>.Builder own, IdentifierKind kind)
    {
        for (var i = 0; i < own.Count; i++)
        {
            if (own[i].Kind == kind)
                return i;
        }

        return -1;
    }

    private static bool Repeats(ImmutableArray<Identifier>.Builder own, Identifier identifier)
    {
        foreach (var known in own)
        {
            if (known.Kind == identifier.Kind && known.Value == identifier.Value)
                return true;
        }

        return false;
    }

    /// <summary>What a link shows counts; its target says the same, or is damaged.</summary>
    private static bool IsTargetOf(
        string text, Identifier identifier, ImmutableArray<Identifier>.Builder own, ImmutableArray<Identifier>.Builder mentioned)
    {
        if (!identifier.InLinkTarget)
            return false;
        var last = Later(own.Count > 0 ? own[^1] : null, mentioned.Count > 0 ? mentioned[^1] : null);
        if (last is null || last.Kind != identifier.Kind || last.Span.End > identifier.Span.Start)
            return false;
        var gap = text.AsSpan(last.Span.End, identifier.Span.Start - last.Span.End);
        return gap.Length <= 120 && gap.Contains("](", StringComparison.Ordinal) && !gap.Contains('[');
    }

    private static Identifier? Later(Identifier? a, Identifier? b) =>
        a is null || (b is not null && b.Span.Start > a.Span.Start) ? b : a;

    /// <summary>
    /// PubMed prints its own number last, behind "Erratum in: …": it is the work's, when the work's DOI stood before the phrase
    /// and the number begins a sentence.
    /// </summary>
    private static bool IsLastOfItsFormat(string text, Identifier identifier, ImmutableArray<Identifier>.Builder own)
    {
        if (identifier.Kind == IdentifierKind.Doi || IndexOf(own, IdentifierKind.Doi) < 0)
            return false;
        var before = text.AsSpan(Math.Max(0, identifier.Span.Start - 24), Math.Min(24, identifier.Span.Start));
        return SentenceLabel().IsMatch(before);
    }

    private static int PhraseIn(string text, int start, int end)
    {
        foreach (var match in Phrase().EnumerateMatches(text.AsSpan(start, Math.Max(0, end - start))))
            return start + match.Index;
        return -1;
    }

    /// <summary>A phrase before any identifier counts only behind the year: a comment's own title may begin with "Comment on".</summary>
    private static bool PhraseAfterYear(string text, TextSpan body, int end)
    {
        var head = text.AsSpan(body.Start, Math.Max(0, end - body.Start));
        foreach (var year in Year().EnumerateMatches(head))
            return PhraseIn(text, body.Start + year.Index, end) >= 0;
        return false;
    }

    /// <summary>Whether the identifier stands in an italic note of several words behind the head.</summary>
    private static bool IsInNote(string text, TextSpan body, TextSpan identifier, int groupEnd)
    {
        var from = groupEnd >= 0 ? groupEnd : body.Start + (body.Length * 2 / 5);
        if (from >= identifier.Start)
            return false;
        var open = -1;
        for (var at = from; at < identifier.Start; at++)
        {
            if (text[at] is not ('*' or '_') || IsDouble(text, at) || (text[at] == '_' && IsInWord(text, at)))
                continue;
            open = open < 0 ? at : -1;
        }

        return open >= 0 && WordsIn(text.AsSpan(open, identifier.Start - open)) >= ShortestNote &&
            text.AsSpan(identifier.End, Math.Max(0, body.End - identifier.End)).Contains(text[open]);
    }

    private static bool IsDouble(string text, int at) =>
        (at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]);

    private static bool IsInWord(string text, int at) =>
        at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Whether an identifier begins the group at the end of the head: shown, or behind a link of a word or two ("PubMed").</summary>
    private static bool IsGrouped(string text, Identifier identifier)
    {
        if (!identifier.InLinkTarget)
            return true;
        var length = Math.Min(identifier.Span.Start, 360);
        var before = text.AsSpan(identifier.Span.Start - length, length);
        var target = before.LastIndexOf("](", StringComparison.Ordinal);
        if (target < 0)
            return false;
        var shown = before[Math.Max(0, target - 60)..target];
        var open = shown.LastIndexOf('[');
        return open >= 0 && WordsIn(shown[open..]) <= 3;
    }

    /// <summary>Words of two letters and more, without labels, link targets and parts of addresses.</summary>
    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in Word().EnumerateMatches(text))
            count++;
        foreach (var match in Address().EnumerateMatches(text))
        {
            foreach (var _ in Word().EnumerateMatches(text.Slice(match.Index, match.Length)))
                count--;
        }

        return count;
    }

    [GeneratedRegex(
        @"(?<=[.;:,)(\[*_]\s*)(?:reviews?\s+in|comments?\s+(?:in|on)|errat(?:um|a)\s+(?:in|for)|updates?\s+(?:of|in)|republished\s+(?:in|from)|cited\s+(?:by|in)|retraction\s+(?:in|of)|corrected\s+and\s+republished|see(?:\s+also)?\b|summary\s+for\s+patients|original\s+(?:report|article)|reply\s+(?:in|to)|made\s+available)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"[.;)\]]\s*(?:PubMed\s+)?(?:PubMed\s+Central\s+)?(?:PMID|PMCID)\b[:\s\[]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceLabel();

    [GeneratedRegex(@"\b(?:1[5-9]|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?!(?:doi|pmc?id|pmc|pubmed|central|epub|ecollection)\b)\p{L}{2,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^\s)]*|https?://\S*|\bdoi\.org/\S*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
