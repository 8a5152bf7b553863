using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Cli.Tests;

/// <summary>
/// The README shows what its first command prints: one finding of each kind that a newcomer understands at once, and the end. Set <c>BPLINT_UPDATE_GOLDEN=1</c> to write that block anew, and read the
/// difference before you commit it.
/// </summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_first_command_prints_what_the_readme_shows()
    {
        var (output, exitCode) = CheckSamples();
        exitCode.ShouldBe(1);
        var printed = Excerpt(output.TrimEnd('\n').Split('\n'));
        var readme = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("BPLINT_UPDATE_GOLDEN") == "1")
        {
            readme = FirstCommand().Replace(readme, match => match.Groups["command"].Value + printed + "```");
            File.WriteAllText(Readme, readme);
        }

        FirstCommand().Match(readme).Groups["output"].Value.ShouldBe(printed);
    }

    /// <summary>One finding each, of the page where it is easiest to understand; what is left out between them is one line.</summary>
    private static string Excerpt(string[] lines)
    {
        (string Page, string Rule)[] shown =
        [
            ("entries", "BPL2003"), ("flattened-export", "BPL3012"), ("flattened-export", "BPL3001"), ("flattened-export", "BPL4004"), ("flattened-export", "BPL4008"),
            ("flattened-export", "BPL1003"), ("flattened-export", "BPL2024"), ("markers", "BPL1001"),
        ];
        var excerpt = new List<string>();
        var (isShown, seen) = (true, new HashSet<(string, string)>());
        foreach (var line in lines[..^1])
        {
            if (line.StartsWith("samples/", StringComparison.Ordinal))
                isShown = shown.FirstOrDefault(one => line.StartsWith($"samples/{one.Page}.md", StringComparison.Ordinal) && line.Contains($" {one.Rule} ", StringComparison.Ordinal)) is { Page: not null } finding
                    && seen.Add(finding);
            if (isShown)
                excerpt.Add(line);
            else if (excerpt is [] or [.., not "…"])
                excerpt.Add("…");
        }

        return string.Join('\n', [.. excerpt, lines[^1], ""]);
    }

    private static string Root { get; } = FindRoot();

    private static string Readme => Path.Combine(Root, "README.md");

    private static (string Printed, int ExitCode) CheckSamples()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bplint.dll"), "check", "samples"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start).ShouldNotBeNull();
        var printed = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (printed, process.ExitCode);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BackPain.Lint.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds BackPain.Lint.sln.");
    }

    [GeneratedRegex(@"(?<command>```bash\ndotnet run [^\n]* -- check samples\n```\n\n```text\n)(?<output>[\s\S]*?)```", RegexOptions.CultureInvariant)]
    private static partial Regex FirstCommand();
}
