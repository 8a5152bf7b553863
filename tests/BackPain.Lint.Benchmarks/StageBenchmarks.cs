using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>Each stage over a page of one megabyte, with what it allocates for each megabyte of text.</summary>
[Config(typeof(StageConfig))]
public class StageBenchmarks
{
    private static readonly SourceText Text = SourceText.From(SyntheticPage.Write(1, 1 << 20));

    /// <summary>Length of the page in UTF-16 units; in the file each takes one byte, all but the dashes.</summary>
    internal static int Length => Text.Length;

    private readonly Linter linter = new(LintSettings.Default);

    private readonly ClaimScorer scorer = new(ClaimWeights.Default);

    private readonly Article article = ArticleReader.Read(Text, LintSettings.Default);

    /// <summary>From sentences to citation-need scores.</summary>
    [Benchmark]
    public object Score()
    {
        var sum = 0.0;
        foreach (var paragraph in article.Paragraphs)
        {
            for (var index = 0; index < paragraph.Sentences.Length; index++)
            {
                var sentence = paragraph.Sentences[index];
                sum += scorer.Probability(article.Prose.AsSpan(sentence.Start, sentence.Length), new(index, paragraph.Sentences.Length));
            }
        }

        return sum;
    }

    /// <summary>From text to an article.</summary>
    [Benchmark]
    public object Read() => ArticleReader.Read(Text, LintSettings.Default);

    /// <summary>From text to findings: reading, verdicts, rules, suppressions.</summary>
    [Benchmark]
    public object Check() => linter.Check(Text);
}
