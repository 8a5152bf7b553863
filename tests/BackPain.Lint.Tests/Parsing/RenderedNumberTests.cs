using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>
/// The number that an entry is shown with, against the HTML that Markdig makes of the same page. What the linter says about
/// CommonMark's counting is true of a renderer, not only of itself.
/// </summary>
public sealed partial class RenderedNumberTests
{
    [Theory]
    [InlineData("1. Work1\n2. Work2\n3. Work3", "1 2 3", "1 2 3")]
    [InlineData("1. Work1\n1. Work2\n1. Work3", "1 2 3", "1 2 3")]
    [InlineData("1. Work1\n3. Work2\n7. Work3", "1 3 7", "1 2 3")]
    [InlineData("3. Work1\n2. Work2\n1. Work3", "3 2 1", "3 4 5")]
    [InlineData("10. Work1\n11. Work2", "10 11", "10 11")]
    [InlineData("1. Work1\n1. Work2\n2. Work3", "1 1 2", "1 2 3")]
    [InlineData("1. Work1\n\nTrials\n\n1. Work2", "1 1", "1 1")]
    [InlineData("1. Work1\n2. Work2\n\nTrials\n\n3. Work3\n5. Work4", "1 2 3 5", "1 2 3 4")]
    [InlineData("1. Work1\n2) Work2", "1 2", "1 2")]
    [InlineData("1. Work1\n\n<!-- a remark -->\n\n3. Work2", "1 3", "1 3")]
    [InlineData("Works:\n1. Work1\n2. Work2", "1 2", "1 2")]
    [InlineData("Works:\n10. Work1 PMID 16641776.\n11. Work2 PMID 28192793.", "10 11", "0 0")]
    [InlineData("[1] Work1\n\n[3] Work2", "1 3", "0 0")]
    [InlineData("- 6\\. Work1\n- 9\\. Work2", "6 9", "0 0")]
    [InlineData("<a id=\"x1\"></a>1. Work1\n<a id=\"x2\"></a>2. Work2", "1 2", "0 0")]
    public void Only_the_first_number_of_a_list_counts(string list, string written, string shown)
    {
        var page = $"# Pain\n\nHeat helps.[1]\n\n## References\n\n{list}\n";
        var entries = PageReading.Read(page).Lists.SelectMany(read => read.Entries).ToArray();

        string.Join(' ', entries.Select(entry => entry.Number)).ShouldBe(written);
        string.Join(' ', Rendered(page).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)).ShouldBe(shown.Replace("0 0", "", StringComparison.Ordinal));
        // Where the renderer shows no list, it shows the text as written: 0 for a swallowed number, the number for a label.
        var isText = shown == "0 0" && !list.StartsWith("Works", StringComparison.Ordinal);
        string.Join(' ', entries.Select(entry => entry.RenderedNumber)).ShouldBe(isText ? written : shown);
    }

    [Fact]
    public void Every_entry_is_shown_with_the_number_the_renderer_gives_it() =>
        Lists.Sample(
            list =>
            {
                var page = $"# Pain\n\nHeat helps.[1]\n\n## References\n\n{list}\n";
                var article = PageReading.Read(page);
                var shown = Rendered(page);
                var entries = article.Lists.SelectMany(read => read.Entries).ToArray();
                foreach (var entry in entries)
                    entry.RenderedNumber.ShouldBe(shown.GetValueOrDefault(WorkIn(article.Shown(entry.Body))), page);
                entries.Length.ShouldBeGreaterThanOrEqualTo(shown.Count, page);
            },
            iter: 500);

    /// <summary>What may stand between two items; plain line breaks are the most frequent.</summary>
    private static readonly string[] Gaps =
        ["\n", "\n", "\n", "\n", "\n\n", "\n\n\n", "\nheld over\n", "\n  held over\n", "\n\nTrials\n\n", "\n\n<!-- a remark -->\n\n"];

    private static readonly Gen<string> Lists = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, Gaps.Length - 1])
        .Array[1, 8]
        .Select(items => string.Concat(items.Select((item, i) => Item(i, item.Item1, item.Item2, item.Item3) + (i + 1 < items.Length ? Gaps[item.Item4] : ""))));

    private static string Item(int index, int number, int indent, int delimiter) =>
        $"{new string(' ', indent)}{number}{(delimiter == 0 ? ')' : '.')} Work{index} PMID {16641776 + index}.";

    /// <summary>The works of a page's ordered lists and the numbers a browser shows before them.</summary>
    private static Dictionary<string, int> Rendered(string page)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<int>();
        foreach (Match tag in Tag().Matches(Markdown.ToHtml(page)))
        {
            if (tag.Groups["start"].Success)
                open.Push(int.Parse(tag.Groups["start"].ValueSpan, CultureInfo.InvariantCulture));
            else if (tag.Value == "<ol>")
                open.Push(1);
            else if (tag.Value == "</ol>")
                open.Pop();
            else if (tag.Groups["work"].Success && open.TryPop(out var next))
            {
                numbers[tag.Groups["work"].Value] = next;
                open.Push(next + 1);
            }
        }

        return numbers;
    }

    private static string WorkIn(string body) => Work().Match(body).Value;

    [GeneratedRegex(@"<ol>|<ol start=""(?<start>\d+)"">|</ol>|<li>\s*(?:<p>)?(?<work>Work\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^Work\d+")]
    private static partial Regex Work();
}
