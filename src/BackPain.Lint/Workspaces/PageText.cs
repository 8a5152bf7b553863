using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// The text of a page with what is needed to turn it back into the same bytes. UTF-8 with or without byte order mark and
/// UTF-16 with one are read; everything else is refused instead of guessed.
/// </summary>
public sealed class PageText
{
    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding MarkedUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private readonly Encoding encoding;

    private PageText(SourceText source, Encoding encoding)
    {
        Source = source;
        this.encoding = encoding;
    }

    /// <summary>The text without byte order mark; line endings as they are in the file.</summary>
    public SourceText Source { get; }

    /// <summary>Whether the page is UTF-8 and begins with a byte order mark.</summary>
    public bool HasUtf8Mark => ReferenceEquals(encoding, MarkedUtf8);

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fault">Why it is no text, as one sentence, when the result is <see langword="null"/>.</param>
    public static PageText? Decode(ReadOnlySpan<byte> bytes, out string fault)
    {
        fault = "";
        return bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => Refuse("The page is UTF-32 text; save it as UTF-8.", out fault),
            [0xFF, 0xFE, .. var rest] => FromUtf16(rest, Utf16, out fault),
            [0xFE, 0xFF, .. var rest] => FromUtf16(rest, Utf16BigEndian, out fault),
            [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(rest, MarkedUtf8, out fault),
            _ => FromUtf8(bytes, PlainUtf8, out fault),
        };
    }

    /// <summary>The bytes of a text in the encoding of this page, or <see langword="null"/> when the encoding has no bytes for it.</summary>
    public byte[]? Encode(SourceText text)
    {
        var characters = text.ToString();
        try
        {
            var mark = encoding.Preamble;
            var bytes = new byte[mark.Length + encoding.GetByteCount(characters)];
            mark.CopyTo(bytes);
            encoding.GetBytes(characters, bytes.AsSpan(mark.Length));
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Why a text is none, as one sentence, or <see langword="null"/>.</summary>
    public static string? FaultOf(string text) => text.Contains('\0', StringComparison.Ordinal) ? HoldsNul : null;

    private const string HoldsNul = "The page holds NUL bytes, so it is not text.";

    private static PageText? FromUtf8(ReadOnlySpan<byte> bytes, Encoding encoding, out string fault)
    {
        fault = "";
        if (bytes.Contains((byte)0))
            return Refuse(HoldsNul, out fault);

        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done
                ? new PageText(SourceText.From(new string(characters, 0, written), encoding), encoding)
                : Refuse(InvalidUtf8(bytes, read), out fault);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static PageText? FromUtf16(ReadOnlySpan<byte> bytes, Encoding encoding, out string fault)
    {
        fault = "";
        if (bytes.Length % 2 != 0)
            return Refuse("The page is UTF-16 text with half a character at its end.", out fault);

        try
        {
            return new PageText(SourceText.From(encoding.GetString(bytes), encoding), encoding);
        }
        catch (DecoderFallbackException)
        {
            return Refuse("The page is not valid UTF-16 text: it holds half of a surrogate pair.", out fault);
        }
    }

    private static string InvalidUtf8(ReadOnlySpan<byte> bytes, int at) =>
        $"The page is not valid UTF-8 text: byte 0x{bytes[at]:X2} on line {bytes[..at].Count((byte)'\n') + 1} begins no character.";

    private static PageText? Refuse(string sentence, out string fault)
    {
        fault = sentence;
        return null;
    }
}
