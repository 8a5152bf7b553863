using System.Collections.Immutable;

namespace BackPain.Lint.Parsing;

/// <summary>What a page's front matter says of its bibliography.</summary>
public static class FrontMatter
{
    private const string Key = "bibliography:";

    /// <summary>The YAML between the lines <c>---</c> at the top of a page; empty when there is none.</summary>
    /// <param name="text">The whole page.</param>
    public static ReadOnlySpan<char> Of(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text.AsSpan(3).IndexOf('\n') is not (>= 0 and var first) || !text.AsSpan(3, first).IsWhiteSpace())
            return [];
        var body = text.AsSpan(3 + first + 1);
        for (var at = 0; at < body.Length;)
        {
            var end = body[at..].IndexOf('\n') is var next && next >= 0 ? at + next : body.Length;
            if (body[at..end].TrimEnd() is "---" or "...")
                return body[..at];
            at = end + 1;
        }

        return [];
    }

    /// <summary>Whether a page gives its title above the text: in YAML, in Hugo's TOML, or in Pandoc's title block.</summary>
    /// <param name="text">The whole page.</param>
    public static bool HasTitle(string text)
    {
        if (text.StartsWith("% ", StringComparison.Ordinal))
            return true;
        var isToml = text.StartsWith("+++", StringComparison.Ordinal);
        var front = isToml ? text.AsSpan(0, Math.Max(0, text.IndexOf("+++", 3, StringComparison.Ordinal))) : Of(text);
        foreach (var line in front.EnumerateLines())
        {
            if (line.StartsWith("title", StringComparison.OrdinalIgnoreCase) && line[5..].TrimStart() is [':' or '=', ..])
                return true;
        }

        return false;
    }

    /// <summary>The bibliography files that a page names, as written.</summary>
    /// <param name="text">The whole page.</param>
    public static ImmutableArray<string> BibliographiesOf(string text)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        var isList = false;
        foreach (var raw in Of(text).EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.StartsWith(Key))
            {
                var value = line[Key.Length..].Trim();
                isList = value.IsEmpty;
                AddAll(files, value);
            }
            else if (isList && line.TrimStart().StartsWith("- "))
            {
                files.Add(Value(line.TrimStart()[2..]));
            }
            else
            {
                isList &= line.IsWhiteSpace();
            }
        }

        return files.ToImmutable();
    }

    /// <summary>A plain or quoted value, without a comment behind it.</summary>
    internal static string Value(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length > 1 && value[0] is '"' or '\'' && value[1..].IndexOf(value[0]) is >= 0 and var close)
            return value[1..(close + 1)].ToString();
        var comment = value.IndexOf(" #");
        return (comment < 0 ? value : value[..comment]).TrimEnd().ToString();
    }

    private static void AddAll(ImmutableArray<string>.Builder files, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return;
        if (value[0] != '[')
        {
            files.Add(Value(value));
            return;
        }

        foreach (var part in value.Trim("[]").Split(','))
        {
            if (Value(value.Trim("[]")[part]) is { Length: > 0 } file)
                files.Add(file);
        }
    }
}
