using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Where a place of a text is after changes.</summary>
internal sealed class PositionMap
{
    private readonly ImmutableArray<TextChange> changes;
    private readonly int[] shifts;

    /// <summary>A map through sorted changes that do not overlap.</summary>
    public PositionMap(ImmutableArray<TextChange> changes)
    {
        this.changes = changes;
        shifts = new int[changes.Length + 1];
        for (var i = 0; i < changes.Length; i++)
            shifts[i + 1] = shifts[i] + (changes[i].NewText?.Length ?? 0) - changes[i].Span.Length;
    }

    /// <summary>The changes.</summary>
    public ImmutableArray<TextChange> Changes => changes;

    /// <summary>How far text moves that stands after the first <paramref name="count"/> changes.</summary>
    public int ShiftAfter(int count) => shifts[count];

    /// <summary>The new offset of a character, or <see langword="null"/> when a change replaces it.</summary>
    public int? Of(int offset)
    {
        var before = CountStartingUpTo(offset);
        if (before > 0 && changes[before - 1].Span.End > offset)
            return null;
        return offset + shifts[before];
    }

    private int CountStartingUpTo(int offset) => Ascending.CountUpTo(changes.AsSpan(), offset, static change => change.Span.Start);
}
