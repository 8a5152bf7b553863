using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the lines that MediaWiki shows around a page's text, and the edit links of its headings.</summary>
internal static partial class BoilerplateReader
{
    private const int LongestLine = 300;
    private const int LongestFooter = 800;

    public static ImmutableArray<TextSpan> Read(string text, string prose)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var doubtful = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var next && next >= 0 ? at + next : text.Length;
            var line = prose.AsSpan(at, end - at);
            if (line.ContainsAny("Jeitp") && line.Length <= (line.TrimStart().StartsWith("Retrieved from") ? LongestFooter : LongestLine))
                AddLine(text, line, at, found, doubtful);
            at = end + 1;
        }

        // Beside other remains of a wiki's frame these words are remains as well; alone they may be the author's.
        if (found.Count > 0)
        {
            found.AddRange(doubtful);
            found.Sort();
        }

        return found.ToImmutable();
    }

    private static void AddLine(string text, ReadOnlySpan<char> line, int at, ImmutableArray<TextSpan>.Builder found, List<TextSpan> doubtful)
    {
        var shown = line.Trim();
        if (shown.IsEmpty)
            return;
        var source = text.AsSpan(at, line.Length);
        var whole = new TextSpan(at + (source.Length - source.TrimStart().Length), source.Trim().Length);
        if (Frame().IsMatch(shown) || (shown.StartsWith("Retrieved from") && Permalink().IsMatch(source.Trim())))
            found.Add(whole);
        else if (shown is "Retrieved from" or "Categories:")
            doubtful.Add(whole);
        else if (source.TrimStart().StartsWith("#"))
            AddEditLink(source, at, found);
    }

    private static void AddEditLink(ReadOnlySpan<char> heading, int at, ImmutableArray<TextSpan>.Builder found)
    {
        foreach (var match in EditLink().EnumerateMatches(heading))
            found.Add(new TextSpan(at + match.Index, match.Length));
    }

    [GeneratedRegex(
        @"\A(?:(?:Jump\ to\ navigation|Jump\ to\ search|\[edit(?:\ \|\ edit\ source)?\]|From\ Wikipedia,\ the\ free\ encyclopedia|This\ page\ was\ last\ edited(?:\ on\ \d{1,2}\ \w{3,9}\ \d{4},\ at\ \d{1,2}:\d\d(?:\ \(UTC\))?\.?)?)\s*)+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();

    /// <summary>Bare, or with the addresses of the wiki's editor: <c>[[edit](https://…&amp;action=edit&amp;section=1)]</c>.</summary>
    [GeneratedRegex(
        @"(?<=\S)[ ]*(?:\\?\[edit(?:\ \|\ edit\ source)?\\?\]|\\?\[\[edit\]\((?=[^\s]{0,400}action=edit)[^\s]{0,400}\)(?:[ ]?\|[ ]?\[edit\ source\]\([^\s]{0,400}\))?\\?\])(?=[\s#]*\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EditLink();

    /// <summary>The line below a printed page, with the address of its version.</summary>
    [GeneratedRegex(@"\ARetrieved from [""“]?[<\[]?https?://[^\s\]>""”]{1,300}oldid=\d{1,12}[>\]]?(?:\([^\s)]{1,300}\))?[""”]?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Permalink();
}
