using System.Diagnostics;
using System.Text;

namespace BackPain.Lint.Cli.Tests;

/// <summary>A folder of pages for one test, and the real executable to run in it.</summary>
internal sealed class Wiki : IDisposable
{
    /// <summary>A page with one safe fix (BPL1010) that takes away a blank.</summary>
    public const string Fixable = """
        # Back pain

        Heat helps[1] . Cold does not[1]. Rest does not[1].

        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.

        """;

    public Wiki() => Write(".editorconfig", "root = true\n");

    public string Folder { get; } = Directory.CreateTempSubdirectory("bplint-cli-").FullName;

    public static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "bplint.exe" : "bplint");

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public string Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), content);
        return At(path);
    }

    public RunResult Run(params string[] args) => Finish(Start(args, input: []));

    /// <summary>Runs in a folder of the wiki.</summary>
    public RunResult RunIn(string folder, params string[] args) => Finish(Start(At(folder), args, input: []));

    public RunResult RunWithInput(byte[] input, params string[] args) => Finish(Start(args, input));

    public Process Start(string[] args, byte[] input) => Start(Folder, args, input);

    public Process StartWaitingForInput(params string[] args) => StartIn(Folder, args);

    private static Process Start(string folder, string[] args, byte[] input)
    {
        var process = StartIn(folder, args);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        return process;
    }

    private static Process StartIn(string folder, string[] args)
    {
        var start = new ProcessStartInfo(Executable, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    /// <summary>The text of a page, without its byte order mark.</summary>
    public string Text(string path) => File.ReadAllText(At(path));

    public void Git(params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = Folder, RedirectStandardError = true, UseShellExecute = false })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static RunResult Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return new RunResult(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
    }
}
