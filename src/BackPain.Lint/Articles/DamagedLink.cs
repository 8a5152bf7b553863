using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A link whose target names another work than the link shows, or two works in one.</summary>
/// <param name="Target">The address in the page.</param>
/// <param name="Named">The identifier in the target, whole, as far as the target holds it.</param>
/// <param name="Kind">The registry of the identifiers.</param>
public sealed record DamagedLink(TextSpan Target, TextSpan Named, IdentifierKind Kind)
{
    /// <summary>The identifier that a reader sees, or <see langword="null"/> when the link shows none.</summary>
    public Identifier? Shown { get; init; }

    /// <summary>The target that leads to what is shown, or <see langword="null"/> when that cannot be told.</summary>
    public string? Repair { get; init; }
}
