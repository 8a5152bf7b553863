using System.Text.Json;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Reads the keys, titles and identifiers of a CSL-JSON file.</summary>
public static class CslJsonReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The works of a file in its order, or <see langword="null"/> when it is no JSON.</summary>
    /// <param name="text">The whole file.</param>
    public static IReadOnlyList<BibliographyWork>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var root = document.RootElement;
            foreach (var name in (ReadOnlySpan<string>)["references", "items"])
            {
                if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var inner))
                    root = inner;
            }

            return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Work).OfType<BibliographyWork>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BibliographyWork? Work(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Field(item, "id") is { Length: > 0 } key
            ? new BibliographyWork(key, Field(item, "title") ?? "", CslFields.Doi(Field(item, "DOI")), Field(item, "PMID"))
            : null;

    private static string? Field(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
