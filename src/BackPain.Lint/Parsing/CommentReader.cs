using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Tells comments that hold words for people from those that speak to a tool.</summary>
internal static partial class CommentReader
{
    /// <summary>The first comment of a span that is written for people, or an empty span.</summary>
    /// <param name="page">The page.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="first">Index of the first comment that may stand there.</param>
    public static TextSpan FirstForPeople(MarkdownPage page, TextSpan within, int first)
    {
        for (var i = first; i < page.Comments.Length && page.Comments[i].Start < within.End; i++)
        {
            var comment = page.Comments[i];
            if (comment.Start >= within.Start && IsForPeople(page.Text.AsSpan(comment.Start, comment.Length)))
                return comment;
        }

        return default;
    }

    private static bool IsForPeople(ReadOnlySpan<char> comment)
    {
        var words = comment.Trim("<!->").Trim();
        return words.ContainsAnyInRange('0', '\uffff') && !ForTools().IsMatch(words);
    }

    /// <summary>Switches of linters and formatters, marks of generated parts, and a comment of one word, which is a mark of some kind.</summary>
    [GeneratedRegex(@"\A(?:bplint|markdownlint|prettier|textlint|vale|cspell|spell-checker|eslint|alex|remark|lint|doctoc|toc|more|omit|excerpt|region|endregion|start|end|begin|include|ignore|nolint|#|@|/)\b|\A[#@/]|\A\S+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ForTools();
}
