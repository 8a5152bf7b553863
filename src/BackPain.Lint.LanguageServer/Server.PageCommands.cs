using BackPain.Lint.Workspaces;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>Commands that change whole pages.</summary>
internal sealed partial class Server
{
    private const string FixAllTitle = "Make all safe fixes";
    private const string FixAllCommand = "bplint.fixAll";
    private const string RenumberCommand = "bplint.renumber";
    private const string MergeCommand = "bplint.mergeDuplicates";

    /// <summary>What a client can be offered that takes nothing but commands.</summary>
    private static Command[] CommandsFor(CheckedPage page)
    {
        JsonElement[] argument = [JsonSerializer.SerializeToElement(new PageArgument(page.Uri, page.Version), ProtocolContext.Default.PageArgument)];
        return
        [
            new(FixAllTitle, FixAllCommand, argument),
            .. page.Refactorings.Where(refactoring => !refactoring.Edit.Changes.IsEmpty)
                .Select(refactoring => (refactoring.Edit.Title, Command: refactoring.Name switch { Refactoring.Renumber => RenumberCommand, Refactoring.MergeDuplicates => MergeCommand, _ => null }))
                .Where(one => one.Command is not null)
                .Select(one => new Command(one.Title, one.Command!, argument)),
        ];
    }

    private async Task<EditCommandResult> RefactorAsync(ExecuteCommandParams parameters, string name, CancellationToken cancellation)
    {
        var page = await AnyPageAsync(ArgumentOf(parameters, ProtocolContext.Default.PageArgument), cancellation).ConfigureAwait(false);
        var title = page.Refactorings.FirstOrDefault(refactoring => refactoring.Name == name)?.Edit.Title ?? "";
        return await ApplyAsync(title, page, PlannedEdit.Of(page, name, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<EditCommandResult> FixAllAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        if (parameters.Arguments is not [{ ValueKind: not JsonValueKind.Null }, ..])
            return await FixWorkspaceAsync(cancellation).ConfigureAwait(false);
        var page = await AnyPageAsync(ArgumentOf(parameters, ProtocolContext.Default.PageArgument), cancellation).ConfigureAwait(false);
        var edit = await Task.Run(() => PlannedEdit.Of(page, PlannedEdit.All, cancellation), cancellation).ConfigureAwait(false);
        return await ApplyAsync(FixAllTitle, page, edit, cancellation).ConfigureAwait(false);
    }

    private async Task<EditCommandResult> ApplyAsync(string title, CheckedPage page, PlannedEdit edit, CancellationToken cancellation)
    {
        if (edit.Changes.IsEmpty)
            return new EditCommandResult(false, edit.Remark ?? "There is nothing to change.", 0);
        var result = await ApplyAsync(title, [(page, edit.Changes)], cancellation).ConfigureAwait(false);
        return result.Applied ? result with { Message = edit.Remark } : result;
    }

    /// <summary>Fixes all pages of the workspace: those on disk first, because the open ones may change while that goes on.</summary>
    private async Task<EditCommandResult> FixWorkspaceAsync(CancellationToken cancellation)
    {
        if (!session.Client.AppliesEdits)
            throw Refusal.Failed("The editor does not let the server change documents.");
        await background.WaitAsync(cancellation).ConfigureAwait(false);
        var closed = await Task.Run(() => FixClosed(cancellation), cancellation).ConfigureAwait(false);
        var open = new List<FixedPage>();
        foreach (var page in session.Pages.Values.OrderBy(page => page.Uri, StringComparer.Ordinal))
        {
            if (FixedPage.Of(await CheckedAsync(page.Uri, cancellation).ConfigureAwait(false), cancellation) is { } found)
                open.Add(found);
        }

        var pages = closed.Where(page => IsClosed(page.Path) && page.IsStillOnDisk()).Concat(open).ToArray();
        var left = pages.Sum(page => page.Refused);
        var remark = left == 0 ? null : $"{Wording.Count(left, "fix was", "fixes were")} left out, because a citation would have changed its meaning.";
        TextDocumentEdit[] edits = [.. pages.Select(page => page.Edit).OfType<TextDocumentEdit>()];
        if (edits.Length == 0)
            return new EditCommandResult(false, remark ?? "There is nothing to change.", 0);
        var result = await ApplyAsync(FixAllTitle, edits, cancellation).ConfigureAwait(false);
        return result.Applied ? result with { Message = remark } : result;
    }

    private FixedPage[] FixClosed(CancellationToken cancellation)
    {
        (Wiki Wiki, string Path)[] pages = [.. session.Wikis.SelectMany(wiki => Find(wiki).Where(IsClosed).Select(path => (wiki, path)))];
        var progress = BeginProgress(FixAllTitle);
        var done = 0;
        try
        {
            return [.. pages.AsParallel().AsOrdered().WithCancellation(cancellation).WithDegreeOfParallelism(Threads).Select(Fix).OfType<FixedPage>()];
        }
        finally
        {
            progress.End();
        }

        FixedPage? Fix((Wiki Wiki, string Path) page)
        {
            var found = FixedPage.Of(CheckOnDisk(page.Wiki, page.Path, cancellation), cancellation);
            lock (pages)
                progress.Report(++done, pages.Length);
            return found;
        }
    }

    /// <summary>A page that is open, or one of a workspace folder that is not.</summary>
    private async Task<CheckedPage> AnyPageAsync(PageArgument page, CancellationToken cancellation)
    {
        var key = FromProtocol.KeyOf(page.Uri);
        return IsClosed(key) && session.WikiOf(key) is { } wiki && PageFile.Exists(key)
            ? await Task.Run(() => CheckOnDisk(wiki, key, cancellation), cancellation).ConfigureAwait(false)
            : await CheckedAsync(page, cancellation).ConfigureAwait(false);
    }
}
