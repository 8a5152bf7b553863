using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// The connection to a client. Messages are taken up in their order; one that waits for something lets the next begin. What a
/// message throws is an error of that message only.
/// </summary>
internal sealed class Connection : JsonRpc
{
    private readonly ServerLog log;
    private readonly Func<string, LocalRpcException?> admit;

    private Connection(MessageHandler handler, ServerLog log, Func<string, LocalRpcException?> admit) : base(handler)
    {
        this.log = log;
        this.admit = admit;
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
    }

    /// <summary>The connection of a server, not listening yet.</summary>
    /// <param name="server">Has the methods that are called.</param>
    /// <param name="output">Where messages to the client go.</param>
    /// <param name="input">Where messages from the client come from.</param>
    /// <param name="log">Where defects are told.</param>
    /// <param name="admit">With what error a method is refused, or <see langword="null"/>.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The formatter of StreamJsonRpc reads and writes by reflection only what its options do not know. Ours know every type of the protocol from the source generator.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The same, and StreamJsonRpc closes generic types for events and enumerables of a target. A server has none.")]
    public static Connection To(Server server, Stream output, Stream input, ServerLog log, Func<string, LocalRpcException?> admit)
    {
        var formatter = new SystemTextJsonFormatter
        {
            // No message ends in a page of HTML: letters of any language may stand as they are.
            JsonSerializerOptions = new JsonSerializerOptions(ProtocolContext.Default.Options)
            {
                TypeInfoResolver = ProtocolContext.Default,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            },
        };
        var connection = new Connection(new MessageHandler(output, input, formatter), log, admit);
        connection.AddLocalRpcTarget(RpcTargetMetadata.FromClass(typeof(Server)), server, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        return connection;
    }

    /// <summary>Tells the client something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The members of the parameters' object; those without a value are left out.</param>
    public Task NotifyAsync(string method, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        NotifyWithParameterObjectAsync(method, Named(parameters), null);

    /// <summary>Asks the client something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="cancellation">Tells the client that the answer is no longer wanted.</param>
    /// <param name="parameters">The members of the parameters' object.</param>
    public Task<T> AskAsync<T>(string method, CancellationToken cancellation, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        InvokeWithParameterObjectAsync<T>(method, Named(parameters), null, cancellation);

    /// <inheritdoc/>
    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken) =>
        admit(request.Method ?? "") is { } refusal ? throw refusal : base.DispatchRequestAsync(request, targetMethod, cancellationToken);

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case LocalRpcException refusal:
                return Detail(refusal.ErrorCode, refusal.Message);
            case OperationCanceledException:
                return Detail((int)JsonRpcErrorCode.RequestCanceled, "The request was cancelled.");
            case RpcArgumentDeserializationException or JsonException:
                return Detail((int)JsonRpcErrorCode.InvalidParams, $"The parameters of '{request.Method}' cannot be read ({exception.InnerException?.Message ?? exception.Message}).");
            default:
                log.Failure($"'{request.Method}' failed because of a defect in the server, please report this", exception);
                return Detail((int)JsonRpcErrorCode.InternalError, $"'{request.Method}' failed ({exception.GetType().Name}: {exception.Message}).");
        }
    }

    // What a client says of its errors in words of its own is not read: it may be anything, and code and message are enough.
    /// <inheritdoc/>
    protected override Type? GetErrorDetailsDataType(JsonRpcError error) => null;

    private static JsonRpcError.ErrorDetail Detail(int code, string message) => new() { Code = (JsonRpcErrorCode)code, Message = message };

    private static Dictionary<string, object?>? Named(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.IsEmpty)
            return null;
        var named = new Dictionary<string, object?>(parameters.Length, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                named.Add(name, value);
        }

        return named;
    }
}
