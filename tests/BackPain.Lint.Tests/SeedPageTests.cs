using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>
/// The page that made the linter necessary: an article of a medical wiki, flattened to text. Every defect that a person found in it
/// has a row here, and each is found or explained.
/// </summary>
public sealed class SeedPageTests
{
    /// <summary>What the linter does about a row of the list.</summary>
    public enum Outcome
    {
        /// <summary>The rule reports the line.</summary>
        Found,

        /// <summary>The rule must not report the line: it looks like the defect and is none.</summary>
        Silent,

        /// <summary>The rule is off by default.</summary>
        Off,

        /// <summary>There is no such rule yet.</summary>
        Unbuilt,
    }

    public static TheoryData<string, string, int, Outcome> Rows => new()
    {
        { "S1 the title is a plain line", "BPL3010", 1, Outcome.Off },
        { "S2 skip links", "BPL3012", 3, Outcome.Found },
        { "S3 a menu of loose lines", "BPL3012", 5, Outcome.Found },
        { "S4 one-word headings vanished", "BPL3009", 102, Outcome.Off },
        { "S6 numbers left over from links in the byline", "BPL1022", 103, Outcome.Found },
        { "S8 a recommendation without a source", "BPL4005", 106, Outcome.Found },
        { "S10 a heading without text", "BPL3001", 108, Outcome.Found },
        { "S11 the menu's lines are no second headings", "BPL3001", 46, Outcome.Silent },
        { "S11 the menu's lines are no second headings", "BPL3001", 49, Outcome.Silent },
        { "S12 the text that cited 1-9 is lost", "BPL1003", 145, Outcome.Found },
        { "S13 a heading over headings is not empty", "BPL3001", 110, Outcome.Silent },
        { "S13 a heading over headings", "BPL3002", 110, Outcome.Off },
        { "S14 an effect without a source", "BPL4004", 114, Outcome.Found },
        { "S14 sentences after the last marker", "BPL4006", 114, Outcome.Found },
        { "S14 some patients find", "BPL4010", 114, Outcome.Found },
        { "S16 an effect without a source", "BPL4004", 117, Outcome.Found },
        { "S16 is believed to be", "BPL4010", 117, Outcome.Found },
        { "S17 one study, and the entry is a review", "BPL4007", 117, Outcome.Found },
        { "S18 a marker before a stray blank and full stop", "BPL1010", 121, Outcome.Found },
        { "S19 trials, and the entry is one of them", "BPL4007", 121, Outcome.Found },
        { "S22 may help, covered from afar", "BPL4015", 128, Outcome.Found },
        { "S23 studies have indicated, covered from afar", "BPL4015", 136, Outcome.Found },
        { "S25 more recently, and the newest source is of 2006", "BPL4008", 139, Outcome.Found },
        { "S26 a trial, and one of two entries is one", "BPL4007", 139, Outcome.Silent },
        { "S27 a small benefit, covered from afar", "BPL4015", 139, Outcome.Found },
        { "S29 recommendations covered from afar", "BPL4015", 142, Outcome.Found },
        { "S31 the list has no heading", "BPL3014", 145, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 145, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 146, Outcome.Found },
        { "S32 an entry with an access date only", "BPL2010", 149, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 152, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 155, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 158, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 159, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 160, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 161, Outcome.Found },
        { "S32 an entry without a year", "BPL2010", 165, Outcome.Found },
        { "S33 messages of a citation template", "BPL2024", 147, Outcome.Found },
        { "S34 an author list in another form", "BPL2014", 147, Outcome.Found },
        { "S34 a journal's name in another form", "BPL2015", 147, Outcome.Off },
        { "S35 a month written as digits", "BPL2012", 147, Outcome.Found },
        { "S36 an access date, but no address", "BPL2017", 147, Outcome.Found },
        { "S37 a DOI with parentheses", "BPL2003", 147, Outcome.Silent },
        { "S38 the address is lost", "BPL2018", 149, Outcome.Found },
        { "S38 the lost address is told once", "BPL2017", 149, Outcome.Silent },
        { "S39 a source that anybody can write", "BPL2020", 149, Outcome.Found },
        { "S40 a note at the end of an entry", "BPL2028", 151, Outcome.Found },
        { "S41 PMC apart from its digits", "BPL2006", 151, Outcome.Found },
        { "S42 no-break spaces", "BPL2026", 147, Outcome.Found },
        { "S44 two hyphens for a dash", "BPL2027", 156, Outcome.Found },
        { "S45 a stale message about a PMID", "BPL2024", 157, Outcome.Found },
        { "S45 the PMID itself is good", "BPL2005", 157, Outcome.Silent },
        { "S46 labels of links back", "BPL1017", 158, Outcome.Found },
        { "S46 as many labels as markers", "BPL1018", 158, Outcome.Silent },
        { "S47 the Cochrane journal without a review's number", "BPL2022", 163, Outcome.Found },
        { "S48 a title that says Cochrane in another journal", "BPL2022", 154, Outcome.Silent },
        { "S50 old evidence", "BPL4009", 112, Outcome.Found },
        { "S51 a template that was not expanded", "BPL3013", 167, Outcome.Found },
        { "S52 no line break at the end", "BPL3018", 167, Outcome.Off },
        { "S53 runs of blank lines", "BPL3017", 140, Outcome.Off },
        { "S54 adjacent markers without a definition", "BPL1016", 132, Outcome.Silent },
        { "S55 Case #1 is no heading", "BPL3001", 64, Outcome.Silent },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_known_defect_is_found_or_explained(string row, string rule, int line, Outcome outcome)
    {
        // A related place is a place of the defect; a finding elsewhere may still name it as its neighbour.
        var isReported = Lint().Findings.Any(finding => finding.Rule.Id == rule && (Touches(finding.Span, line) || (outcome == Outcome.Found && IsRelated(finding, line))));
        var descriptor = RuleCatalog.Find(rule);

        switch (outcome)
        {
            case Outcome.Found:
                isReported.ShouldBeTrue(row);
                break;
            case Outcome.Silent:
                isReported.ShouldBeFalse(row);
                break;
            case Outcome.Off:
                descriptor.ShouldNotBeNull().EnabledByDefault.ShouldBeFalse(row);
                break;
            default:
                descriptor.ShouldBeNull($"{row}: the rule exists now, so say what it does here.");
                break;
        }
    }

    [Fact]
    public void Nothing_else_is_an_error_or_a_warning()
    {
        var known = Rows.Select(row => row.Data).Where(row => row.Item4 == Outcome.Found).Select(row => (row.Item2, row.Item3)).ToArray();

        var others = Lint().Findings
            .Where(finding => finding.Severity >= DiagnosticSeverity.Warning && !known.Any(row => row.Item1 == finding.Rule.Id && (Touches(finding.Span, row.Item2) || IsRelated(finding, row.Item2))))
            .Select(finding => $"{finding.Rule.Id} {finding.Message}");

        others.ShouldBeEmpty();
    }

    [Fact]
    public void Its_two_first_markers_are_no_citations() => Lint().Article.Markers.ShouldNotContain(marker => marker.Names(1) || marker.Names(2));

    private static readonly Lazy<LintResult> Result = new(() =>
        new Linter(LintSettings.Default with { Today = new DateOnly(2026, 11, 24) })
            .Check(SourceText.From(File.ReadAllText(SharedFolder.Require("seed", "back-pain-medical-therapy.txt")))));

    private static LintResult Lint()
    {
        SharedFolder.Require("seed", "back-pain-medical-therapy.txt");
        return Result.Value;
    }

    private static bool Touches(TextSpan span, int line) =>
        LineOf(span.Start) <= line && line <= LineOf(Math.Max(span.Start, span.End - 1));

    private static bool IsRelated(Finding finding, int line) => finding.Related.Any(related => LineOf(related.Span.Start) == line);

    private static int LineOf(int offset) => Lint().Article.Lines.LineOf(offset) + 1;
}
