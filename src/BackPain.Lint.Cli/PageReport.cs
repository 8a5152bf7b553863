using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Cli;

/// <summary>What a run has to say about one page, or about one configuration file.</summary>
/// <param name="Path">Path relative to the current folder, with <c>/</c>.</param>
/// <param name="Text">The text that the findings are about; empty when it could not be read.</param>
/// <param name="Lines">Lines of <paramref name="Text"/>.</param>
/// <param name="Findings">In the order of the page.</param>
internal sealed record PageReport(string Path, string Text, LineIndex Lines, ImmutableArray<Finding> Findings)
{
    /// <summary>What was read, or <see langword="null"/> for a configuration file and for a page that could not be read.</summary>
    public Article? Article { get; init; }

    /// <summary>What each finding is about, in the order of the findings; none without an article.</summary>
    public ImmutableArray<ImmutableArray<FindingAnchor>> Anchors => Article is null ? [] : FindingAnchors.Of(Article, Findings);

    /// <summary>Whether this is a page, not a configuration file.</summary>
    public bool IsPage { get; init; } = true;

    /// <summary>The claims of the page and those with a source, when that was asked for and the page could be read.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>How many findings were fixed, or would be.</summary>
    public int Fixed { get; init; }

    /// <summary>The bytes of the page with its fixes, when it came from the standard input.</summary>
    public byte[]? Encoded { get; init; }

    /// <summary>The fixes as a patch, when one was asked for.</summary>
    public string Patch { get; init; } = "";

    /// <summary>Sentences about the run itself, such as a page that could not be written.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Whether something that was asked for could not be done.</summary>
    public bool HasFailed { get; init; }
}
