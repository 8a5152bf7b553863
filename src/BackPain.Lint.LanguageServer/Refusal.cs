using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>Errors that answer a request, with the codes of JSON-RPC and LSP.</summary>
internal static class Refusal
{
    /// <summary>The request is not possible at this time.</summary>
    public static LocalRpcException InvalidRequest(string sentence) => new(sentence) { ErrorCode = -32600 };

    /// <summary>What the request names does not exist.</summary>
    public static LocalRpcException InvalidParams(string sentence) => new(sentence) { ErrorCode = -32602 };

    /// <summary>Only <c>initialize</c> may come first.</summary>
    public static LocalRpcException NotInitialized() => new("The server waits for 'initialize'.") { ErrorCode = -32002 };

    /// <summary>The request is well formed and cannot be fulfilled; the sentence is shown to the user.</summary>
    public static LocalRpcException Failed(string sentence) => new(sentence) { ErrorCode = -32803 };

    /// <summary>The document was changed since: the answer would be about a text that is gone.</summary>
    public static LocalRpcException ContentModified() => new("The document was changed meanwhile.") { ErrorCode = -32801 };
}
