using System.Text;
using System.Text.Json;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes findings as reviewdog's Diagnostic Format has them, with what the best fix would write as a suggestion. Its columns count
/// bytes of UTF-8.
/// </summary>
internal sealed class RdjsonReporter : IReporter
{
    /// <summary>Most lines of a suggestion: whoever reviews a change reads all of it.</summary>
    private const int MostLines = 10;

    private readonly StreamWriter output;
    private readonly Utf8JsonWriter json;

    /// <summary>Begins the document.</summary>
    public RdjsonReporter(StreamWriter output)
    {
        this.output = output;
        json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "bplint");
        json.WriteString("url", SarifRules.Home);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        foreach (var finding in page.Findings)
        {
            json.WriteStartObject();
            json.WriteString("message", finding.Message);
            json.WriteStartObject("location");
            json.WriteString("path", page.Path);
            WriteRange(page, finding.Span);
            json.WriteEndObject();
            json.WriteString("severity", SeverityTerms.Reviewdog(finding.Severity));
            json.WriteStartObject("code");
            json.WriteString("value", finding.Rule.Id);
            json.WriteString("url", finding.Rule.HelpLink);
            json.WriteEndObject();
            WriteSuggestion(page, finding);
            json.WriteEndObject();
        }

        json.FlushWhenLarge();
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.End(output);
    }

    // Suggestions are applied one by one, so the changes of a fix are joined by the text between them: half a fix would be wrong.
    private void WriteSuggestion(PageReport page, Finding finding)
    {
        if (finding.Fixes is not [var fix, ..] || fix.Changes is not [var first, ..])
            return;
        var whole = TextSpan.FromBounds(first.Span.Start, fix.Changes[^1].Span.End);
        var region = Region.Of(page, whole);
        if (region.EndLine - region.Line >= MostLines)
            return;

        json.WriteStartArray("suggestions");
        json.WriteStartObject();
        WriteRange(page, whole);
        json.WriteString("text", Replacement(page.Text, fix, whole));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Replacement(string text, Fix fix, TextSpan whole)
    {
        var builder = new StringBuilder();
        var at = whole.Start;
        foreach (var change in fix.Changes)
        {
            builder.Append(text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return builder.ToString();
    }

    private void WriteRange(PageReport page, TextSpan span)
    {
        json.WriteStartObject("range");
        WritePosition(page, "start", span.Start);
        WritePosition(page, "end", span.End);
        json.WriteEndObject();
    }

    private void WritePosition(PageReport page, string name, int offset)
    {
        var line = page.Lines.LineOf(offset);
        var start = page.Lines.StartOf(line);
        json.WriteStartObject(name);
        json.WriteNumber("line", line + 1);
        json.WriteNumber("column", Encoding.UTF8.GetByteCount(page.Text.AsSpan(start, offset - start)) + 1);
        json.WriteEndObject();
    }
}
