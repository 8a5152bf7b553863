using System.Collections.Concurrent;
using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>
/// Pages that were read to see what they cite and are checked later: as many as fit are kept, so that a wiki of ordinary size is
/// read once. Serves any number of threads.
/// </summary>
internal sealed class SurveyedPages
{
    /// <summary>UTF-16 units of all pages that are kept; with what was read of them they take several times as much memory.</summary>
    private const long MostText = 2_000_000;

    private readonly ConcurrentDictionary<string, (PageFile Page, Article Article)> pages = new(StringComparer.Ordinal);
    private long kept;

    /// <summary>Keeps a page if there is room.</summary>
    public void Keep(PageFile page, Article article)
    {
        if (Interlocked.Add(ref kept, page.Text.Length) <= MostText)
            pages[page.Path] = (page, article);
        else
            Interlocked.Add(ref kept, -page.Text.Length);
    }

    /// <summary>A page that was kept, which is forgotten, or <see langword="null"/>.</summary>
    public (PageFile Page, Article Article)? Take(string path) => pages.TryRemove(path, out var known) ? known : null;
}
