using System.Text.Json;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes findings as GitLab's Code Quality reports have them, which are a part of Code Climate's.</summary>
internal sealed class GitLabReporter : IReporter
{
    private readonly StreamWriter output;
    private readonly Utf8JsonWriter json;

    /// <summary>Begins the document.</summary>
    public GitLabReporter(StreamWriter output)
    {
        this.output = output;
        json = JsonOutput.To(output);
        json.WriteStartArray();
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        // GitLab takes two findings with one fingerprint for one, and looks at no path when it compares them.
        foreach (var (finding, fingerprint) in page.Findings.Zip(Fingerprints.Of(page, page.Findings, withPath: true)))
        {
            var region = Region.Of(page, finding.Span);
            json.WriteStartObject();
            json.WriteString("description", finding.Message);
            json.WriteString("check_name", $"{finding.Rule.Id} {finding.Rule.Name}");
            json.WriteString("fingerprint", fingerprint);
            json.WriteString("severity", SeverityTerms.GitLab(finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", page.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", region.Line);
            json.WriteNumber("end", region.EndLine);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.FlushWhenLarge();
    }

    /// <inheritdoc/>
    public void End(Tally tally)
    {
        json.WriteEndArray();
        json.End(output);
    }
}
