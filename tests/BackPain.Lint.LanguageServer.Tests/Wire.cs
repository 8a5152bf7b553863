using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Carries messages between client and server, and holds each against the description of the protocol.</summary>
internal sealed class Wire
{
    private readonly ConcurrentDictionary<string, string> asked = new(StringComparer.Ordinal);

    /// <summary>What was wrong with messages so far.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Carries messages in one direction until no more come.</summary>
    /// <param name="from">Where they come from.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="sender">Who sends: <c>client</c> or <c>server</c>.</param>
    public async Task CarryAsync(Stream from, Stream to, string sender)
    {
        try
        {
            while (await ReadAsync(from, CancellationToken.None) is { } message)
            {
                Examine(message, sender);
                await to.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n"));
                await to.WriteAsync(message);
                await to.FlushAsync();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone.
        }
        finally
        {
            await to.DisposeAsync();
        }
    }

    /// <summary>The content of the next message, or <see langword="null"/> at the end. Nothing but messages may come.</summary>
    public static async Task<byte[]?> ReadAsync(Stream from, CancellationToken cancellation)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await from.ReadAsync(one, cancellation) == 0)
            {
                header.Length.ShouldBe(0, $"The output ends within a header: {header}");
                return null;
            }

            header.Append((char)one[0]);
        }

        header.ToString().ShouldMatch("""\AContent-Length: [1-9][0-9]*\r\n\r\n\z""");
        var content = new byte[int.Parse(header.ToString().AsSpan()["Content-Length: ".Length..].Trim(), CultureInfo.InvariantCulture)];
        await from.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private void Examine(byte[] content, string sender)
    {
        if (MetaModel.Shared is not { } model)
            return;
        using var document = JsonDocument.Parse(content);
        var message = document.RootElement;
        var id = message.TryGetProperty("id", out var number) ? number.GetRawText() : null;
        if (message.TryGetProperty("method", out var method))
        {
            if (id is not null)
                asked[$"{sender} {id}"] = method.GetString()!;
            Note(model.FaultOfParameters(method.GetString()!, message.TryGetProperty("params", out var parameters) ? parameters : null), sender, content);
        }
        else if (message.TryGetProperty("result", out var result) && asked.TryRemove($"{(sender == "client" ? "server" : "client")} {id}", out var question))
        {
            Note(model.FaultOfResult(question, result), sender, content);
        }
    }

    private void Note(string? fault, string sender, byte[] content)
    {
        if (fault is not null)
            Faults.Enqueue($"The {sender} sent: {fault}\n{Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 600))}");
    }
}
