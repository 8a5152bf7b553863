using BackPain.Lint.Edits;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private const string InsertReferenceCommand = "bplint.insertReference";

    /// <summary>Cites a pasted work at a place, and lists it where it is not listed yet.</summary>
    private async Task<EditCommandResult> InsertReferenceAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        var argument = ArgumentOf(parameters, ProtocolContext.Default.InsertReferenceArgument);
        var page = await CheckedAsync(new PageArgument(argument.Uri, argument.Version), cancellation).ConfigureAwait(false);
        var offset = FromProtocol.OffsetOf(page.Text, argument.Position);
        if (page.Article is not { } article)
            return new EditCommandResult(false, "The page cannot be read, so it is left as it is.");
        var edit = Insertion.At(article, page.Settings, offset, argument.Text);
        return edit.Refusal is { } refusal
            ? new EditCommandResult(false, $"The page is left as it is, because {refusal}.")
            : await ApplyAsync(edit.Title, [(page, edit.Changes)], cancellation).ConfigureAwait(false);
    }
}
