using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A comment that switches rules off: <c>&lt;!-- bplint-disable-next-line BPL1001: why --&gt;</c>.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Rules">Ids, families (<c>BPL1</c>) or names as written, each with its place; empty means every rule.</param>
/// <param name="Reason">The author's reason, or an empty string.</param>
public sealed record Suppression(
    TextSpan Span,
    SuppressionScope Scope,
    ImmutableArray<SuppressedRule> Rules,
    string Reason);
