using System.Diagnostics;
using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private static readonly string Fixed = Wiki.Fixable.Replace("helps[1] .", "helps[1].", StringComparison.Ordinal);
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Writes_fixed_pages_and_reports_what_is_left()
    {
        wiki.Write("a.md", Wiki.Fixable);
        var run = wiki.Run("check", "--fix");
        (run.Code, run.Error).ShouldBe((0, ""));
        run.Output.ShouldStartWith("Fixed 1 finding in 1 page. No findings in 1 page.");
        wiki.Text("a.md").ShouldBe(Fixed);
    }

    [Fact]
    public void Keeps_encoding_mark_and_line_ends()
    {
        var text = Fixed.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        var broken = Wiki.Fixable.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        wiki.Write("a.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(broken)]);
        wiki.Write("b.md", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(broken)]);
        wiki.Run("check", "--fix").Code.ShouldBe(0);
        File.ReadAllBytes(wiki.At("a.md")).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        File.ReadAllBytes(wiki.At("b.md")).ShouldBe([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    [Fact]
    public void Writes_the_fixed_standard_input_and_nothing_else_to_the_standard_output()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var run = wiki.RunWithInput([.. mark, .. Encoding.UTF8.GetBytes(Wiki.Fixable)], "check", "-", "--fix");
        run.Bytes.ShouldBe([.. mark, .. Encoding.UTF8.GetBytes(Fixed)]);
        run.Error.ShouldStartWith("Fixed 1 finding");
        wiki.RunWithInput(Encoding.UTF8.GetBytes(Fixed), "check", "-", "--fix").Output.ShouldBe(Fixed);
    }

    [Fact]
    public void Shows_a_patch_that_git_applies_and_writes_nothing()
    {
        wiki.Write("in/a.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Wiki.Fixable.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        wiki.Write("b.md", Wiki.Fixable);
        var run = wiki.Run("check", "--diff");
        run.Code.ShouldBe(0);
        run.Error.ShouldBe("2 findings would be fixed in 2 of 2 pages; 0 findings would be left.\n");
        wiki.Text("b.md").ShouldBe(Wiki.Fixable);
        wiki.Write("patch", run.Bytes);
        wiki.Git("init", "-q");
        wiki.Git("-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "patch");
        wiki.Text("b.md").ShouldBe(Fixed);
        wiki.Text("in/a.md").ShouldBe(Fixed.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_read_only_page_and_reports_it_unfixed()
    {
        wiki.Write("a.md", Wiki.Fixable);
        wiki.Write("b.md", Wiki.Fixable);
        File.SetAttributes(wiki.At("a.md"), FileAttributes.ReadOnly);
        var run = wiki.Run("check", "--fix", "--quiet");
        File.SetAttributes(wiki.At("a.md"), FileAttributes.Normal);
        run.Error.ShouldBe("bplint: a.md: The page is read-only: it is unchanged.\n");
        run.Output.ShouldStartWith("a.md:3:");
        run.Code.ShouldBe(2);
        wiki.Text("a.md").ShouldBe(Wiki.Fixable);
        wiki.Text("b.md").ShouldBe(Fixed);
    }

    [Fact]
    public void Leaves_every_page_whole_when_the_disk_is_full()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !Mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", Directory.CreateDirectory(wiki.At("small")).FullName))
        {
            Assert.Skip("A small disk could not be mounted.");
            return;
        }

        try
        {
            var page = Wiki.Fixable + new string('x', 40_000) + "\n";
            wiki.Write("small/a.md", page);
            var run = wiki.Run("check", "small", "--fix", "--quiet");
            run.Error.ShouldBe("bplint: small/a.md: The disk is full: the page is unchanged.\n");
            run.Code.ShouldBe(2);
            wiki.Text("small/a.md").ShouldBe(page);
            Directory.GetFileSystemEntries(wiki.At("small")).ShouldBe([wiki.At("small/a.md")]);
        }
        finally
        {
            Process.Start("umount", [wiki.At("small")]).WaitForExit();
        }
    }

    [Fact]
    public void Leaves_every_page_old_or_new_when_it_is_killed()
    {
        const int Pages = 100;
        string[] both = [Long(Wiki.Fixable), Long(Fixed)];
        var interrupted = 0;
        for (var round = 0; round < 50; round++)
        {
            for (var number = 0; number < Pages; number++)
                wiki.Write($"{number}.md", both[0]);
            using (var process = wiki.Start(["check", "--fix", "--quiet"], []))
            {
                WaitForFirstPage(process, both[1].Length);
                Thread.Sleep(round % 10);
                process.Kill();
                process.WaitForExit();
            }

            var texts = Enumerable.Range(0, Pages).Select(number => wiki.Text($"{number}.md")).ToArray();
            texts.ShouldAllBe(text => both.Contains(text));
            interrupted += texts.Distinct(StringComparer.Ordinal).Count() - 1;
        }

        // Whatever a kill left behind is never taken for a page.
        wiki.Run("check", "--fix").Output.ShouldContain($" {Pages} pages");
        TestContext.Current.TestOutputHelper?.WriteLine($"{interrupted} rounds were interrupted between the first and the last page.");
    }

    private void WaitForFirstPage(Process process, int length)
    {
        while (!process.HasExited && new FileInfo(wiki.At("0.md")).Length != length)
            Thread.Yield();
    }

    private static string Long(string page) =>
        page.Replace("\n## References", string.Concat(Enumerable.Repeat("Rest does not help[1].\n", 100)) + "\n## References", StringComparison.Ordinal);

    private static bool Mount(params string[] args)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", args) { RedirectStandardError = true, UseShellExecute = false });
        mount?.WaitForExit();
        return mount?.ExitCode == 0;
    }
}
