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

    public Connection(MessageHandler handler, ServerLog log) : base(handler)
    {
        this.log = log;
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
    }

    /// <summary>Which messages are taken, and with what error others are answered.</summary>
    public Func<string, LocalRpcException?> Admit { get; init; } = _ => null;

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
        Admit(request.Method ?? "") is { } refusal ? throw refusal : base.DispatchRequestAsync(request, targetMethod, cancellationToken);

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
