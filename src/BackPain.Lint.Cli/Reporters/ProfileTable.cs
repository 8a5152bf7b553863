using System.Globalization;
using System.Text;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Shows what a run cost, the longest stage first.</summary>
internal static class ProfileTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IEnumerable<StageCost> costs, Tally tally)
    {
        StageCost[] stages = [.. costs];
        var total = stages.Sum(stage => stage.Time.TotalMilliseconds);
        var findings = tally.Rules.ToDictionary(count => count.Rule.Id, count => count.Findings, StringComparer.Ordinal);
        output.WriteLine($"{"ms",10} {"share",6} {"allocated",12} {"findings",9}  stage, time summed over threads");
        foreach (var stage in stages)
            Line(output, stage, total, RuleCatalog.Find(stage.Stage) is null ? null : findings.GetValueOrDefault(stage.Stage));
        Line(output, new StageCost("all", TimeSpan.FromMilliseconds(total), stages.Sum(stage => stage.Bytes)), total, findings.Values.Sum());
    }

    private static void Line(TextWriter output, StageCost stage, double total, int? findings)
    {
        var (time, share) = (stage.Time.TotalMilliseconds, total == 0 ? 0 : stage.Time.TotalMilliseconds / total);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{time,10:0.0} {Math.Round(100 * share),4} % {stage.Bytes / 1048576.0,9:0.00} MB {findings,9}  {NameOf(stage.Stage)}"));
    }

    private static string NameOf(string stage)
    {
        if (RuleCatalog.Find(stage) is { } rule)
            return $"{rule.Id} {rule.Name}";

        // Verdicts are named like the properties that hold them.
        var words = new StringBuilder();
        foreach (var letter in stage)
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter));
        return char.IsUpper(stage[0]) ? $"verdict: {words}" : stage;
    }
}
