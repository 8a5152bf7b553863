using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds words of somebody else that do not say whose they are: block quotes, and whole sentences in quotation marks.</summary>
internal static partial class UnsourcedQuotes
{
    private const int FewestWords = 8;

    /// <summary>What is quoted, in the order of the page.</summary>
    public static ImmutableArray<TextSpan> In(Article article)
    {
        if (!article.IsEnglish)
            return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var cover = new SentenceCover(article);
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (paragraph.Kind is not (ParagraphKind.Quote or ParagraphKind.Prose) || cover.HasCover(index) || cover.HasTag(index) || HasSource(article.Slice(paragraph.Span)))
                continue;
            if (paragraph.Kind == ParagraphKind.Prose)
                AddSentences(article, paragraph.Span, found);
            else if (IsBlockQuote(article, index, cover))
                found.Add(paragraph.Span);
        }

        return found.ToImmutable();
    }

    /// <summary>A link, a credit behind a dash, a name with a verb of saying.</summary>
    private static bool HasSource(ReadOnlySpan<char> text) =>
        text.Contains("](", StringComparison.Ordinal) || text.Contains("][", StringComparison.Ordinal) || text.Contains("http", StringComparison.OrdinalIgnoreCase) || ClaimGates.HasInlineSource(text) || Attribution().IsMatch(text);

    /// <summary>Only a quote in quotation marks is certainly one: others are notes, warnings and examples.</summary>
    private static bool IsBlockQuote(Article article, int index, SentenceCover cover)
    {
        var prose = article.Prose.AsSpan(article.Paragraphs[index].Span.Start, article.Paragraphs[index].Span.Length).Trim("*_ \t\r\n");
        if (prose is not (['"', .., '"' or '.'] or ['“', .., '”' or '.']) || ClaimGates.CountWords(prose) < FewestWords)
            return false;
        return !IsCredited(article, index - 1, cover) && !IsCredited(article, index + 1, cover);
    }

    /// <summary>Whether the paragraph before or after a quote says whose it is.</summary>
    private static bool IsCredited(Article article, int index, SentenceCover cover) =>
        (uint)index < (uint)article.Paragraphs.Length && (cover.HasCover(index) || HasSource(article.Slice(article.Paragraphs[index].Span)));

    private static void AddSentences(Article article, TextSpan paragraph, ImmutableArray<TextSpan>.Builder found)
    {
        var prose = article.Prose.AsSpan(paragraph.Start, paragraph.Length);
        if (!prose.ContainsAny('"', '“'))
            return;
        foreach (var match in QuotedSentence().EnumerateMatches(prose))
        {
            if (ClaimGates.CountWords(prose.Slice(match.Index, match.Length)) >= FewestWords)
                found.Add(new TextSpan(paragraph.Start + match.Index, match.Length));
        }
    }

    [GeneratedRegex(@"(?:""[A-Z][^""“”]{30,600}[.!]""|“[A-Z][^""“”]{30,600}[.!]”)", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedSentence();

    [GeneratedRegex(
        @"(?:^|\s)[-–—~]\s*\*?\p{Lu}|\b(?:said|says|say|saying|wrote|writes|written|stated|states|stating|explain(?:s|ed)?|noted|notes|according|asked|asks?|asking|told|tells?|quoted|quotes?|quoting|called|calls|defined|defines|definition|described|describes|recommends?|recommended|concluded|concludes|declares?|declared|reads?|remarked|observed|reported|argued|argues|commented|words\s+of|question|questions|example|e\.g|such\s+as|think|thinks|thought|believes?|titled|entitled|statement|title|motto|slogan|saying|sources?|summary|(?:19|20)\d\d)\b|\[@",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attribution();
}
