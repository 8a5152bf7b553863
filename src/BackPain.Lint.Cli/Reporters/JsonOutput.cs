using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>How JSON is written: it goes to a file or a pipe, never into a part of an HTML page, so letters stay letters.</summary>
internal static class JsonOutput
{
    private const int FlushAt = 1 << 16;

    /// <summary>What every writer of JSON is made with.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A writer onto what is under a text writer, past its buffer.</summary>
    public static Utf8JsonWriter To(StreamWriter output)
    {
        output.Flush();
        return new(output.BaseStream, Options);
    }

    /// <summary>Lets go of what was written, once it is worth a call of the system.</summary>
    public static void FlushWhenLarge(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt)
            json.Flush();
    }

    /// <summary>Ends the document with a line break.</summary>
    public static void End(this Utf8JsonWriter json, StreamWriter output)
    {
        json.Flush();
        output.Write('\n');
        output.Flush();
    }
}
