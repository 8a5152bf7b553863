using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>Counts per rule what was found, missed, and reported without a cause.</summary>
internal sealed class MutationScore
{
    private readonly Linter linter = new(LintSettings.Default);
    private readonly SortedDictionary<string, (int Found, int Missed, int False)> rules = new(StringComparer.Ordinal);

    /// <summary>How many mutants were judged.</summary>
    public int Mutants { get; private set; }

    /// <summary>Judges a mutant.</summary>
    /// <returns>What the linter got wrong, a line each; empty when nothing.</returns>
    public string Add(Mutant mutant)
    {
        Mutants++;
        var text = mutant.Write();
        // What the clean page was told already is the same finding where it stood, and wherever a swap has moved it.
        var places = mutant.Base.Findings.Select(finding => (finding.Rule.Id, mutant.Map(finding.Span.Start))).ToHashSet();
        var messages = mutant.Base.Findings.Select(finding => (finding.Rule.Id, finding.Message)).ToHashSet();
        var findings = linter.Check(SourceText.From(text)).Findings
            .Where(finding => !places.Contains((finding.Rule.Id, finding.Span.Start)) && !messages.Contains((finding.Rule.Id, finding.Message))).ToArray();
        var defects = Oracle.DefectsOf(mutant).ToArray();
        var faults = new StringBuilder();
        foreach (var defect in defects.Where(defect => defect.IsRequired))
        {
            var isFound = findings.Any(finding => Fits(finding, defect));
            Count(defect.Rule, found: isFound ? 1 : 0, missed: isFound ? 0 : 1);
            if (!isFound)
                faults.Append(CultureInfo.InvariantCulture, $"  missed {defect.Rule} at {defect.Place}: {defect.Cause}\n");
        }

        foreach (var finding in findings.Where(finding => !defects.Any(defect => Fits(finding, defect))))
        {
            Count(finding.Rule.Id, isFalse: 1);
            faults.Append(CultureInfo.InvariantCulture, $"  false  {finding.Rule.Id} at {finding.Span}: {finding.Message}\n");
        }

        return faults.ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{Mutants} mutants\nrule     found missed false recall\n");
        foreach (var (rule, (found, missed, wrong)) in rules)
            table.Append(CultureInfo.InvariantCulture, $"{rule} {found,6} {missed,6} {wrong,5} {(found + missed == 0 ? "     -" : ((double)found / (found + missed)).ToString("F3", CultureInfo.InvariantCulture)),6}\n");
        return table.ToString();
    }

    private static bool Fits(Finding finding, Defect defect) =>
        defect.Rules.Contains(finding.Rule.Id, StringComparer.Ordinal) &&
        (finding.Span.IntersectsWith(defect.Place) || finding.Related.Any(related => related.Span.IntersectsWith(defect.Place)));

    private void Count(string rule, int found = 0, int missed = 0, int isFalse = 0)
    {
        var (a, b, c) = rules.GetValueOrDefault(rule);
        rules[rule] = (a + found, b + missed, c + isFalse);
    }
}
