using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A web address that carries what belongs to whoever copied it: a library's proxy, a session, a tracking mark.</summary>
/// <param name="Span">The address as it stands in the page.</param>
/// <param name="Trait">What it carries, as the end of a sentence ("goes through a library's proxy").</param>
/// <param name="Repair">The address without it, or <see langword="null"/> when that is not certain.</param>
/// <param name="IsReachable">Whether others reach the page all the same.</param>
public sealed record PersonalAddress(TextSpan Span, string Trait, string? Repair, bool IsReachable);
