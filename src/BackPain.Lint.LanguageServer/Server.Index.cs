using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

/// <summary>What the pages of workspace folders cite: read once in the background, and kept right by what happens to files and open pages.</summary>
internal sealed partial class Server
{
    /// <summary>Threads that check many pages at once: one core is left to whoever types meanwhile.</summary>
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount - 1);

    private Task background = Task.CompletedTask;

    /// <summary>How many works showed their progress so far.</summary>
    private int shownWorks;

    /// <summary>The result ids of pages on disk in their present state, by path; the ticket says which check began last.</summary>
    private readonly ConcurrentDictionary<string, (object Ticket, string? Id)> onDisk = new(StringComparer.Ordinal);

    /// <summary>Does work in the background, after all that was begun before.</summary>
    private void Later(Action work)
    {
        lock (updating)
            background = AfterAsync(background, work);
    }

    private async Task AfterAsync(Task before, Action work)
    {
        await before.ConfigureAwait(false);
        try
        {
            await Task.Factory.StartNew(work, end.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
#pragma warning disable CA1031 // Whatever goes wrong with one piece of work, the next is done.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.Failure("Reading the pages of a folder failed because of a defect in the server, please report this", exception);
        }
    }

    /// <summary>Reads what all pages of a folder cite.</summary>
    private void Survey(Wiki wiki)
    {
        if (session.Newest(wiki) is null)
            return; // Settings have changed meanwhile: another survey is due.
        var progress = BeginProgress($"Reading the pages of '{Path.GetFileName(wiki.Folder.Root)}'");
        var paths = Find(wiki);
        var works = new List<KeyValuePair<string, ImmutableArray<PageWork>>>(paths.Length);
        foreach (var path in paths)
        {
            end.Token.ThrowIfCancellationRequested();
            works.Add(KeyValuePair.Create(wiki.Folder.Display(path), WorksOnDisk(wiki, path)));
            progress.Report(works.Count, paths.Length);
        }

        Update(session => session.With(wiki with { Index = WikiIndex.Of(works), Paths = paths }));
        progress.End();
        foreach (var path in paths)
            onDisk.TryRemove(path, out _);
        foreach (var page in session.Pages.Values.Where(page => session.IsIn(page.Path, wiki)))
            Recheck(page);
        PublishConfigs();
        Signal();
    }

    /// <summary>Asks the client to show the progress of a work, if it can.</summary>
    private SurveyProgress BeginProgress(string title)
    {
        var progress = new SurveyProgress(connection, title, string.Create(CultureInfo.InvariantCulture, $"bplint/progress/{Interlocked.Increment(ref shownWorks)}"));
        if (session.Client.ShowsProgress)
            progress.Ask();
        return progress;
    }

    private ImmutableArray<string> Find(Wiki wiki)
    {
        var root = wiki.Folder.Root;
        var found = PageFinder.Find([root], root);
        if (!found.Missing.IsEmpty)
            log.Warning($"The workspace folder '{root}' does not exist.");
        var (folders, pages) = (new List<string>(), ImmutableArray.CreateBuilder<string>(found.Paths.Length));
        foreach (var path in found.Paths)
        {
            if (PageFinder.IsFolder(path))
                folders.Add(path);
            else if (session.IsIn(path, wiki))
                pages.Add(path);
        }

        foreach (var folder in folders)
            log.Warning($"The folder '{folder}' cannot be read: its pages are left out.");
        return pages.ToImmutable();
    }

    private static ImmutableArray<PageWork> WorksOnDisk(Wiki wiki, string path)
    {
        var settings = wiki.Folder.SettingsFor(path);
        if (PageFile.Read(path, settings.MaxPageSize, out _) is not { } file)
            return [];
        var text = file.Text.ToString();
        return EntrySummary.MayBeIn(text) ? EntrySummary.Of(wiki.Folder.LinterFor(path, text, settings, null).Read(file.Text)) : [];
    }

    /// <summary>Lets other pages know what an open page cites now.</summary>
    private void Integrate(OpenPage open, CheckedPage page)
    {
        if (FromProtocol.PathOf(page.Uri) is null || session.WikiOf(page.Path)?.Index is null)
            return; // Never saved, or in no folder whose pages are known.
        ImmutableArray<PageWork> works = page.Result is { } result && EntrySummary.MayBeIn(page.Text.Content) ? [.. result.Page.Works.Select(summary => summary.Work)] : [];
        Integrate(page.Wiki, null, [(page.Path, open, works)]);
        if (page.Wiki.Index is { } then && IsOutdated(page, then) && session.Pages.GetValueOrDefault(FromProtocol.KeyOf(page.Uri)) == open)
            Recheck(open);
    }

    /// <summary>Whether a page was checked while another one changed that cites a work of it.</summary>
    private bool IsOutdated(CheckedPage page, WikiIndex then)
    {
        if (session.WikiOf(page.Path)?.Index is not { } now || then == now)
            return false;
        var name = page.Wiki.Folder.Display(page.Path);
        then = then.With(name, now.WorksOf(name));
        return then.PagesBeside(name).Concat(now.PagesBeside(name)).Any(other => !then.WorksOf(other).SequenceEqual(now.WorksOf(other)));
    }

    /// <summary>Takes over what pages cite now, and has those checked again that this concerns.</summary>
    /// <param name="wiki">Their folder, in any state.</param>
    /// <param name="paths">The pages of the folder on disk; <see langword="null"/> when they are the same.</param>
    /// <param name="changes">
    /// Pages with where that was read, <see langword="null"/> for the disk, and what they cite, <see langword="null"/> for one that is
    /// gone. What was read where the page is no longer read is passed over: it was opened, closed or changed meanwhile.
    /// </param>
    private void Integrate(Wiki wiki, ImmutableArray<string>? paths, IReadOnlyList<(string Path, OpenPage? Source, ImmutableArray<PageWork>? Works)> changes)
    {
        var concerned = new HashSet<string>(StringComparer.Ordinal);
        Update(session =>
        {
            if (session.Newest(wiki) is not { Index: not null } now)
                return session;
            foreach (var (path, source, works) in changes)
            {
                if (session.Pages.GetValueOrDefault(path) != source)
                    continue;
                var name = now.Folder.Display(path);
                var next = works is { } cited ? now.With(path, cited) : now.Without(path);
                if (next.Index == now.Index)
                    continue;
                concerned.UnionWith(now.Index!.PagesBeside(name));
                concerned.UnionWith(next.Index!.PagesBeside(name));
                now = next;
            }

            return session.With(paths is { } all ? now with { Paths = all } : now);
        });

        var isNews = false;
        foreach (var path in concerned.Select(name => Path.GetFullPath(name, wiki.Folder.Root)))
        {
            isNews |= onDisk.TryRemove(path, out _);
            if (session.Pages.GetValueOrDefault(path) is { } page)
                Recheck(page);
        }

        if (isNews)
            Signal();
    }

    /// <summary>Reads pages of a folder anew after something happened to their files. Open pages win over what is on disk.</summary>
    private void Reread(Wiki wiki, IReadOnlyCollection<string> touched)
    {
        if (session.Newest(wiki) is not { Index: not null } now)
            return;
        var paths = touched.All(path => now.Paths.Contains(path, StringComparer.Ordinal) && PageFile.Exists(path)) ? now.Paths : Find(now);
        var gone = now.Paths.Except(paths, StringComparer.Ordinal).ToArray();
        var read = paths.Except(now.Paths, StringComparer.Ordinal).Concat(touched.Intersect(paths, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var path in gone.Concat(read))
            onDisk.TryRemove(path, out _);
        Integrate(now, paths, [
            .. gone.Where(IsClosed).Select(path => (path, default(OpenPage), default(ImmutableArray<PageWork>?))),
            .. read.Where(IsClosed).Select(path => (path, default(OpenPage), (ImmutableArray<PageWork>?)WorksOnDisk(now, path))),
        ]);
        if (gone.Length + read.Length > 0)
            Signal();
    }

    private void Reread(string path)
    {
        if (session.WikiOf(path) is { } wiki)
            Later(() => Reread(wiki, [path]));
    }

    private bool IsClosed(string path) => !session.Pages.ContainsKey(path);
}
