using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>One defect at one place of a page. Two with the same rule, severity, span and message are equal.</summary>
public sealed record Finding
{
    private readonly string? message;
    private readonly Lazy<FindingDetails>? details;

    /// <summary>A finding whose message is known.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="severity">Severity of this finding; never above the rule's, unless a setting raised it.</param>
    /// <param name="span">UTF-16 offsets into the linted text, half-open.</param>
    /// <param name="message">One sentence with a full stop; offending words in single quotes.</param>
    public Finding(RuleDescriptor rule, DiagnosticSeverity severity, TextSpan span, string message) =>
        (Rule, Severity, Span, this.message) = (rule, severity, span, message);

    /// <summary>
    /// A finding whose message and fixes are worked out when first asked for: a page may have thousands of hints, and most runs
    /// only count them.
    /// </summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="severity">Severity of this finding; never above the rule's, unless a setting raised it.</param>
    /// <param name="span">UTF-16 offsets into the linted text, half-open.</param>
    /// <param name="details">What there is to say about it, the same each time.</param>
    public Finding(RuleDescriptor rule, DiagnosticSeverity severity, TextSpan span, Func<FindingDetails> details) =>
        (Rule, Severity, Span, this.details) = (rule, severity, span, new(details, LazyThreadSafetyMode.PublicationOnly));

    /// <summary>The rule that found it.</summary>
    public RuleDescriptor Rule { get; init; }

    /// <summary>Severity of this finding; never above the rule's, unless a setting raised it.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>UTF-16 offsets into the linted text, half-open.</summary>
    public TextSpan Span { get; init; }

    /// <summary>One sentence with a full stop; offending words in single quotes.</summary>
    public string Message => message ?? details!.Value.Message;

    /// <summary>The other places the message speaks about, in the order of the page.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What can be done about it, the best first.</summary>
    public ImmutableArray<Fix> Fixes
    {
        get => !field.IsDefault ? field : details?.Value.Fixes ?? [];
        init;
    }

    /// <summary>Machine-readable details, such as a claim's reason.</summary>
    public ImmutableSortedDictionary<string, string> Properties =>
        details?.Value.Properties ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <inheritdoc/>
    public bool Equals(Finding? other) => ReferenceEquals(this, other)
        || (other is not null && Rule.Equals(other.Rule) && Severity == other.Severity && Span == other.Span && Message == other.Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Id, Severity, Span);

    /// <summary>The same finding as a Roslyn diagnostic.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="lineSpan">Zero-based lines and columns of <see cref="Span"/>.</param>
    public Diagnostic ToDiagnostic(string path, LinePositionSpan lineSpan) => Diagnostic.Create(
        Rule.ToDiagnosticDescriptor(), Location.Create(path, Span, lineSpan), Severity, null, null, Message);
}
