using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer;

namespace BackPain.Lint.Cli.Report;

/// <summary>The report of <c>bplint report</c> as a document, for editors.</summary>
internal static class EditorReport
{
    /// <summary>Writes the report on pages that the server has checked.</summary>
    /// <param name="folder">Absolute path of the folder at which the paths of pages begin; empty when those are absolute.</param>
    /// <param name="pages">The pages in their order.</param>
    public static string Write(string folder, IEnumerable<ReportPage> pages)
    {
        var wiki = new WikiState();
        foreach (var page in pages)
            wiki.Add(ReportedPage.Of(Report(page), page.Known), page.Result?.Article);
        var place = folder.Length > 0 ? folder : "/";
        using var document = new MemoryStream();
        using (var output = new StreamWriter(document, leaveOpen: true))
            HtmlReport.Write(output, wiki, new ReportPlace(place, place, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)));
        return Encoding.UTF8.GetString(document.GetBuffer(), 0, (int)document.Length);
    }

    private static PageReport Report(ReportPage page) => new(page.Path, page.Text, page.Result?.Article.Lines ?? new LineIndex(page.Text), page.Findings)
    {
        IsPage = page.IsPage,
        Article = page.Result?.Article,
        Suppressed = page.Result?.Suppressed ?? [],
        Coverage = page.Result?.Coverage,
    };
}
