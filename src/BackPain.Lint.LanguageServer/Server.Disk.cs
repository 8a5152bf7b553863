using System.Collections.Immutable;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private ImmutableArray<string> Find(Wiki wiki) =>
        [.. PageFinder.Find([wiki.Folder.Root], wiki.Folder.Root).Paths.Where(path => session.WikiOf(path)?.Folder == wiki.Folder && File.Exists(path))];

    private CheckedPage CheckOnDisk(Wiki wiki, string path, CancellationToken cancellation)
    {
        var text = PageFile.Read(path, wiki.Folder.SettingsFor(path).MaxPageSize, out _)?.Text.ToString();
        return Check(ToProtocol.UriOf(path), path, wiki, null, new DocumentText(text ?? "", session.Client.Encoding), cancellation);
    }
}
