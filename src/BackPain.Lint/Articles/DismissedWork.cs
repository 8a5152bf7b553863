using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A work as a comment names it: by an identifier, an address, or the words its entry begins with.</summary>
/// <param name="Key">Kind and normal form: <c>pmid:123</c>, <c>doi:10.1001/x</c>, <c>url:who.int/news</c>, <c>text:frenchs2006</c>.</param>
/// <param name="Span">Where it is written.</param>
public sealed record DismissedWork(string Key, TextSpan Span)
{
    /// <summary>The kind of a key that holds folded words.</summary>
    public const string Text = "text:";
}
