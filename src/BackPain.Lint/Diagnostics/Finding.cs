using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>One defect at one place of a page.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">Severity of this finding; never above the rule's, unless a setting raised it.</param>
/// <param name="Span">UTF-16 offsets into the linted text, half-open.</param>
/// <param name="Message">One sentence with a full stop; offending words in single quotes.</param>
public sealed record Finding(RuleDescriptor Rule, DiagnosticSeverity Severity, TextSpan Span, string Message)
{
    /// <summary>The other places the message speaks about, in the order of the page.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What can be done about it, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Machine-readable details, such as a claim's reason.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The same finding as a Roslyn diagnostic.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="lineSpan">Zero-based lines and columns of <see cref="Span"/>.</param>
    public Diagnostic ToDiagnostic(string path, LinePositionSpan lineSpan) => Diagnostic.Create(
        Rule.ToDiagnosticDescriptor(), Location.Create(path, Span, lineSpan), Severity, null, null, Message);
}
