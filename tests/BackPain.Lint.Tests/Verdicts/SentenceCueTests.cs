using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class SentenceCueTests
{
    private static readonly string[] Exempt =
    [
        "very little is known about how heat acts on pain", "not much was known of heat in adults then", "nothing is known about the cause of this pain",
        "its effect on pain is still unknown in adults", "the cause of the pain remains unclear in most", "the benefit is not yet certain, it is uncertain",
        "the effect of heat is unproven in older adults", "the cause is not fully known in most adults", "there is No randomised high-quality evidence for heat here",
        "in yes-no trials of heat nothing was found", "there is a lack of trials of heat in adults", "the paucity of good data is a problem for all",
        "heat has not yet been formally evaluated in adults", "these drugs have not been studied in older adults", "it remains to be seen whether heat helps",
        "more high-quality studies are needed in older adults", "further research will show what heat can do", "there is insufficient data on heat in adults",
        "there is not enough research on heat in adults", "few well-designed trials of heat exist in adults", "limited evidence supports heat in older adults",
        "this short article is about heat for adults", "our meta-analysis is about heat in older adults", "on my own web site heat is praised a lot",
        "here we describe heat for adults with pain", "I've used heat for pain for many years", "the numbers are above and they are small",
        "see the table with the doses of all drugs", "the doses stand in table 3 with the others", "click on the name of a drug for more",
        "suppose that heat relieves pain in most adults", "\"heat is the best thing for pain there is\" he said", "let's say that heat relieves pain in adults",
    ];

    [Fact]
    public void An_expression_runs_wherever_it_can_match()
    {
        foreach (var sentence in Exempt)
        {
            ClaimGates.IsExempt(sentence, sentence).ShouldBeTrue(sentence);
            ClaimGates.IsExempt(sentence, sentence, CuesOf(sentence)).ShouldBeTrue(sentence);
        }
    }

    [Fact]
    public void No_expression_is_kept_from_a_sentence_of_real_pages()
    {
        foreach (var path in Directory.EnumerateFiles(SharedFolder.Require("corpus", "dev"), "*.md", SearchOption.AllDirectories))
        {
            var article = ArticleReader.Read(SourceText.From(File.ReadAllText(path)), LintSettings.Default);
            foreach (var span in article.Paragraphs.SelectMany(paragraph => paragraph.Sentences))
            {
                var words = article.Prose.Substring(span.Start, span.Length);
                ClaimGates.IsExempt(words, article.Slice(span), CuesOf(words)).ShouldBe(ClaimGates.IsExempt(words, article.Slice(span)), words);
            }
        }
    }

    [Theory]
    [InlineData("one in five adults has pain")]
    [InlineData("a Twofold increase of pain")]
    [InlineData("a three-fold increase of pain")]
    [InlineData("two-thirds of adults have pain")]
    [InlineData("twenty-five per cent have pain")]
    public void A_number_in_words_is_a_cue(string sentence) => StatisticDetector.Find(ClaimSentence.Read(sentence, [])).ShouldNotBeNull();

    [Fact]
    public void A_sentence_without_such_words_has_no_cue() => CuesOf("Heat relieves pain in adults with sciatica.").ShouldBe(SentenceCue.None);

    private static SentenceCue CuesOf(string sentence) => ClaimSentence.Read(sentence, []).Cues;
}
