using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>A work that somebody pasted: its entry on one line, without a label.</summary>
internal sealed partial class InsertedWork
{
    /// <summary>A shorter text is not compared word for word: two works may share it, in letters and digits.</summary>
    private const int ShortestText = 20;

    private readonly Lazy<(ReferenceEntry Entry, CitedWork Work)?> read;

    private InsertedWork(string text)
    {
        Text = text;
        read = new(() => WorkReader.Read(ArticleReader.Read(SourceText.From($"## References\n\n1. {text}\n"), LintSettings.Default)) is [var only] ? only : null);
    }

    /// <summary>The entry; empty when nothing was pasted.</summary>
    public string Text { get; }

    /// <summary>What the entry says of its work, or <see langword="null"/> when it cannot be read as one.</summary>
    public CitedWork? Work => read.Value?.Work;

    /// <summary>
    /// Reads what was pasted: a citation with or without the label that it had elsewhere, or a PMID, PMCID or DOI alone, also as the
    /// address of its page.
    /// </summary>
    public static InsertedWork Of(string pasted)
    {
        var text = string.Join(' ', pasted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Pmid().Match(text) is { Success: true } pmid)
            return new($"PMID: {pmid.Groups["id"].Value}");
        if (Pmcid().Match(text) is { Success: true } pmcid)
            return new($"PMCID: {pmcid.Groups["id"].Value.ToUpperInvariant()}");
        if (Doi().Match(text) is { Success: true } doi)
            return new($"doi:{doi.Groups["id"].Value}");
        return new(text[Label().Match(text).Length..]);
    }

    /// <summary>Whether an entry of a page is the same work beyond doubt.</summary>
    public bool Is(CitedWork other) =>
        Work is { } work && !work.Form.Contradicts(other.Form) && work.Form.IsNotice == other.Form.IsNotice &&
        (work.Form.Shares(other.Form) || work.Form.ReadsLike(other.Form) || (work.FoldedText.Length >= ShortestText && work.FoldedText == other.FoldedText));

    /// <summary>Whether a work of a bibliography file is the same.</summary>
    public bool Is(BibliographyWork other) =>
        Work is { } work &&
        ((work.Pmid.Length > 0 && work.Pmid == other.Pmid) || (work.Doi.Length > 0 && work.Doi.Equals(other.Doi, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Why the entry of a page is not what was pasted, or more than that, as a clause, or <see langword="null"/>.</summary>
    /// <param name="article">The page with the entry.</param>
    /// <param name="body">The entry without its label, or <see langword="null"/> when the page has none.</param>
    public string? FaultIn(Article article, TextSpan? body)
    {
        if (body is not { } span || !article.Slice(span).Trim().SequenceEqual(Text))
            return "the entry would not be read as it is written";
        return article.Markers.FirstOrDefault(marker => span.Contains(marker.Span)) is { } marker
            ? $"{Wording.Quote(article.Slice(marker.Span))} in the entry would cite a work of this page"
            : null;
    }

    [GeneratedRegex(@"\A(?:PMID\s?:?\s?|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/))?(?<id>[1-9][0-9]{0,7})[/.]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"\A(?:PMCID\s?:?\s?|https?://(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov/articles/|ncbi\.nlm\.nih\.gov/pmc/articles/))?(?<id>PMC[1-9][0-9]{0,8})[/.]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pmcid();

    [GeneratedRegex(@"\A(?:doi\s?:?\s?|https?://(?:www\.|dx\.)?doi\.org/)?(?<id>10\.[0-9]{4,9}/[^\s]*[^\s.])\.?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Doi();

    [GeneratedRegex(@"\A(?:\\?\[[0-9]{1,3}\\?\]|[0-9]{1,3}[.)]|[-*+•])\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
