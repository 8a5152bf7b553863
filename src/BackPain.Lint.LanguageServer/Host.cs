using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPain.Lint.LanguageServer;

/// <summary>Runs the server as a process: its streams, its lifetime, its log.</summary>
public static class Host
{
    /// <summary>Serves one client until it goes.</summary>
    /// <param name="input">Messages from the client.</param>
    /// <param name="output">Messages to the client; nothing else may be written there.</param>
    /// <param name="error">Where log lines go.</param>
    /// <param name="version">The version of the executable.</param>
    /// <param name="report">Writes reports on the workspace.</param>
    /// <param name="cancellation">Ends the server.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, TextWriter error, string version, ReportWriter report, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var errors = new ErrorStream(error);
        var log = new ServerLog((_, text) => errors.Write(text));

        // The first answer needs nothing of the host, and is ready before the host is.
        var serving = Task.Run(() => new Server(output, input, log, version) { WriteReport = report }.RunAsync(end.Token), CancellationToken.None);
        using var host = Build(errors);
        await host.StartAsync(CancellationToken.None).ConfigureAwait(false);
        using (host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(end.Cancel))
        {
            var code = await serving.ConfigureAwait(false);
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
    }

    private static IHost Build(ErrorStream errors)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(errors).SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Information);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        return builder.Build();
    }

    /// <summary>Writes log lines of ours. When nobody reads them any more, it writes no more: a log about a broken log never ends.</summary>
    private sealed class ErrorStream(TextWriter error) : ILoggerProvider, ILogger
    {
        private readonly Lock writing = new();
        private bool isBroken;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => !isBroken;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Write(formatter(state, exception));

        public void Write(string text)
        {
            lock (writing)
            {
                if (isBroken)
                    return;
                try
                {
                    error.WriteLine($"bplint: {text}");
                    error.Flush();
                }
                catch (Exception failure) when (failure is IOException or ObjectDisposedException)
                {
                    isBroken = true;
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
