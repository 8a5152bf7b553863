using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Workspaces;

/// <summary>A line of a configuration file that sets something of ours.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="KeySpan">UTF-16 offsets of the key.</param>
/// <param name="Value">The value up to a comment.</param>
/// <param name="ValueSpan">UTF-16 offsets of the value.</param>
internal sealed record ConfigLine(string Key, TextSpan KeySpan, string Value, TextSpan ValueSpan);
