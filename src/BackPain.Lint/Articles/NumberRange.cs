using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>One member of a marker: a number, or a range of numbers.</summary>
/// <param name="First">First number.</param>
/// <param name="Last">Last number; equal to <paramref name="First"/> for a single number. Never below it.</param>
/// <param name="Span">The digits (and the dash of a range) in the page.</param>
public readonly record struct NumberRange(int First, int Last, TextSpan Span)
{
    /// <summary>Whether the number belongs to the range.</summary>
    public bool Contains(int number) => number >= First && number <= Last;
}
