using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Where each work of a page is after changes: found by where its text went, or by its words when an edit moved it. Works
/// that say word for word the same are one work once something has moved, since nobody can tell which copy went where.
/// </summary>
internal sealed class WorkImages
{
    /// <summary>A work that no marker of the new page can lead to.</summary>
    public const int Nowhere = -1;

    private readonly int[] images;
    private readonly int[] canonical;

    /// <summary>Finds the images of all works.</summary>
    /// <param name="before">The page.</param>
    /// <param name="after">The page after the changes.</param>
    /// <param name="map">Where text went.</param>
    /// <param name="old">The works of the page.</param>
    /// <param name="now">The works of the page after the changes.</param>
    /// <param name="retired">Entries that go on purpose: a copy of one is another work.</param>
    public WorkImages(Article before, Article after, PositionMap map, CitationTargets old, CitationTargets now, HashSet<TextSpan> retired)
    {
        images = [.. Enumerable.Range(0, old.Count).Select(index => ImageOf(map, old.BodyOf(index), now))];
        canonical = [.. Enumerable.Range(0, now.Count)];
        int[] moved = [.. Enumerable.Range(0, images.Length).Where(index => images[index] == Nowhere && !retired.Contains(old.SpanOf(index)))];
        if (moved.Length == 0)
            return;
        var byWords = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < canonical.Length; i++)
        {
            var words = EditProof.Words(after, now.BodyOf(i));
            if (!byWords.TryAdd(words, i) && words.Length > 0)
                canonical[i] = byWords[words];
        }

        foreach (var index in moved)
        {
            if (byWords.TryGetValue(EditProof.Words(before, old.BodyOf(index)), out var found) && now.BodyOf(found).Length > 0)
                images[index] = found;
        }
    }

    /// <summary>How many works the page had.</summary>
    public int Count => images.Length;

    /// <summary>Index of the work in the new page, or <see cref="Nowhere"/>.</summary>
    public int this[int index]
    {
        get => images[index] < 0 ? Nowhere : canonical[images[index]];
        set => images[index] = value;
    }

    /// <summary>The index that stands for a work of the new page and its copies.</summary>
    public int Canonical(int index) => canonical[index];

    /// <summary>The works of the new page that are the image of none.</summary>
    public IEnumerable<int> Fresh() => Enumerable.Range(0, canonical.Length).Except(images).Except(images.Where(image => image >= 0).Select(image => canonical[image]));

    private static int ImageOf(PositionMap map, TextSpan body, CitationTargets now)
    {
        var offset = map.Of(body.Start) ?? (body.Length > 1 ? map.Of(body.End - 1) : null);
        return offset is { } found ? now.At(found) : Nowhere;
    }
}
