using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads what an entry says of its work, reduced to what can be compared.</summary>
/// <param name="text">The page.</param>
internal sealed partial class WorkFormReader(string text)
{
    /// <summary>Longest title that is kept, in letters and digits.</summary>
    private const int LongestTitle = 80;

    /// <summary>A word of a correction, retraction or reply anywhere in the entry makes its identifiers doubtful.</summary>
    private static readonly SearchValues<string> NoticeWords = SearchValues.Create(
        ["erratum", "errata", "corrigend", "correction", "corrected", "retract", "republish", "expression of concern", "comment on", "comment in", "reply", "editorial", "withdrawn"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PreprintWords = SearchValues.Create(
        ["biorxiv", "medrxiv", "arxiv", "preprint", "research square", "ssrn", "psyarxiv", "chemrxiv"], StringComparison.OrdinalIgnoreCase);

    private readonly EntryText words = new(text);
    private readonly StringBuilder folded = new();

    /// <summary>The form of an entry.</summary>
    public WorkForm Read(ReferenceEntry entry)
    {
        var body = text.AsSpan(entry.Body.Start, entry.Body.Length);
        var doi = Own(entry, IdentifierKind.Doi);
        var (review, version) = Review(entry, doi);
        return new WorkForm
        {
            Pmid = Own(entry, IdentifierKind.Pmid),
            Doi = doi,
            Pmcid = Own(entry, IdentifierKind.Pmcid),
            Title = Title(entry.Title),
            Author = entry.FirstAuthor is { } author ? Fold(author, LongestTitle) : "",
            Year = entry.Year ?? 0,
            Volume = entry.Publication is { } publication ? Written(publication.Volume) : "",
            FirstPage = entry.Publication is { } place ? FirstPage(Written(place.Pages)) : "",
            Review = review,
            Version = version,
            IsPreprint = PreprintDoi().IsMatch(doi) || body.ContainsAny(PreprintWords),
            IsNotice = body.ContainsAny(NoticeWords),
        };
    }

    private static string Own(ReferenceEntry entry, IdentifierKind kind) => entry.OwnIdentifier(kind)?.Value ?? "";

    private string Title(TextSpan title)
    {
        if (title.IsEmpty)
            return "";
        words.Read(title, [], []);
        return Fold(words.Plain, LongestTitle);
    }

    private string Fold(ReadOnlySpan<char> written, int most)
    {
        folded.Clear();
        foreach (var c in written)
        {
            if (folded.Length >= most)
                break;
            Folding.Append(folded, c);
        }

        return folded.ToString();
    }

    private string Written(TextSpan span) => text.Substring(span.Start, span.Length);

    private static string FirstPage(string pages)
    {
        var end = pages.AsSpan().IndexOfAny("-–— ");
        return end < 0 ? pages : pages[..end];
    }

    /// <summary>A review's number from its DOI or from where the page stood; only a DOI tells the version.</summary>
    private (string Review, int Version) Review(ReferenceEntry entry, string doi)
    {
        if (CochraneDoi().Match(doi) is { Success: true } match)
        {
            var version = match.Groups["version"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 1;
            return (match.Groups["number"].Value.ToUpperInvariant(), version);
        }

        return entry.Cochrane is { Number.IsEmpty: false, Database.IsEmpty: false } review ? (Written(review.Number), 0) : ("", 0);
    }

    [GeneratedRegex(@"^10\.1002/14651858\.(?<number>(?:cd|mr)\d{6})(?:\.pub(?<version>\d{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CochraneDoi();

    /// <summary>
    /// Registrants that publish preprints and nothing else: bioRxiv and medRxiv, arXiv, Research Square, preprints.org, OSF, PsyArXiv,
    /// ChemRxiv, SSRN, TechRxiv, Authorea, and JMIR's and PeerJ's preprints.
    /// </summary>
    [GeneratedRegex(@"^10\.(?:1101/(?:\d{6}$|20\d\d\.)|64898/|48550/|21203/|20944/|31219/|31234/|26434/|2139/ssrn|36227/|22541/|2196/preprints|7287/peerj\.preprints)", RegexOptions.CultureInvariant)]
    private static partial Regex PreprintDoi();
}
