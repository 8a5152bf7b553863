using System.ComponentModel;
using System.Diagnostics;

namespace BackPain.Lint.LanguageServer;

/// <summary>Watches the process that started the server, so that no server is left when an editor was killed.</summary>
internal sealed class LifetimeOfClient
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the process is gone; never, when none is watched.</summary>
    public Task Death => death.Task;

    /// <summary>Begins to watch.</summary>
    /// <param name="processId">What the client says is its process. It may run on another machine, or in another container: then it is not found, and not watched.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async Task WatchAsync(int processId, CancellationToken cancellation)
    {
        if (Find(processId) is not { } process)
            return;
        using (process)
        {
            using var timer = new PeriodicTimer(Pause);
            while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            {
                if (process.HasExited)
                {
                    death.TrySetResult();
                    return;
                }
            }
        }
    }

    private static Process? Find(int processId)
    {
        try
        {
            return Process.GetProcessById(processId);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
