namespace BackPain.Lint.Cli;

/// <summary>A hash that is the same on every machine and in every version: FNV-1a over UTF-16 units, 128 bits.</summary>
internal static class StableHash
{
    private static readonly UInt128 Prime = new(0x0000000001000000, 0x000000000000013B);
    private static readonly UInt128 Basis = new(0x6C62272E07BB0142, 0x62B821756295C58D);

    /// <summary>The hash of a text.</summary>
    public static UInt128 Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var character in text)
        {
            hash = (hash ^ (byte)character) * Prime;
            hash = (hash ^ (byte)(character >> 8)) * Prime;
        }

        return hash;
    }
}
