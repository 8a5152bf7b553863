using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2027: characters of an entry that a typewriter, a program or a wrong encoding left.</summary>
public sealed class TypographyResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2027", Name: "typography-residue", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An entry is written in the characters that are meant",
        Why: "A name with a broken letter is not found by a search, and doubled marks show that a program put the entry together.",
        Examples:
        [
            new(
                "Rest is bad.[1]\n\n## References\n\n1. Malmivaara A (1995). \"The treatment of acute low back pain[|--|]bed rest or exercises\". N Engl J Med. 332 (6): 351–5.\n",
                Fixed: "Rest is bad.[1]\n\n## References\n\n1. Malmivaara A (1995). \"The treatment of acute low back pain—bed rest or exercises\". N Engl J Med. 332 (6): 351–5.\n"),
            new(
                "Rest is bad.[1]\n\n## References\n\n1. Hagen K (2005). \"Is bed rest good for back pain[|?\".|] Spine. 30: 542–6.\n",
                Fixed: "Rest is bad.[1]\n\n## References\n\n1. Hagen K (2005). \"Is bed rest good for back pain?\" Spine. 30: 542–6.\n"),
            new(
                "Rest is bad.[1]\n\n## References\n\n1. S[|&oslash;|]rensen P. Rest [|&amp;amp;|] exercise. Spine. 2005;30:542-6.\n",
                Fixed: "Rest is bad.[1]\n\n## References\n\n1. Sørensen P. Rest & exercise. Spine. 2005;30:542-6.\n"),
            new("Rest is bad.[1]\n\n## References\n\n1. Siseciog[|˘|]lu M. Rest. Spine. 2005;30:542-6.\n2. M[|Ã¼|]ller M. Exercise. Spine. 2006;31:12-8.\n"),
            new("""
                Rest is bad.[1-4]

                ## References

                1. Hagen K (2005). "Is bed rest good?" Spine. 30: 542--6. doi:10.1002/a--b. <https://example.org/a--b?c&amp;d>
                2. Crohn´s disease & rest. Use `--fix`, or --fix. AT&T; BMJ. 2005;1:2-3.
                3. MÃO J. Dose &lt; 5 mg, 10&nbsp;mg. Spine. 2005;30:1-2.
                4. Müller M, Sørensen P. Rest – and exercise. Spine. 2006;31:12-8.
                """),
        ])
    {
        Accepted = "Two hyphens outside titles, in addresses and in DOIs, codes for characters that mean something to Markdown, and no-break spaces.",
        FixNote = "Writes the dash or the character, or deletes the full stop. Broken letters have to be written anew.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var fault in page.Article.TypographyFaults)
        {
            var message = $"{Wording.Quote(page.Article.Slice(Around(page.Article.Text, fault.Span)))} {fault.Words}.";
            yield return fault.Repair is { } repair
                ? Report(fault.Span, message, new Fix("Write the character that is meant", Diagnostics.FixSafety.Safe, new TextChange(fault.Span, repair))) with { Severity = DiagnosticSeverity.Info }
                : Report(fault.Span, message);
        }
    }

    /// <summary>The word with the fault, so that a reader knows which.</summary>
    private static TextSpan Around(string text, TextSpan fault)
    {
        var (start, end) = (fault.Start, fault.End);
        while (start > 0 && start > fault.Start - 24 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && end < fault.End + 24 && !char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }
}
