using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Narrows an address of an entry to what a reader calls the address.</summary>
public static class EntryAddress
{
    /// <summary>The address without the marks of its link and without the punctuation of its sentence.</summary>
    public static TextSpan Shown(Article article, TextSpan address)
    {
        if (article.Slice(address) is [']', '(', .., ')'])
            return new TextSpan(address.Start + 2, address.Length - 3);
        return new TextSpan(address.Start, article.Slice(address).TrimEnd(".,;:").Length);
    }
}
