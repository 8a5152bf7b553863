using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2015: one journal under two names.</summary>
public sealed class JournalFormMix : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2015", Name: "journal-form-mix", RuleCategory.Citations, DiagnosticSeverity.Hidden,
        Title: "A journal has the same name in all entries of a page",
        Why: "'The Lancet' and 'Lancet', or a name in full and its abbreviation, look like two journals, and a search for one misses the other.",
        Examples:
        [
            new("""
                All of it helps.[1-3]

                ## References

                1. Williams C (2014). "Efficacy of paracetamol". Lancet. 384 (9954): 1586–96.
                2. Foster N (2018). "Prevention and treatment of low back pain". Lancet. 391 (10137): 2368–83.
                3. Hartvigsen J (2018). "What low back pain is". [|The Lancet|]. 391 (10137): 2356–67.
                """),
            new("""
                All of it helps.[1-2]

                ## References

                1. Malmivaara A (1995). "Bed rest, exercises, or ordinary activity". N Engl J Med. 332 (6): 351–5.
                2. Deyo R (2001). "Low back pain". [|New England Journal of Medicine|]. 344 (5): 363–70.
                """),
            new("""
                All of it helps.[1-5]

                ## References

                1. Malmivaara A (1995). "Bed rest, exercises, or ordinary activity". N Engl J Med. 332 (6): 351–5.
                2. Chou R (2017). "Noninvasive treatments". Ann Intern Med. 166 (7): 493–505.
                3. Gard G (2005). "Body awareness therapy". Disabil Rehabil. 27 (12): 725–8.
                4. Hayden J (2005). "Exercise therapy". Ann Intern Med. 142 (9): 776–85.
                5. Williams C (2014). "Efficacy of paracetamol". [|The Lancet|]. doi:10.1016/S0140-6736(14)60805-9.
                """),
            new("""
                All of it helps.[1-4]

                ## References

                1. Williams C (2014). "Efficacy of paracetamol". Lancet. 384 (9954): 1586–96.
                2. Foster N (2018). "Prevention". Lancet Neurol. 17 (1): 23–8.
                3. Hayden J (2005). "Exercise therapy". Eur J Pain. 9 (2): 776–85.
                4. Gard G (2005). "Awareness". Eur J Phys Rehabil Med. 27 (1): 725–8.
                """),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Points and capitals in abbreviations. The rule is off by default because a page may follow its sources, and because names that abbreviate alike may be two journals.",
        FixNote = "Choose one form: the abbreviations of the National Library of Medicine, or names in full.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var form in page.JournalForms)
        {
            var named = $"{EntryWording.Subject(form.Entry)} names its journal {Wording.Quote(page.Article.Slice(form.Span))}";
            yield return Report(form.Span, form.Other is null
                ? $"{named}, but the list abbreviates journals, and no abbreviation begins with 'The'."
                : $"{named}, which {Entry(form.Other, form.Entry)} calls {Wording.Quote(page.Article.Slice(form.Other.Publication!.Journal))}.");
        }
    }

    private static string Entry(ReferenceEntry other, ReferenceEntry than) =>
        other.Number > 0 && other.Number != than.Number ? $"entry {other.Number}" : "another entry";
}
