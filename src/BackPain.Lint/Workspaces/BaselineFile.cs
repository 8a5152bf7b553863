using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security;

namespace BackPain.Lint.Workspaces;

/// <summary>A baseline on disk, and which of its records still stand for a finding. Serves any number of threads.</summary>
public sealed class BaselineFile
{
    private readonly ConcurrentDictionary<string, ImmutableArray<FindingAnchor>> stale = new(StringComparer.Ordinal);

    private BaselineFile(string path, Baseline baseline, string? fault)
    {
        Path = path;
        Baseline = baseline;
        Fault = fault;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>What it holds; nothing when it cannot be read.</summary>
    public Baseline Baseline { get; }

    /// <summary>Why it cannot be used, as a clause after its name, or <see langword="null"/>.</summary>
    public string? Fault { get; }

    /// <summary>Records of the pages looked at that stand for no finding any more, by page.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<FindingAnchor>> Stale => stale;

    /// <summary>Reads a baseline; one that cannot be read is empty and has a fault.</summary>
    /// <param name="path">An absolute path.</param>
    public static BaselineFile Read(string path)
    {
        try
        {
            var baseline = Baseline.Parse(File.ReadAllBytes(path), out var fault);
            return new(path, baseline ?? Baseline.Empty, baseline is null ? fault : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return new(path, Baseline.Empty, exception is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be read");
        }
    }

    /// <summary>Replaces a baseline in one step, or writes a new one.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="baseline">What it is to hold.</param>
    /// <returns>Why it was not written, as a clause after its name, or <see langword="null"/>.</returns>
    public static string? Write(string path, Baseline baseline)
    {
        var beside = $"{path}.tmp";
        try
        {
            File.WriteAllBytes(beside, baseline.ToUtf8());
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            File.Delete(beside);
            return "cannot be written";
        }
    }

    /// <summary>The path of a page as the records name it.</summary>
    /// <param name="pagePath">An absolute path.</param>
    public string NameOf(string pagePath) =>
        System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, pagePath).Replace(System.IO.Path.DirectorySeparatorChar, '/');

    /// <summary>Whether each finding of a page has a record; what is left of the page's records is noted as stale.</summary>
    /// <param name="pagePath">An absolute path.</param>
    /// <param name="findings">The anchors of each finding of the page.</param>
    /// <param name="isSelected">Whether a rule, by its id, ran at all: a record of another is not stale.</param>
    public ImmutableArray<bool> Take(string pagePath, ImmutableArray<ImmutableArray<FindingAnchor>> findings, Func<string, bool> isSelected)
    {
        var name = NameOf(pagePath);
        if (!Baseline.Pages.TryGetValue(name, out var records))
            return [.. findings.Select(_ => false)];
        var known = new KnownFindings(records);
        var taken = known.Take([.. findings.Select(anchors => anchors.Select(Baseline.Record).ToImmutableArray())]);
        stale[name] = [.. known.Left.Where(record => isSelected(record.Rule))];
        return taken;
    }
}
