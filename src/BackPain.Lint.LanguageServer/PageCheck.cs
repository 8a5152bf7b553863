namespace BackPain.Lint.LanguageServer;

/// <summary>The check of one version of a page, at work on a thread of its own.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing to release.
internal sealed class PageCheck
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource cancellation = new();

    private PageCheck(Func<CancellationToken, CheckedPage> check) => Result = Task.Run(() => check(cancellation.Token), cancellation.Token);

    /// <summary>Begins to check.</summary>
    public static PageCheck Start(Func<CancellationToken, CheckedPage> check) => new(check);

    /// <summary>What was found, once it is.</summary>
    public Task<CheckedPage> Result { get; }

    /// <summary>Ends the check, because its text is no longer that of the page.</summary>
    public void Cancel() => cancellation.Cancel();
}
