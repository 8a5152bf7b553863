using System.Security;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Workspaces;

/// <summary>A page on disk, as it was when it was read.</summary>
public sealed class PageFile
{
    private readonly byte[] bytes;
    private readonly PageText text;

    private PageFile(string path, byte[] bytes, PageText text)
    {
        Path = path;
        this.bytes = bytes;
        this.text = text;
    }

    /// <summary>The path the page was read from.</summary>
    public string Path { get; }

    /// <summary>The text of the page.</summary>
    public SourceText Text => text.Source;

    /// <summary>Whether the page is UTF-8 and begins with a byte order mark, which is no part of <see cref="Text"/>.</summary>
    public bool HasUtf8Mark => text.HasUtf8Mark;

    /// <summary>Whether there is a file at a path.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>Reads a page.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="maxSize">Largest page in bytes.</param>
    /// <param name="fault">Why the page cannot be read, as one sentence, when the result is <see langword="null"/>.</param>
    public static PageFile? Read(string path, int maxSize, out string fault) =>
        Decode(path, ReadBytes(path, maxSize, out fault), ref fault);

    /// <summary>Reads a page from a stream, such as the standard input.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="path">The path the page stands for.</param>
    /// <param name="maxSize">Largest page in bytes.</param>
    /// <param name="fault">Why the page cannot be read, as one sentence, when the result is <see langword="null"/>.</param>
    public static PageFile? Read(Stream stream, string path, int maxSize, out string fault) =>
        Decode(path, ReadToEnd(stream, expected: 0, maxSize, out fault), ref fault);

    /// <summary>Why a text that an editor holds cannot be checked, as one sentence, or <see langword="null"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxSize">Largest page in bytes.</param>
    public static string? FaultOf(string text, int maxSize) =>
        text.Length > maxSize / 3 && System.Text.Encoding.UTF8.GetByteCount(text) > maxSize ? TooLarge(maxSize) : PageText.FaultOf(text);

    /// <summary>The bytes the page would have with another text, or <see langword="null"/> when they would not be read back as that text.</summary>
    public byte[]? Encode(SourceText changed)
    {
        // What does not survive the way there and back must not be written over the author's file.
        if (text.Encode(Text) is not { } same || !same.AsSpan().SequenceEqual(bytes))
            return null;
        var encoded = text.Encode(changed);
        return encoded is not null && PageText.Decode(encoded, out _)?.Source.ContentEquals(changed) == true ? encoded : null;
    }

    /// <summary>
    /// Replaces the page on disk in one step: whatever happens meanwhile, the file holds either the old or the new page.
    /// A symbolic link stays and its target is replaced; permissions are kept.
    /// </summary>
    /// <returns>Why the page is unchanged, as one sentence, or <see langword="null"/> when it was replaced.</returns>
    public string? Replace(SourceText changed)
    {
        if (Encode(changed) is not { } encoded)
            return "The page cannot be written in its own encoding without a loss.";

        try
        {
            var target = File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;
            if (Refusal(target) is { } refusal)
                return refusal;
            WriteBeside(target, encoded);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return IsDiskFull(exception)
                ? "The disk is full: the page is unchanged."
                : $"The page cannot be written ({Reason(exception)}): it is unchanged.";
        }
    }

    private static PageFile? Decode(string path, byte[]? content, ref string fault) =>
        content is not null && PageText.Decode(content, out fault) is { } decoded ? new PageFile(path, content, decoded) : null;

    private string? Refusal(string target)
    {
        if (IsReadOnly(target))
            return "The page is read-only: it is unchanged.";

        // Renaming asks for the folder's permissions only; the file's own ones are asked by opening it for writing.
        using var stream = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var now = ReadToEnd(stream, bytes.Length, bytes.Length, out _);
        return now is null || !now.AsSpan().SequenceEqual(bytes)
            ? "The page was changed by someone else while it was checked: it is left as it is."
            : null;
    }

    private static bool IsReadOnly(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);
        const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return (File.GetUnixFileMode(path) & AnyWrite) == UnixFileMode.None;
    }

    private static void WriteBeside(string target, byte[] content)
    {
        // Hidden and without a page's extension: a leftover of a killed process is never taken for a page.
        var beside = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(target)!, $".bplint-{System.IO.Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static byte[]? ReadBytes(string path, int maxSize, out string fault)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return ReadToEnd(stream, stream.CanSeek ? stream.Length : 0, maxSize, out fault);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            fault = Directory.Exists(path)
                ? "The folder cannot be listed."
                : $"The page cannot be read ({Reason(exception)}).";
            return null;
        }
    }

    private static byte[]? ReadToEnd(Stream stream, long expected, int maxSize, out string fault)
    {
        fault = expected > maxSize ? TooLarge(maxSize) : "";
        if (fault.Length > 0)
            return null;

        // One byte more than expected shows the end without a second buffer.
        var buffer = new byte[(int)Math.Min(Math.Max(expected, 4096) + 1, (long)maxSize + 1)];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var count && count > 0)
        {
            length += count;
            if (length > maxSize)
            {
                fault = TooLarge(maxSize);
                return null;
            }

            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, (long)maxSize + 1));
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }

    private static string TooLarge(int maxSize) =>
        $"The page is larger than {maxSize.ToString(System.Globalization.CultureInfo.InvariantCulture)} bytes (the setting 'bplint_max_page_size').";

    // The messages of the runtime carry whole paths and end in several ways: ours are words.
    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException or SecurityException => "permission denied",
        _ when exception.Message.IndexOf(" : '", StringComparison.Ordinal) is var end && end > 0 =>
            char.ToLowerInvariant(exception.Message[0]) + exception.Message[1..end],
        _ => "input or output error",
    };

    private static bool IsDiskFull(Exception exception) =>
        exception.HResult is 28 or 122 or unchecked((int)0x80070070) or unchecked((int)0x80070027);
}
