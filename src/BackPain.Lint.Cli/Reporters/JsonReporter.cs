using System.Text.Json;
using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes one object for programs; <c>docs/schemas/findings.json</c> describes the form, which only ever grows.</summary>
internal sealed class JsonReporter : IReporter
{
    private readonly Utf8JsonWriter json;
    private readonly StreamWriter output;
    private readonly CheckOptions options;

    /// <summary>Begins the document.</summary>
    public JsonReporter(StreamWriter output, CheckOptions options)
    {
        this.output = output;
        this.options = options;
        json = JsonOutput.To(output);
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
        foreach (var finding in page.All)
            FindingJson.Write(json, page, finding, withPath: false);
        json.WriteEndArray();
        if (page.Coverage is { } coverage)
            Write(coverage, page);
        json.WriteEndObject();
        json.FlushWhenLarge();
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
        if (options.ShowSuppressed)
            json.WriteNumber("suppressed", tally.Suppressed);
        Write(tally.Coverage);
        json.WriteEndObject();
        if (options.Statistics)
            WriteStatistics(tally);
        json.WriteEndObject();
        json.End(output);
    }

    private void Write(Coverage coverage, PageReport? page = null)
    {
        json.WriteStartObject("coverage");
        WriteCounts(coverage.Claims, coverage.WithSource);
        if (page?.Article is { } article)
        {
            json.WriteStartArray("sections");
            foreach (var counted in coverage.Sections)
                Write(counted, article);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(SectionCoverage counted, Article article)
    {
        json.WriteStartObject();
        if (counted.Section >= 0)
        {
            var section = article.Sections[counted.Section];
            json.WriteString("title", section.Title);
            json.WriteNumber("line", article.Lines.LineOf(section.Heading.Start) + 1);
        }

        WriteCounts(counted.Claims, counted.WithSource);
        json.WriteEndObject();
    }

    private void WriteCounts(int claims, int withSource)
    {
        json.WriteNumber("claims", claims);
        json.WriteNumber("withSource", withSource);
        json.WriteNumber("withoutSource", claims - withSource);
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
