using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Checks_pages_as_they_change_come_and_go_and_settings_too()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signals.");
        wiki.Write("pages/a.md", Wiki.Fixable);
        wiki.Write("pages/b.md", "Text.\n");
        using var watch = new Watched(wiki.StartWaitingForInput("check", "--watch", "--format", "concise", "pages"));
        watch.ShouldSay("pages/a.md:3:11: ");
        watch.ShouldSay("Watching 2 pages; Ctrl+C ends.");

        wiki.Write("pages/a.md", Wiki.Fixable.Replace("helps[1] .", "helps[7].", StringComparison.Ordinal));
        watch.ShouldSay("Checking pages/a.md.");
        watch.ShouldSay("BPL1001");
        watch.ShouldSay("Watching 2 pages");

        wiki.Write("pages/more/c.md", Wiki.Fixable);
        watch.ShouldSay("Checking pages/more/c.md.");
        watch.ShouldSay("pages/more/c.md:3:11: ");
        watch.ShouldSay("Watching 3 pages");

        Directory.Delete(wiki.At("pages/more"), recursive: true);
        watch.ShouldSay("pages/more/c.md is gone.");
        watch.ShouldSay("Watching 2 pages");

        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = none\n");
        watch.ShouldSay("Settings changed: all pages are checked again.");
        watch.ShouldSay("Watching 2 pages");
        watch.Text[watch.Text.LastIndexOf("Settings changed", StringComparison.Ordinal)..].ShouldNotContain("BPL1001");

        watch.Interrupt().ShouldBe(130);
    }

    [Theory]
    [InlineData("The option '--watch' only looks: it goes with neither fixes nor the standard input.", "--fix")]
    [InlineData("The option '--watch' only looks: it goes with neither fixes nor the standard input.", "-")]
    [InlineData("The option '--watch' looks at pages as they are on the disk: it does not go with '--staged'.", "--staged")]
    [InlineData("The option '--watch' looks at pages as they are on the disk: it does not go with '--since'.", "--since", "HEAD")]
    [InlineData("The option '--watch' reads a list of pages again and again: give '--files-from' a file.", "--files-from", "-")]
    [InlineData("The option '--watch' never ends, and '--profile' tells what was at the end: use one of them.", "--profile")]
    [InlineData("The option '--watch' writes findings as pages change: it goes with the formats text, concise and jsonl, and with no file.", "--format", "sarif")]
    [InlineData("The option '--watch' writes findings as pages change: it goes with the formats text, concise and jsonl, and with no file.", "--format", "jsonl=x")]
    public void Names_what_it_does_not_go_with(string sentence, params string[] args) =>
        wiki.Run(["check", "--watch", .. args]).ShouldFailWith(sentence);

    [Fact]
    public void Ends_at_once_when_there_is_nothing_to_watch() =>
        wiki.Run("check", "--watch", "nowhere").ShouldFailWith("The path 'nowhere' does not exist.");

    [Fact]
    public void A_run_that_is_interrupted_says_how_far_it_came_and_ends_soon()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signals.");
        var page = string.Concat(Enumerable.Repeat(Wiki.Fixable, 40));
        for (var number = 0; number < 3000; number++)
            wiki.Write($"pages/{number:D4}.md", page);
        using var run = new Watched(wiki.StartWaitingForInput("check", "--format", "concise", "--format", "sarif=out.sarif", "--select", "BPL1010", "pages"));
        run.ShouldSay("pages/0000.md:");
        var clock = Stopwatch.StartNew();
        run.Interrupt().ShouldBe(130);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "it need not finish the pages");
        run.Text.ShouldMatch(@"bplint: Interrupted after \d+ of 3000 pages: \d+ (info|warnings?) in \d+ of them\.");
        File.Exists(wiki.At("out.sarif")).ShouldBeFalse();
        Directory.EnumerateFiles(wiki.Folder, ".bplint-*").ShouldBeEmpty();
    }

    /// <summary>A running process whose two outputs are read as they come, in one text.</summary>
    private sealed class Watched : IDisposable
    {
        private readonly Process process;
        private readonly StringBuilder written = new();
        private int seen;

        public Watched(Process process)
        {
            this.process = process;
            process.OutputDataReceived += (_, line) => Add(line.Data);
            process.ErrorDataReceived += (_, line) => Add(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public string Text
        {
            get
            {
                lock (written)
                    return written.ToString();
            }
        }

        /// <summary>Waits until it says something that it had not said when it was asked last.</summary>
        public void ShouldSay(string text)
        {
            var clock = Stopwatch.StartNew();
            while (Text.IndexOf(text, seen, StringComparison.Ordinal) is var at)
            {
                if (at >= 0)
                {
                    seen = text.Contains("Watching", StringComparison.Ordinal) ? at + text.Length : seen;
                    return;
                }

                (clock.Elapsed < Patience && !process.HasExited).ShouldBeTrue($"'{text}' was not said:\n{Text}");
                Thread.Sleep(20);
            }
        }

        public int Interrupt()
        {
            using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
                kill.WaitForExit();
            process.WaitForExit(Patience).ShouldBeTrue();
            process.WaitForExit();
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        private void Add(string? line)
        {
            lock (written)
                written.Append(line).Append('\n');
        }
    }
}
