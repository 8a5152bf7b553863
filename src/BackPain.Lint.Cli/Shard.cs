using System.Globalization;

namespace BackPain.Lint.Cli;

/// <summary>
/// One of several runs that share a wiki. Which of them a path belongs to depends on nothing but the path, so that the runs need not
/// know of each other, and a new page moves no other.
/// </summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>Whether this run is the one for a path.</summary>
    /// <param name="path">A path relative to the current folder, with <c>/</c>.</param>
    public bool Contains(string path)
    {
        // The low bits of the hash hang on few of the characters' bits, the high ones on all.
        var hash = StableHash.Of(path);
        return (hash ^ (hash >> 64)) % (UInt128)Count == (UInt128)(Number - 1);
    }

    /// <summary>Reads <c>2/4</c>; <see langword="null"/> when it is no such pair.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var first, var second] && Read(first) is { } number && Read(second) is { } count && number <= count ? new(number, count) : null;

    private static int? Read(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
