using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint baseline</c>.</summary>
/// <param name="pages">Which pages it is about.</param>
/// <param name="named">The file as written, or <see langword="null"/>.</param>
/// <param name="force">Whether a file that exists may be replaced.</param>
/// <param name="terminal">Where it writes to.</param>
internal sealed class BaselineRun(PageOptions pages, string? named, bool force, Terminal terminal)
{
    private readonly PageSource source = new(pages, terminal);

    /// <summary>Writes a baseline of what the pages have.</summary>
    /// <returns>The exit code.</returns>
    public int Create()
    {
        var path = named is not null ? source.FullPath(named) : source.FullPath(SettingsHere.Baseline);
        if (File.Exists(path) && !force)
            return terminal.Fail($"There is a baseline '{source.Display(path)}' already: 'bplint baseline prune' removes what was mended, '--force' replaces it.");
        if (source.Find() is not { } found)
            return ExitCode.Failed;

        var baseline = Baseline.Empty;
        var folder = Path.GetDirectoryName(path)!;
        foreach (var page in source.InOrder(found, Check(comparesWith: null).Check))
            baseline = baseline.With(PathIn(folder, page), page.Anchors.SelectMany(anchors => anchors).Select(Baseline.Record));
        return Write(path, baseline) ?? Say($"Wrote {Counts.Of(baseline.Count, "finding")} of {Counts.Of(baseline.Pages.Count, "page")} to '{source.Display(path)}': from now on 'bplint check' reports what is new.");
    }

    /// <summary>Removes what stands for nothing any more.</summary>
    /// <returns>The exit code.</returns>
    public int Prune()
    {
        if (Existing() is not { } file)
            return ExitCode.Failed;
        if (source.Find() is not { } found)
            return ExitCode.Failed;

        var baselines = new BaselineFiles(file.Path);
        foreach (var page in source.InOrder(found, Check(baselines).Check))
            terminal.Cancellation.ThrowIfCancellationRequested();

        // A file is read when the first page asks for it; without any page its records are all of pages that are gone.
        var stale = baselines.Read.SingleOrDefault()?.Stale ?? ImmutableDictionary<string, ImmutableArray<FindingAnchor>>.Empty;
        var folder = Path.GetDirectoryName(file.Path)!;
        var baseline = file.Baseline;
        foreach (var (name, records) in file.Baseline.Pages)
        {
            if (!File.Exists(Path.Combine(folder, name)))
                baseline = baseline.With(name, []);
            else if (stale.TryGetValue(name, out var gone))
                baseline = baseline.With(name, Without(records, gone));
        }

        var removed = file.Baseline.Count - baseline.Count;
        if (removed > 0 && Write(file.Path, baseline) is { } failure)
            return failure;
        return Say($"Removed {removed} of {Counts.Of(file.Baseline.Count, "record")} from '{source.Display(file.Path)}'.");
    }

    /// <summary>Counts the records.</summary>
    /// <returns>The exit code.</returns>
    public int Show()
    {
        if (Existing() is not { } file)
            return ExitCode.Failed;
        foreach (var rule in file.Baseline.Pages.Values.SelectMany(records => records).CountBy(record => record.Rule).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal))
            terminal.Output.WriteLine($"{rule.Value,6} {rule.Key} {Rules.RuleCatalog.Find(rule.Key)?.Name}");
        terminal.Output.WriteLine();
        foreach (var (page, records) in file.Baseline.Pages.OrderByDescending(page => page.Value.Length).ThenBy(page => page.Key, StringComparer.Ordinal))
            terminal.Output.WriteLine($"{records.Length,6} {Printable.Of(page)}");
        return Say($"{Counts.Of(file.Baseline.Count, "record")} of {Counts.Of(file.Baseline.Pages.Count, "page")} in '{source.Display(file.Path)}'.");
    }

    private LintSettings SettingsHere => source.Config.SettingsFor(source.FullPath("page.md"));

    private BaselineFile? Existing()
    {
        var file = named is not null
            ? BaselineFile.Read(source.FullPath(named))
            : new BaselineFiles().For(source.FullPath("page.md"), SettingsHere);
        if (file is { Fault: null })
            return file;
        terminal.Say(file is null
            ? "There is no baseline in the current folder or above it: 'bplint baseline create' writes one."
            : $"The baseline '{source.Display(file.Path)}' {file.Fault}.");
        return null;
    }

    private PageCheck Check(BaselineFiles? comparesWith)
    {
        var rules = RuleSelection.Everything;
        return new(new CheckOptions(pages, rules), source, new Comparison(null, comparesWith, rules), observe: null, terminal.Cancellation);
    }

    private string PathIn(string folder, PageReport page) =>
        Path.GetRelativePath(folder, source.FullPath(page.Path)).Replace(Path.DirectorySeparatorChar, '/');

    private static List<FindingAnchor> Without(ImmutableArray<FindingAnchor> records, ImmutableArray<FindingAnchor> gone)
    {
        var left = records.ToList();
        foreach (var record in gone)
            left.Remove(record);
        return left;
    }

    private int? Write(string path, Baseline baseline) =>
        BaselineFile.Write(path, baseline) is { } fault ? terminal.Fail($"The baseline '{source.Display(path)}' {fault}.") : null;

    private int Say(string sentence)
    {
        terminal.Output.WriteLine(Printable.Of(sentence));
        return ExitCode.Clean;
    }
}
