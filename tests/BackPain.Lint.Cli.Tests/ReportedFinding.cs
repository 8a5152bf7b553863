using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BackPain.Lint.Cli.Tests;

/// <summary>A finding as a reader of a report gets it back. Each form is read by other means than it was written with.</summary>
internal sealed partial record ReportedFinding(string Path, int Line, int Column, string Severity, string Rule, string Message)
{
    public static ReportedFinding[] FromJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("findings").EnumerateArray().Select(finding => FromJson(finding, file.GetProperty("path").GetString()!)))];
    }

    public static ReportedFinding[] FromJsonLines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(finding => FromJson(finding, finding.GetProperty("path").GetString()!))];

    public static ReportedFinding[] FromSarif(string text)
    {
        var run = JsonDocument.Parse(text).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        return [.. run.GetProperty("results").EnumerateArray().Select(result =>
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            return new ReportedFinding(
                Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32(),
                Word(result.GetProperty("level").GetString()!),
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("message").GetProperty("text").GetString()!);
        })];
    }

    /// <summary>Code Quality has no columns.</summary>
    public static ReportedFinding[] FromGitLab(string text) => [.. JsonDocument.Parse(text).RootElement.EnumerateArray().Select(finding => new ReportedFinding(
        finding.GetProperty("location").GetProperty("path").GetString()!,
        finding.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(),
        0,
        Word(finding.GetProperty("severity").GetString()!),
        finding.GetProperty("check_name").GetString()!.Split(' ')[0],
        finding.GetProperty("description").GetString()!))];

    /// <summary>The columns count bytes.</summary>
    public static ReportedFinding[] FromReviewdog(string text) => [.. JsonDocument.Parse(text).RootElement.GetProperty("diagnostics").EnumerateArray().Select(finding => new ReportedFinding(
        finding.GetProperty("location").GetProperty("path").GetString()!,
        finding.GetProperty("location").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(),
        finding.GetProperty("location").GetProperty("range").GetProperty("start").GetProperty("column").GetInt32(),
        Word(finding.GetProperty("severity").GetString()!),
        finding.GetProperty("code").GetProperty("value").GetString()!,
        finding.GetProperty("message").GetString()!))];

    public static ReportedFinding[] FromCheckstyle(string text) => [.. XDocument.Parse(text).Root!.Elements("file").SelectMany(file => file.Elements("error").Select(error => new ReportedFinding(
        file.Attribute("name")!.Value,
        Number(error.Attribute("line")!.Value),
        Number(error.Attribute("column")!.Value),
        error.Attribute("severity")!.Value,
        error.Attribute("source")!.Value["bplint.".Length..],
        error.Attribute("message")!.Value)))];

    /// <summary>Only tests that fail say what was found in attributes.</summary>
    public static ReportedFinding[] FromJUnit(string text) => [.. XDocument.Parse(text).Descendants("failure").Select(failure =>
    {
        var name = JUnitName().Match(failure.Parent!.Attribute("name")!.Value);
        return new ReportedFinding(
            failure.Parent.Attribute("classname")!.Value, Number(name.Groups["line"].Value), Number(name.Groups["column"].Value),
            failure.Attribute("type")!.Value, name.Groups["rule"].Value, failure.Attribute("message")!.Value);
    })];

    /// <summary>The commands of a GitHub workflow, as its runner takes them apart.</summary>
    public static ReportedFinding[] FromGitHub(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        line.ShouldStartWith("::");
        var head = line[2..line.IndexOf("::", 2, StringComparison.Ordinal)];
        var properties = head[(head.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(',').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Unescape(pair[1]));
        return new ReportedFinding(
            properties["file"], Number(properties["line"]), Number(properties["col"]), Word(head.Split(' ')[0]),
            properties["title"].Split(' ')[0], Unescape(line[(line.IndexOf("::", 2, StringComparison.Ordinal) + 2)..]));
    })];

    /// <summary>The logging commands of Azure, as its agent takes them apart; lines that are no commands are left out.</summary>
    public static ReportedFinding[] FromAzure(string text) => [.. text.Split('\n').Where(line => line.Contains("##vso[", StringComparison.Ordinal)).Select(line =>
    {
        var open = line.IndexOf("##vso[", StringComparison.Ordinal);
        var close = line.IndexOf(']', open);
        var head = line[(open + 6)..close];
        head.ShouldStartWith("task.logissue ");
        var properties = head["task.logissue ".Length..].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => UnescapeAzure(pair[1]));
        return new ReportedFinding(
            properties["sourcepath"], Number(properties["linenumber"]), Number(properties["columnnumber"]), properties["type"], properties["code"], UnescapeAzure(line[(close + 1)..]));
    })];

    public static ReportedFinding[] FromConcise(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ConciseLine().Match(line)).Select(match => new ReportedFinding(
        match.Groups["path"].Value, Number(match.Groups["line"].Value), Number(match.Groups["column"].Value), match.Groups["severity"].Value, match.Groups["rule"].Value, match.Groups["message"].Value))];

    private static ReportedFinding FromJson(JsonElement finding, string path) => new(
        path,
        finding.GetProperty("start").GetProperty("line").GetInt32(),
        finding.GetProperty("start").GetProperty("column").GetInt32(),
        finding.GetProperty("severity").GetString()!,
        finding.GetProperty("id").GetString()!,
        finding.GetProperty("message").GetString()!);

    private static string Word(string term) => term switch
    {
        "major" or "ERROR" => "error",
        "minor" or "WARNING" => "warning",
        "note" or "notice" or "INFO" => "info",
        _ => term,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Unescape(string text) => Percent().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static string UnescapeAzure(string text) => Unescape(text.Replace("%AZP25", "%25", StringComparison.Ordinal));

    [GeneratedRegex("%([0-9A-F]{2})")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^(?<rule>BPL\d{4}) [a-z0-9-]+ \((?<line>\d+):(?<column>\d+)\)$")]
    private static partial Regex JUnitName();

    [GeneratedRegex(@"^(?<path>.+):(?<line>\d+):(?<column>\d+): (?<severity>\w+) (?<rule>BPL\d{4}) (?<message>.*)$")]
    private static partial Regex ConciseLine();
}
