namespace BackPain.Lint.LanguageServer;

/// <summary>What the server has to say of itself: to its standard error, and to the client's log once there is one.</summary>
/// <param name="write">Writes a line to the standard error.</param>
internal sealed class ServerLog(Action<LogLevel, string> write)
{
    private volatile Action<LogLevel, string>? client;

    /// <summary>Tells the client as well from now on.</summary>
    public void Attach(Action<LogLevel, string> tell) => client = tell;

    /// <summary>Something is not as it should be, and the server goes on.</summary>
    public void Warning(string sentence) => Write(LogLevel.Warning, sentence);

    /// <summary>A defect of ours.</summary>
    public void Failure(string clause, Exception exception) =>
        Write(LogLevel.Error, $"{clause} ({exception.GetType().Name}: {exception.Message}).\n{exception.StackTrace}");

    private void Write(LogLevel level, string text)
    {
        write(level, text);
        client?.Invoke(level, text);
    }
}
