using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>
/// How the cost of a check grows with the page: the exponent e of cost ~ size^e between two sizes of each shape. One is linear.
/// Allocation is exact; time is processor time, the least of several runs, and still wavers on a busy machine.
/// </summary>
internal static class Growth
{
    private const int Runs = 3;
    private const int Factor = 4;

    private static readonly (string Name, int Size, Func<int, string> Write)[] Shapes =
    [
        ("an ordinary page, in UTF-16 units", 250_000, size => SyntheticPage.Write(1, size)),
        ("entries", 12_500, size => SyntheticPage.WriteDense(size / 4, size)),
        ("markers", 25_000, size => SyntheticPage.WriteDense(size, 50)),
        ("[1][1][1]…", 25_000, size => Repeated("[1]", size) + List),
        ("[[[[…", 25_000, size => new string('[', size) + List),
        ("[1-999999999]", 5_000, size => Repeated("Heat helps.[1-999999999] ", size) + List),
        ("[9-1]", 5_000, size => Repeated("Heat helps.[9-1] ", size) + List),
        ("empty [n] entries", 12_500, size => "Heat helps.[1]\n\n## References\n\n" + string.Concat(Enumerable.Range(1, size).Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]\n\n")))),
        ("headings", 12_500, size => Repeated("## Heat\n\nHeat helps.[1]\n\n", size) + List),
        ("empty headings", 12_500, size => Repeated("## Heat\n\n", size) + List),
        ("headings of lists", 2_500, size => Repeated("## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n\n", size)),
        ("claims", 3_000, size => Repeated("Massage reduces pain in 42 % of adults. Heat relieves spasm.\n\n", size / 2) + "Heat helps.[1]" + List),
        ("claims of one paragraph", 3_000, size => Repeated("Massage reduces pain in 42 % of adults. ", size) + "Heat helps.[1]" + List),
        ("claims among markers", 3_000, size => SyntheticPage.WriteDense(size, 50).Replace("Heat helps.[1]", "Massage reduces pain in 42 % of adults.", StringComparison.Ordinal)),
        ("claims beside works", 3_000, size => Repeated("Massage reduces pain in 42 % of adults. ", size) + "\n\n" + SyntheticPage.WriteDense(1, size)),
        ("works that stand twice", 3_000, size => Works(size, number => number / 2)),
        ("copies of one work", 3_000, size => Works(size, _ => 1)),
        ("works with one DOI", 3_000, size => Entries(size, number => $"Ab{number}er A. Trial {number} of heat against cold for back pain. Spine. 2006;{number}(9):{number}. doi:10.1000/heat.")),
        ("works with one name", 3_000, size => Entries(size, number => $"French S. Superficial heat or cold for low back pain. Spine. 2006;31(9):{number}. doi:10.1000/heat.{number}.")),
        ("authors of one work", 12_500, size => "Heat helps.[1]\n\n## References\n\n1. " + string.Join(", ", Enumerable.Range(1, size).Select(number => $"French {(char)('A' + (number % 26))}")) + ". Superficial heat. Spine. 2006;31(9):998-1006.\n"),
        ("works with thirty authors", 750, size => Entries(size, number => string.Join(", ", Enumerable.Range(1, 30).Select(author => $"French {(char)('A' + ((author + number) % 26))}")) + $". Trial {number} of heat. Spine. 2006;31(9):998-1006.")),
        ("suppression comments", 12_500, size => Repeated("<!-- bplint-disable-next-line BPL1001 -->\nHeat helps.[7]\n\n", size) + List),
    ];

    private const string List = "\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. BMJ. 2005;3:335.\n";

    /// <summary>Prints a line per shape whose name contains a word.</summary>
    public static void Print(TextWriter output, string only = "")
    {
        output.WriteLine($"{"shape",-36} {"size",8} {"ms",9} {"x size",7} {"ms",9} {"time^",6} {"alloc^",6}");
        var linter = new Linter(LintSettings.Default);
        foreach (var (name, size, write) in Shapes.Where(shape => shape.Name.Contains(only, StringComparison.Ordinal)))
        {
            var (small, large) = (Measure(linter, write(size)), Measure(linter, write(size * Factor)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-36} {size,8} {small.Milliseconds,9:F1} {Factor,7} {large.Milliseconds,9:F1} {Exponent(small.Milliseconds, large.Milliseconds),6:F2} {Exponent(small.Bytes, large.Bytes),6:F2}"));
        }
    }

    private static double Exponent(double small, double large) => Math.Log(large / small) / Math.Log(Factor);

    private static (double Milliseconds, double Bytes) Measure(Linter linter, string page)
    {
        var text = SourceText.From(page);
        Check(linter, text);
        var best = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var start = Environment.CpuUsage.UserTime;
            Check(linter, text);
            best = Math.Min(best, (Environment.CpuUsage.UserTime - start).TotalMilliseconds);
        }

        return (best, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs);
    }

    /// <summary>A run that shows everything, hints included.</summary>
    private static void Check(Linter linter, SourceText text)
    {
        foreach (var finding in linter.Check(text).Findings)
            _ = (finding.Message, finding.Fixes);
    }

    private static string Works(int size, Func<int, int> work) => Entries(size, number => SyntheticPage.Entry(new Random(work(number)), work(number)));

    private static string Entries(int size, Func<int, string> entry) =>
        "Heat helps.[1]\n\n## References\n\n" + string.Concat(Enumerable.Range(1, size).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}. {entry(number)}\n")));

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
