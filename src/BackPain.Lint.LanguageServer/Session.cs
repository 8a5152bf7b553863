using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>All that the server knows between two messages. Immutable: an answer in work goes on with the session it began with.</summary>
internal sealed record Session
{
    /// <summary>What the client can do.</summary>
    public ClientFeatures Client { get; init; } = new(new ClientCapabilities());

    /// <summary>What the client wants.</summary>
    public ServerOptions Options { get; init; } = new();

    /// <summary>The workspace folders, those with the longest paths first.</summary>
    public ImmutableArray<Wiki> Wikis { get; init; } = [];

    /// <summary>The folders of open pages that lie in no workspace folder, by their paths.</summary>
    public ImmutableDictionary<string, Wiki> Strays { get; init; } = ImmutableDictionary.Create<string, Wiki>(StringComparer.Ordinal);

    /// <summary>The open pages by <see cref="FromProtocol.KeyOf"/>.</summary>
    public ImmutableDictionary<string, OpenPage> Pages { get; init; } = ImmutableDictionary.Create<string, OpenPage>(StringComparer.Ordinal);

    /// <summary>The open page a client names.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">It is not open.</exception>
    public OpenPage Page(string uri) =>
        Pages.GetValueOrDefault(FromProtocol.KeyOf(uri)) ?? throw Refusal.InvalidParams($"The document '{uri}' is not open.");

    /// <summary>The workspace folder of a path: the one with the longest path, or <see langword="null"/>.</summary>
    public Wiki? WikiOf(string path) => Wikis.FirstOrDefault(wiki => wiki.Contains(path));

    /// <summary>Whether a path belongs to a workspace folder, and to none within it.</summary>
    public bool IsIn(string path, Wiki wiki) => WikiOf(path)?.Folder == wiki.Folder;

    /// <summary>The newest state of a workspace folder; <see langword="null"/> when it is gone, or was begun anew.</summary>
    public Wiki? Newest(Wiki wiki) => Wikis.FirstOrDefault(known => known.Folder == wiki.Folder);

    /// <summary>This session with a workspace folder in place of an earlier state of it; itself when that folder is gone, or was begun anew.</summary>
    public Session With(Wiki wiki) => Newest(wiki) is { } at ? this with { Wikis = Wikis.Replace(at, wiki) } : this;
}
