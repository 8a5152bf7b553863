using System.Text.Json;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>A finding as a JSON object; <c>docs/schemas</c> describes the form, which only ever grows.</summary>
internal static class FindingJson
{
    /// <summary>Writes a finding.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="page">The page it is about.</param>
    /// <param name="finding">One of the page.</param>
    /// <param name="withPath">Whether it names its page, because nothing around it does.</param>
    public static void Write(Utf8JsonWriter json, PageReport page, Finding finding, bool withPath)
    {
        json.WriteStartObject();
        if (withPath)
            json.WriteString("path", page.Path);
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", SeverityWords.Printed(finding.Severity));
        if (page.IsSuppressed(finding))
            json.WriteBoolean("suppressed", true);
        json.WriteString("message", finding.Message);
        WriteSpan(json, Region.Of(page, finding.Span), finding.Span);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            if (related.Page is { } other)
                json.WriteString("path", other.Path);
            WriteSpan(json, Region.Of(page, related), related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
            Write(json, fix);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (name, value) in finding.Properties)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety switch { FixSafety.Safe => "safe", FixSafety.Unsafe => "unsafe", _ => "manual" });
        json.WriteStartArray("changes");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("start", change.Span.Start);
            json.WriteNumber("end", change.Span.End);
            json.WriteString("text", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Region region, TextSpan span)
    {
        WritePosition(json, "start", region.Line, region.Column, span.Start);
        WritePosition(json, "end", region.EndLine, region.EndColumn, span.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, int line, int column, int offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
