using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Finds what applies to pages: the <c>.editorconfig</c> and <c>.globalconfig</c> files in their folder and above, up to one
/// that says <c>root = true</c>. Files are read once; equal settings are the same object. Serves any number of threads.
/// </summary>
public sealed class EditorConfig
{
    private static readonly ImmutableArray<string> Names = [".globalconfig", ".editorconfig"];

    private readonly Func<string, string?> read;
    private readonly LintSettings unconfigured;
    private readonly ConfigChain nothing;
    private readonly ConcurrentDictionary<string, ConfigChain> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LintSettings> shared = new(StringComparer.Ordinal);

    /// <summary>A reader of configuration files.</summary>
    /// <param name="read">The text of a file by absolute path, <see langword="null"/> when there is none; otherwise the disk is read.</param>
    /// <param name="unconfigured">What applies where no file says otherwise, such as the day of the run.</param>
    public EditorConfig(Func<string, string?>? read = null, LintSettings? unconfigured = null)
    {
        this.read = read ?? ReadFromDisk;
        this.unconfigured = unconfigured ?? LintSettings.Default;
        nothing = new([], this.unconfigured);
    }

    /// <summary>Whether a file is a configuration file, by its name.</summary>
    public static bool IsConfig(string fileName) => Names.Contains(fileName, StringComparer.Ordinal);

    /// <summary>What applies to a page.</summary>
    /// <param name="pagePath">Absolute path of the page; the page itself is not looked at.</param>
    public LintSettings SettingsFor(string pagePath)
    {
        var folder = Path.GetDirectoryName(pagePath);
        return folder is null
            ? unconfigured
            : Above(folder).SettingsFor(pagePath, (fingerprint, make) => shared.GetOrAdd(fingerprint, _ => make()));
    }

    /// <summary>The configuration files about us that apply to pages of a folder, the outermost first.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    public ImmutableArray<ConfigFile> FilesFor(string folder) => Above(folder).Files;

    /// <summary>What configuration files set for a page, and where.</summary>
    /// <param name="pagePath">Absolute path of the page; the page itself is not looked at.</param>
    public ImmutableArray<AppliedSetting> AppliedTo(string pagePath) =>
        Path.GetDirectoryName(pagePath) is { } folder ? ConfigOrigins.Of(FilesFor(folder), pagePath) : [];

    private ConfigChain Above(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
            return known;

        var own = FilesIn(folder).ToArray();
        var above = own.Any(file => file.IsRoot) || Path.GetDirectoryName(folder) is not { } parent ? nothing : Above(parent);
        var chain = own.Any(file => file.SpeaksOfUs) ? new ConfigChain([.. above.Files, .. own], unconfigured) : above;
        return folders.GetOrAdd(folder, chain);
    }

    private IEnumerable<ConfigFile> FilesIn(string folder)
    {
        foreach (var name in Names)
        {
            var path = Path.Combine(folder, name);
            if (read(path) is { } text)
                yield return new ConfigFile(path, text);
        }
    }

    private static string? ReadFromDisk(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // An editor ignores a configuration file it may not read, too.
        }
    }
}
