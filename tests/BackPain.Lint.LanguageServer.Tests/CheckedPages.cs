using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Pages as the server holds them, without a session around.</summary>
internal static class CheckedPages
{
    private static readonly LintSettings Settings = LintSettings.Default with { Today = Example.Today };

    private static readonly Linter Linter = new(Settings);

    /// <summary>A page that has been checked.</summary>
    /// <param name="text">The page.</param>
    /// <param name="observe">Is told of all that is read and checked, then and later.</param>
    public static CheckedPage Of(string text, StageObserver? observe = null)
    {
        var linter = observe is null ? Linter : new Linter(Settings, null, observe);
        var document = new DocumentText(text, PositionEncoding.Utf16);
        var result = linter.Check(document.Source);
        return new CheckedPage("untitled:page", "/page.md", new Wiki("", new WikiFolder("/", new EditorConfig(unconfigured: Settings))), 1, document, Settings, linter, result, result.Findings);
    }
}
