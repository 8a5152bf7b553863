using BackPain.Lint.Benchmarks;
using BenchmarkDotNet.Running;

// "growth" prints how cost grows with the size of pages; everything else is BenchmarkDotNet's own command line.
if (args is ["growth"])
{
    Growth.Print(Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args is [] ? ["--filter", "*"] : args);
return 0;
