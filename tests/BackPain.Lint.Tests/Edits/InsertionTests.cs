using System.Collections.Frozen;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Edits;

public sealed class InsertionTests
{
    private const string List = "\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. Spine. 2006;31:998-1006. PMID: 16641776\n2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. doi:10.7326/M16-2367\n";

    private const string Maher = "Maher C, Underwood M. Non-specific low back pain. Lancet. 2017;389:736-747.";

    [Theory]
    [InlineData("16437495", "PMID: 16437495")]
    [InlineData(" PMID 16437495\n", "PMID: 16437495")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/16437495/", "PMID: 16437495")]
    [InlineData("PMC5875432", "PMCID: PMC5875432")]
    [InlineData("10.1001/jama.2015.4468", "doi:10.1001/jama.2015.4468")]
    [InlineData("https://doi.org/10.1001/jama.2015.4468", "doi:10.1001/jama.2015.4468")]
    [InlineData("doi: 10.1001/jama.2015.4468.", "doi:10.1001/jama.2015.4468")]
    [InlineData("12. Maher C.\nBack pain. 2017.", "Maher C. Back pain. 2017.")]
    [InlineData("[3] Maher C. Back pain. 2017.", "Maher C. Back pain. 2017.")]
    [InlineData("- Maher C. Back pain. 2017.", "Maher C. Back pain. 2017.")]
    [InlineData("2017. A year in pain.", "2017. A year in pain.")]
    public void What_was_pasted_becomes_an_entry(string pasted, string entry) => InsertedWork.Of(pasted).Text.ShouldBe(entry);

    [Theory]
    [InlineData("Heat.[1] Cold‸ Rest.[2]", "Heat.[1] Cold[2] Rest.[3]", "2. " + Maher + "\n3. Qaseem")]
    [InlineData("Heat.[\\[1\\]](#cite_note-1) Cold‸ Rest.[\\[2\\]](#cite_note-2)", "Heat.[\\[1\\]](#cite_note-1) Cold[\\[2\\]](#cite_note-2) Rest.[\\[3\\]](#cite_note-3)", "2. " + Maher + "\n3. Qaseem")]
    public void A_new_work_gets_the_number_of_its_place(string marked, string text, string list)
    {
        var after = Inserted(marked + List, Maher);
        after.ShouldStartWith(text + "\n");
        after.ShouldContain(list);
    }

    [Theory]
    [InlineData("Heat.[1] Cold‸ Rest.[2]", "https://pubmed.ncbi.nlm.nih.gov/16641776/", "Heat.[1] Cold[1] Rest.[2]")]
    [InlineData("Heat.[1] Cold.‸[2]", "16641776", "Heat.[1] Cold.[1][2]")]
    [InlineData("Heat.[1] Cold.[1]‸", "10.7326/m16-2367", "Heat.[1] Cold.[1][2]")]
    [InlineData("Heat.¹ Cold.² Rest.¹‸", "10.7326/m16-2367", "Heat.¹ Cold.² Rest.¹,²")]
    [InlineData("Heat.\\[1\\] Cold‸", "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017.", "Heat.\\[1\\] Cold\\[2\\]")]
    public void A_work_that_is_listed_already_is_only_cited(string marked, string pasted, string expected) =>
        Inserted(marked + List, pasted).ShouldBe(expected + List);

    [Theory]
    [InlineData("Heat.[^1] Cold‸ Rest.[^2]\n\n[^1]: French S. Heat. 2006.\n[^2]: Qaseem A. Rest. 2017.\n", "Heat.[^1] Cold[^3] Rest.[^2]\n\n[^1]: French S. Heat. 2006.\n[^3]: " + Maher + "\n[^2]: Qaseem A. Rest. 2017.\n")]
    [InlineData("Cold‸ Heat.[^french]\n\n[^french]: French S. Heat. 2006.\n", "Cold[^maher2017] Heat.[^french]\n\n[^maher2017]: " + Maher + "\n[^french]: French S. Heat. 2006.\n")]
    [InlineData("Heat.[^maher2017] Cold‸\n\n[^maher2017]: Maher C. Another work. 2017.", "Heat.[^maher2017] Cold[^maher2017-2]\n\n[^maher2017]: Maher C. Another work. 2017.\n[^maher2017-2]: " + Maher)]
    public void On_a_page_with_footnotes_it_becomes_one(string marked, string expected) => Inserted(marked, Maher).ShouldBe(expected);

    [Fact]
    public void A_footnote_that_is_there_already_is_only_cited() =>
        Inserted("Heat.[^a] Cold‸\n\n[^a]: French S. Heat. 2006. PMID: 16641776\n", "16641776").ShouldBe("Heat.[^a] Cold[^a]\n\n[^a]: French S. Heat. 2006. PMID: 16641776\n");

    [Theory]
    [InlineData("Heat helps.‸", "Heat helps.[1]\n\n## References\n\n1. " + Maher)]
    [InlineData("# Heat\n\n## Effects\n\nHeat‸ helps.\n", "# Heat\n\n## Effects\n\nHeat[1] helps.\n\n## References\n\n1. " + Maher + "\n")]
    [InlineData("# Heat\n\n### Effects ###\n\nHeat‸ helps.\n", "# Heat\n\n### Effects ###\n\nHeat[1] helps.\n\n### References ###\n\n1. " + Maher + "\n")]
    [InlineData("Heat\n====\n\nEffects\n-------\n\nHeat‸ helps.\n", "Heat\n====\n\nEffects\n-------\n\nHeat[1] helps.\n\nReferences\n----------\n\n1. " + Maher + "\n")]
    [InlineData("# Heat\n\nHeat‸ helps.\n\n# Harms\n\nNone.\n", "# Heat\n\nHeat[1] helps.\n\n# Harms\n\nNone.\n\n# References\n\n1. " + Maher + "\n")]
    [InlineData("**Effects**\n\nHeat‸ helps.\n\n**Harms**\n\nNone.\n", "**Effects**\n\nHeat[1] helps.\n\n**Harms**\n\nNone.\n\n**References**\n\n1. " + Maher + "\n")]
    [InlineData("# Heat\r\n\r\nHeat‸ helps.\r\n\r\n## References\r\n\r\n## See also\r\n\r\nCold.\r\n", "# Heat\r\n\r\nHeat[1] helps.\r\n\r\n## References\r\n\r\n1. " + Maher + "\r\n\r\n## See also\r\n\r\nCold.\r\n")]
    public void A_page_without_a_list_gets_one(string marked, string expected) => Inserted(marked, Maher).ShouldBe(expected);

    [Theory]
    [InlineData("Heat.[1] Cold‸" + List, " \n", "the entry is empty")]
    [InlineData("Heat.[1] Cold.[1]‸" + List, "16641776", "the work is entry 1, which is cited at this place already")]
    [InlineData("Heat.[1-2]‸" + List, "16641776", "the work is entry 1, which is cited at this place already")]
    [InlineData("# Heat‸\n\nHelps.[1]" + List, Maher, "a marker cannot stand at this place")]
    [InlineData("Heat helps, see `code‸ here`.[1]" + List, Maher, "a marker at this place would not be read as one")]
    [InlineData("Heat helps.[3] Cold‸", Maher, "it has no list for the numbers that it cites, such as '[3]' in line 1")]
    [InlineData("Heat helps‸ (French 2006).\n\n## References\n\n- French S. Superficial heat or cold for low back pain. Spine. 2006.\n", Maher, "the works of its list have no numbers")]
    [InlineData("Heat helps‸ it.\n\n## References\n\nAsk the author.\n", Maher, "its section 'References' holds something else than a list")]
    [InlineData("Heat helps‸ it [@french2006].\n", Maher, "its works stand in a bibliography file, and that does not hold this one")]
    [InlineData("Heat helps‸ it [@french2006].\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. Spine. 2006.\n", Maher, "its works stand in a bibliography file, and that does not hold this one")]
    [InlineData("Heat helps‸ it." + List + "\n## Sources\n\n1. Chou R. Drugs. Lancet. 2017.\n2. Deyo R. Tests. JAMA. 2001.\n", Maher, "several of its lists carry the same numbers, so a marker could mean any of them")]
    [InlineData("Heat helps.<ref>French S. Heat. 2006.</ref> Cold‸ does not.\n", Maher, "it cites by tags of MediaWiki, which are to be turned into footnotes first")]
    [InlineData("Heat.[^1] Cold‸\n\n[^1]: French S. Heat. 2006.\n", "Maher C. As in [^1]. 2017.", "'[^1]' in the entry would cite a work of this page")]
    public void What_could_do_harm_is_refused(string marked, string pasted, string reason)
    {
        var (article, offset) = Read(marked);
        Insertion.At(article, LintSettings.Default, offset, pasted).Refusal.ShouldBe(reason);
    }

    [Fact]
    public void A_work_of_the_bibliography_is_cited_by_its_key()
    {
        const string Marked = "Heat helps‸ it.\n";
        var settings = LintSettings.Default;
        BibliographyWork[] works = [new("french2006", "", null, "16641776"), new("maher2017", "", null, "27745712")];
        var offset = Marked.IndexOf('‸', StringComparison.Ordinal);
        var article = ArticleReader.Read(SourceText.From(Marked.Remove(offset, 1)), settings) with { Bibliography = new(works.ToFrozenDictionary(work => work.Key, StringComparer.Ordinal)) };

        var edit = Insertion.At(article, settings, offset, "PMID: 27745712");

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe("Heat helps[@maher2017] it.\n");
    }

    [Fact]
    public void Any_insertion_keeps_what_other_markers_mean_and_how_lines_end() =>
        Gen.Select(CitedPages.Any, Gen.Double[0, 1], Gen.OneOf((string[])[Maher, "16437495", Pages.Work(0), Pages.Work(2)])).Sample((text, place, pasted) =>
        {
            var article = Pages.Read(text);
            var offset = (int)(place * article.Text.Length);
            var edit = Insertion.At(article, LintSettings.Default, offset, pasted);
            if (edit.Refusal is not null)
                return;

            var after = Pages.Read(Pages.Apply(article, edit.Changes));

            var isListed = article.NumberedList!.Entries.Length == after.NumberedList!.Entries.Length;
            if (pasted == Maher || pasted == "16437495")
                isListed.ShouldBeFalse();
            var (old, now) = (Mentions(article), Mentions(after));
            now.Values.Sum().ShouldBe(old.Values.Sum() + 1);
            foreach (var (work, count) in old)
                now[work].ShouldBeInRange(count, count + 1);
            after.Text.Contains('\r', StringComparison.Ordinal).ShouldBe(text.Contains('\r', StringComparison.Ordinal));
            after.Text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal).ShouldBeFalse();
            after.Text.StartsWith('\uFEFF').ShouldBe(article.Text.StartsWith('\uFEFF'));
            after.Text.EndsWith('\n').ShouldBe(article.Text.EndsWith('\n'));
        });

    [Fact]
    public void On_real_pages_every_other_citation_leads_where_it_led()
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var inserted = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % 9 == 4))
        {
            var article = Pages.Read(File.ReadAllText(path));
            var paragraphs = article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Prose).ToArray();
            foreach (var paragraph in paragraphs.Where((_, index) => index % Math.Max(1, paragraphs.Length / 3) == 0))
            {
                var edit = Insertion.At(article, LintSettings.Default, paragraph.Span.End, Maher);
                if (edit.Refusal is not null)
                    continue;
                inserted++;
                var after = Pages.Read(Pages.Apply(article, edit.Changes));
                var now = Cited(after).ToList();
                foreach (var work in Cited(article))
                    now.Remove(work).ShouldBeTrue($"{path}: {work}");
                now.ShouldHaveSingleItem(path);
            }
        }

        inserted.ShouldBePositive();
    }

    /// <summary>The works that markers lead to, once for each marker.</summary>
    private static string[] Cited(Article article)
    {
        var index = new Citations(article);
        return [.. article.Markers.SelectMany(marker => index.TargetsOf(marker).Select(target => EditProof.Words(article, target.Body))).Order(StringComparer.Ordinal)];
    }

    /// <summary>How many markers name each work, by its words.</summary>
    private static Dictionary<string, int> Mentions(Article article) => article.NumberedList!.Entries.ToDictionary(
        entry => EditProof.Words(article, entry.Body),
        entry => article.Markers.Count(marker => marker.Names(entry.Number)), StringComparer.Ordinal);

    private static string Inserted(string marked, string pasted)
    {
        var (article, offset) = Read(marked);
        var edit = Insertion.At(article, LintSettings.Default, offset, pasted);
        edit.Refusal.ShouldBeNull();
        return Pages.Apply(article, edit.Changes);
    }

    private static (Article Article, int Offset) Read(string marked)
    {
        var offset = marked.IndexOf('‸', StringComparison.Ordinal);
        return (Pages.Read(marked.Remove(offset, 1)), offset);
    }
}
