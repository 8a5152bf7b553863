using BackPain.Lint.Articles;
using static BackPain.Lint.Tests.Rules.RuleRun;

namespace BackPain.Lint.Tests.Rules.Claims;

/// <summary>BPL4007, BPL4009 to BPL4011, BPL4013 and BPL4014: what a statement rests on, and on whom.</summary>
public sealed class EvidenceRuleTests
{
    private const string List = """


        ## References

        1. Hayden J. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev: CD000335. PMID 16034851.
        2. Turci AM (2023). "Self-administered stretching exercises for people with low back pain: a randomised controlled trial". Musculoskelet Sci Pract. 66: 102797.
        3. Gard G (2005). "Body awareness therapy for patients with chronic pain". Disabil Rehabil. 27 (12): 725–8.
        4. Furlan A. Massage for low back pain: a systematic review. Spine. 2009;34(16):1669-84.
        5. Jones B. Retrospective chart review of stretching in athletes. J Sport. 2011;4(2):11-14.
        6. Smith C. Heat in trials and in practice: a randomized trial and a meta-analysis. Pain. 2012;15(1):1-4.

        """;

    [Theory]
    [InlineData("One study found that exercise helps.[1]", "One study")]
    [InlineData("In contrast, a small randomized trial of 80 patients reported no benefit.[4]", "a small randomized trial")]
    [InlineData("Another study has shown that it helps.[1][4]", "Another study")]
    [InlineData("A meta-analysis of 12 trials found that stretching helps.[2]", "A meta-analysis")]
    [InlineData("Several randomised trials have found that stretching helps.[2]", "Several randomised trials")]
    [InlineData("Studies show that stretching helps.[2]", "Studies")]
    public void Evidence_of_another_kind_is_reported(string text, string words) => Marked("BPL4007", text + List).ShouldBe([words]);

    [Theory]
    [InlineData("One study found that stretching helps.[2]")]
    [InlineData("One study found that exercise helps.[1][2]")]
    [InlineData("One study found that awareness helps.[3]")]
    [InlineData("One study found that stretching helps athletes.[5]")]
    [InlineData("One study found that heat helps.[6]")]
    [InlineData("Exercise helps,[1] and one study found that stretching does.[2]")]
    [InlineData("Exercise helps.[1] One study found that more of it helps more.")]
    [InlineData("A review found, as one study found before, that exercise helps.[1]")]
    [InlineData("A systematic review found that massage helps.[4]")]
    [InlineData("A systematic review, and after it a trial, found that stretching helps.[2]")]
    [InlineData("Studies show that exercise helps.[1]")]
    [InlineData("Studies show that stretching and massage help.[2][3]")]
    [InlineData("In clinical trials the drug is given with food.[2]")]
    [InlineData("Another study found so, see [the data](https://pubmed.ncbi.nlm.nih.gov/12345678/).[1]")]
    [InlineData("One study found that it helps.[1-60]")]
    [InlineData("One study found that it helps.[99]")]
    public void Evidence_that_may_fit_is_accepted(string text) => Marked("BPL4007", text + List).ShouldBeEmpty();

    [Fact]
    public void Footnotes_tell_their_kind_too() =>
        Findings("BPL4007", "One study found that massage helps.[^m]\n\n[^m]: Furlan A. Massage for low back pain: a systematic review. Spine. 2009;34(16):1669-84.\n")
            .ShouldHaveSingleItem().Message.ShouldBe("The sentence speaks of 'One study', and the footnote '[^m]' is about several studies.");

    [Theory]
    [InlineData("Heat", "Heat relieves acute back pain for some days.[3]", true)]
    [InlineData("Heat", "Heat relieves acute back pain for some days.[3] So does stretching.[2]", false)]
    [InlineData("History", "Heat relieves acute back pain for some days.[3]", false)]
    [InlineData("Anatomy of pain", "Heat relieves acute back pain for some days.[3]", false)]
    [InlineData("Definition", "Heat relieves acute back pain for some days.[3]", false)]
    [InlineData("Heat", "Wraps come in three sizes.[3]", false)]
    [InlineData("Heat", "Heat relieves acute back pain for some days.", false)]
    [InlineData("Heat", "Heat relieves acute back pain for some days.[1]", false)]
    [InlineData("Heat", "Heat relieves acute back pain for some days.[3][1]", false)]
    [InlineData("Heat", "Heat relieves acute back pain for some days.[3] See PMID 36958977.", false)]
    public void A_section_is_as_new_as_its_newest_work(string heading, string body, bool isOld) =>
        Findings("BPL4009", $"# Back pain\n\n## {heading}\n\n{body}{List}").Length.ShouldBe(isOld ? 1 : 0);

    [Fact]
    public void How_old_is_old_can_be_set() =>
        Findings("BPL4009", $"# Back pain\n\n## Heat\n\nHeat relieves acute back pain for some days.[3]{List}", LintSettings.Default with { OldEvidenceYears = 30 }).ShouldBeEmpty();

    [Theory]
    [InlineData("It is widely believed that heat relieves back pain.", "It is widely believed")]
    [InlineData("Rest is believed to slow the recovery of patients.", "is believed to")]
    [InlineData("Many doctors still recommend rest for back pain.", "Many doctors still recommend")]
    [InlineData("Most people will benefit from physical therapy.", "Most people will benefit")]
    [InlineData("Experts agree that exercise relieves back pain.", "Experts agree")]
    public void Words_that_name_nobody_are_found(string text, string words) => Marked("BPL4010", text).ShouldBe([words]);

    [Theory]
    [InlineData("It is widely believed that heat relieves back pain.[3]" + List)]
    [InlineData("It is widely believed that heat relieves back pain (Chou et al., 2017).")]
    [InlineData("It is widely believed[by whom?] that heat relieves back pain.")]
    [InlineData("According to the guideline, many doctors recommend rest for back pain.")]
    [InlineData("Smith believes that heat relieves back pain.")]
    [InlineData("Many patients have pain in the legs, and some people need surgery.")]
    [InlineData("In a survey most patients say that heat relieves their pain.")]
    [InlineData("He said, \"Many doctors recommend rest for back pain.\"")]
    [InlineData("Do many doctors recommend rest for back pain?")]
    [InlineData("Anecdotal reports from some patients suggest that heat relieves pain.")]
    [InlineData("In folk medicine heat is believed to drive out the pain.")]
    [InlineData("Many people think that the train is late again today.")]
    [InlineData("Viele Patienten glauben, dass Wärme hilft. It is believed that das nicht stimmt, und die Schmerzen bleiben bei den meisten Menschen.")]
    public void Words_with_a_name_or_a_source_are_accepted(string text) => Marked("BPL4010", text).ShouldBeEmpty();

    [Theory]
    [InlineData("> \"Bed rest for more than two days harms patients with back pain.\"\n>\n> Gordon Waddell, 1998")]
    [InlineData("> Bed rest for more than two days harms patients with back pain.")]
    [InlineData("> **Note:** \"Bed rest for more than two days harms patients with back pain.\" See [the page](rest.md).")]
    [InlineData("The form says: \"Tick the box if the pain has lasted for more than six weeks.\"")]
    [InlineData("Patients call it \"a dull ache that comes and goes\" or \"like a knife\".")]
    [InlineData("\"Bed rest for more than two days harms patients with back pain.\"[3]" + List)]
    public void A_quotation_with_a_credit_is_accepted(string text) => Findings("BPL4013", text).ShouldBeEmpty();

    [Theory]
    [InlineData("1. Pending", true)]
    [InlineData("1. WikiDoc contributors. Heat. https://www.wikidoc.org/index.php/Heat", true)]
    [InlineData("1. NICE. Heat for backs. Available at Accessed 5 May 2020.", true)]
    [InlineData("1. French S. Heat for backs. Available at Accessed 5 May 2020. PMID 16641776.", false)]
    [InlineData("1. French S. Heat for backs. Spine. 2006;31(9):998-1006.", false)]
    [InlineData("1.\n2.", false)]
    public void A_claim_on_a_weak_source_alone_is_reported(string list, bool isWeak) =>
        Findings("BPL4014", $"Heat relieves acute back pain.[1] It is cheap.\n\n## References\n\n{list}\n").Length.ShouldBe(isWeak ? 1 : 0);

    [Fact]
    public void The_finding_says_what_is_weak() =>
        Findings("BPL4014", "Heat relieves acute back pain.[1]\n\n## References\n\n1. Pending\n").ShouldHaveSingleItem().Message
            .ShouldEndWith("and rests on entry 1 'Pending' alone, which names no work.");
}
