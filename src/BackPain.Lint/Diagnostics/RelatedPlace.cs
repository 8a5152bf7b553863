using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>Another place in the same page that a finding speaks about.</summary>
/// <param name="Span">UTF-16 offsets into the linted text, half-open.</param>
/// <param name="Message">One sentence with a full stop.</param>
public sealed record RelatedPlace(TextSpan Span, string Message);
