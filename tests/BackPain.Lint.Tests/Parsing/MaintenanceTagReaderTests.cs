using BackPain.Lint.Parsing;
using CsCheck;

namespace BackPain.Lint.Tests.Parsing;

public sealed class MaintenanceTagReaderTests
{
    private static readonly string[] Parts =
        ["[", "]", "citation needed", "(", ")", "*", "\\", "?", "<i>", " ", "\n", "when", "\0", "date=", "May 2019"];

    [Theory]
    [InlineData("[citation needed]", "citation needed")]
    [InlineData("[Citation Needed]", "citation needed")]
    [InlineData("[*citation needed*]", "citation needed")]
    [InlineData("[*[citation needed](https://example.org/wiki/Citation_needed)*]", "citation needed")]
    [InlineData("[<i>citation needed</i>]", "citation needed")]
    [InlineData("[<i><a href=\"/wiki/X\" title=\"X\">citation needed</a></i>]", "citation needed")]
    [InlineData("[[citation needed](https://example.org/a_(b))]", "citation needed")]
    [InlineData("[citation needed](https://example.org)", "citation needed")]
    [InlineData("\\[citation needed\\]", "citation needed")]
    [InlineData("[citation&nbsp;needed]", "citation needed")]
    [InlineData("[citation\nneeded]", "citation needed")]
    [InlineData("[medical citation needed]", "medical citation needed")]
    [InlineData("[unreliable medical source?]", "unreliable medical source?")]
    [InlineData("[unreliable medical source]", "unreliable medical source?")]
    [InlineData("[failed verification]", "failed verification")]
    [InlineData("[better source needed]", "better source needed")]
    [InlineData("[non-primary source needed]", "non-primary source needed")]
    [InlineData("[dubious – discuss]", "dubious – discuss")]
    [InlineData("[dubious - discuss]", "dubious – discuss")]
    [InlineData("[clarification needed]", "clarification needed")]
    [InlineData("[when?]", "when?")]
    [InlineData("[who?]", "who?")]
    [InlineData("[by whom?]", "by whom?")]
    [InlineData("[page needed]", "page needed")]
    [InlineData("[needs update]", "needs update")]
    [InlineData("[original research?]", "original research?")]
    [InlineData("[according to whom?]", "according to whom?")]
    [InlineData("[dead link]", "dead link")]
    public void Reads_the_tag_in_every_form(string tag, string name)
    {
        var text = $"Heat helps.{tag} Cold does not.";

        var read = MaintenanceTagReader.Read(text, text).ShouldHaveSingleItem();

        read.Name.ShouldBe(name);
        text.Substring(read.Span.Start, read.Span.Length).ShouldBe(tag);
        read.Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("[citation needed (date=May 2019)]", "May 2019")]
    [InlineData("[citation needed|date=May 2019]", "May 2019")]
    [InlineData("[citation needed, 2019-05]", "2019-05")]
    [InlineData("[when? May 2019]", "May 2019")]
    public void Keeps_the_date(string tag, string date) =>
        MaintenanceTagReader.Read(tag, tag).ShouldHaveSingleItem().Date.ShouldBe(date);

    [Theory]
    [InlineData("[WHO]")]
    [InlineData("[who]")]
    [InlineData("[when]")]
    [InlineData("[dubious claims]")]
    [InlineData("[10]")]
    [InlineData("citation needed")]
    [InlineData("[citation needed")]
    [InlineData("[citation needed for every claim]")]
    [InlineData("[a page on dead links](x)")]
    public void Anything_else_is_text(string text) => MaintenanceTagReader.Read(text, text).ShouldBeEmpty();

    [Fact]
    public void A_tag_in_code_is_text() =>
        MaintenanceTagReader.Read("Write `[citation needed]`.", "Write                    .").ShouldBeEmpty();

    [Fact]
    public void Reads_several_tags_in_order()
    {
        const string text = "Heat helps.[citation needed][when?] Cold does not.[dead link]";

        MaintenanceTagReader.Read(text, text).Select(tag => tag.Name).ShouldBe(["citation needed", "when?", "dead link"]);
    }

    [Fact]
    public void Tags_of_any_text_lie_in_it() =>
        Gen.Int[0, Parts.Length - 1].Select(part => Parts[part]).Array[0, 12]
            .Sample(parts =>
            {
                var text = string.Concat(parts);
                foreach (var tag in MaintenanceTagReader.Read(text, text))
                {
                    tag.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                    tag.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                }
            });
}
