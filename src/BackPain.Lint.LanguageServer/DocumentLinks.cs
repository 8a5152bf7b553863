using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// Links that a page does not write: every well-formed identifier in its text leads to its register. What stands in a link to the same
/// place, or is an address, is left to the editor.
/// </summary>
internal static class DocumentLinks
{
    /// <summary>The links in the order of the page.</summary>
    public static DocumentLink[] Of(Article article, DocumentText text)
    {
        var links = new List<DocumentLink>();
        var end = 0;
        // Of two readings of one text the register's own name (a preprint's, a review's) comes first.
        foreach (var identifier in article.RegisteredNumbers.Concat(article.Identifiers).OrderBy(identifier => identifier.Span.Start))
        {
            if (identifier.InLinkTarget || identifier.IsLinked || identifier.Span.Start < end || IdentifierAddress.Of(identifier) is not { } address)
                continue;
            end = identifier.Span.End;
            links.Add(new DocumentLink(text.RangeOf(identifier.Span), address, $"Open {IdentifierName.Of(identifier.Kind)} {identifier.Value}"));
        }

        return [.. links];
    }
}
