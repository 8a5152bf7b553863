using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>
/// How the search for duplicates grows with the entries of one list, up to 200,000: identity and likeness, possible copies included.
/// The exponent e of cost ~ entries^e is that between the smallest and the largest list; one is linear. Reading the page is not
/// counted.
/// </summary>
internal static class DuplicateGrowth
{
    private const int Runs = 3;
    private static readonly int[] Sizes = [12_500, 50_000, 200_000];

    private static readonly (string Name, Func<int, Random, string> Entry)[] Shapes =
    [
        ("ordinary entries", (i, random) => SyntheticPage.Entry(random, i)),
        ("one work in two forms", (i, _) => Work(i / 2, i % 2 == 0)),
        ("all the same title", (i, _) => $"{Name(i)} A. Superficial heat or cold for low back pain in adults. Spine. {1950 + (i % 70)};{i % 97}({i % 12}):{i}."),
        ("all the same author and year", (i, _) => $"French A. Trial {Name(i)} of heat against {Name(i * 7)} for pain. Spine. 2006;{i % 97}({i % 12}):{i}."),
        ("all the same but for a letter", (i, _) => $"French A. Superficial heat or cold for low back pain and {Name(i)}. Spine. 2006."),
        ("blocks as large as they may be", (i, _) => $"French{Name(i / 50)} A. Superficial heat or cold for low back pain and {Name(i)} in the first week of an episode. Spine. 2006."),
    ];

    /// <summary>Prints a line per shape.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{"entries",-34}{string.Concat(Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size,10:N0}")))} {"time^",7} {"groups",8} {"pairs",8}");
        var settings = LintSettings.Default with { Profile = LintProfile.Strict };
        foreach (var (name, entry) in Shapes)
        {
            var (times, found, like) = (new List<double>(), 0, 0);
            foreach (var size in Sizes)
            {
                var article = ArticleReader.Read(SourceText.From(Write(entry, size)), settings);
                var best = double.MaxValue;
                for (var run = 0; run < Runs; run++)
                {
                    var clock = Stopwatch.StartNew();
                    var page = new Page(article, settings);
                    (found, like) = (page.Duplicates.Length, page.LikeWorks.Length);
                    best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
                }

                times.Add(best);
            }

            var exponent = Math.Log(times[^1] / times[0]) / Math.Log((double)Sizes[^1] / Sizes[0]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-34}{string.Concat(times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time,7:N0} ms")))} {exponent,7:F2} {found,8} {like,8}"));
        }
    }

    private static string Write(Func<int, Random, string> entry, int size)
    {
        var page = new StringBuilder("Heat helps.[1]\n\n## References\n\n");
        var random = new Random(1);
        for (var i = 0; i < size; i++)
            page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {entry(i, random)}\n");
        return page.ToString();
    }

    private static string Work(int i, bool isPubMed) => isPubMed
        ? $"{Name(i)} AB, French CD. A trial of {Name(i * 31)} and {Name(i * 17)} for low back pain. Spine. {1980 + (i % 40)};{i % 97}({i % 12}):{i}-{i + 9}."
        : $"{Name(i)}, A. B., & French, C. D. ({1980 + (i % 40)}). A trial of {Name(i * 31)} and {Name(i * 17)} for low back pain. *Spine*, {i % 97}({i % 12}), {i}–{i + 9}.";

    /// <summary>A name made of letters, another for each number.</summary>
    private static string Name(int number)
    {
        var name = new StringBuilder("Ab");
        for (var rest = number; ; rest /= 20)
        {
            name.Append("bcdfghjklmnpqrstvwxz"[rest % 20]).Append("aeiou"[rest % 5]);
            if (rest < 20)
                return name.ToString();
        }
    }
}
