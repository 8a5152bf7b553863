using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>The index of a wiki: the same whatever the order of pages, and whatever came and went before.</summary>
public sealed class WikiIndexTests
{
    private static readonly Gen<string> Paths = OneOf("a.md", "b.md", "c/d.md", "e.md");

    private static readonly Gen<WorkForm> Forms = Gen.Select(
        OneOf("", "16641776", "16641767"), OneOf("", "10.1000/a", "10.1000/b"), OneOf("", "superficialheatorcoldforlowbackpain", "massageforlowbackpainareview"), Gen.Int[2005, 2006])
        .Select((pmid, doi, title, year) => new WorkForm { Pmid = pmid, Doi = doi, Title = title, Author = "french", Year = year });

    private static readonly Gen<ImmutableArray<PageWork>> Pages = Forms.Array[0, 5]
        .Select(forms => forms.Select((form, i) => new PageWork(form, i, new TextSpan(i * 10, 9), default)).ToImmutableArray());

    [Fact]
    public void Any_sequence_of_changes_gives_the_index_of_what_is_left() =>
        Gen.Select(Paths, Pages, Gen.Bool).Array[0, 12].Sample(changes =>
        {
            var index = WikiIndex.Empty;
            var left = new Dictionary<string, ImmutableArray<PageWork>>(StringComparer.Ordinal);
            foreach (var (path, page, isThere) in changes)
            {
                index = isThere ? index.With(path, page) : index.Without(path);
                if (isThere)
                    left[path] = page;
                else
                    left.Remove(path);
            }

            Describe(index).ShouldBe(Describe(WikiIndex.Of(left)));
        });

    [Fact]
    public void The_order_of_pages_does_not_matter() =>
        Gen.Select(Pages, Pages, Pages).Sample((a, b, c) =>
            Describe(WikiIndex.Empty.With("a", a).With("b", b).With("c", c)).ShouldBe(Describe(WikiIndex.Empty.With("c", c).With("a", a).With("b", b))));

    [Fact]
    public void A_work_in_very_many_forms_is_found_in_all_that_are_left()
    {
        var pages = Enumerable.Range(0, 200).ToDictionary(
            number => $"{number}.md",
            number => ImmutableArray.Create(new PageWork(new WorkForm { Pmid = "16641776", Year = number * 7 % 200 }, 1, new TextSpan(0, 9), default)),
            StringComparer.Ordinal);
        var index = WikiIndex.Of(pages);
        var one = pages.Aggregate(WikiIndex.Empty, (known, page) => known.With(page.Key, page.Value));

        index.Find("16641776").Select(work => work.Form.Year).ShouldBe(Enumerable.Range(0, 200));
        Describe(one).ShouldBe(Describe(index));
        Describe(index.Without("5.md").With("5.md", pages["5.md"])).ShouldBe(Describe(index));
        index.Without("0.md").Find("16641776").Select(work => work.Form.Year).ShouldBe(Enumerable.Range(1, 199));
        Describe(WikiIndex.Of(pages.Select(page => KeyValuePair.Create("same.md", page.Value)))).ShouldBe(Describe(WikiIndex.Empty.With("same.md", pages["199.md"])));
    }

    [Fact]
    public void Every_work_is_found_by_every_key() =>
        Pages.Sample(page =>
        {
            var index = WikiIndex.Empty.With("a", page);
            foreach (var form in page.Select(work => work.Form))
                form.Keys.ShouldAllBe(key => index.Find(key).Any(found => found.Form.Equals(form)));
        });

    [Fact]
    public void A_page_that_goes_leaves_nothing_behind() =>
        Pages.Sample(page => Describe(WikiIndex.Empty.With("a", page).Without("a")).ShouldBe(Describe(WikiIndex.Empty)));

    [Fact]
    public void What_the_index_says_of_the_page_itself_does_not_count()
    {
        var work = new PageWork(new WorkForm { Pmid = "16641776" }, 1, new TextSpan(0, 9), default);
        var index = WikiIndex.Empty.With("a.md", [work]).With("b.md", [work]).With("c.md", [work]);

        new WikiPage(index, "a.md").Elsewhere("16641776").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Pages.ShouldBe(2),
            found => found.Path.ShouldBe("b.md"));
        new WikiPage(index, "d.md").Elsewhere("16641776").Single().Pages.ShouldBe(3);
    }

    [Fact]
    public void No_text_of_a_page_is_kept()
    {
        var entry = $"1. French S (2006). \"{string.Join(' ', Enumerable.Repeat("Superficial heat or cold", 100))}\". Spine. 31 (9): 998–1006. PMID 16641776.";
        var work = EntrySummary.Of(Read($"Heat helps.[1]\n\n## References\n\n{entry}\n")).ShouldHaveSingleItem();

        work.Form.Title.Length.ShouldBe(80);
        work.Form.Title.ShouldStartWith("superficialheatorcoldsuperficial");
        (work.Form.Author, work.Form.Year, work.Form.Volume, work.Form.FirstPage, work.Form.Pmid).ShouldBe(("french", 2006, "31", "998", "16641776"));
    }

    [Fact]
    public void Footnotes_that_hold_works_are_known() =>
        EntrySummary.Of(Read("Heat helps.[^h] Cold does not.[^n]\n\n[^h]: French S. Superficial heat or cold. Spine. 2006;31(9):998-1006. PMID: 16641776\n[^n]: Nobody knows why.\n"))
            .ShouldHaveSingleItem().Form.Pmid.ShouldBe("16641776");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Article Read(string text) => ArticleReader.Read(SourceText.From(text), LintSettings.Default);

    private static string Describe(WikiIndex index) => string.Join('\n', index.Works.Select(work =>
        $"{work.Form} {string.Join(' ', work.Form.Keys.SelectMany(index.Find).Count())} {string.Join(' ', work.Pages.Select(page => $"{page.Key}@{page.Value.Span}"))}").Concat(index.Paths));
}
