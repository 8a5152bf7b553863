using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0002: a page that can't be read in full.</summary>
public static class UnreadableFile
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0002", Name: "unreadable-file", RuleCategory.Tool, DiagnosticSeverity.Error,
        Title: "A page can be read as text",
        Why: "A page that is not valid UTF-8 or UTF-16 text, that is over the size limit, or that is nested too deeply for a Markdown parser can't be checked in full. Fixes are never applied to it.",
        Examples: [])
    {
        Accepted = "UTF-8 with or without a byte order mark, and UTF-16 with one; any characters and line ends.",
        FixNote = "There is no automatic fix. Save the page as UTF-8, or raise `bplint_max_page_size`.",
    };
}
