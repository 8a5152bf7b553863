using System.Globalization;
using System.Text;
using BackPain.Lint.Workspaces;
using DiffPlex;
using DiffPlex.Model;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli;

/// <summary>
/// Writes the difference of two texts as <c>git apply</c> reads it. Lines end at LF alone, as git has it, so a CR is part of
/// its line; a missing line end at the end of a text is marked.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The patch from a page to its new text, or an empty string when they are equal.</summary>
    /// <param name="path">Path of the file with <c>/</c>.</param>
    /// <param name="page">The page.</param>
    /// <param name="after">The new text.</param>
    public static string Write(string path, PageFile page, SourceText after)
    {
        // A patch is about the file, and the byte order mark is part of its first line.
        var mark = page.HasUtf8Mark ? "\uFEFF" : "";
        return Write(path, mark + page.Text, mark + after);
    }

    /// <summary>The patch, or an empty string when the texts are equal.</summary>
    /// <param name="path">Path of the file with <c>/</c>.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static string Write(string path, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        if (diff.DiffBlocks.Count == 0)
            return "";

        var patch = new StringBuilder();
        patch.Append("--- ").Append(Name("a/" + path)).Append('\n').Append("+++ ").Append(Name("b/" + path)).Append('\n');
        foreach (var hunk in Hunks(diff))
            WriteHunk(patch, diff, hunk);
        return patch.ToString();
    }

    // Changes whose context would touch share a hunk.
    private static IEnumerable<List<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (hunk is [.., var last] && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void WriteHunk(StringBuilder patch, DiffResult diff, List<DiffBlock> blocks)
    {
        var (first, last) = (blocks[0], blocks[^1]);
        var leading = Math.Min(Context, first.DeleteStartA);
        var startA = first.DeleteStartA - leading;
        var startB = first.InsertStartB - leading;
        var endA = Math.Min(last.DeleteStartA + last.DeleteCountA + Context, diff.PiecesOld.Count);
        var endB = endA - (last.DeleteStartA + last.DeleteCountA) + last.InsertStartB + last.InsertCountB;
        patch.Append(CultureInfo.InvariantCulture, $"@@ -{Range(startA, endA - startA)} +{Range(startB, endB - startB)} @@\n");

        var at = startA;
        foreach (var block in blocks)
        {
            WriteLines(patch, ' ', diff.PiecesOld, at, block.DeleteStartA);
            WriteLines(patch, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            WriteLines(patch, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        WriteLines(patch, ' ', diff.PiecesOld, at, endA);
    }

    private static string Range(int start, int count) => count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{start},0")
        : string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}");

    private static void WriteLines(StringBuilder patch, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            patch.Append(mark).Append(lines[at]);
            if (!lines[at].EndsWith('\n'))
                patch.Append("\n\\ No newline at end of file\n");
        }
    }

    // Names with control characters, quotes or backslashes are quoted as C strings; one with a blank ends in a tab.
    private static string Name(string name)
    {
        if (!name.Any(character => character is '"' or '\\' || char.IsControl(character)))
            return name.Contains(' ') ? name + "\t" : name;

        var quoted = new StringBuilder("\"");
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (value is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)value);
            else if (value is < 0x20 or >= 0x7F)
                quoted.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else
                quoted.Append((char)value);
        }

        return quoted.Append('"').ToString();
    }

    private sealed class LineChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) is var next && next >= 0 ? next + 1 : text.Length;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
