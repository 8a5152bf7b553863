using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

public sealed class MarkerPunctuationTests
{
    private const string List = """


        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        2. Hayden J, van Tulder M. Exercise therapy for low back pain. 2005.
        """;

    [Theory]
    [InlineData("Heat helps.[1]")]
    [InlineData("Heat,[1] cold,[2] and rest were compared.")]
    [InlineData("One drug helps[1]: paracetamol.")]
    [InlineData("Heat helps[1]; cold does not.[2]")]
    public void Ama_accepts_markers_after_a_full_stop_or_comma_and_before_a_colon_or_semicolon(string text) =>
        Findings(text, ReferenceStyle.Ama).ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps[1].", "Heat helps.[1]")]
    [InlineData("Heat[1], cold,[2] and rest were compared.", "Heat,[1] cold,[2] and rest were compared.")]
    [InlineData("One drug helps:[1] paracetamol.", "One drug helps[1]: paracetamol.")]
    [InlineData("Heat helps;[1][2] cold does not.", "Heat helps[1][2]; cold does not.")]
    [InlineData("Heat helps[1] ; cold does not.", "Heat helps[1]; cold does not.")]
    [InlineData("Heat helps[1] .", "Heat helps.[1]")]
    public void Ama_moves_each_mark_to_its_own_side(string text, string expected) =>
        Fixed(text, ReferenceStyle.Ama).ShouldBe(expected);

    [Theory]
    [InlineData("Does heat help?[1]")]
    [InlineData("Does heat help[1]?")]
    public void Ama_leaves_question_marks_to_the_page(string text) =>
        Findings(text, ReferenceStyle.Ama).ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps[1]; cold[2], too.", "Heat helps;[1] cold,[2] too.", ReferenceStyle.Wikipedia)]
    [InlineData("Heat helps;[1] cold,[2] too.", "Heat helps[1]; cold[2], too.", ReferenceStyle.Vancouver)]
    [InlineData("Heat helps[1]; cold,[2] too.", "Heat helps[1]; cold,[2] too.", ReferenceStyle.Consistent)]
    public void Another_style_has_one_side_for_all_marks(string text, string expected, ReferenceStyle style) =>
        Fixed(text, style).ShouldBe(expected);

    [Theory]
    [InlineData(PunctuationSide.After, "Heat helps;[1] cold,[2] too.")]
    [InlineData(PunctuationSide.Before, "Heat helps[1]; cold[2], too.")]
    public void A_side_that_is_set_wins_over_the_style(PunctuationSide side, string text)
    {
        var settings = LintSettings.Default with { Style = ReferenceStyle.Ama, MarkerPunctuation = side };

        Findings(text, settings).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_may_be_set_to_follow_itself_whatever_the_style() =>
        Findings("Heat helps;[1] cold,[2] too.", LintSettings.Default with { Style = ReferenceStyle.Ama, MarkerPunctuation = PunctuationSide.Consistent })
            .ShouldBeEmpty();

    [Theory]
    [InlineData(ReferenceStyle.Ama, "The marker '[1]' stands after the colon; the settings want it before.")]
    [InlineData(ReferenceStyle.Vancouver, "The marker '[1]' stands after the colon; the settings want it before.")]
    public void The_message_says_who_asks(ReferenceStyle style, string message) =>
        Findings("One drug helps:[1] paracetamol.", style).ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void The_message_says_where_the_other_markers_of_the_page_stand() =>
        Findings("Heat helps.[1] Cold may.[2] Rest harms.[1] Massage helps.[2] Exercise helps[1].", ReferenceStyle.Consistent).ShouldHaveSingleItem()
            .Message.ShouldBe("The marker '[1]' stands before the full stop; most of this page's markers stand after it.");

    [Fact]
    public void No_mark_moves_behind_the_full_stop_of_a_quotation()
    {
        Fixed("They wrote: \"Heat helps most patients.\"[1] , and cold does not.[2] Rest harms.[1] Massage helps.[2] Exercise helps.[1]", ReferenceStyle.Wikipedia)
            .ShouldBe("They wrote: \"Heat helps most patients.\"[1], and cold does not.[2] Rest harms.[1] Massage helps.[2] Exercise helps.[1]");
        Findings("They wrote: \"Heat helps most patients.\"[1], and cold does not.[2]", ReferenceStyle.Wikipedia).ShouldBeEmpty();
    }

    private static Finding[] Findings(string text, ReferenceStyle style) => Findings(text, LintSettings.Default with { Style = style });

    private static Finding[] Findings(string text, LintSettings settings) =>
        [.. LinterFor(settings).Check(SourceText.From(text + List)).Findings];

    private static string Fixed(string text, ReferenceStyle style)
    {
        var linter = LinterFor(LintSettings.Default with { Style = style });
        var fix = Fixer.Fix(linter, SourceText.From(text + List), FixSafety.Safe);
        Fixer.Fix(linter, fix.Text, FixSafety.Safe).Fixed.ShouldBeEmpty();
        return fix.Text.ToString()[..^List.Length];
    }

    private static Linter LinterFor(LintSettings settings) => new(settings, rule => rule.Id == "BPL1010");
}
