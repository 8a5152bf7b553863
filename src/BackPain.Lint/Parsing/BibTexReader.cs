using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads the keys, titles and identifiers of a BibTeX or BibLaTeX file. Everything else of the format (macros, names, crossed
/// references) says nothing about whether a key exists. An entry inside a comment counts, as it does for BibTeX itself. Never fails: what is damaged is skipped.
/// </summary>
public static class BibTexReader
{
    /// <summary>The works of a file, in its order.</summary>
    /// <param name="text">The whole file.</param>
    public static IEnumerable<BibliographyWork> Read(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at))
        {
            var open = EndOfWord(text, at + 1);
            var type = text.AsSpan(at + 1, open - at - 1);
            var isWork = !(type.Equals("comment", StringComparison.OrdinalIgnoreCase) || type.Equals("preamble", StringComparison.OrdinalIgnoreCase) || type.Equals("string", StringComparison.OrdinalIgnoreCase));
            at = Math.Max(at + 1, open);
            while (open < text.Length && char.IsWhiteSpace(text[open]))
                open++;
            if (type.IsEmpty || open >= text.Length || text[open] is not ('{' or '('))
                continue;
            at = open + 1;
            if (isWork && ReadWork(text, ref at) is { } work)
                yield return work;
            if (at >= text.Length)
                yield break;
        }
    }

    private static BibliographyWork? ReadWork(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(",})\n");
        if (length < 0 || text[at + length] == '\n')
            return null;
        var key = text.Substring(at, length).Trim();
        at += length;
        var (title, doi, pmid) = ("", default(string), default(string));
        while (at < text.Length && text[at] == ',')
        {
            var name = FieldName(text, ref at);
            if (name.IsEmpty)
                break;
            var value = FieldValue(text, ref at);
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
                title = Plain(value);
            else if (name.Equals("doi", StringComparison.OrdinalIgnoreCase))
                doi = CslFields.Doi(Plain(value));
            else if (name.Equals("pmid", StringComparison.OrdinalIgnoreCase))
                pmid = Plain(value);
        }

        return key.Length == 0 ? null : new BibliographyWork(key, title, doi, string.IsNullOrEmpty(pmid) ? null : pmid);
    }

    private static ReadOnlySpan<char> FieldName(string text, ref int at)
    {
        var start = at + 1;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = EndOfWord(text, start);
        at = end;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= text.Length || text[at] != '=')
            return [];
        at++;
        return text.AsSpan(start, end - start);
    }

    /// <summary>A value in braces or quotes, a number or a macro, or several joined by <c>#</c>; ends at the comma or brace after it.</summary>
    private static ReadOnlySpan<char> FieldValue(string text, ref int at)
    {
        var (start, depth, isQuoted) = (at, 0, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\')
                at++;
            else if (c == '{')
                depth++;
            else if (c == '"' && depth == 0)
                isQuoted = !isQuoted;
            else if (c == '}' && --depth < 0)
                break;
            else if (c is ',' or ')' && depth == 0 && !isQuoted)
                break;
        }

        at = Math.Min(at, text.Length);
        return text.AsSpan(start, at - start);
    }

    private static string Plain(ReadOnlySpan<char> value) =>
        string.Join(' ', value.Trim().Trim('"').ToString().Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;
        return at;
    }
}
