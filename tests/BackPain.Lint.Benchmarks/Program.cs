using System.Globalization;
using BackPain.Lint.Benchmarks;
using BenchmarkDotNet.Running;

// "growth" prints how cost grows with the size of pages, "duplicates" how the search for them grows with the entries, "folder" what pages of a folder cost, "pages" writes a wiki to measure whole runs with, "compare server" runs the language server beside rumdl's; everything else is BenchmarkDotNet's own command line.
if (args is ["growth"])
{
    Growth.Print(Console.Out);
    return 0;
}

if (args is ["growth", var only])
{
    Growth.Print(Console.Out, only);
    return 0;
}

if (args is ["duplicates"])
{
    DuplicateGrowth.Print(Console.Out);
    return 0;
}

if (args is ["folder", var folder])
{
    FolderCost.Print(Console.Out, folder);
    return 0;
}

if (args is ["pages", var target, var count, var size])
{
    SyntheticWiki.Write(target, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["compare", "server", .. var choices])
    return ServerComparison.Run(Console.Out, choices);

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args is [] ? ["--filter", "*"] : args);
return 0;
