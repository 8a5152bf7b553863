using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2024: a message that a citation template printed about itself, left in an entry.</summary>
public sealed class Cs1Residue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2024", Name: "cs1-residue", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An entry holds no messages of a citation template",
        Why: "MediaWiki's citation templates tell editors what is wrong with a source, in the page itself. Outside the wiki nobody can follow '(help)', and the message may be out of date: its limits for identifiers fall behind the numbers that are given out.",
        Examples:
        [
            new(
                "Heat helps.[1]\n\n## References\n\n1. Williams, Christopher M (2014). \"Efficacy of paracetamol\". The Lancet. Retrieved 2014-07-28. [|Unknown parameter |coauthors= ignored (help); Check date values in: |date= (help)|]\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. Williams, Christopher M (2014). \"Efficacy of paracetamol\". The Lancet. Retrieved 2014-07-28.\n"),
            new(
                "Stretching helps.[1]\n\n## References\n\n1. Turci AM (2023). \"Self-administered stretching exercises\". J Physiother. PMID 36958977 [|Check |pmid= value (help)|].\n",
                Fixed: "Stretching helps.[1]\n\n## References\n\n1. Turci AM (2023). \"Self-administered stretching exercises\". J Physiother. PMID 36958977.\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S (2006). \"Superficial heat or cold\". Spine. 31: 998-1006. [|CS1 maint: multiple names: authors list (link)|].\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S (2006). \"Superficial heat or cold\". Spine. 31: 998-1006.\n"),
            new("Check the dose (help).[1]\n\n## References\n\n1. French S (2006). \"Check your values: a guide\" (help). Spine. 31: 998-1006.\n2. Hayden J. Empty citation. BMJ. 2005.\n"),
        ])
    {
        Accepted = "The words of a message without '(help)' or '(link)' behind them, and messages outside reference entries and footnotes.",
        FixNote = "Deletes the messages, and a full stop behind them where one stands before them. What a message asks for is still worth a look.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var span in page.Article.CitationMessages)
            yield return Report(span, $"The entry holds {Wording.Quote(page.Article.Slice(span))}, which a citation template printed.", Fixes(page.Article.Text, span));
    }

    private static ImmutableArray<Fix> Fixes(string text, TextSpan messages)
    {
        var (start, end) = (messages.Start, messages.End);
        while (start > 0 && text[start - 1] is ' ' or '\u00A0')
            start--;
        // An entry that is nothing but a message would be left empty: its work is lost and a person must look.
        if (start == 0 || text[start - 1] is '\n' or '\r' || IsLabelEnd(text, start, messages.Start))
            return [];
        if (text[start - 1] == '.' && end < text.Length && text[end] == '.')
            end++;
        return [new Fix("Delete the template's messages", FixSafety.Safe, new TextChange(TextSpan.FromBounds(start, end), ""))];
    }

    /// <summary>Whether only the entry's label stands before the messages.</summary>
    private static bool IsLabelEnd(string text, int start, int messages)
    {
        var line = text.AsSpan(0, start);
        line = line[(line.LastIndexOfAny('\n', '\r') + 1)..];
        return line.Length < 16 && line.Trim("0123456789.)([]^:-*+\\ \t↑").IsEmpty && messages > start;
    }
}
