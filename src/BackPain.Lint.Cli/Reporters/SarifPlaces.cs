using System.Text.Json;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Files, regions and texts as SARIF has them.</summary>
internal static class SarifPlaces
{
    /// <summary>Stands for the folder in which the linter ran, which whoever reads the log puts in.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>Writes a place in a page.</summary>
    public static void WriteLocation(Utf8JsonWriter json, PageReport page, TextSpan span)
    {
        json.WriteStartObject();
        WritePhysical(json, page.Path, Region.Of(page, span), span);
        json.WriteEndObject();
    }

    /// <summary>Writes a place that a finding speaks of, with an id and what it is.</summary>
    public static void WriteLocation(Utf8JsonWriter json, PageReport page, RelatedPlace place, int id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        WritePhysical(json, place.Page?.Path ?? page.Path, Region.Of(page, place), place.Span);
        WriteText(json, "message", place.Message);
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
    public static void WriteRegion(Utf8JsonWriter json, string name, PageReport page, TextSpan span) =>
        WriteRegion(json, name, Region.Of(page, span), span);

    private static void WritePhysical(Utf8JsonWriter json, string path, Region region, TextSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        WriteRegion(json, "region", region, span);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Region region, TextSpan span)
    {
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
