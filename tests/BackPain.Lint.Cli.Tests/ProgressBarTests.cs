namespace BackPain.Lint.Cli.Tests;

public sealed class ProgressBarTests : IDisposable
{
    private readonly StringWriter error = new();
    private readonly Clock clock = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Appears_after_a_second_and_leaves_nothing_behind()
    {
        using var bar = Bar(isWatched: true);
        bar.Show(1);
        error.ToString().ShouldBe("");
        clock.Now += TimeSpan.FromSeconds(1.5);
        bar.Show(50);
        error.ToString().ShouldBe("\r[###############...............] 50 of 100 pages");
        bar.Hide();
        error.ToString().ShouldEndWith("pages\r\e[K");
        bar.Hide();
        error.ToString().Count(character => character == '\e').ShouldBe(1);
    }

    [Fact]
    public void Is_drawn_now_and_then_only()
    {
        using var bar = Bar(isWatched: true);
        clock.Now += TimeSpan.FromSeconds(2);
        for (var done = 0; done < 100; done++)
        {
            bar.Hide();
            bar.Show(done);
            clock.Now += TimeSpan.FromMilliseconds(10);
        }

        error.ToString().Count(character => character == '[').ShouldBeInRange(15, 25);
    }

    [Fact]
    public void Is_for_a_terminal_only()
    {
        using var bar = Bar(isWatched: false);
        clock.Now += TimeSpan.FromMinutes(1);
        bar.Show(50);
        bar.Hide();
        error.ToString().ShouldBe("");
    }

    private ProgressBar Bar(bool isWatched) => new(new Terminal(StreamWriter.Null, error, CancellationToken.None) { IsWatched = isWatched }, 100, clock);

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
