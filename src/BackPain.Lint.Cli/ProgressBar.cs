using BackPain.Lint.Cli.Reporters;

namespace BackPain.Lint.Cli;

/// <summary>
/// Shows on a terminal how far a run is that takes long. It stands on a line that is taken away before anything else is written, so
/// nothing of it is left at the end.
/// </summary>
/// <param name="terminal">Where it is shown, if there is somebody to see it.</param>
/// <param name="pages">How many pages there are.</param>
/// <param name="time">Tells how long the run takes.</param>
internal sealed class ProgressBar(Terminal terminal, int pages, TimeProvider time) : IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long start = time.GetTimestamp();
    private TimeSpan next = Patience;
    private bool isShown;

    /// <summary>Shows how many pages are done, unless the run is young, or it was shown just now.</summary>
    public void Show(int done)
    {
        if (!terminal.IsWatched || time.GetElapsedTime(start) is var elapsed && elapsed < next)
            return;
        next = elapsed + Pause;

        // What is in the buffer would come out in the middle of the bar.
        terminal.Output.Flush();
        var filled = pages == 0 ? Width : (int)((long)Width * done / pages);
        terminal.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {done} of {Counts.Of(pages, "page")}");
        isShown = true;
    }

    /// <summary>Takes the bar away.</summary>
    public void Hide()
    {
        if (!isShown)
            return;
        terminal.Error.Write("\r\e[K");
        isShown = false;
    }

    /// <summary>Takes the bar away, also when the run was stopped.</summary>
    public void Dispose() => Hide();
}
