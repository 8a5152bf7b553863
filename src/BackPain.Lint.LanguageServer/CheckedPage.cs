using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>A version of a page with all that the linter knows of it: what every answer about a page is made from.</summary>
/// <param name="Uri">As the client names it.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Wiki">The folder it lies in.</param>
/// <param name="Version">The version, or <see langword="null"/> for a page on disk.</param>
/// <param name="Text">The text.</param>
/// <param name="Settings">What applies to the page.</param>
/// <param name="Linter">The linter that checked it, for whoever has to check what a change makes of it.</param>
/// <param name="Result">What the linter says, known findings of a baseline included; <see langword="null"/> for a page that cannot be checked.</param>
/// <param name="Findings">What is reported: without the findings that a baseline holds.</param>
internal sealed record CheckedPage(
    string Uri, string Path, Wiki Wiki, int? Version, DocumentText Text, LintSettings Settings, Linter Linter, LintResult? Result, ImmutableArray<Finding> Findings)
{
    private readonly Lazy<(Diagnostic[] Diagnostics, string Id)> report = new(() => ToProtocol.Report(Uri, Wiki.Folder.Root, Text, Findings));
    private readonly Lazy<ILookup<string, Finding>> findings = new(() => Findings.ToLookup(ToProtocol.FixId, StringComparer.Ordinal));
    private ImmutableArray<Refactoring> refactorings;

    /// <summary>The findings in the words of the protocol.</summary>
    public Diagnostic[] Diagnostics => report.Value.Diagnostics;

    /// <summary>Equal for equal diagnostics, and only for those.</summary>
    public string ResultId => report.Value.Id;

    /// <summary>What was read, or <see langword="null"/> for a page that cannot be checked.</summary>
    public Article? Article => Result?.Article;

    /// <summary>What can be made of the page, each worked out when first asked for.</summary>
    public ImmutableArray<Refactoring> Refactorings
    {
        get
        {
            if (refactorings.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref refactorings, Refactoring.Of(this));
            return refactorings;
        }
    }

    /// <summary>The findings that have a name in common; mostly one.</summary>
    public IEnumerable<Finding> FindingsOf(string id) => findings.Value[id];

    /// <summary>Their fixes.</summary>
    public IEnumerable<Fix> FixesOf(string id) => FindingsOf(id).SelectMany(finding => finding.Fixes);
}
