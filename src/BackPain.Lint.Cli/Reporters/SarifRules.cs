using System.Text.Json;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>The rules that a SARIF log speaks of, in the order in which it first does, and what it says of each.</summary>
internal sealed class SarifRules
{
    /// <summary>Where the linter lives.</summary>
    public const string Home = "https://github.com/backpain-lint/backpain-lint";

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> rules = [];

    /// <summary>The index of a rule, which it has from now on.</summary>
    public int IndexOf(RuleDescriptor rule)
    {
        if (indexes.TryGetValue(rule.Id, out var index))
            return index;
        rules.Add(rule);
        return indexes[rule.Id] = rules.Count - 1;
    }

    /// <summary>Writes the rules as an array of descriptors.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(json, rule);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", $"{rule.Title}.");
        WriteText(json, "fullDescription", rule.Why);
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Title}. {rule.Why} {rule.FixNote}".TrimEnd());
        json.WriteString("markdown", RulePage.WriteWithWholeLinks(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.EnabledByDefault);
        json.WriteString("level", SeverityTerms.Sarif(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
