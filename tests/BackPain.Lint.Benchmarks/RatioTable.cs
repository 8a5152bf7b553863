using System.Globalization;

namespace BackPain.Lint.Benchmarks;

/// <summary>Figures of several programs that ran in turn: least, median and greatest, and the ratios of those taken next to each other.</summary>
/// <param name="programs">The first is the one that the others are compared with.</param>
internal sealed class RatioTable(string[] programs)
{
    private readonly List<(string Name, string Unit)> figures = [];
    private readonly Dictionary<(string Figure, string Program), List<double>> values = [];

    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Adds what one run of a program came to.</summary>
    public void Add(string figure, string unit, string program, double value)
    {
        if (!figures.Contains((figure, unit)))
            figures.Add((figure, unit));
        if (!values.TryGetValue((figure, program), out var known))
            values.Add((figure, program), known = []);
        known.Add(value);
    }

    /// <summary>Prints a line for each figure and program; the ratio is that of the first program to the one of the line, run by run.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"{"",-36} {"",-18} {"least",8} {"median",8} {"greatest",8}   {programs[0]} : it, least, median, greatest");
        foreach (var (figure, unit) in figures)
        {
            foreach (var program in programs)
            {
                var own = values[(figure, program)];
                var line = string.Create(CultureInfo.InvariantCulture, $"{(program == programs[0] ? $"{figure}, {unit}" : ""),-36} {program,-18} {own.Min(),8:F2} {Median(own),8:F2} {own.Max(),8:F2}");
                output.WriteLine(program == programs[0] ? line : line + Ratios(values[(figure, programs[0])], own));
            }
        }
    }

    private static string Ratios(List<double> ours, List<double> theirs)
    {
        var ratios = ours.Zip(theirs, (our, their) => our / their).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"   {ratios.Min():F2} {Median(ratios):F2} {ratios.Max():F2}");
    }
}
