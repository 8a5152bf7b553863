using System.Buffers;
using System.Text.Json;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes a JSON object a line, one for each finding, and nothing else: what several runs wrote is merged by writing it one after
/// the other.
/// </summary>
internal sealed class JsonLinesReporter(StreamWriter output) : IReporter
{
    private readonly ArrayBufferWriter<byte> lines = new();

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        using var json = new Utf8JsonWriter(lines, JsonOutput.Options);
        foreach (var finding in page.All)
        {
            FindingJson.Write(json, page, finding, withPath: true);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
        }

        output.Flush();
        output.BaseStream.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void End(Tally tally) => output.Flush();
}
