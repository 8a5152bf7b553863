using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A character in an entry that nobody sees, or that stands for one that was lost.</summary>
/// <param name="Span">The character, or a run of the same one.</param>
/// <param name="Name">What it is, in words: "no-break space", "soft hyphen".</param>
public sealed record InvisibleCharacter(TextSpan Span, string Name)
{
    /// <summary>
    /// What may stand there instead without changing what is read: a space, or nothing. <see langword="null"/> when that cannot
    /// be told.
    /// </summary>
    public string? Replacement { get; init; }
}
