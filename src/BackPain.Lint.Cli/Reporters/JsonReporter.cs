using System.Text.Encodings.Web;
using System.Text.Json;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes findings for programs; <c>docs/schemas/findings.json</c> describes the form, which only ever grows.</summary>
internal sealed class JsonReporter : IReporter, IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Utf8JsonWriter json;
    private readonly StreamWriter output;
    private readonly CheckOptions options;

    /// <summary>Begins the document.</summary>
    public JsonReporter(StreamWriter output, CheckOptions options)
    {
        this.output = output;
        this.options = options;

        // The output is a file or a pipe, never a part of an HTML page, so letters stay letters.
        json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "bplint");
        json.WriteString("version", CommandLine.Version);
        json.WriteEndObject();
        json.WriteStartArray("files");
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        json.WriteStartObject();
        json.WriteString("path", page.Path);
        json.WriteStartArray("findings");
        foreach (var finding in page.Findings)
            Write(page, finding);
        json.WriteEndArray();
        if (page.Coverage is { } coverage)
            Write(coverage);
        json.WriteEndObject();
        if (json.BytesPending > FlushAt)
            json.Flush();
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", tally.Pages);
        json.WriteNumber("errors", tally.Of(DiagnosticSeverity.Error));
        json.WriteNumber("warnings", tally.Of(DiagnosticSeverity.Warning));
        json.WriteNumber("info", tally.Of(DiagnosticSeverity.Info));
        json.WriteNumber("hints", tally.Of(DiagnosticSeverity.Hidden));
        json.WriteNumber("fixable", tally.Fixable);
        if (options.Fix is not null)
            json.WriteNumber("fixed", tally.Fixed);
        Write(tally.Coverage);
        json.WriteEndObject();
        if (options.Statistics)
            WriteStatistics(tally);
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Write(Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("claims", coverage.Claims);
        json.WriteNumber("withSource", coverage.WithSource);
        json.WriteEndObject();
    }

    private void Write(PageReport page, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", SeverityWords.Printed(finding.Severity));
        json.WriteString("message", finding.Message);
        WriteSpan(page, finding.Span);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WriteSpan(page, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
            Write(fix);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (name, value) in finding.Properties)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Fix fix)
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

    private void WriteSpan(PageReport page, TextSpan span)
    {
        WritePosition("start", page, span.Start);
        WritePosition("end", page, span.End);
    }

    private void WritePosition(string name, PageReport page, int offset)
    {
        var position = page.Lines.PositionOf(offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }

    private void WriteStatistics(Tally tally)
    {
        json.WriteStartArray("statistics");
        foreach (var count in tally.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", count.Rule.Id);
            json.WriteString("name", count.Rule.Name);
            json.WriteNumber("findings", count.Findings);
            json.WriteNumber("fixable", count.Fixable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
