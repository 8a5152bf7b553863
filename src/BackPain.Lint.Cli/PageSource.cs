using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>Where the pages of a run come from, how they are called in what it writes, and in which order they are worked on.</summary>
/// <param name="options">What the command line names.</param>
/// <param name="terminal">Where problems are written to, and what stops the run.</param>
internal sealed class PageSource(PageOptions options, Terminal terminal)
{
    /// <summary>The absolute path of the folder that relative paths begin at.</summary>
    public string CurrentFolder { get; } = Directory.GetCurrentDirectory();

    /// <summary>The settings of the pages.</summary>
    public EditorConfig Config { get; } =
        new(unconfigured: LintSettings.Default with { Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) });

    /// <summary>The absolute path that the standard input stands for.</summary>
    public string StandardInputPath => FullPath(options.StandardInputName ?? "stdin.md");

    /// <summary>A path as written on the command line, made absolute.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>An absolute path as it is shown: relative to the current folder, with <c>/</c>.</summary>
    public string Display(string path) => Path.GetRelativePath(CurrentFolder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The absolute paths of the pages, in their order, of all shards; <see langword="null"/> after a problem was written.</summary>
    public ImmutableArray<string>? Find()
    {
        var named = options.Paths;
        if (options.FilesFrom is { } list)
        {
            if (PathList.Read(list == "-" ? list : FullPath(list)) is not { } listed)
            {
                terminal.Say($"The file '{list}' of '--files-from' cannot be read.");
                return null;
            }

            named = named.AddRange(listed);
        }

        var found = PageFinder.Find(named, CurrentFolder, new PageFilter(options.Excluded, options.HonoursIgnoreFiles));
        string? problem = null;
        if (found.Missing is [var missing, ..])
            problem = $"The path '{missing}' does not exist.";
        else if (found.Paths.IsEmpty && !options.AllowEmpty)
            problem = $"No pages were found in {(options.FilesFrom is null ? $"'{string.Join("', '", named)}'" : "what the list names")}; '--allow-empty' permits that.";

        if (problem is null)
            return found.Paths;
        terminal.Say(problem);
        return null;
    }

    /// <summary>The configuration files that apply to pages, each once, by path.</summary>
    /// <param name="pages">Absolute paths of the pages.</param>
    public IEnumerable<ConfigFile> ConfigFilesOf(ImmutableArray<string> pages) => pages
        .Select(page => Path.GetDirectoryName(page)!)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => Config.FilesFor(folder))
        .DistinctBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Whether this run is the one of its shards that works on a file.</summary>
    /// <param name="path">Its absolute path.</param>
    public bool IsInShard(string path) => options.Shard?.Contains(Display(path)) ?? true;

    /// <summary>Works on the page that comes from the standard input.</summary>
    public T FromStandardInput<T>(Func<Stream, string, T> work)
    {
        using var input = Console.OpenStandardInput();

        // Reading a terminal or a pipe can't be cancelled, but waiting for it can.
        return Task.Run(() => work(input, StandardInputPath)).WaitAsync(terminal.Cancellation).GetAwaiter().GetResult();
    }

    /// <summary>
    /// Works on pages on all cores and yields the results in the order of the pages. A window of pages is in work at a time, so
    /// memory stays bounded.
    /// </summary>
    public IEnumerable<T> InOrder<T>(ImmutableArray<string> pages, Func<string, T> work)
    {
        if (pages is [var only])
        {
            yield return work(only); // Not worth starting threads.
            yield break;
        }

        const int PagesAhead = 4;
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.Jobs).ConcurrentScheduler;
        var factory = new TaskFactory(terminal.Cancellation, TaskCreationOptions.None, TaskContinuationOptions.None, workers);
        var window = new Queue<Task<T>>();
        try
        {
            var next = 0;
            while (next < pages.Length || window.Count > 0)
            {
                while (next < pages.Length && window.Count < PagesAhead * options.Jobs)
                {
                    var page = pages[next++];
                    window.Enqueue(factory.StartNew(() => work(page)));
                }

                yield return window.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // After Ctrl+C a page that is being written is finished, so that no temporary file is left.
            Task.WhenAll(window).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
