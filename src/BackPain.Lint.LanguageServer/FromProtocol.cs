using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>From the client's words to ours.</summary>
internal static class FromProtocol
{
    /// <summary>
    /// The path a URI stands for. The path of another scheme than <c>file</c> counts too: a remote document lies beside the
    /// configuration files of its own file system, which is the server's.
    /// </summary>
    /// <returns>An absolute path, or <see langword="null"/> for a document that was never saved.</returns>
    public static string? PathOf(string uri) => PathOf(uri, OperatingSystem.IsWindows());

    internal static string? PathOf(string uri, bool isWindows)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || uri.StartsWith("untitled:", StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri.AsSpan(colon + 1);
        if (rest.IndexOfAny('?', '#') is var end && end >= 0)
            rest = rest[..end];
        var authority = "";
        if (rest.StartsWith("//"))
        {
            var slash = rest[2..].IndexOf('/');
            if (slash < 0)
                return null;
            authority = rest[2..(slash + 2)].ToString();
            rest = rest[(slash + 2)..];
        }

        if (rest.IsEmpty || rest[0] != '/')
            return null;
        var decoded = Uri.UnescapeDataString(rest.ToString());
        if (decoded.Contains('\0', StringComparison.Ordinal))
            return null;
        return isWindows ? WindowsPath(authority, decoded) : Path.GetFullPath(decoded);
    }

    /// <summary>By what name a document is known: two spellings of the URI of a file are one document.</summary>
    public static string KeyOf(string uri) => PathOf(uri) ?? uri;

    /// <summary>How positions are counted: the first encoding that both know, UTF-16 when the client names none.</summary>
    public static PositionEncoding EncodingOf(string[]? offered)
    {
        foreach (var name in offered ?? [])
        {
            if (name is "utf-16")
                return PositionEncoding.Utf16;
            if (name is "utf-8")
                return PositionEncoding.Utf8;
            if (name is "utf-32")
                return PositionEncoding.Utf32;
        }

        return PositionEncoding.Utf16;
    }

    /// <summary>The UTF-16 offset of a position in a text.</summary>
    /// <exception cref="LocalRpcException">The text has no such line.</exception>
    public static int OffsetOf(DocumentText text, Protocol.Position position) =>
        text.OffsetOf(position) ?? throw Refusal.InvalidParams($"The document has no line {position.Line}.");

    /// <summary>The UTF-16 offsets of a range in a text. Editors that mean all of it may name a line behind the last as its end.</summary>
    /// <exception cref="LocalRpcException">The text has no line where the range begins, or the range runs backwards.</exception>
    public static TextSpan SpanOf(DocumentText text, Protocol.Range range)
    {
        var start = OffsetOf(text, range.Start);
        var end = text.OffsetOf(range.End) ?? text.Content.Length;
        return start <= end ? TextSpan.FromBounds(start, end) : throw Refusal.InvalidParams("The range runs backwards.");
    }

    private static string WindowsPath(string authority, string path)
    {
        path = path.Replace('/', '\\');
        if (authority.Length > 0)
            return $@"\\{authority}{path}";
        return path is ['\\', var drive, ':', ..] && char.IsAsciiLetter(drive) ? $"{char.ToUpperInvariant(drive)}{path[2..]}" : path;
    }
}
