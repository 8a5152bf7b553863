using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Report;

/// <summary>What the report is about: every page, and every work that they cite.</summary>
internal sealed class WikiState
{
    private readonly List<ReportedPage> pages = [];
    private readonly WorkList works = new();

    /// <summary>The pages, and the configuration files with a finding, in the order in which they were added.</summary>
    public IReadOnlyList<ReportedPage> Pages => pages;

    /// <summary>Whether a page could not be read.</summary>
    public bool HasUnreadablePages => pages.Exists(page => !page.IsRead);

    /// <summary>Adds a page, or a configuration file.</summary>
    /// <param name="page">What the report shows of it.</param>
    /// <param name="article">What was read of it, if it could be.</param>
    public void Add(ReportedPage page, Article? article)
    {
        pages.Add(page);
        if (article is not null)
            works.Add(page.Path, article);
    }

    /// <summary>The cited works, those on most pages first.</summary>
    public ImmutableArray<CitedOften> Works() =>
    [
        .. works.ToBibliography(uncited: false)
            .Select(listed => new CitedOften(listed.Work, [.. listed.Places.Where(place => place.IsCited)]))
            .OrderByDescending(work => work.Pages)
            .ThenByDescending(work => work.Places.Length),
    ];
}
