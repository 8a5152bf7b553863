using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Cli.Tests;

/// <summary>
/// The README shows what its first command prints: the beginning, all of one page, and the end. Set <c>BPLINT_UPDATE_GOLDEN=1</c> to write that block anew, and read the
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

    private static string Excerpt(string[] lines)
    {
        const string ShownPage = "samples/flattened-export.md";
        var first = Array.FindIndex(lines, line => line.StartsWith(ShownPage, StringComparison.Ordinal));
        var end = Array.FindIndex(lines, first, line => line.StartsWith("samples/", StringComparison.Ordinal) && !line.StartsWith(ShownPage, StringComparison.Ordinal));
        return string.Join('\n', [.. lines[..6], "…", .. lines[first..end], "…", lines[^1], ""]);
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
