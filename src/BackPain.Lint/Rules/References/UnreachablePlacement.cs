using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1026: a citation that a reader cannot follow from where it stands.</summary>
public sealed class UnreachablePlacement : Rule
{
    private const int MostMarkers = 5;

    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1026", Name: "unreachable-placement", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Every citation can be followed from where it stands",
        Why: "A reader follows a marker from a statement to one work. 'Ibid.' means another work as soon as an entry is added above it, a marker in an entry that names the entry leads in a circle, markers behind the list are read by nobody, and from half a dozen markers at one place nobody can tell which of them supports the statement.",
        Examples:
        [
            new("Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. [|Ibid.|], p. 1002.\n"),
            new("Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006. [|[1]|]\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("All of it helps.[|[1][2][3][4][5][6]|]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n5. Brown A. Spine. 2007;3(9):98-106.\n6. Clark B. Spine. 2008;4(1):12-20.\n"),
            new("Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n\nPlease help: exercise may also harm.[|[2]|]\n"),
            new("Heat helps.[1][2] Exercise helps.[3-4]" + List),
        ])
    {
        Accepted = "Up to five markers at one place, and a series that one marker closes; the number of an entry that stands at its start once more; text behind the list under a heading of its own.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var run in page.MarkerRuns)
        {
            if (run.End - run.First > MostMarkers && run.IsInText(article))
                yield return Report(run.Span, $"{run.End - run.First} markers stand at one place, {Wording.Quote(article.Slice(run.Span))}, so nobody can tell which work supports what.");
            else if (IsBehindList(article, run))
                yield return Report(run.Span, $"The marker {Wording.Quote(article.Slice(run.Span))} stands behind the reference list, where nobody reads on.");
        }

        foreach (var entry in article.Lists.Where(list => list.Role == SectionRole.References && list.IsNumbered).SelectMany(list => list.Entries))
        {
            if (entry.EarlierWork is { } words)
                yield return Report(words, $"Entry {entry.Number} says {Wording.Quote(article.Slice(words))} instead of naming its work, which another entry above it would change.");
            if (entry.OwnMarker is { } marker)
                yield return Report(marker, $"The marker {Wording.Quote(article.Slice(marker))} stands in entry {entry.Number} and leads to the entry itself.");
        }
    }

    /// <summary>Below the list and under its heading; a page that goes on with a heading of its own is read on.</summary>
    private static bool IsBehindList(Article article, MarkerRun run) =>
        article.NumberedList is { HasHeading: true } list && run.Span.Start >= list.Span.End && run.IsInText(article) &&
        article.Paragraphs[article.Markers[run.First].Paragraph].Section == list.Section;
}
