namespace BackPain.Lint.Tests.Parsing;

/// <summary>Every way of citing that the linter knows, each on a page of its own, and which works it leads to.</summary>
public sealed class DialectTableTests
{
    [Theory]
    [InlineData("plain bracket", "sub-acute low-back pain.[10] Some", "[10]", "10")]
    [InlineData("plain bracket after a word", "interventions[13] help", "[13]", "13")]
    [InlineData("adjacent", "therapies.[17][18] Some", "[17] [18]", "17 18")]
    [InlineData("series", "Heat helps.[1,4-6] Some", "[1,4-6]", "1 4 5 6")]
    [InlineData("series with an en dash", "Heat helps [3–5].", "[3–5]", "3 4 5")]
    [InlineData("series with a semicolon", "Heat helps [1, 2; 7].", "[1, 2; 7]", "1 2 7")]
    [InlineData("escaped", "Heat helps\\[1\\].", "\\[1\\]", "1")]
    [InlineData("escaped link", "有用[\\[1\\]](#cite_note-1)：", "[\\[1\\]](#cite_note-1)", "1")]
    [InlineData("tag", "rVV10,<sup>[\\[1\\]](#cite_note-sabatini:prb:2013-1)</sup> and", "<sup>[\\[1\\]](#cite_note-sabatini:prb:2013-1)</sup>", "1")]
    [InlineData("tag around two links", "pain<sup>[\\[1\\]](#cite_note-a-1)[\\[2\\]](#cite_note-b-2)</sup>.", "[\\[1\\]](#cite_note-a-1) [\\[2\\]](#cite_note-b-2)", "1 2")]
    [InlineData("tag around three links and commas", "pain<sup>[\\[1\\]](#cite_note-1), [\\[2\\]](#cite_note-2), [\\[3\\]](#cite_note-3)</sup>.", "[\\[1\\]](#cite_note-1) [\\[2\\]](#cite_note-2) [\\[3\\]](#cite_note-3)", "1 2 3")]
    [InlineData("tag in a link", "pain<sup>[1](#cite_note-1)</sup>.", "<sup>[1](#cite_note-1)</sup>", "1")]
    [InlineData("link in HTML", "pain<sup><a href=\"#cite_note-1\">[1]</a></sup>.", "<sup><a href=\"#cite_note-1\">[1]</a></sup>", "1")]
    [InlineData("number link in HTML", "pain<sup id=\"cite_ref-1\"><a href=\"#cite_note-1\">1</a></sup>.", "<sup id=\"cite_ref-1\"><a href=\"#cite_note-1\">1</a></sup>", "1")]
    [InlineData("tag with attributes", "pain.<sup class=\"reference\">12</sup>", "<sup class=\"reference\">12</sup>", "12")]
    [InlineData("caret", "requests^[\\[1\\]](#cite_note-1)^.", "^[\\[1\\]](#cite_note-1)^", "1")]
    [InlineData("caret around two links", "requests^[\\[1\\]](#cite_note-1)[\\[2\\]](#cite_note-2)^.", "[\\[1\\]](#cite_note-1) [\\[2\\]](#cite_note-2)", "1 2")]
    [InlineData("caret with parentheses", "methods^([\\[1\\]](#cite_note-a-1)[\\[2\\]](#cite_note-b-2)) and", "[\\[1\\]](#cite_note-a-1) [\\[2\\]](#cite_note-b-2)", "1 2")]
    [InlineData("double bracket", "pain.[[1]](#cite_note-1) Some", "[[1]](#cite_note-1)", "1")]
    [InlineData("double bracket to a heading", "pain.[[3]](#3-title) Some", "[[3]](#3-title)", "3")]
    [InlineData("number link", "pain.[6](#cite_note-6) Some", "[6](#cite_note-6)", "6")]
    [InlineData("html2text", "pain.[[10]](https://example.org/wiki/Pain#cite_note-10) Some", "[[10]](https://example.org/wiki/Pain#cite_note-10)", "10")]
    [InlineData("html2text, escaped", "pain.[\\[10\\]](https://example.org/wiki/Pain#cite_note-10) Some", "[\\[10\\]](https://example.org/wiki/Pain#cite_note-10)", "10")]
    [InlineData("html2text with a title", "pain.[[10]](https://example.org/wiki/Pain#cite_note-10 \"French\") Some", "[[10]](https://example.org/wiki/Pain#cite_note-10 \"French\")", "10")]
    [InlineData("superscript digits", "pain.¹² Some", "¹²", "12")]
    [InlineData("superscript tag", "pain.<sup>12</sup> Some", "<sup>12</sup>", "12")]
    [InlineData("superscript caret", "pain.^12^ Some", "^12^", "12")]
    [InlineData("superscript word", "low-back pain¹² was", "¹²", "12")]
    [InlineData("superscript series", "pain.¹⁻³,⁵ Some", "¹⁻³,⁵", "1 2 3 5")]
    [InlineData("parenthesis", "a previously published meta-analysis.(1) It", "(1)", "1")]
    [InlineData("parenthesis series", "two trials,(1, 3-5) which", "(1, 3-5)", "1 3 4 5")]
    [InlineData("word", "Heat helps.[1] Cold does not (ref. 3).", "[1] ref. 3", "1 3")]
    [InlineData("words", "Heat helps.[1] Cold does not (refs 3-5).", "[1] refs 3-5", "1 3 4 5")]
    [InlineData("long word", "Heat helps.[1] See reference 12 too.", "[1] reference 12", "1 12")]
    [InlineData("long words", "Heat helps.[1] See References 2, 3 and 7.", "[1] References 2, 3 and 7", "1 2 3 7")]
    [InlineData("words in brackets", "Heat helps [ref. 3]. Cold does not [refs. 4, 5].", "ref. 3 refs. 4, 5", "3 4 5")]
    [InlineData("page", "Heat helps.[1] Cold does not (see [3, p. 14]).", "[1] [3, p. 14]", "1 3")]
    [InlineData("page of a work by name", "Heat helps.[1] Cold does not (ref. 3, p. 14).", "[1] ref. 3, p. 14", "1 3")]
    public void Numbers_are_read_in_every_dialect(string dialect, string text, string markers, string numbers)
    {
        var article = PageReading.ReadWithList($"# Pain\n\n{text}");

        string.Join(' ', article.ShownMarkers()).ShouldBe(markers, dialect);
        string.Join(' ', article.Markers.SelectMany(marker => marker.AllNumbers())).ShouldBe(numbers, dialect);
        article.UnresolvedCandidates.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("series of hundreds", "Heat.[1] A width of [35-64] years.", "[1]")]
    [InlineData("words that name no entry", "Heat.[1] See reference 212 too.", "[1]")]
    [InlineData("range of values", "Heat.[1] The reference range 3-5 mg and a reference of 3 mg.", "[1]")]
    [InlineData("dose", "Heat.[1] The reference 3 mg is.", "[1]")]
    [InlineData("per cent", "Heat.[1] The reference 10% of.", "[1]")]
    [InlineData("part of a word", "Heat.[1] They prefer 3 of them.", "[1]")]
    [InlineData("no plural", "Heat.[1] Reference 5,000 patients.", "[1]")]
    [InlineData("decimal", "Heat.[1] The reference 1.5 is.", "[1]")]
    [InlineData("case", "Heat.[1] Case #1 and task 2.", "[1]")]
    [InlineData("inline note", "Heat.[1] Cold^[1 to 3 days] too.", "[1]")]
    [InlineData("R output", "Heat.[1]\n\n```\n[1] 37  40  43\n```", "[1]")]
    [InlineData("R output of a list", "Heat.[1]\n\n    [1] 37  40  43\n    [4] 37  40  43", "[1]")]
    [InlineData("R output as text", "Heat.[1]\n\n[1] 37  40  43\n", "[1]")]
    [InlineData("isotope", "Heat.[1] [3H]serotonin and [125I]-R-(−)-DOI bind.", "[1]")]
    [InlineData("ion", "Heat.[1] The [HCO~3~^-^] and [Na+] are.", "[1]")]
    [InlineData("compound number", "Heat.[1] CID[44457803](https://example.org/compound/44457803) is.", "[1]")]
    [InlineData("book number", "Heat.[1] The book [9780471899792] is.", "[1]")]
    [InlineData("fused rings", "Heat.[1] The triazolo[4,3-a][1,4]benzodiazepines are.", "[1]")]
    [InlineData("bridged rings", "Heat.[1] The azabicyclo[3.2.1]octane is.", "[1]")]
    [InlineData("cage", "Heat.[1] The toxicity of [60]-fullerene is.", "[1]")]
    [InlineData("rate", "Heat.[1] A rate of 750ml.min^-1^ is.", "[1]")]
    [InlineData("exponents", "Heat.¹ An area of 5 cm^2^, ×10^9^/L and mg/m² and I<sup>2</sup>.", "¹")]
    [InlineData("affiliations", "Heat.¹ ORSOLINI<sup>1,2</sup> and CHOU<sup>3</sup>.", "¹")]
    [InlineData("value range", "Heat.[1] Adults [35–64] were. Aged [5–9] years.", "[1]")]
    [InlineData("plural", "Heat.[1] See the (citation[s] below) too.", "[1]")]
    [InlineData("image", "Heat.[1] ![A plot [2]](plot.png \"Pain] by [3]\")", "[1]")]
    [InlineData("journal issue", "Heat.(1) In 28;(3):CD00950 and 342 (1–2): 127 and [Seed articles (4)](https://example.org).", "(1)")]
    [InlineData("enumeration", "Heat.(1) There are two: (2) heat and (3) cold. (4) Rest.", "(1)")]
    [InlineData("dose in parentheses", "Heat.(1) Ibuprofen (2) and dose(3) mg.", "(1)")]
    public void Other_numbers_stay_text(string trap, string text, string markers) =>
        string.Join(' ', PageReading.ReadWithList($"# Pain\n\n{text}").ShownMarkers()).ShouldBe(markers, trap);

    [Theory]
    [InlineData("ordered", "1. {0}\n2. {1}\n3. {2}", "1 2 3")]
    [InlineData("indented", "  1. {0}\n  2. {1}\n  3. {2}", "1 2 3")]
    [InlineData("all ones", "1. {0}\n1. {1}\n1. {2}", "1 2 3")]
    [InlineData("1, 1, 2", "1. {0}\n1. {1}\n2. {2}", "1 1 2")]
    [InlineData("later start", "10. {0}\n11. {1}\n12. {2}", "10 11 12")]
    [InlineData("parentheses", "1) {0}\n2) {1}\n3) {2}", "1 2 3")]
    [InlineData("both parentheses", "(1) {0}\n(2) {1}\n(3) {2}", "1 2 3")]
    [InlineData("brackets", "[1] {0}\n[2] {1}\n[3] {2}", "1 2 3")]
    [InlineData("brackets, paragraphs", "[1] {0}\n\n[2] {1}\n\n[3] {2}", "1 2 3")]
    [InlineData("brackets without a blank", "[1]{0}\n\n[2]{1}\n\n[3]{2}", "1 2 3")]
    [InlineData("escaped brackets", "\\[1\\] {0}\n\n\\[2\\] {1}\n\n\\[3\\] {2}", "1 2 3")]
    [InlineData("anchors", "<a id=\"cite_note-1\"></a>1. {0}\n\n<a id=\"cite_note-2\"></a>2. {1}\n\n<a id=\"cite_note-3\"></a>3. {2}", "1 2 3")]
    [InlineData("spans", "<span id=\"cite_note-1\"></span>[1] {0}\n\n<span id=\"cite_note-2\"></span>[2] {1}\n\n<span id=\"cite_note-3\"></span>[3] {2}", "1 2 3")]
    [InlineData("bullets with brackets", "* [1] {0}\n* [2] {1}\n* [3] {2}", "1 2 3")]
    [InlineData("bullets with escaped numbers", "- 6\\. {0}\n- 7\\. {1}\n- 8\\. {2}", "6 7 8")]
    [InlineData("escaped numbers", "6\\. {0}\n\n7\\. {1}\n\n8\\. {2}", "6 7 8")]
    [InlineData("headings", "##### 1. {0}\n\nA remark.\n\n##### 2. {1}\n\n##### 3. {2}", "1 2 3")]
    [InlineData("work in the next paragraph", "1.\n\n{0}\n\n2.\n\n{1}\n\n3.\n\n{2}", "1 2 3")]
    [InlineData("work in an indented paragraph", "1.\n\n   {0}\n\n2.\n\n   {1}\n\n3.\n\n   {2}", "1 2 3")]
    [InlineData("bracket and the work in the next paragraph", "[1]\n\n{0}\n\n[2]\n\n{1}\n\n[3]\n\n{2}", "1 2 3")]
    [InlineData("link definitions", "[1]: https://example.org/a\n[2]: https://example.org/b\n[3]: https://example.org/c", "1 2 3")]
    [InlineData("hard-wrapped", "1. {0}\ncontinued here\n2. {1}\ncontinued here\n3. {2}", "1 2 3")]
    [InlineData("table", "| 1 | {0} |\n|---|---|\n| 2 | {1} |\n| 3 | {2} |", "")]
    [InlineData("no authors", "[1] [No authors listed]. Heat. 2006.\n\n[2] {1}\n\n[3] {2}", "1 2 3")]
    [InlineData("nothing but numbers", "[1]\n\n[2]\n\n[3]", "1 2 3")]
    [InlineData("nothing but numbers in a list", "1.\n2.\n3.", "1 2 3")]
    public void Lists_are_read_in_every_layout(string layout, string list, string numbers)
    {
        var article = PageReading.Read($"# Pain\n\nHeat helps.\n\n## References\n\n{string.Format(null, list, Heat, Cold, Rest)}\n");

        string.Join(' ', article.Lists.SelectMany(read => read.Entries).Select(entry => entry.Number)).ShouldBe(numbers, layout);
        article.Lists.Length.ShouldBe(numbers.Length == 0 ? 0 : 1, layout);
        if (numbers.Length > 0 && list.Contains("{0}", StringComparison.Ordinal))
            article.Lists[0].Entries.Select(entry => article.Shown(entry.Body)[..6]).ShouldBe(["French", "Chou R", "van Tu"], layout);
    }

    private const string Heat = "French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998.";
    private const string Cold = "Chou R, Deyo R. Nonpharmacologic therapies. Ann Intern Med. 2017;166(7):493. PMID 28192793.";
    private const string Rest = "van Tulder M, Malmivaara A. Exercise therapy. Spine. 2000;25(21):2784.";
}
