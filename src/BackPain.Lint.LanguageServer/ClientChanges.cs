using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// Changes as every client can make them: in the protocol no position lies between CR and LF, so a change that begins or ends
/// there replaces both.
/// </summary>
internal static class ClientChanges
{
    /// <summary>Changes with the same result.</summary>
    /// <param name="text">The text they are for.</param>
    /// <param name="changes">Sorted changes that do not overlap.</param>
    public static IEnumerable<TextChange> Of(string text, ImmutableArray<TextChange> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var (span, written) = (changes[i].Span, changes[i].NewText ?? "");
            for (; i + 1 < changes.Length && changes[i + 1].Span.Start == span.End && IsWithin(text, span.End); i++)
                (span, written) = (TextSpan.FromBounds(span.Start, changes[i + 1].Span.End), written + changes[i + 1].NewText);
            yield return Widened(text, span, written);
        }
    }

    private static TextChange Widened(string text, TextSpan span, string written)
    {
        var (start, end) = (span.Start, span.End);
        if (IsWithin(text, start))
            written = text[--start] + written;
        if (IsWithin(text, end))
            written += text[end++];
        return new TextChange(TextSpan.FromBounds(start, end), written);
    }

    private static bool IsWithin(string text, int offset) =>
        offset > 0 && offset < text.Length && text[offset - 1] == '\r' && text[offset] == '\n';
}
