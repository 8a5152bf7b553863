using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Makes one list of changes of two, of which the second is meant for the text after the first.</summary>
internal static class SuccessiveChanges
{
    /// <summary>Sorted changes that neither overlap nor touch and lead from the original to the last text.</summary>
    /// <param name="length">Length of the original.</param>
    /// <param name="first">Sorted changes of the original.</param>
    /// <param name="second">Sorted changes of the text after <paramref name="first"/>.</param>
    public static ImmutableArray<TextChange> Merge(int length, ImmutableArray<TextChange> first, ImmutableArray<TextChange> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return first.IsEmpty ? second : first;
        var pieces = new Queue<Piece>(PiecesOf(length, first));
        var merged = new List<Piece>();
        var (at, taken) = (0, 0);
        foreach (var change in second)
        {
            Pass(change.Span.Start, merged);
            Pass(change.Span.End, null);
            merged.Add(Piece.Of(change.NewText));
        }

        Pass(int.MaxValue, merged);
        return ChangesOf(length, merged);

        // Goes on to an offset of the middle text; what is passed is kept only where somebody takes it.
        void Pass(int end, List<Piece>? kept)
        {
            while (at < end && pieces.TryPeek(out var piece))
            {
                var part = piece.Part(taken, Math.Min(end - at, piece.Length - taken));
                kept?.Add(part);
                (at, taken) = (at + part.Length, taken + part.Length);
                if (taken < piece.Length)
                    continue;
                pieces.Dequeue();
                taken = 0;
            }
        }
    }

    private static IEnumerable<Piece> PiecesOf(int length, ImmutableArray<TextChange> changes)
    {
        var at = 0;
        foreach (var change in changes)
        {
            yield return new Piece(at, change.Span.Start - at, null);
            yield return Piece.Of(change.NewText);
            at = change.Span.End;
        }

        yield return new Piece(at, length - at, null);
    }

    private static ImmutableArray<TextChange> ChangesOf(int length, List<Piece> pieces)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var (at, written) = (0, new StringBuilder());
        foreach (var piece in pieces.Where(piece => piece.Length > 0).Append(new Piece(length, 0, null)))
        {
            if (piece.Written is { } text)
            {
                written.Append(text);
                continue;
            }

            if (piece.Start > at || written.Length > 0)
                changes.Add(new TextChange(TextSpan.FromBounds(at, piece.Start), written.ToString()));
            written.Clear();
            at = piece.Start + piece.Length;
        }

        return changes.ToImmutable();
    }

    /// <summary>A stretch of a changed text: kept from the original, or written anew.</summary>
    private readonly record struct Piece(int Start, int Length, string? Written)
    {
        public static Piece Of(string? text) => new(0, text?.Length ?? 0, text ?? "");

        public Piece Part(int from, int length) =>
            Written is null ? new(Start + from, length, null) : new(0, length, Written.Substring(from, length));
    }
}
