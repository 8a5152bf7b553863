using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>What one rule found in a run.</summary>
/// <param name="rule">The rule.</param>
internal sealed class RuleGroup(RuleDescriptor rule)
{
    private readonly Dictionary<(string Path, DiagnosticSeverity Severity, string Message), RuleGroupLine> lines = [];
    private string lastPath = "";

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; } = rule;

    /// <summary>The highest severity among the findings.</summary>
    public DiagnosticSeverity Severity { get; private set; }

    /// <summary>How many findings there are.</summary>
    public int Findings { get; private set; }

    /// <summary>How many pages they are in.</summary>
    public int Pages { get; private set; }

    /// <summary>The lines to write, in the order of the pages.</summary>
    public IEnumerable<RuleGroupLine> Lines => lines.Values;

    /// <summary>Adds a finding; pages come one after the other.</summary>
    public void Add(PageReport page, Finding finding, bool withRelated)
    {
        Findings++;
        Pages += page.Path == lastPath ? 0 : 1;
        lastPath = page.Path;
        Severity = finding.Severity > Severity ? finding.Severity : Severity;
        var key = (page.Path, finding.Severity, finding.Message);
        if (!lines.TryGetValue(key, out var line))
            lines[key] = line = new RuleGroupLine(Printable.Of(page.Path), finding.Severity, Printable.Of(finding.Message), [], []);
        line.Positions.Add(TextStyle.Position(page, finding.Span));
        if (withRelated)
            line.Related.AddRange(finding.Related.Select(related => $"{TextStyle.Place(page, related)} {Printable.Of(related.Message)}"));
    }
}
