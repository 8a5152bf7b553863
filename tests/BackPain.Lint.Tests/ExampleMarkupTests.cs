using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

public sealed class ExampleMarkupTests
{
    [Fact]
    public void A_page_without_marks_stays_as_it_is()
    {
        var example = ExampleMarkup.Parse("Heat helps.[1]");

        example.Text.ShouldBe("Heat helps.[1]");
        example.Spans.ShouldBeEmpty();
    }

    [Fact]
    public void Offsets_count_in_the_text_without_marks()
    {
        var example = ExampleMarkup.Parse("Heat helps[| |][1] and[|[2]|].");

        example.Text.ShouldBe("Heat helps [1] and[2].");
        example.Spans.ShouldBe([new TextSpan(10, 1), new TextSpan(18, 3)]);
    }

    [Fact]
    public void An_empty_mark_is_an_empty_span() =>
        ExampleMarkup.Parse("Heat[||]").Spans.ShouldBe([new TextSpan(4, 0)]);

    [Fact]
    public void An_open_mark_is_refused() =>
        Should.Throw<FormatException>(() => ExampleMarkup.Parse("Heat [|helps."));
}
