using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>
/// How the cost of a check grows with the page: the exponent e of cost ~ size^e between two sizes of each shape. One is linear.
/// Allocation is exact; time is the fastest of several runs and still wavers on a busy machine.
/// </summary>
internal static class Growth
{
    private const int Runs = 5;
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
        ("suppression comments", 12_500, size => Repeated("<!-- bplint-disable-next-line BPL1001 -->\nHeat helps.[7]\n\n", size) + List),
    ];

    private const string List = "\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. BMJ. 2005;3:335.\n";

    /// <summary>Prints a line per shape.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{"shape",-36} {"size",8} {"ms",9} {"x size",7} {"ms",9} {"time^",6} {"alloc^",6}");
        var linter = new Linter(LintSettings.Default);
        foreach (var (name, size, write) in Shapes)
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
        linter.Check(text);
        var best = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            linter.Check(text);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (best, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs);
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
