using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>
/// What somebody who looks for a work knows of it: an identifier in any form, or words such as author, year and title, all of which
/// have to fit.
/// </summary>
public sealed class WorkQuery
{
    /// <summary>What people write before identifiers and what tells nothing by itself.</summary>
    private static readonly string[] Labels = ["pmid", "pubmed", "doi", "pmc", "pmcid"];

    private readonly Identifier? identifier;
    private readonly string[] words;

    /// <summary>Reads a query.</summary>
    /// <param name="text">Text as typed; an empty one fits every work.</param>
    public WorkQuery(string text)
    {
        var read = ArticleReader.Read(SourceText.From(text), LintSettings.Default);
        identifier = read.Identifiers.FirstOrDefault(found => found.Fault is null);
        words = [.. text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(WorkIdentity.Fold).Where(word => word.Length > 0 && !Labels.Contains(word, StringComparer.Ordinal))];
    }

    /// <summary>Whether the work may be meant.</summary>
    /// <param name="form">What is known of the work.</param>
    /// <param name="folded">More of its text, in lower-case letters and digits; empty when there is none.</param>
    public bool Fits(WorkForm form, string folded)
    {
        if (identifier is not null && form.Of(identifier.Kind) == identifier.Value)
            return true;
        foreach (var word in words)
        {
            if (!Fits(word, form, folded))
                return false;
        }

        return true;
    }

    private static bool Fits(string word, WorkForm form, string folded) =>
        folded.Contains(word, StringComparison.Ordinal) || form.Title.Contains(word, StringComparison.Ordinal) ||
        form.Author.Contains(word, StringComparison.Ordinal) || WorkIdentity.Fold(form.Doi).Contains(word, StringComparison.Ordinal) ||
        form.Pmid.StartsWith(word, StringComparison.Ordinal) || form.Pmcid.StartsWith(word, StringComparison.OrdinalIgnoreCase) ||
        form.Review.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (form.Year > 0 && $"{form.Year}".StartsWith(word, StringComparison.Ordinal));
}
