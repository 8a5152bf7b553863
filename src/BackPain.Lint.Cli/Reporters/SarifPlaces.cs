using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Files, regions and texts as SARIF has them.</summary>
internal static class SarifPlaces
{
    /// <summary>Stands for the folder in which the linter ran, which whoever reads the log puts in.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>Writes a place in a page, with an id and what it is when other places refer to it.</summary>
    public static void WriteLocation(Utf8JsonWriter json, PageReport page, TextSpan span, int? id = null, string? message = null)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, page.Path);
        WriteRegion(json, "region", page, span);
        json.WriteEndObject();
        if (message is not null)
            WriteText(json, "message", message);
        json.WriteEndObject();
    }

    /// <summary>Writes a whole file as a place.</summary>
    public static void WriteLocation(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes which file is meant: relative to the folder of the run, or whole when it lies on another drive.</summary>
    public static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", Escaping.RelativeUri(path));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a span in lines and columns, and in UTF-16 units.</summary>
    public static void WriteRegion(Utf8JsonWriter json, string name, PageReport page, TextSpan span)
    {
        var region = Region.Of(page, span);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", region.Line);
        json.WriteNumber("startColumn", region.Column);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        json.WriteEndObject();
    }

    /// <summary>Writes a message of plain text.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
