using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>A section, a list or a work in the outline of a page.</summary>
/// <param name="Name">One line that is not empty.</param>
/// <param name="Detail">More about it, or <see langword="null"/>.</param>
/// <param name="Kind">A <see cref="Protocol.SymbolKind"/>.</param>
/// <param name="Span">All of it, in UTF-16 offsets of the page.</param>
/// <param name="Shown">What an editor goes to; within <paramref name="Span"/>.</param>
internal sealed record OutlineNode(string Name, string? Detail, int Kind, TextSpan Span, TextSpan Shown)
{
    /// <summary>What stands within it, in the order of the page.</summary>
    public List<OutlineNode> Children { get; } = [];
}
