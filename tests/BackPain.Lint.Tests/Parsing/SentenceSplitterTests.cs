using System.Text.RegularExpressions;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed partial class SentenceSplitterTests
{
    [Theory]
    [InlineData("Heat helps.| Cold does not.")]
    [InlineData("Chou et al. reported relief.| Others did not.")]
    [InlineData("Relief was seen by Chou et al.| The trial was small.")]
    [InlineData("This was shown by Chou et al.[3]| Exercise helped too.")]
    [InlineData("Chou et al.[3] showed relief.")]
    [InlineData("See Fig. 2 for details.| It is clear.")]
    [InlineData("Ketorolac i.v. was better than placebo.| It acts fast.")]
    [InlineData("Ketorolac vs. Placebo was tested.")]
    [InlineData("Drugs (e.g. Tylenol) are used.| They help.")]
    [InlineData("The difference was small (p < .05).| It vanished later.")]
    [InlineData("Pain fell by 0.5 points.| 30 patients left.")]
    [InlineData("Smith J. A. reported two cases.| One died.")]
    [InlineData("In 1990 C. Michael Gibson founded it.| It grew.")]
    [InlineData("Dr. Brown agreed.| Prof. White did not.")]
    [InlineData("Rule No. 3 applies.| Others do not.")]
    [InlineData("He said no.| She left.")]
    [InlineData("Infection with S. aureus is common.| H. pylori is rarer.")]
    [InlineData("Treat active H. Pylori first.| Then wait.")]
    [InlineData("[ ] 5. Read the page.| Then edit it.")]
    [InlineData("S. Aureus is a bacterium.| It spreads.")]
    [InlineData("Give vitamin D.| Supplements are cheap.")]
    [InlineData("It is caused by hepatitis B.| Vaccines prevent it.")]
    [InlineData("Heat helps.[10]| Cold does not.")]
    [InlineData("Heat helps.[10][11]| Cold does not.")]
    [InlineData("Heat helps. [10]| Cold does not.")]
    [InlineData("Heat helps.| [10] found the same.")]
    [InlineData("Heat helps.¹²| Cold does not.")]
    [InlineData("Heat helps.(1)| Cold does not.")]
    [InlineData("Heat helps[13] .| Cold does not.")]
    [InlineData("Heat helps.[10, p. 14]| Cold does not.")]
    [InlineData("Heat helps. [citation needed]| Cold does not.")]
    [InlineData("Heat helps.[by whom?]| Cold does not.")]
    [InlineData("Heat helps. (PMID: 16641776)| Cold does not.")]
    [InlineData("Heat helps.| (Cold does not.)| Rest is worse.")]
    [InlineData("He said \"Heat helps.\"| Cold does not.")]
    [InlineData("He said “heat helps.”| Cold does not.")]
    [InlineData("Does heat help?| Yes!| It does.")]
    [InlineData("\"Why?\" he asked.| Nobody knew.")]
    [InlineData("Heat helps... sometimes.| Cold does not.")]
    [InlineData("Heat helps…| Cold does not.")]
    [InlineData("Pain was . . . found.| It went.")]
    [InlineData("Heat helps\nin winter.| Cold\nhelps in summer.")]
    [InlineData("Sold in the U.S.| The maker left.")]
    [InlineData("Sold in the U.S. market.| Then withdrawn.")]
    [InlineData("Read www.example.org for more.| It is free.")]
    [InlineData("Protein falls.| mRNA rises.")]
    [InlineData("1. Rest is bad.| 2. Heat is good.")]
    [InlineData("Wait 30 min.| Patients may then walk.")]
    [InlineData("From Sept. 2010 it rose.| It fell later.")]
    [InlineData("Pain, stiffness, etc. are common.| Most resolve.")]
    [InlineData("People with MS.| They tire.")]
    [InlineData("疼痛很常见。| 大多数会好转。")]
    public void Cuts_where_a_reader_would(string marked)
    {
        var expected = marked.Split('|').Select(part => part.Trim()).ToArray();
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Sentences(text).ShouldBe(expected);
    }

    [Fact]
    public void Drops_what_holds_neither_letter_nor_digit() => Sentences("Heat helps.  * * *").ShouldBe(["Heat helps."]);

    [Fact]
    public void A_stop_inside_a_marker_ends_nothing() =>
        Sentences("Heat helps[10, p. 14. A] much. Cold does not.").ShouldBe(["Heat helps[10, p. 14. A] much.", "Cold does not."]);

    [Fact]
    public void Stays_inside_the_paragraph()
    {
        const string page = "Before. Heat helps. Cold does not. After.";
        var paragraph = TextSpan.FromBounds(page.IndexOf("Heat", StringComparison.Ordinal), page.IndexOf(" After", StringComparison.Ordinal));

        SentenceSplitter.Split(page, paragraph, [])
            .Select(span => page.Substring(span.Start, span.Length))
            .ShouldBe(["Heat helps.", "Cold does not."]);
    }

    [Fact]
    public void Sentences_of_any_text_are_trimmed_ordered_and_hold_every_letter() =>
        Gen.Select(Gen.String[Gen.Char["aZ.?! \n[](1)\"…。‘¹é\ud83d\ude00\0"], 0, 60], Gen.Int[0, 60], Gen.Int[0, 60])
            .Sample((text, one, two) =>
            {
                var (low, high) = (Math.Min(one, two), Math.Max(one, two));
                var paragraph = TextSpan.FromBounds(Math.Min(low, text.Length), Math.Min(high, text.Length));
                var sentences = SentenceSplitter.Split(text, paragraph, [.. Markers().Matches(text).Select(match => new TextSpan(match.Index, match.Length))]);
                var from = paragraph.Start;
                foreach (var sentence in sentences)
                {
                    sentence.Start.ShouldBeGreaterThanOrEqualTo(from);
                    text[from..sentence.Start].ShouldAllBe(character => !char.IsLetterOrDigit(character));
                    var content = text.Substring(sentence.Start, sentence.Length);
                    content.ShouldNotBeEmpty();
                    content.ShouldBe(content.Trim());
                    from = sentence.End;
                }

                from.ShouldBeLessThanOrEqualTo(paragraph.End);
                text[from..paragraph.End].ShouldAllBe(character => !char.IsLetterOrDigit(character));
            });

    private static string[] Sentences(string text)
    {
        TextSpan[] markers = [.. Markers().Matches(text).Select(match => new TextSpan(match.Index, match.Length))];
        return [.. SentenceSplitter.Split(text, new(0, text.Length), markers).Select(span => text.Substring(span.Start, span.Length))];
    }

    [GeneratedRegex(@"\[\d+(?:, p\. 14(?:\. A)?)?\]|(?<=\.)\(\d\)|[¹²]+")]
    private static partial Regex Markers();
}
