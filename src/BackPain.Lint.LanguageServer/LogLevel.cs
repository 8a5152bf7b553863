namespace BackPain.Lint.LanguageServer;

/// <summary>How much a log line matters; the values are LSP's MessageType.</summary>
internal enum LogLevel
{
    Error = 1,
    Warning = 2,
}
