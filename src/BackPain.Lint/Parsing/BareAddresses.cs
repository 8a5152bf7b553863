using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds web addresses that stand in the text without link marks; they are no prose.</summary>
internal static class BareAddresses
{
    /// <summary>Adds every address that the mask still shows to the links and hides it.</summary>
    public static void Collect(string text, ProseMask mask, List<MarkdownLink> links)
    {
        var prose = mask.Shown;
        var at = 0;
        while (prose[at..].IndexOf("://") is var next && next >= 0)
        {
            var mark = at + next;
            var start = mark;
            while (start > at && char.IsAsciiLetter(prose[start - 1]))
                start--;
            var end = EndOf(prose, mark + 3);
            at = end;
            if (!prose[start..mark].Equals("http", StringComparison.OrdinalIgnoreCase) &&
                !prose[start..mark].Equals("https", StringComparison.OrdinalIgnoreCase))
                continue;
            var span = TextSpan.FromBounds(start, end);
            links.Add(new MarkdownLink(span, default, span, text[start..end]));
            mask.Hide(span);
        }
    }

    private static int EndOf(ReadOnlySpan<char> prose, int at)
    {
        var depth = 0;
        var end = at;
        for (; end < prose.Length; end++)
        {
            var c = prose[end];
            if (char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ']' or '[')
                break;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
                break;
        }

        while (end > at && (prose[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*'))
            end--;
        return end;
    }
}
