using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

/// <summary>What the safe fixes make of a page of the workspace: no more of it than is sent, because there may be thousands.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Edit">The changes, or <see langword="null"/> when all are refused.</param>
/// <param name="Refused">How many fixes are left out.</param>
internal sealed record FixedPage(string Path, TextDocumentEdit? Edit, int Refused)
{
    private string Text { get; init; } = "";

    private int MaxSize { get; init; }

    /// <summary>Fixes a page.</summary>
    /// <returns><see langword="null"/> when there is nothing to fix.</returns>
    public static FixedPage? Of(CheckedPage page, CancellationToken cancellation)
    {
        if (page.Result is null)
            return null;
        var all = PlannedEdit.Of(page, PlannedEdit.All, cancellation);
        return all.Changes.IsEmpty && all.Refused == 0
            ? null
            : new FixedPage(page.Path, all.Changes.IsEmpty ? null : ToProtocol.Edit(page, all.Changes), all.Refused) { Text = page.Text.Content, MaxSize = page.Settings.MaxPageSize };
    }

    /// <summary>Whether the file still holds the text that the changes are for: a file has no version that the client could compare.</summary>
    public bool IsStillOnDisk() => PageFile.Read(Path, MaxSize, out _)?.Text.ToString() == Text;
}
