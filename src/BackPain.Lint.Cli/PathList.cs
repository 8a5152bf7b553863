using System.Collections.Immutable;

namespace BackPain.Lint.Cli;

/// <summary>A list of paths that another program wrote: a line each, or separated by NUL as by <c>find -print0</c>.</summary>
internal static class PathList
{
    /// <summary>Reads a list.</summary>
    /// <param name="file">An absolute path, or <c>-</c> for the standard input.</param>
    /// <returns>The paths in their order, or <see langword="null"/> when the list cannot be read.</returns>
    public static ImmutableArray<string>? Read(string file)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var reader = new StreamReader(stream);
            var text = reader.ReadToEnd();
            var paths = text.Contains('\0') ? text.Split('\0') : text.ReplaceLineEndings("\n").Split('\n');
            return [.. paths.Where(path => path.Length > 0)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
