using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// Reads and writes messages behind <c>Content-Length</c> headers. A length that cannot be true ends the connection before
/// anything is kept in memory for it; a message that is no JSON, or no JSON-RPC, is answered with an error, and the next is read.
/// An answer to what nobody asked is passed over.
/// </summary>
internal sealed class MessageHandler(Stream output, Stream input, SystemTextJsonFormatter formatter)
    : HeaderDelimitedMessageHandler(PipeWriter.Create(output), PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16)), formatter)
{
    /// <summary>Longest message in bytes: a page of the largest size that settings allow, each character escaped, fits.</summary>
    public const int LongestMessage = 256 * 1024 * 1024;

    /// <summary>Longest header in bytes.</summary>
    private const int LongestHeader = 4096;

    /// <summary>The ids of requests to the client that it has not answered.</summary>
    private readonly ConcurrentDictionary<RequestId, bool> asked = [];

    /// <inheritdoc/>
    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
            asked.TryAdd(request.RequestId, true);
        base.Write(content, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadHeaderAsync(cancellationToken).ConfigureAwait(false) is { } length)
        {
            var read = await Reader!.ReadAtLeastAsync(length, cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length < length)
                throw new EndOfStreamException("The stream ends within a message.");
            var content = read.Buffer.Slice(0, length);
            try
            {
                var message = Formatter.Deserialize(content);
                if (message is JsonRpcRequest { Method: null })
                    throw new UnrecognizedJsonRpcMessageException();
                if (message is not IJsonRpcMessageWithId answer || message is JsonRpcRequest || asked.TryRemove(answer.RequestId, out _))
                    return message;
            }
            catch (Exception exception) when (exception is JsonException or UnrecognizedJsonRpcMessageException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                await AnswerAsync(IsJson(content), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Reader.AdvanceTo(content.End);
            }
        }

        return null;
    }

    private static bool IsJson(ReadOnlySequence<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task AnswerAsync(bool isJson, CancellationToken cancellationToken)
    {
        var (code, message) = isJson
            ? (JsonRpcErrorCode.InvalidRequest, "The message is not a JSON-RPC 2.0 message.")
            : (JsonRpcErrorCode.ParseError, "The message is not JSON.");
        var error = ((IJsonRpcMessageFactory)Formatter).CreateErrorMessage();
        error.RequestId = RequestId.Null;
        error.Error = new JsonRpcError.ErrorDetail { Code = code, Message = message };
        await WriteAsync(error, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The length of the content that follows, in bytes, or <see langword="null"/> at the end of the stream.</summary>
    /// <exception cref="BadRpcHeaderException">The header says no length, or one that cannot be true.</exception>
    private async ValueTask<int?> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await Reader!.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.IsEmpty && read.IsCompleted)
                return null;
            if (TryParse(read.Buffer, out var length, out var end))
            {
                Reader.AdvanceTo(end);
                return length;
            }

            if (read.Buffer.Length > LongestHeader)
                throw new BadRpcHeaderException("The header of a message does not end.");
            if (read.IsCompleted)
                throw new EndOfStreamException("The stream ends within the header of a message.");
            Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool TryParse(ReadOnlySequence<byte> buffer, out int length, out SequencePosition end)
    {
        length = -1;
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            var header = line.ToArray().AsSpan().TrimEnd((byte)'\r');
            if (header.IsEmpty)
            {
                end = reader.Position;
                return length >= 0 ? true : throw new BadRpcHeaderException("A message has no Content-Length.");
            }

            var colon = header.IndexOf((byte)':');
            if (colon < 0)
                throw new BadRpcHeaderException("A line of a message's header has no colon.");
            if (Ascii.EqualsIgnoreCase(header[..colon], "Content-Length"u8))
                length = LengthOf(header[(colon + 1)..].Trim((byte)' '));
        }

        end = buffer.Start;
        return false;
    }

    private static int LengthOf(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out long length, out var used) && used == digits.Length && length is > 0 and <= LongestMessage
            ? (int)length
            : throw new BadRpcHeaderException($"A message's Content-Length is no number from 1 to {LongestMessage}.");
}
