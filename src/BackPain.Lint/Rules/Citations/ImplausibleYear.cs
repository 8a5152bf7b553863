using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2011: a year of publication that has not come.</summary>
/// <param name="today">The day of the run, or <see langword="null"/> when no year can be called future.</param>
public sealed class ImplausibleYear(DateOnly? today) : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2011", Name: "implausible-year", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A work was published in a year that has come",
        Why: "A mistyped year hides how old the evidence is and keeps readers from finding the work. Journals date issues ahead, but not beyond the next year, which is the limit of Citation Style 1.",
        Examples:
        [
            new("Heat helps.[1]\n\n## References\n\n1. French S ([|2096|]). \"A Cochrane review of superficial heat or cold for low back pain\". Spine. 31: 998-1006.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. French S, Cameron M. A Cochrane review of superficial heat or cold. Spine. [|2096|];31:998-1006.\n"),
            new("""
                Heat helps.[1-3]

                ## References

                1. French S (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31: 2096-2099.
                2. World Health Organization (2014). Back pain in 2050. <https://www.who.int/2096/a>.
                3. Smith J. Health in 2060: what will be. Geneva: World Health Organization.
                """),
        ])
    {
        Accepted = "Years in titles, pages that look like years, and next year. Without the day of the run nothing is called future.",
        FixNote = "Look the year up by the identifier of the work.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (today is not { } day)
            yield break;
        foreach (var entry in page.Article.Entries.Where(entry => entry.Year > day.Year + 1))
        {
            if (PlaceOf(page.Article, entry) is { } span)
                yield return Report(span, $"{EntryWording.Subject(entry)} is dated {entry.Year}, a year that has not come.");
        }
    }

    /// <summary>Where the year stands as one of publication: in parentheses, or between a full stop and a semicolon.</summary>
    private static TextSpan? PlaceOf(Article article, ReferenceEntry entry)
    {
        var year = entry.Year!.Value.ToString(CultureInfo.InvariantCulture);
        var body = article.Prose.AsSpan(entry.Body.Start, entry.Body.Length);
        for (var at = 0; body[at..].IndexOf(year) is >= 0 and var next; at += next + year.Length)
        {
            var before = body[..(at + next)].TrimEnd();
            var after = body[(at + next + year.Length)..];
            if ((before.EndsWith("(") && after is [')' or ',' or ' ', ..]) || (before.EndsWith(".") && after is [';', ..]))
                return new TextSpan(entry.Body.Start + at + next, year.Length);
        }

        return null;
    }
}
