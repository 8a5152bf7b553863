using System.Text;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Finds the pairs of works that are worth comparing, each once: those that share a key, such as first author and year, with at most
/// <see cref="MostInBlock"/> works. Keys of more works are generic, so that the pairs stay linear in the works whatever a page holds.
/// Keys are hashes: that two differing keys share one costs a comparison and nothing else.
/// </summary>
internal sealed class LikeBlocks
{
    /// <summary>A key that more works share is dropped.</summary>
    public const int MostInBlock = 50;

    private const int Kinds = 5;
    private const int TitleLength = 40;
    private const int RarestWords = 3;

    private readonly ulong[] families;
    private readonly ulong[][] keys;
    private readonly int[][] sizes;
    private readonly StringBuilder word = new();

    /// <summary>Sorts works into blocks.</summary>
    /// <param name="article">The page.</param>
    /// <param name="works">Entries with an author and a title.</param>
    public LikeBlocks(Article article, IReadOnlyList<ReferenceEntry> works)
    {
        families = new ulong[works.Count];
        keys = [.. Enumerable.Range(0, Kinds).Select(_ => new ulong[works.Count])];
        sizes = [.. Enumerable.Range(0, Kinds).Select(_ => new int[works.Count])];
        var words = new List<ulong>();
        var starts = new int[works.Count + 1];
        var uses = new Dictionary<ulong, int>();
        for (var i = 0; i < works.Count; i++)
        {
            AddPlaces(article, works[i], i);
            keys[3][i] = HashTitle(article.Slice(works[i].Title), words);
            starts[i + 1] = words.Count;
            for (var at = starts[i]; at < words.Count; at++)
                uses[words[at]] = uses.GetValueOrDefault(words[at]) + 1;
        }

        for (var i = 0; i < works.Count; i++)
            keys[4][i] = Rarest(words, starts[i], starts[i + 1], uses);
    }

    /// <summary>Pairs of indexes, the smaller first, each pair once.</summary>
    public IEnumerable<(int First, int Second)> Pairs()
    {
        var members = new int[keys[0].Length];
        for (var kind = 0; kind < Kinds; kind++)
        {
            var sorted = (ulong[])keys[kind].Clone();
            for (var i = 0; i < members.Length; i++)
                members[i] = i;
            Array.Sort(sorted, members);
            for (var start = 0; start < sorted.Length;)
            {
                var end = start + 1;
                while (end < sorted.Length && sorted[end] == sorted[start])
                    end++;
                for (var i = start; i < end; i++)
                    sizes[kind][members[i]] = end - start;
                if (sorted[start] != 0 && end - start is > 1 and <= MostInBlock)
                {
                    Array.Sort(members, start, end - start);
                    foreach (var pair in Within(members, start, end, kind))
                        yield return pair;
                }

                start = end;
            }
        }
    }

    /// <summary>Whether two works have first authors of one name.</summary>
    public bool ShareAuthor(int a, int b) => families[a] == families[b];

    private IEnumerable<(int First, int Second)> Within(int[] members, int start, int end, int kind)
    {
        for (var i = start; i < end; i++)
        {
            for (var j = i + 1; j < end; j++)
            {
                if (!HaveMet(members[i], members[j], kind))
                    yield return (members[i], members[j]);
            }
        }
    }

    /// <summary>Whether two works share a block of an earlier kind.</summary>
    private bool HaveMet(int a, int b, int kind)
    {
        for (var earlier = 0; earlier < kind; earlier++)
        {
            if (keys[earlier][a] != 0 && keys[earlier][a] == keys[earlier][b] && sizes[earlier][a] <= MostInBlock)
                return true;
        }

        return false;
    }

    private void AddPlaces(Article article, ReferenceEntry entry, int work)
    {
        var family = families[work] = Hash(entry.FirstAuthor);
        var page = entry.Publication is { } place ? Hash(WorkProfile.FirstOf(article.Slice(place.Pages))) : 0;
        var volume = entry.Publication is { } printed ? Hash(article.Slice(printed.Volume)) : 0;
        keys[0][work] = entry.Year is { } year ? Joined(family, (ulong)year) : 0;
        keys[1][work] = page == 0 ? 0 : Joined(family, page);
        keys[2][work] = page == 0 || volume == 0 ? 0 : Joined(volume, page);
    }

    private ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 0UL;
        for (var rest = new FoldedWords(text, word); rest.MoveNext();)
            hash = Added(hash == 0 ? Start : hash, word.Length);
        return hash;
    }

    /// <summary>Hash of the first letters of a title; adds those of its words.</summary>
    private ulong HashTitle(ReadOnlySpan<char> title, List<ulong> words)
    {
        var (hash, length) = (Start, 0);
        for (var rest = new FoldedWords(title, word); rest.MoveNext();)
        {
            words.Add(Added(Start, word.Length));
            var isArticle = word.Length < 4 && WorkProfile.IsArticle(word.ToString());
            var taken = isArticle ? 0 : Math.Min(word.Length, TitleLength - length);
            hash = Added(hash, taken);
            length += taken;
        }

        return hash;
    }

    private static ulong Rarest(List<ulong> words, int start, int end, Dictionary<ulong, int> uses)
    {
        Span<(int Uses, ulong Word)> rarest = stackalloc (int, ulong)[RarestWords];
        rarest.Fill((int.MaxValue, 0));
        for (var at = start; at < end; at++)
        {
            var candidate = (Uses: uses[words[at]], Word: words[at]);
            for (var place = 0; place < RarestWords; place++)
            {
                if (candidate.CompareTo(rarest[place]) < 0)
                    (rarest[place], candidate) = (candidate, rarest[place]);
            }
        }

        var hash = Start;
        foreach (var (_, found) in rarest)
            hash = Joined(hash, found);
        return hash;
    }

    // FNV-1a: the same for the same text on every machine.
    private const ulong Start = 14695981039346656037;

    private static ulong Joined(ulong a, ulong b) => (((a ^ b) * 1099511628211) ^ (b >> 32)) * 1099511628211;

    private ulong Added(ulong hash, int length)
    {
        for (var i = 0; i < length; i++)
            hash = (hash ^ word[i]) * 1099511628211;
        return hash;
    }
}
