namespace BackPain.Lint.Cli;

/// <summary>What became of a page that a command rewrites.</summary>
/// <param name="Path">Path relative to the current folder, with <c>/</c>.</param>
internal sealed record RewrittenPage(string Path)
{
    /// <summary>Whether the page changed, or would.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Why the page, or a part of it, is left as it is, as one sentence.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether something that was asked for could not be done, other than an edit that the page forbids.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The changes as a patch, when one was asked for.</summary>
    public string Patch { get; init; } = "";

    /// <summary>The bytes of the page afterwards, when it came from the standard input.</summary>
    public byte[]? Encoded { get; init; }
}
