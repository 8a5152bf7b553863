using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>Who wrote a work: a person, or a group with its whole name as <paramref name="Family"/>.</summary>
/// <param name="Span">The name as it stands in the entry.</param>
/// <param name="Family">Family name with its particles (<c>van Tulder</c>), without marks of emphasis.</param>
/// <param name="Given">Initials or given names as written, without marks of emphasis; empty for a group and a bare family name.</param>
/// <param name="IsGroup">Whether it is a committee, an institution, or a site.</param>
public sealed record EntryAuthor(TextSpan Span, string Family, string Given, bool IsGroup);
