using System.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>
/// Measures where a run spends its time and memory. Every thread keeps its own book; a stage inside another is charged to
/// itself alone, so that a rule does not pay for a verdict that it was the first to ask for.
/// </summary>
internal sealed class Profile : IDisposable
{
    private readonly ThreadLocal<Book> books = new(() => new Book(), trackAllValues: true);

    /// <summary>What each stage cost on all threads together, the longest first.</summary>
    public IEnumerable<StageCost> Costs => books.Values
        .SelectMany(book => book.Costs)
        .GroupBy(cost => cost.Key, cost => cost.Value, StringComparer.Ordinal)
        .Select(stage => new StageCost(
            stage.Key, Stopwatch.GetElapsedTime(0, stage.Sum(cost => cost.Ticks)), stage.Sum(cost => cost.Bytes)))
        .OrderByDescending(cost => cost.Time)
        .ThenBy(cost => cost.Stage, StringComparer.Ordinal);

    /// <summary>Notes that a stage begins or ends on this thread.</summary>
    public void Observe(string stage, bool begins) => books.Value!.Note(stage, begins);

    /// <inheritdoc/>
    public void Dispose() => books.Dispose();

    private sealed class Book
    {
        private readonly Stack<string> open = new();
        private long ticks;
        private long bytes;

        public Dictionary<string, (long Ticks, long Bytes)> Costs { get; } = new(StringComparer.Ordinal);

        public void Note(string stage, bool begins)
        {
            if (open.TryPeek(out var current))
            {
                var (time, memory) = Costs.GetValueOrDefault(current);
                Costs[current] = (time + Stopwatch.GetTimestamp() - ticks, memory + GC.GetAllocatedBytesForCurrentThread() - bytes);
            }

            if (begins)
                open.Push(stage);
            else
                open.Pop();

            // What this book itself costs is nobody's.
            bytes = GC.GetAllocatedBytesForCurrentThread();
            ticks = Stopwatch.GetTimestamp();
        }
    }
}
