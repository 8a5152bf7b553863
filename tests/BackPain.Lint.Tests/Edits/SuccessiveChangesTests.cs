using System.Collections.Immutable;
using BackPain.Lint.Edits;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Edits;

public sealed class SuccessiveChangesTests
{
    private static readonly Gen<string> Texts = Gen.Char["abc\n"].Array[0, 30].Select(letters => new string(letters));

    [Fact]
    public void Two_lists_made_one_lead_to_the_same_text() =>
        Gen.Select(Texts, Gen.Select(Gen.Int[0, 8], Gen.Int[0, 5], Texts).Array[0, 5], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 5], Texts).Array[0, 5]).Sample((text, one, two) =>
        {
            var original = SourceText.From(text);
            var first = ChangesOf(original, one);
            var middle = original.WithChanges(first);
            var second = ChangesOf(middle, two);

            var merged = SuccessiveChanges.Merge(text.Length, first, second);

            original.WithChanges(merged).ToString().ShouldBe(middle.WithChanges(second).ToString());
            if (!first.IsEmpty && !second.IsEmpty)
                merged.Zip(merged.Skip(1)).ShouldAllBe(pair => pair.First.Span.End < pair.Second.Span.Start);
        });

    private static ImmutableArray<TextChange> ChangesOf(SourceText text, (int Gap, int Length, string NewText)[] steps)
    {
        var (changes, at) = (ImmutableArray.CreateBuilder<TextChange>(), 0);
        foreach (var (gap, length, newText) in steps)
        {
            var span = TextSpan.FromBounds(Math.Min(text.Length, at + gap), Math.Min(text.Length, at + gap + length));
            changes.Add(new TextChange(span, newText));
            at = span.End;
        }

        return changes.ToImmutable();
    }
}
