using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>How an entry names a review of the Cochrane Database of Systematic Reviews; either part may be missing.</summary>
/// <param name="Database">The database where a journal stands; empty when the entry does not name it there.</param>
/// <param name="Number">The number of the review, <c>CD001929</c>; empty when there is none.</param>
/// <param name="IsNamed">Whether the word "Cochrane" stands anywhere in the entry.</param>
public sealed record CochraneReview(TextSpan Database, TextSpan Number, bool IsNamed);
