using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>The words that say when a source was looked at: <c>Retrieved 2014-07-28</c>.</summary>
/// <param name="Span">The words with their date, without the punctuation around them.</param>
/// <param name="First">The earliest day the date can mean: a month or a year is a span of days.</param>
/// <param name="Last">The latest day it can mean.</param>
/// <param name="IsArchived">Whether an archive made its copy on that day (<c>Archived from the original on …</c>).</param>
public sealed record AccessDate(TextSpan Span, DateOnly First, DateOnly Last, bool IsArchived);
