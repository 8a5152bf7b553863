using System.IO.Compression;
using System.Text.Json;

namespace BackPain.Lint.ClaimTraining;

/// <summary>Reads sentences of trial reports.</summary>
internal static class ClaimRows
{
    /// <summary>
    /// Those of introductions and discussions that do not speak of the authors' own study and hold no left-over of a reference.
    /// </summary>
    public static List<ClaimRow> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<ClaimRow>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var isMeasured = row.GetProperty("part").GetString() is "intro" or "disc" && !Is(row, "ownStudy") && !Is(row, "residue");
            if (isMeasured)
            {
                rows.Add(new(
                    row.GetProperty("article").GetString()!, row.GetProperty("index").GetInt32(), row.GetProperty("count").GetInt32(),
                    Is(row, "cited"), Is(row, "previousCited"), Is(row, "nextCited"), row.GetProperty("text").GetString()!));
            }
        }

        return rows;
    }

    private static bool Is(JsonElement row, string name) => row.GetProperty(name).GetBoolean();
}
