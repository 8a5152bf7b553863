using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>Rewrites single pages. Serves any number of threads.</summary>
internal sealed class PageRewrite(Rewrite rewrite, RewriteOptions options, PageSource source)
{
    /// <summary>Rewrites a page on disk.</summary>
    /// <param name="path">Its absolute path.</param>
    public RewrittenPage Run(string path)
    {
        var settings = source.Config.SettingsFor(path);
        var page = PageFile.Read(path, settings.MaxPageSize, out var fault);
        return page is null ? new RewrittenPage(source.Display(path)) { Remark = fault } : Run(page, settings, isOnDisk: true);
    }

    /// <summary>Rewrites a page that is not on disk; the result is returned.</summary>
    /// <param name="stream">The page.</param>
    /// <param name="path">The absolute path it stands for.</param>
    public RewrittenPage Run(Stream stream, string path)
    {
        var settings = source.Config.SettingsFor(path);
        var page = PageFile.Read(stream, path, settings.MaxPageSize, out var fault);

        // Whoever takes the page from the standard output must not take nothing for a page.
        return page is null
            ? new RewrittenPage(source.Display(path)) { Remark = fault, HasFailed = options.Writes }
            : Run(page, settings, isOnDisk: false);
    }

    private RewrittenPage Run(PageFile page, LintSettings settings, bool isOnDisk)
    {
        var report = new RewrittenPage(source.Display(page.Path)) { Encoded = isOnDisk ? null : page.Encode(page.Text) };
        var edit = rewrite.Edit(ArticleReader.Read(page.Text, settings), settings);
        if (edit.Refusal is { } refusal)
            return report with { Remark = $"The page is left as it is, because {refusal}." };
        if (edit.Changes.IsEmpty)
            return report;

        var changed = page.Text.WithChanges(edit.Changes);
        if (isOnDisk && options.Writes && page.Replace(changed) is { } failure)
            return report with { Remark = failure, HasFailed = true };
        return report with
        {
            IsChanged = true,
            Encoded = isOnDisk ? null : page.Encode(changed),
            Patch = options.Diff ? UnifiedDiff.Write(report.Path, page, changed) : "",
        };
    }
}
