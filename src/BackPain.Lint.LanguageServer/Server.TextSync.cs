using System.Security.Cryptography;
using System.Text;
using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/didOpen")]
    public void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        Replace(document.Uri, document.Version, new DocumentText(document.Text, session.Client.Encoding));
    }

    [JsonRpcMethod("textDocument/didChange")]
    public void DidChange(DidChangeTextDocumentParams parameters)
    {
        var (uri, next) = parameters.TextDocument;
        if (session.Pages.GetValueOrDefault(FromProtocol.KeyOf(uri)) is not { } page)
        {
            log.Warning($"A change of '{uri}' is left out, because the document is not open.");
            return;
        }

        // A client that counts backwards has mixed up its changes: a text made of them would be no one's.
        if (next <= page.Version && parameters.ContentChanges is not [{ Range: null }])
        {
            log.Warning($"A change of '{uri}' to version {next} is left out, because the document has version {page.Version} already.");
            return;
        }

        if (page.Text.With(parameters.ContentChanges) is not { } text)
        {
            log.Warning($"A change of '{uri}' is left out, because its ranges do not lie in the document.");
            return;
        }

        Replace(page.Uri, next, text);
        if (session.Options.Checksums == true)
            Forget(connection.NotifyAsync("bplint/textChecksum", ("uri", page.Uri), ("version", next), ("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Content))))));
    }

    [JsonRpcMethod("textDocument/didSave")]
    public void DidSave(DidSaveTextDocumentParams parameters) => _ = parameters; // What is saved was checked when it was typed.

    [JsonRpcMethod("textDocument/didClose")]
    public void DidClose(DidCloseTextDocumentParams parameters)
    {
        var key = FromProtocol.KeyOf(parameters.TextDocument.Uri);
        if (session.Pages.GetValueOrDefault(key) is not { } page)
            return;
        page.Check.Cancel();
        Update(session => session with { Pages = session.Pages.Remove(key) });
        Withdraw(page.Uri);
        Reread(page.Path);
    }

    /// <summary>Takes a text for what the document holds from now on, and begins to check it.</summary>
    private void Replace(string uri, int version, DocumentText text)
    {
        OpenPage? page = null;
        Update(session => Begin(session, uri, FromProtocol.PathOf(uri) ?? PathOfUnsaved(uri), version, text, isRechecked: false, out page));
        Forget(PublishAsync(page!));
    }

    /// <summary>Checks what a document holds now again, because something beside it has changed; nothing when it was closed.</summary>
    private void Recheck(OpenPage page)
    {
        OpenPage? next = null;
        Update(session => session.Pages.GetValueOrDefault(FromProtocol.KeyOf(page.Uri)) is { } now
            ? Begin(session, now.Uri, now.Path, now.Version, now.Text, isRechecked: true, out next)
            : session);
        if (next is not null)
            Forget(PublishAsync(next));
    }

    /// <summary>
    /// The session in which a text is being checked as a page of the folder that it lies in at this time, so that no check goes on with
    /// settings that were replaced. A page outside of all workspace folders is checked by what lies above it, and with no other pages.
    /// </summary>
    private Session Begin(Session session, string uri, string path, int version, DocumentText text, bool isRechecked, out OpenPage page)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var wiki = session.WikiOf(path) ?? session.Strays.GetValueOrDefault(folder);
        if (wiki is null)
        {
            wiki = new Wiki("", FolderOf(folder));
            session = session with { Strays = session.Strays.Add(folder, wiki) };
        }

        var key = FromProtocol.KeyOf(uri);
        session.Pages.GetValueOrDefault(key)?.Check.Cancel();
        page = new OpenPage(uri, path, version, text, PageCheck.Start(cancellation => Check(uri, path, wiki, version, text, cancellation))) { IsRechecked = isRechecked };
        return session with { Pages = session.Pages.SetItem(key, page) };
    }

    // What was never saved is checked as if it lay in the workspace.
    private string PathOfUnsaved(string uri)
    {
        var name = uri.Contains(':', StringComparison.Ordinal) ? uri[(uri.LastIndexOf(':') + 1)..] : uri;
        var folder = session.Wikis is [.., var first] ? first.Folder.Root : Path.GetFullPath(Path.GetTempPath());
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name.Replace('/', '-'))}.md");
    }
}
