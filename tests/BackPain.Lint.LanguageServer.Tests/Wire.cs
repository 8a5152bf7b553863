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
            while (await ReadAsync(from) is { } message)
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

    /// <summary>The content of the next message, or <see langword="null"/> at the end.</summary>
    public static async Task<byte[]?> ReadAsync(Stream from)
    {
        var length = -1;
        while (await LineAsync(from) is { } line)
        {
            if (line.Length > 0)
            {
                line.ShouldStartWith("Content-Length: ");
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
                continue;
            }

            var content = new byte[length];
            await from.ReadExactlyAsync(content);
            return content;
        }

        return null;
    }

    private static async Task<string?> LineAsync(Stream from)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await from.ReadAsync(one) > 0)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
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
