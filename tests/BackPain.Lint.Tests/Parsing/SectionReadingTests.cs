using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

public sealed class SectionReadingTests
{
    private const string LongText =
        "Heat wraps reduce pain for a short time in people with acute low back pain, and exercise adds to the benefit when it is begun early. " +
        "Most people get better within a few weeks whatever they do, so the aim of treatment is relief.";

    [Fact]
    public void Sections_have_levels_bodies_and_spans()
    {
        var article = PageReading.Read("# Back pain\n\nIt hurts.\n\n## Heat\n\n### Pads\n\nWarm.\n\n## Cold\n\nNot warm.\n");

        article.Sections.Select(section => (section.Title, section.Level, section.HasContent, article.Shown(section.Body).Trim())).ShouldBe(
        [
            ("Back pain", 1, true, "It hurts."),
            ("Heat", 2, false, ""),
            ("Pads", 3, true, "Warm."),
            ("Cold", 2, true, "Not warm."),
        ]);
        article.Sections.Select(section => article.Shown(section.Span).Trim().Split('\n')[^1]).ShouldBe(["Not warm.", "Warm.", "Warm.", "Not warm."]);
        article.Sections.Select(section => article.Shown(section.Heading)).ShouldBe(["# Back pain", "## Heat", "### Pads", "## Cold"]);
        article.Sections.Select(section => article.Shown(section.TitleSpan)).ShouldBe(["Back pain", "Heat", "Pads", "Cold"]);
    }

    [Theory]
    [InlineData("## Heat", "Heat", HeadingForm.Atx)]
    [InlineData("##\tHeat", "Heat", HeadingForm.Atx)]
    [InlineData("## Heat ##", "Heat", HeadingForm.Atx)]
    [InlineData("   ## Heat", "Heat", HeadingForm.Atx)]
    [InlineData("## **Heat**", "Heat", HeadingForm.Atx)]
    [InlineData("Heat\n----", "Heat", HeadingForm.Setext)]
    [InlineData("Heat\n====", "Heat", HeadingForm.Setext)]
    [InlineData("**Heat**", "Heat", HeadingForm.Bold)]
    [InlineData("__Heat__", "Heat", HeadingForm.Bold)]
    [InlineData("**Heat:**", "Heat:", HeadingForm.Bold)]
    public void Reads_headings_of_every_form(string heading, string title, HeadingForm form)
    {
        var article = PageReading.Read($"It hurts.\n\n{heading}\n\nWarm.");

        var section = article.Sections.ShouldHaveSingleItem();
        section.Title.ShouldBe(title);
        section.Form.ShouldBe(form);
        article.Shown(section.TitleSpan).Trim('*', '_').ShouldBe(title);
    }

    [Theory]
    [InlineData("Heat helps people with back pain.\n---")]
    [InlineData("See [heat](https://example.org)\n---")]
    [InlineData("Heat is one of the many things that people try when their backs hurt and nothing else is left to\n---")]
    [InlineData("**Heat helps.**")]
    [InlineData("**Heat** helps")]
    [InlineData("> ## Heat")]
    [InlineData("```\n## Heat\n```")]
    [InlineData("<!--\n## Heat\n-->")]
    [InlineData("\\## Heat")]
    [InlineData("#Heat")]
    [InlineData("    ## Heat")]
    public void Other_lines_are_no_headings(string text) => PageReading.Read($"It hurts.\n\n{text}\n\nWarm.").Sections.ShouldBeEmpty();

    [Fact]
    public void Bold_lines_are_emphasis_where_headings_are_marked() =>
        PageReading.Read("# Back pain\n\n**Warning**\n\nIt hurts.").Sections.ShouldHaveSingleItem().Title.ShouldBe("Back pain");

    [Theory]
    [InlineData("", false)]
    [InlineData("\n\n", false)]
    [InlineData("<!-- to be written -->", false)]
    [InlineData("<!-- to be written -->\n\n<!-- soon -->", false)]
    [InlineData("<a id=\"heat\"></a>", false)]
    [InlineData("<a name=\"heat\"></a>\n<!-- soon -->", false)]
    [InlineData("\u200b", false)]
    [InlineData("Warm.", true)]
    [InlineData("<!-- soon --> Warm.", true)]
    [InlineData("<a id=\"heat\"></a>\nWarm.", true)]
    [InlineData("<a href=\"pad\">Warm</a> and <a id=\"heat\"></a>", true)]
    [InlineData("![Pad](pad.png)", true)]
    [InlineData("* Warm", true)]
    [InlineData("```\nwarm\n```", true)]
    [InlineData("---", true)]
    [InlineData("| a |\n|---|\n| b |", true)]
    [InlineData("[^a]: Warm.", true)]
    public void Blanks_comments_and_anchors_are_no_content(string body, bool hasContent) =>
        PageReading.Read($"# Back pain\n\nIt hurts.\n\n## Heat\n\n{body}\n\n## Cold\n\nNot warm.").Sections[1].HasContent.ShouldBe(hasContent);

    [Fact]
    public void What_stands_below_the_references_holds_references()
    {
        var article = PageReading.Read("# Heat\n\n## References\n\n### Old\n\n1. A\n\n### Systematic reviews\n\n1. B\n\n## See also\n\n* C\n\n## Trials\n\nText.");

        article.Sections.Select(section => section.Role).ShouldBe(
            [SectionRole.Text, SectionRole.References, SectionRole.References, SectionRole.Inventory, SectionRole.Inventory, SectionRole.Text]);
    }

    [Fact]
    public void Headings_that_lost_their_marks_are_inferred()
    {
        var article = PageReading.Read($"Low Back Pain\n\n{LongText}\n\nMedical Therapy\n\n{LongText}\n\nExercise\n\n{LongText}");

        article.Sections.Select(section => (section.Title, section.Level, section.Form)).ShouldBe(
        [
            ("Low Back Pain", 0, HeadingForm.Inferred),
            ("Medical Therapy", 0, HeadingForm.Inferred),
            ("Exercise", 0, HeadingForm.Inferred),
        ]);
    }

    [Fact]
    public void A_plain_name_of_the_list_is_one_heading()
    {
        var article = PageReading.Read($"Low Back Pain\n\n{LongText}\n\nReferences\n\n1. French S. 2006.");

        article.Sections.Select(section => (section.Title, section.Form)).ShouldBe([("Low Back Pain", HeadingForm.Inferred), ("References", HeadingForm.Plain)]);
    }

    [Theory]
    [InlineData("It helps a lot")]
    [InlineData("Heat and Cold and Rest and Exercise and More Things")]
    [InlineData("Heat Helps.")]
    [InlineData("Heat Helps:")]
    [InlineData("Heat,")]
    [InlineData("* Heat Pads")]
    [InlineData("1. Heat Pads")]
    [InlineData("> Heat Pads")]
    [InlineData("Heat Pads\nCold Packs")]
    public void Other_lines_of_such_a_page_are_text(string line) =>
        PageReading.Read($"Low Back Pain\n\n{LongText}\n\n{line}\n\n{LongText}").Sections.Select(section => section.Title).ShouldBe(["Low Back Pain"]);

    [Fact]
    public void Marked_headings_leave_nothing_to_infer() =>
        PageReading.Read($"# Low back pain\n\n{LongText}\n\nMedical Therapy\n\n{LongText}").Sections.ShouldHaveSingleItem();

    [Fact]
    public void Headings_of_lists_do_not_tell_whether_the_others_were_lost()
    {
        var article = PageReading.Read($"Low Back Pain\n\n{LongText}\n\nMedical Therapy\n\n{LongText}\n\n## References\n\n1. French S. 2006.");

        article.Sections.Select(section => section.Title).ShouldBe(["Low Back Pain", "Medical Therapy", "References"]);
    }

    [Fact]
    public void Navigation_and_credits_are_set_apart()
    {
        var menu = string.Join("\n\n", "Home", "Overview", "Historical Perspective", "Causes", "Diagnosis", "Treatment", "Medical Therapy", "Surgery", "Case Studies");
        var article = PageReading.Read($"Back pain medical therapy\n\n{menu}\n\nEditor-In-Chief: C. Gibson, M.D. [1]\n\nOverview\n\n{LongText}\n\nMedical Therapy\n\n{LongText}");

        article.Sections.Select(section => section.Title).ShouldBe(["Back pain medical therapy", "Overview", "Medical Therapy"]);
        article.Shown(article.Navigation.ShouldNotBeNull()).ShouldBe(menu);
        article.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Navigation).ShouldBe(9);
        article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Byline).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Editor: C. Gibson")]
    [InlineData("**Editors:** C. Gibson, A. Doe")]
    [InlineData("Authors: C. Gibson and A. Doe")]
    [InlineData("Associate Editor(s)-in-Chief: A. Doe, M.D.[2]")]
    [InlineData("Written by C. Gibson")]
    [InlineData("C. Gibson, M.S., M.D. [1]; A. Doe, Ph.D. [2]")]
    public void Credits_are_no_prose(string credit) =>
        PageReading.Read($"# Back pain\n\n{credit}\n\n{LongText}").Paragraphs[0].Kind.ShouldBe(ParagraphKind.Byline);

    [Fact]
    public void Paragraphs_have_kinds_and_sections()
    {
        var article = PageReading.Read(
            """
            It hurts.

            # Heat

            It is warm.

            * Pads

            > Warm.

            | Heat | Cold |
            |---|---|
            | warm | cold |

            Figure 1. A pad.

            ## References

            1. French S. 2006.
            """);

        article.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Section)).ShouldBe(
        [
            (ParagraphKind.Prose, -1),
            (ParagraphKind.Prose, 0),
            (ParagraphKind.ListItem, 0),
            (ParagraphKind.Quote, 0),
            (ParagraphKind.TableCell, 0),
            (ParagraphKind.TableCell, 0),
            (ParagraphKind.TableCell, 0),
            (ParagraphKind.TableCell, 0),
            (ParagraphKind.Caption, 0),
            (ParagraphKind.Entry, 1),
        ]);
    }

    [Fact]
    public void An_item_knows_the_paragraph_that_introduces_its_list()
    {
        var article = PageReading.Read("Heat helps:\n\n* pads\n* baths\n\nCold does not.");

        article.Paragraphs.Select(paragraph => paragraph.Stem).ShouldBe([-1, 0, 0, -1]);
    }
}
