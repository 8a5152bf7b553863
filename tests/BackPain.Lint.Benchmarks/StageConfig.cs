using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;

namespace BackPain.Lint.Benchmarks;

/// <summary>Few iterations and the allocation beside the time: allocated bytes hardly vary, times on shared machines do.</summary>
internal sealed class StageConfig : ManualConfig
{
    public StageConfig()
    {
        AddJob(Job.ShortRun);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new AllocationPerMegabyteColumn());
        AddLogger(ConsoleLogger.Default);
        WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
    }
}
