using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>
/// A comment by which a page says that entries are no duplicates, however alike they look:
/// <c>&lt;!-- bplint-not-duplicate PMID:123 PMID:456: two reports of one trial --&gt;</c>.
/// </summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Works">The works in the order of the comment.</param>
/// <param name="Reason">The author's reason, or an empty string.</param>
public sealed record Dismissal(TextSpan Span, ImmutableArray<DismissedWork> Works, string Reason);
