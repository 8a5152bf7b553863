using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Tests;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("Heat [|helps|].", "Heat helps.", "     ^^^^^")]
    [InlineData("a\r\n\tHeat\t[|helps|].\r\nb", "\tHeat\thelps.", "\t    \t^^^^^")]
    [InlineData("腰痛 [|温熱|] x", "腰痛 温熱 x", "     ^^^^")]
    [InlineData("e\u0301e\u0301 [|e\u0301|]", "e\u0301e\u0301 e\u0301", "   ^")]
    [InlineData("😀[|😀|]", "😀😀", "  ^^")]
    [InlineData("Heat[||] helps.", "Heat helps.", "    ^")]
    [InlineData("Heat [|helps\nmuch|].", "Heat helps", "     ^^^^^")]
    [InlineData("Heat[|\r\n|]helps", "Heat", "    ^")]
    [InlineData("\u001b[31m[|x|]", "\uFFFD[31mx", "     ^")]
    public void Puts_carets_under_what_is_meant(string marked, string line, string carets)
    {
        var excerpt = Of(marked).ShouldNotBeNull();
        excerpt.Line.ShouldBe(line);
        (excerpt.Padding + excerpt.Carets).ShouldBe(carets);
    }

    [Fact]
    public void Shows_nothing_for_a_blank_line() => Of("a\n  [||]\nb").ShouldBeNull();

    [Fact]
    public void Cuts_a_long_line_around_the_span()
    {
        var excerpt = Of(new string('a', 5000) + "[|here|]" + new string('b', 5000)).ShouldNotBeNull();
        excerpt.Line.Length.ShouldBe(122);
        excerpt.Line.Substring(excerpt.Padding.Length, excerpt.Carets.Length).ShouldBe("here");
        (excerpt.Line[0], excerpt.Line[^1]).ShouldBe(('…', '…'));
    }

    [Fact]
    public void Cuts_no_character_in_half()
    {
        var excerpt = Of(string.Concat(Enumerable.Repeat("😀", 500)) + "x[|y|]" + string.Concat(Enumerable.Repeat("😀", 500))).ShouldNotBeNull();
        excerpt.Line.ShouldNotContain('\uFFFD');
        excerpt.Line.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    private static SourceExcerpt? Of(string marked)
    {
        var parsed = MarkedText.Parse(marked);
        return SourceExcerpt.Of(parsed.Text, new LineIndex(parsed.Text), parsed.Spans.Single());
    }
}
