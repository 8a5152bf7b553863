using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads the keys, titles and identifiers of references in YAML, in a file or in a page's front matter: a list of items, each
/// with plain or quoted values at the item's own depth. What stands deeper (names, dates) is skipped.
/// </summary>
public static class CslYamlReader
{
    /// <summary>The works below the line <c>references:</c>, or in the whole text when it is nothing but a list.</summary>
    /// <param name="text">A YAML text.</param>
    public static IEnumerable<BibliographyWork> Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (isInside, itemDepth) = (text.AsSpan().TrimStart("-\r\n ").StartsWith("id:") || !text.Contains("references:", StringComparison.Ordinal), -1);
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            var depth = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (line.Length == depth || line[depth] == '#')
                continue;
            var isItem = line[depth] == '-' && depth + 1 < line.Length && line[depth + 1] == ' ';
            if (depth == 0 && !isItem)
            {
                isInside = line.StartsWith("references:", StringComparison.Ordinal);
                itemDepth = -1;
                continue;
            }

            if (!isInside)
                continue;
            if (isItem && (itemDepth < 0 || depth == itemDepth))
            {
                if (Work(fields) is { } work)
                    yield return work;
                fields.Clear();
                itemDepth = depth;
            }

            var start = isItem ? depth + 1 + (line.Length - depth - 1 - line.AsSpan(depth + 1).TrimStart(' ').Length) : depth;
            if ((isItem && depth == itemDepth) || start == itemDepth + 2)
                Add(fields, line.AsSpan(start));
        }

        if (Work(fields) is { } last)
            yield return last;
    }

    private static void Add(Dictionary<string, string> fields, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        if (colon > 0)
            fields.TryAdd(line[..colon].Trim().ToString(), FrontMatter.Value(line[(colon + 2)..]));
    }

    private static BibliographyWork? Work(Dictionary<string, string> fields) =>
        fields.TryGetValue("id", out var key) && key.Length > 0
            ? new BibliographyWork(key, fields.GetValueOrDefault("title", ""), CslFields.Doi(fields.GetValueOrDefault("doi")), fields.GetValueOrDefault("pmid"))
            : null;
}
