using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>Another place that a finding speaks about, in the same page unless <see cref="Page"/> names another.</summary>
/// <param name="Span">UTF-16 offsets into the page of the place, half-open.</param>
/// <param name="Message">One sentence with a full stop.</param>
public sealed record RelatedPlace(TextSpan Span, string Message)
{
    /// <summary>The other page, or <see langword="null"/> for the page of the finding.</summary>
    public OtherPage? Page { get; init; }
}
