using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Findings that were there when a wiki adopted the linter, page by page. A record names the rule, the headings above and a hash
/// of the sentence or entry, so that edits elsewhere do not reopen it and a changed sentence does.
/// </summary>
/// <param name="Pages">The records of each page, by its path relative to the folder of the file, with <c>/</c>.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, ImmutableArray<FindingAnchor>> Pages)
{
    private const int Version = 1;
    private const int HashBytes = 8;

    /// <summary>No records.</summary>
    public static Baseline Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<FindingAnchor>>(StringComparer.Ordinal));

    /// <summary>How many records there are.</summary>
    public int Count => Pages.Values.Sum(records => records.Length);

    /// <summary>What a record keeps of an anchor: a hash instead of the text, and no message.</summary>
    public static FindingAnchor Record(FindingAnchor anchor) =>
        anchor with { Text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor.Text)).AsSpan(0, HashBytes)), Detail = "" };

    /// <summary>The same baseline with other records for a page.</summary>
    public Baseline With(string page, IEnumerable<FindingAnchor> records)
    {
        ImmutableArray<FindingAnchor> sorted =
        [
            .. records.OrderBy(record => record.Rule, StringComparer.Ordinal)
                .ThenBy(record => record.Section, StringComparer.Ordinal)
                .ThenBy(record => record.Text, StringComparer.Ordinal),
        ];
        return new(sorted.IsEmpty ? Pages.Remove(page) : Pages.SetItem(page, sorted));
    }

    /// <summary>
    /// Reads a baseline. Records that a merge left behind twice count twice, and a comma too many is no fault, so that whoever
    /// merges two branches by keeping the lines of both has done it right.
    /// </summary>
    /// <param name="utf8">The file.</param>
    /// <param name="fault">What is wrong with it, as a clause after the name of the file, when the result is <see langword="null"/>.</param>
    public static Baseline? Parse(ReadOnlyMemory<byte> utf8, out string fault)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            fault = "";
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                fault = string.Create(CultureInfo.InvariantCulture, $"has a version that this bplint does not know; it writes version {Version}");
            return fault.Length > 0 ? null : Read(json.RootElement);
        }
        catch (JsonException exception)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"is not JSON (line {exception.LineNumber + 1}); a conflict of a merge is solved by keeping the lines of both sides");
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            fault = "is not a baseline: 'bplint baseline create' writes one";
        }

        return null;
    }

    /// <summary>The file: UTF-8, LF, pages and records sorted, a record a line.</summary>
    public byte[] ToUtf8()
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write("{\n  \"version\": 1,\n  \"pages\": {"u8);
        var isFirst = true;
        foreach (var (page, records) in Pages)
        {
            text.Write(isFirst ? "\n    "u8 : ",\n    "u8);
            isFirst = false;
            text.Write(Quoted(page));
            text.Write(": ["u8);
            for (var i = 0; i < records.Length; i++)
                text.Write(Encoding.UTF8.GetBytes($"{(i == 0 ? "" : ",")}\n      {Line(records[i])}"));
            text.Write("\n    ]"u8);
        }

        text.Write(isFirst ? "}\n}\n"u8 : "\n  }\n}\n"u8);
        return text.WrittenSpan.ToArray();
    }

    private static Baseline Read(JsonElement root)
    {
        var pages = Empty.Pages.ToBuilder();
        foreach (var page in root.GetProperty("pages").EnumerateObject())
        {
            var records = page.Value.EnumerateArray().Select(record => new FindingAnchor(Text(record, "rule"), Text(record, "section"), Text(record, "text"), ""));
            pages[page.Name] = [.. pages.GetValueOrDefault(page.Name, []), .. records];
        }

        return new(pages.ToImmutable());
    }

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString() ?? throw new FormatException();

    private static string Line(FindingAnchor record) =>
        $$"""{ "rule": {{Json(record.Rule)}}, "text": {{Json(record.Text)}}, "section": {{Json(record.Section)}} }""";

    private static byte[] Quoted(string text) => Encoding.UTF8.GetBytes(Json(text));

    private static string Json(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
