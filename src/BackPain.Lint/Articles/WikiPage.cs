namespace BackPain.Lint.Articles;

/// <summary>A page's place in its wiki: what the index says of the page itself never counts, so it need not be up to date.</summary>
/// <param name="Index">The works of all pages.</param>
/// <param name="Path">The path by which the index knows the page.</param>
public sealed record WikiPage(WikiIndex Index, string Path)
{
    /// <summary>The place of a page that is checked by itself.</summary>
    public static WikiPage Alone { get; } = new(WikiIndex.Empty, "");

    /// <summary>The citations of other pages that share a key, each form with the number of those pages and the first of them.</summary>
    public IEnumerable<(WorkForm Form, int Pages, string Path, PageWork First)> Elsewhere(string key)
    {
        foreach (var work in Index.Find(key))
        {
            var count = work.Pages.Count - (work.Pages.ContainsKey(Path) ? 1 : 0);
            if (count == 0)
                continue;
            var first = work.Pages.First(page => !page.Key.Equals(Path, StringComparison.Ordinal));
            yield return (work.Form, count, first.Key, first.Value);
        }
    }
}
