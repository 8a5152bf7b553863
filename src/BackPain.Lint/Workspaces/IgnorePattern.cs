using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>One line of an ignore file.</summary>
internal sealed class IgnorePattern
{
    private const string AnyFolders = "**";

    private readonly ImmutableArray<string> segments;
    private readonly bool foldersOnly;

    private IgnorePattern(ImmutableArray<string> segments, bool foldersOnly, bool takesIn)
    {
        this.segments = segments;
        this.foldersOnly = foldersOnly;
        TakesIn = takesIn;
    }

    /// <summary>Whether the pattern begins with <c>!</c>: what it matches is taken in again.</summary>
    public bool TakesIn { get; }

    /// <summary>Reads a line; <see langword="null"/> for blank lines and comments.</summary>
    public static IgnorePattern? Parse(ReadOnlySpan<char> line)
    {
        line = WithoutTrailingBlanks(line);
        if (line.IsEmpty || line[0] == '#')
            return null;

        var takesIn = line[0] == '!';
        var pattern = takesIn ? line[1..] : line;
        var namesFolder = pattern is [.., '/'];
        if (namesFolder)
            pattern = pattern[..^1];
        if (pattern.IsEmpty)
            return null;

        // Only a slash at the beginning or in the middle ties a pattern to the folder of its file.
        var anchored = pattern.Contains('/');
        var parts = pattern.TrimStart('/').ToString().Split('/');
        return new IgnorePattern(anchored ? [.. parts] : [AnyFolders, .. parts], namesFolder, takesIn);
    }

    /// <summary>Whether the pattern matches a path below the folder of its file.</summary>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if (foldersOnly && !isFolder)
            return false;

        // The usual star matching, a segment at a time: on a mismatch only the last ** is stretched, so the work is bounded.
        var (at, start, retryAt, retryStart) = (0, 0, -1, 0);
        while (start <= path.Length)
        {
            if (at < segments.Length && segments[at] == AnyFolders)
            {
                if (at == segments.Length - 1)
                    return start < path.Length;
                (retryAt, retryStart) = (++at, start);
                continue;
            }

            var end = EndOfSegment(path, start);
            if (at < segments.Length && Glob.Matches(segments[at], path[start..end]))
            {
                (at, start) = (at + 1, end + 1);
                if (start > path.Length && at == segments.Length)
                    return true;
                continue;
            }

            if (retryAt < 0)
                return false;
            (at, start) = (retryAt, EndOfSegment(path, retryStart) + 1);
            retryStart = start;
        }

        return false;
    }

    private static int EndOfSegment(ReadOnlySpan<char> path, int start) =>
        path[start..].IndexOf('/') is var length && length >= 0 ? start + length : path.Length;

    private static ReadOnlySpan<char> WithoutTrailingBlanks(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && IsEscape(line, end - 2)))
            end--;
        return line[..end];
    }

    private static bool IsEscape(ReadOnlySpan<char> line, int at)
    {
        var backslashes = 0;
        while (at >= 0 && line[at--] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
