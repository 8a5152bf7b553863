using System.Text.Json;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes SARIF 2.1.0. Results come first and what they refer to comes after them, so that nothing is kept but the rules that were
/// met: the order of members means nothing in JSON.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    private readonly StreamWriter output;
    private readonly Utf8JsonWriter json;
    private readonly CheckOptions options;
    private readonly SarifRules rules = new();
    private readonly List<(string Path, string Message)> unreadable = [];

    /// <summary>Begins the document.</summary>
    public SarifReporter(StreamWriter output, CheckOptions options)
    {
        this.output = output;
        this.options = options;
        json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        var findings = page.All;
        foreach (var (finding, fingerprint) in findings.Zip(Fingerprints.Of(page, findings, withPath: false)))
        {
            Write(page, finding, fingerprint);
            if (finding.Rule.Id == UnreadableFile.Descriptor.Id)
                unreadable.Add((page.Path, finding.Message));
        }

        json.FlushWhenLarge();
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        json.WriteEndArray();
        WriteInvocation(tally);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.Root);
        SarifPlaces.WriteText(json, "description", "The folder in which bplint ran.");
        json.WriteEndObject();
        json.WriteEndObject();
        if (options.Pages.Shard is { } shard)
        {
            // Logs of one tool and category replace each other where they are uploaded; those of shards must not.
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"bplint/shard-{shard.Number}-of-{shard.Count}/");
            json.WriteEndObject();
        }

        WriteTool();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.End(output);
    }

    private void Write(PageReport page, Finding finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("level", SeverityTerms.Sarif(finding.Severity));
        SarifPlaces.WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        SarifPlaces.WriteLocation(json, page, finding.Span);
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
            WriteRelated(page, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("bplintAnchor/v1", fingerprint);
        json.WriteEndObject();
        Fix[] fixes = [.. finding.Fixes.Where(fix => !fix.Changes.IsEmpty)];
        if (fixes.Length > 0)
            WriteFixes(page, fixes);
        if (page.IsSuppressed(finding))
            WriteSuppression();
        json.WriteEndObject();
    }

    private void WriteRelated(PageReport page, Finding finding)
    {
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Length; i++)
            SarifPlaces.WriteLocation(json, page, finding.Related[i], i + 1);
        json.WriteEndArray();
    }

    private void WriteFixes(PageReport page, Fix[] fixes)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            SarifPlaces.WriteText(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            SarifPlaces.WriteArtifact(json, page.Path);
            json.WriteStartArray("replacements");
            foreach (var change in fix.Changes)
                Write(page, change);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(PageReport page, TextChange change)
    {
        json.WriteStartObject();
        SarifPlaces.WriteRegion(json, "deletedRegion", page, change.Span);
        SarifPlaces.WriteText(json, "insertedContent", change.NewText ?? "");
        json.WriteEndObject();
    }

    private void WriteSuppression()
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteInvocation(Tally tally)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !tally.HasFailed);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (path, message) in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            SarifPlaces.WriteText(json, "message", message);
            json.WriteStartObject("associatedRule");
            json.WriteString("id", UnreadableFile.Descriptor.Id);
            json.WriteNumber("index", rules.IndexOf(UnreadableFile.Descriptor));
            json.WriteEndObject();
            json.WriteStartArray("locations");
            SarifPlaces.WriteLocation(json, path);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteTool()
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "bplint");
        json.WriteString("fullName", "BackPain.Lint");
        json.WriteString("version", CommandLine.Version);
        json.WriteString("semanticVersion", CommandLine.Version);
        json.WriteString("informationUri", SarifRules.Home);
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
