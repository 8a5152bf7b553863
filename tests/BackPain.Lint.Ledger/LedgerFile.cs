using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPain.Lint.Ledger;

/// <summary>A record of findings on disk.</summary>
public static class LedgerFile
{
    /// <summary>Writes entries to a file, one a line, so that two files can also be compared by other tools.</summary>
    public static void Write(string file, ImmutableArray<LedgerEntry> entries)
    {
        var json = new LedgerJson(new JsonSerializerOptions(LedgerJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        File.WriteAllLines(file, entries.Select(entry => JsonSerializer.Serialize(entry, json.LedgerEntry)));
    }

    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">A line is no entry.</exception>
    public static ImmutableArray<LedgerEntry> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize(line, LedgerJson.Default.LedgerEntry)!)];
}
