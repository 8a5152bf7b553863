using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>Shows the user how far the reading of a folder is, once the client agreed to show it.</summary>
/// <param name="connection">The client.</param>
/// <param name="title">What is done.</param>
/// <param name="token">The name of this work; no other work may have it.</param>
internal sealed class SurveyProgress(Connection connection, string title, string token)
{
    private Task? agreed;
    private uint shown;
    private bool hasBegun;

    /// <summary>Asks the client; it is not waited for.</summary>
    public void Ask() => agreed = connection.AskAsync<JsonElement?>("window/workDoneProgress/create", CancellationToken.None, ("token", token));

    /// <summary>Shows how far the work is.</summary>
    /// <param name="done">Pages read.</param>
    /// <param name="all">Pages to read.</param>
    public void Report(int done, int all)
    {
        var percentage = (uint)(100L * done / Math.Max(all, 1));
        if (agreed?.IsCompletedSuccessfully != true || (hasBegun && percentage < shown + 5))
            return;
        shown = percentage;
        Send(new(hasBegun ? "report" : "begin", hasBegun ? null : title, $"{done}/{all} pages", percentage));
        hasBegun = true;
    }

    /// <summary>Shows that the work is done.</summary>
    public void End()
    {
        if (hasBegun)
            Send(new("end"));
    }

    private void Send(WorkDoneProgress value) =>
        _ = connection.NotifyAsync("$/progress", ("token", token), ("value", value)).ContinueWith(static _ => { }, TaskScheduler.Default);
}
