using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Gathers the bibliography that goes with a page: the files that its front matter names, or else the one that the setting
/// <c>bplint_bibliography</c> names. Only files inside the workspace are read, each once. Serves any number of threads.
/// </summary>
/// <param name="root">Absolute path of the workspace.</param>
public sealed class BibliographyFiles(string root)
{
    /// <summary>Largest file that is read, in bytes.</summary>
    private const long Largest = 50_000_000;

    private readonly WorkspaceFolder workspace = new(root);
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<BibliographyWork>?> files = new(StringComparer.Ordinal);

    /// <summary>Whether a page or a setting named a file so, found or not.</summary>
    /// <param name="fileName">Without its folder.</param>
    public bool Asks(string fileName) => asked.ContainsKey(fileName);

    /// <summary>The works that keys of a page can name, or <see langword="null"/> when no file is named.</summary>
    /// <param name="pagePath">Absolute path of the page.</param>
    /// <param name="text">The page.</param>
    /// <param name="settings">What applies to the page.</param>
    public Bibliography? For(string pagePath, string text, LintSettings settings)
    {
        var names = FrontMatter.BibliographiesOf(text);
        if (names.IsEmpty && settings.Bibliography is { } named)
            names = [named];
        if (names.IsEmpty)
            return null;
        var works = new Dictionary<string, BibliographyWork>(StringComparer.Ordinal);
        var isComplete = true;
        foreach (var name in names)
        {
            asked.TryAdd(Path.GetFileName(name), true);
            if (workspace.Find(name, Path.GetDirectoryName(pagePath)) is not { } path || files.GetOrAdd(path, Read) is not { } read)
            {
                isComplete = false;
                continue;
            }

            foreach (var work in read)
                works.TryAdd(work.Key, work);
        }

        return new Bibliography(works.ToFrozenDictionary(StringComparer.Ordinal)) { IsComplete = isComplete };
    }

    private static ImmutableArray<BibliographyWork>? Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
                return null;
            var text = File.ReadAllText(path);
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".bib" or ".bibtex" or ".biblatex" => [.. BibTexReader.Read(text)],
                ".json" => CslJsonReader.Read(text) is { } works ? [.. works] : null,
                ".yaml" or ".yml" => [.. CslYamlReader.Read(text)],
                _ => null,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
