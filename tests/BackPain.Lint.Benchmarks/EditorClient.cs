using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BackPain.Lint.Benchmarks;

/// <summary>
/// An editor with one language server, as little as it takes: one thread that writes a message and reads until the answer has
/// come. The clock stops when a message has been read, before anything looks into it.
/// </summary>
internal sealed class EditorClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly Stream input;
    private readonly BufferedStream output;
    private readonly Timer patience;
    private readonly long start;
    private long last;
    private bool takesRanges;
    private int version;

    private EditorClient(ServerCommand command, string folder)
    {
        start = Stopwatch.GetTimestamp();
        process = Process.Start(new ProcessStartInfo(command.Executable, command.Arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
        input = process.StandardInput.BaseStream;
        output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        patience = new Timer(_ => process.Kill(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>From the start of the process to the answer to <c>initialize</c>.</summary>
    public TimeSpan Initialized { get; private set; }

    /// <summary>The memory of the process that is in use at this time, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a server and initializes it; one that does not answer is ended, and another started.</summary>
    /// <param name="command">The server.</param>
    /// <param name="folder">The workspace folder.</param>
    /// <param name="silent">Called for each that did not answer.</param>
    public static EditorClient Start(ServerCommand command, string folder, Action silent)
    {
        while (true)
        {
            var client = new EditorClient(command, folder);
            try
            {
                client.Initialize(folder);
                return client;
            }
            catch (EndOfStreamException)
            {
                client.Dispose();
                silent();
            }
        }
    }

    private void Initialize(string folder)
    {
        Send(new
        {
            jsonrpc = "2.0",
            id = 1,
            method = "initialize",
            @params = new
            {
                processId = Environment.ProcessId,
                rootUri = new Uri(folder).AbsoluteUri,
                workspaceFolders = new[] { new { uri = new Uri(folder).AbsoluteUri, name = "wiki" } },
                capabilities = new { textDocument = new { synchronization = new { didSave = true }, publishDiagnostics = new { versionSupport = true, relatedInformation = true } } },
            },
        });
        var answer = Read(message => message.TryGetProperty("result", out _), PatienceAtStart);
        Initialized = Stopwatch.GetElapsedTime(start, last);
        var sync = answer.GetProperty("result").GetProperty("capabilities").GetProperty("textDocumentSync");
        takesRanges = (sync.ValueKind == JsonValueKind.Number ? sync.GetInt32() : sync.GetProperty("change").GetInt32()) == 2;
        Send(new { jsonrpc = "2.0", method = "initialized", @params = new { } });
    }

    /// <summary>Opens a page and waits for its diagnostics.</summary>
    /// <returns>The time since the process was started.</returns>
    public TimeSpan Open(string uri, string text)
    {
        version = 1;
        Send(new { jsonrpc = "2.0", method = "textDocument/didOpen", @params = new { textDocument = new { uri, languageId = "markdown", version, text } } });
        AwaitDiagnostics(uri);
        return Stopwatch.GetElapsedTime(start, last);
    }

    /// <summary>Replaces a part of a line and waits for the diagnostics of the new text.</summary>
    /// <returns>The time since the change was sent.</returns>
    public TimeSpan Edit(string uri, int line, int character, int length, string replacement, string text)
    {
        version++;
        object change = takesRanges
            ? new { range = new { start = new { line, character }, end = new { line, character = character + length } }, text = replacement }
            : new { text };
        var message = Framed(JsonSerializer.SerializeToUtf8Bytes(new { jsonrpc = "2.0", method = "textDocument/didChange", @params = new { textDocument = new { uri, version }, contentChanges = new[] { change } } }));
        var sent = Stopwatch.GetTimestamp();
        Write(message);
        AwaitDiagnostics(uri);
        return Stopwatch.GetElapsedTime(sent, last);
    }

    public void Dispose()
    {
        patience.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // A server that names no version publishes in the order of the changes.
    private void AwaitDiagnostics(string uri) => Read(message =>
        message.TryGetProperty("method", out var method) && method.ValueEquals("textDocument/publishDiagnostics"u8)
        && message.GetProperty("params") is var found && found.GetProperty("uri").ValueEquals(uri)
        && (!found.TryGetProperty("version", out var of) || of.ValueKind == JsonValueKind.Null || of.GetInt32() == version));

    private void Send<T>(T message) => Write(Framed(JsonSerializer.SerializeToUtf8Bytes(message)));

    private static byte[] Framed(byte[] content) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")), .. content];

    private void Write(byte[] message)
    {
        input.Write(message);
        input.Flush();
    }

    /// <summary>Reads until a message fits, and says yes to what the server asks meanwhile.</summary>
    private JsonElement Read(Func<JsonElement, bool> fits, TimeSpan? within = null)
    {
        patience.Change(within ?? Patience, Timeout.InfiniteTimeSpan);
        while (true)
        {
            var content = new byte[ReadHeader()];
            output.ReadExactly(content);
            last = Stopwatch.GetTimestamp();
            var message = JsonDocument.Parse(content).RootElement;
            if (message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var id))
                Send(new { jsonrpc = "2.0", id, result = (object?)null });
            else if (fits(message))
                return message;
        }
    }

    private int ReadHeader()
    {
        var length = 0;
        var line = new StringBuilder();
        while (true)
        {
            var next = output.ReadByte();
            if (next < 0)
                throw new EndOfStreamException("The server ended, or was ended because nothing came of a message.");
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if (header.Length == 0)
                return length;
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header.AsSpan("Content-Length:".Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }
    }
}
