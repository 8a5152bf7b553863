using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1010: a marker on the other side of a full stop or comma than the rest of the page.</summary>
/// <param name="sideAsked">The side of a punctuation mark that the page's settings ask for.</param>
public sealed class MarkerPunctuation(Func<char, PunctuationSide> sideAsked) : Rule
{
    private const int FewestSamples = 4;
    private const double LeastAgreement = 0.8;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1010", Name: "marker-punctuation", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Markers stand on the same side of punctuation throughout a page",
        Why: "A marker that floats between a sentence and its full stop belongs to neither, and may wrap to the next line alone. Wikipedia's Manual of Style puts markers after punctuation, the AMA Manual of Style after full stops and commas and before colons and semicolons, many Vancouver journals before; ICMJE prescribes neither, so unless a style is set, what counts is that a page keeps to one.",
        Examples:
        [
            new(
                "Trials guide the choice of treatment[|[1] .|] Heat helps.[2] Massage may help.[1] Rest does not.[2] Exercise helps.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Trials guide the choice of treatment.[1] Heat helps.[2] Massage may help.[1] Rest does not.[2] Exercise helps.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new(
                "Heat helps.[2] Massage may help[|[1].|] Rest does not.[2] Exercise helps.[1] Cold may help.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Heat helps.[2] Massage may help.[1] Rest does not.[2] Exercise helps.[1] Cold may help.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps.[1] Rest, as Hayden et al.[2] showed, does not. Massage may help[1].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "Pages with few markers beside punctuation, and pages without a clear majority for a side; markers before a dash or inside a closing parenthesis; abbreviations, ellipses and HTML entities.",
        FixNote = "Moves the marker to the other side of the mark and deletes a blank between them.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var groups = MarkerGroup.In(page.Article);
        var (stops, colons) = (MajorityOf(groups.Where(group => !IsColon(page.Article, group))), MajorityOf(groups.Where(group => IsColon(page.Article, group))));
        foreach (var group in groups)
        {
            var asked = sideAsked(page.Article.Text[group.Mark]);
            var wanted = asked != PunctuationSide.Consistent ? asked : IsColon(page.Article, group) ? colons : stops;
            if (group.HasStrayBlank || (wanted != PunctuationSide.Consistent && group.Side != wanted))
                yield return Misplaced(page.Article, group, wanted, isAsked: asked != PunctuationSide.Consistent);
        }
    }

    private static bool IsColon(Article article, MarkerGroup group) => article.Text[group.Mark] is ':' or ';';

    /// <summary>The side that a clear majority of the page's markers takes.</summary>
    private static PunctuationSide MajorityOf(IEnumerable<MarkerGroup> groups)
    {
        var (before, after) = (0, 0);
        foreach (var group in groups.Where(group => !group.HasStrayBlank))
        {
            before += group.Side == PunctuationSide.Before ? 1 : 0;
            after += group.Side == PunctuationSide.After ? 1 : 0;
        }

        var all = before + after;
        return all < FewestSamples ? PunctuationSide.Consistent :
            after >= LeastAgreement * all ? PunctuationSide.After :
            before >= LeastAgreement * all ? PunctuationSide.Before : PunctuationSide.Consistent;
    }

    private Finding Misplaced(Article article, MarkerGroup group, PunctuationSide wanted, bool isAsked)
    {
        var mark = article.Text[group.Mark].ToString();
        var whole = TextSpan.FromBounds(Math.Min(group.Mark, group.Span.Start), Math.Max(group.Mark + 1, group.Span.End));
        var quoted = Wording.Quote(article.Slice(group.Span));
        var (here, there) = group.Side == PunctuationSide.Before ? ("before", "after") : ("after", "before");
        var message = group.HasStrayBlank
            ? $"A blank stands between the marker {quoted} and the {NameOf(mark)} after it."
            : $"The marker {quoted} stands {here} the {NameOf(mark)}; {(isAsked ? $"the settings want it {there}" : $"most of this page's markers stand {there} it")}.";
        return Report(whole, message, FixOf(article, group, wanted, mark));
    }

    private static Fix FixOf(Article article, MarkerGroup group, PunctuationSide wanted, string mark)
    {
        if (group.Side == PunctuationSide.Before && wanted == PunctuationSide.After)
        {
            // A blank before the marker stays before it: "pain [3]." turns into "pain. [3]".
            var at = group.Span.Start;
            while (at > 0 && article.Text[at - 1] == ' ')
                at--;
            return new Fix($"Move the {NameOf(mark)} before the marker", FixSafety.Safe,
                new TextChange(new TextSpan(at, 0), mark), new TextChange(TextSpan.FromBounds(group.Span.End, group.Mark + 1), ""));
        }

        return group.HasStrayBlank
            ? new Fix("Delete the blank after the marker", FixSafety.Safe, new TextChange(TextSpan.FromBounds(group.Span.End, group.Mark), ""))
            : new Fix($"Move the {NameOf(mark)} after the marker", FixSafety.Safe,
                new TextChange(new TextSpan(group.Mark, 1), ""), new TextChange(new TextSpan(group.Span.End, 0), mark));
    }

    private static string NameOf(string mark) => mark switch
    {
        "." => "full stop",
        "," => "comma",
        ";" => "semicolon",
        ":" => "colon",
        "?" => "question mark",
        _ => "exclamation mark",
    };
}
