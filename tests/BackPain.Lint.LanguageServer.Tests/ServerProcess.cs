using System.Diagnostics;
using System.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>
/// The executable as a server at the other end of its standard streams. What is sent goes out byte for byte; what comes back may be
/// nothing but messages: anything else on the standard output fails the test that reads it.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;
    private bool isDeaf;

    private ServerProcess(bool hasReaderOfErrors)
    {
        process = Process.Start(new ProcessStartInfo(PagesOnDisk.Executable, ["lsp", "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        if (!hasReaderOfErrors)
            process.StandardError.Close();
        errors = hasReaderOfErrors ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
    }

    public int Id => process.Id;

    /// <summary>A process that waits for its first message.</summary>
    public static ServerProcess Fresh() => new(hasReaderOfErrors: true);

    /// <summary>A process of which nobody reads the standard error, and that has been initialized.</summary>
    public static async Task<ServerProcess> StartWithoutReaderOfErrorsAsync() => await new ServerProcess(hasReaderOfErrors: false).InitializeAsync(null);

    /// <summary>A process that has been initialized.</summary>
    /// <param name="parent">The process that is told to be the client.</param>
    public static async Task<ServerProcess> StartAsync(int? parent = null) => await Fresh().InitializeAsync(parent);

    /// <summary>Sends a message.</summary>
    public Task SendAsync(object message) => SendAsync(JsonSerializer.Serialize(message));

    /// <summary>Sends content behind the header that fits.</summary>
    public Task SendAsync(string content) => WriteAsync($"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n{content}");

    /// <summary>Sends a request and gives the answer to it; what the server says meanwhile is passed over.</summary>
    public async Task<JsonNode> AskAsync(int id, string method, object? parameters = null)
    {
        await SendAsync(Message(id, method, parameters));
        return await AnswerAsync(id);
    }

    public Task TellAsync(string method, object? parameters = null) => SendAsync(Message(null, method, parameters));

    /// <summary>Sends text as it is.</summary>
    public async Task WriteAsync(string text)
    {
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>The answer with an id, or to no id when that is <see langword="null"/>.</summary>
    public Task<JsonNode> AnswerAsync(int? id) =>
        MessageAsync(message => message["method"] is null && message.AsObject().ContainsKey("id") && message["id"]?.GetValue<int>() == id);

    /// <summary>The next notification of a method.</summary>
    public Task<JsonNode> ToldAsync(string method) => MessageAsync(message => message["method"]?.GetValue<string>() == method);

    /// <summary>Closes the standard input of the server.</summary>
    public void CloseInput() => process.StandardInput.Close();

    /// <summary>Closes the end of the server's standard output where its messages are read.</summary>
    public void CloseOutput()
    {
        process.StandardOutput.Close();
        isDeaf = true;
    }

    public void Kill() => process.Kill();

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>Its exit code, what it wrote to its standard output since that was read last, and its standard error.</returns>
    public async Task<(int Code, string Messages, string Errors)> ExitAsync(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        var messages = new StringBuilder();
        while (!isDeaf && await ReadAsync(patience.Token) is { } message)
            messages.AppendLine(message.ToJsonString());
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, messages.ToString(), await errors.WaitAsync(Patience));
    }

    /// <summary>Ends the session as an editor does.</summary>
    public async Task<(int Code, string Messages, string Errors)> EndAsync()
    {
        (await AskAsync(9999, "shutdown"))["error"].ShouldBeNull();
        await TellAsync("exit");
        return await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<ServerProcess> InitializeAsync(int? parent)
    {
        (await AskAsync(0, "initialize", new { processId = parent, rootUri = (string?)null, capabilities = new { } }))["result"].ShouldNotBeNull();
        await TellAsync("initialized", new { });
        return this;
    }

    private static Dictionary<string, object> Message(int? id, string method, object? parameters)
    {
        var message = new Dictionary<string, object>(StringComparer.Ordinal) { ["jsonrpc"] = "2.0", ["method"] = method };
        if (id is { } number)
            message["id"] = number;
        if (parameters is not null)
            message["params"] = parameters;
        return message;
    }

    private async Task<JsonNode> MessageAsync(Func<JsonNode, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await ReadAsync(patience.Token) is { } message)
        {
            if (fits(message))
                return message;
        }

        throw new EndOfStreamException($"The server ended before it answered. {await errors.WaitAsync(Patience)}");
    }

    private async Task<JsonNode?> ReadAsync(CancellationToken cancellation)
    {
        if (await Wire.ReadAsync(process.StandardOutput.BaseStream, cancellation) is not { } content)
            return null;
        var message = JsonNode.Parse(content)!;
        message["jsonrpc"]!.GetValue<string>().ShouldBe("2.0");
        return message;
    }
}
