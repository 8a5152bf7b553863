namespace BackPain.Lint.Verdicts;

/// <summary>
/// Finds the pairs of works that are worth comparing, each once: those that share a key, such as first author and year, with at most
/// <see cref="MostInBlock"/> works. Keys of more works are generic, so that the pairs stay linear in the works whatever a page holds.
/// </summary>
internal sealed class LikeBlocks
{
    /// <summary>A key that more works share is dropped.</summary>
    public const int MostInBlock = 50;

    private const int Kinds = 5;
    private const int TitleLength = 40;
    private const int RarestWords = 3;

    private readonly string?[,] keys;
    private readonly Dictionary<string, List<int>>[] blocks = [.. Enumerable.Range(0, Kinds).Select(_ => new Dictionary<string, List<int>>(StringComparer.Ordinal))];

    /// <summary>Sorts works into blocks.</summary>
    public LikeBlocks(IReadOnlyList<WorkProfile> works)
    {
        keys = new string?[works.Count, Kinds];
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in works.SelectMany(work => work.Words))
            uses[word] = uses.GetValueOrDefault(word) + 1;
        for (var i = 0; i < works.Count; i++)
        {
            var work = works[i];
            Add(i, 0, work.Entry.Year is { } year ? $"{work.Family} {year}" : null);
            Add(i, 1, work.FirstPage.Length > 0 ? $"{work.Family} {work.FirstPage}" : null);
            Add(i, 2, work.FirstPage.Length > 0 && work.Volume.Length > 0 ? $"{work.Volume} {work.FirstPage}" : null);
            Add(i, 3, work.Title[..Math.Min(work.Title.Length, TitleLength)]);
            Add(i, 4, string.Join(' ', work.Words.OrderBy(word => uses[word]).ThenBy(word => word, StringComparer.Ordinal).Take(RarestWords)));
        }
    }

    /// <summary>Pairs of indexes, the smaller first, each pair once.</summary>
    public IEnumerable<(int First, int Second)> Pairs()
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            foreach (var block in blocks[kind].Values)
            {
                for (var i = 0; block.Count <= MostInBlock && i < block.Count; i++)
                {
                    for (var j = i + 1; j < block.Count; j++)
                    {
                        if (!HaveMet(block[i], block[j], kind))
                            yield return (block[i], block[j]);
                    }
                }
            }
        }
    }

    private void Add(int work, int kind, string? key)
    {
        if (key is null)
            return;
        keys[work, kind] = key;
        if (!blocks[kind].TryGetValue(key, out var block))
            blocks[kind][key] = block = [];
        // One more than is compared marks the block as dropped.
        if (block.Count <= MostInBlock)
            block.Add(work);
    }

    /// <summary>Whether two works share a block of an earlier kind.</summary>
    private bool HaveMet(int a, int b, int kind)
    {
        for (var earlier = 0; earlier < kind; earlier++)
        {
            if (keys[a, earlier] is { } key && key == keys[b, earlier] && blocks[earlier][key].Count <= MostInBlock)
                return true;
        }

        return false;
    }
}
