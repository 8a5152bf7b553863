using System.Diagnostics;

namespace BackPain.Lint.Cli.Tests;

/// <summary>The completion scripts in the shells they are for; those that are not installed are skipped.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("bplint ch", "check")]
    [InlineData("bplint check --fo", "--format")]
    [InlineData("bplint check --format sa", "sarif")]
    [InlineData("bplint check --select BPL0001 --ignore BPL000", "BPL0001,BPL0002,BPL0003,BPL0004,BPL0005")]
    [InlineData("bplint explain undefined-r", "undefined-reference")]
    [InlineData("bplint completions fi", "fish")]
    public void Bash_completes(string line, string candidates)
    {
        var words = line.Split(' ');
        var script = $$"""
            source <(bplint completions bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            _bplint bplint '{{words[^1]}}' '{{words[^2]}}'
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        Run("bash", "--norc", "-c", script).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ShouldBe(candidates.Split(','));
    }

    [Fact]
    public void Bash_offers_files_where_the_program_has_no_word() =>
        Run("bash", "--norc", "-c", "source <(bplint completions bash); complete -p bplint").ShouldBe("complete -o bashdefault -o default -F _bplint bplint\n");

    [Fact]
    public void Zsh_reads_its_script() => Run("zsh", "-fc", "autoload -Uz compinit && compinit -u && source <(bplint completions zsh) && print ${_comps[bplint]}").ShouldBe("_bplint\n");

    [Fact]
    public void Fish_completes() =>
        Run("fish", "--no-config", "-c", "bplint completions fish | source; complete --do-complete 'bplint check --fo'").ShouldContain("--format");

    [Fact]
    public void PowerShell_completes() => Run(
        "pwsh", "-NoProfile", "-Command",
        "bplint completions pwsh | Out-String | Invoke-Expression; (TabExpansion2 'bplint check --fo' 17).CompletionMatches.CompletionText").ShouldContain("--format");

    private string Run(string shell, params string[] args)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{shell}.exe" : shell))))
            Assert.Skip($"There is no {shell} here.");
        var start = new ProcessStartInfo(shell, args) { WorkingDirectory = wiki.Folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.GetDirectoryName(Wiki.Executable)}{Path.PathSeparator}{path}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
