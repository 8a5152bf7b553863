using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace BackPain.Lint.Workspaces;

/// <summary>The <c>git</c> program at work in a repository.</summary>
internal sealed class Git
{
    private readonly string top;

    private Git(string top) => this.top = top;

    /// <summary>Whether the history was cut off when the repository was cloned.</summary>
    public bool IsShallow => Run("rev-parse", "--is-shallow-repository")?.Trim() == "true";

    /// <summary>The repository of a folder.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="fault">What is missing, as one sentence, when the result is <see langword="null"/>.</param>
    public static Git? Open(string folder, out string fault)
    {
        try
        {
            var output = Start(folder, ["rev-parse", "--show-toplevel"]);
            fault = output is null ? $"The folder '{folder}' is not inside a git repository, so there is nothing to compare with." : "";
            return output is null ? null : new Git(Path.GetFullPath(Encoding.UTF8.GetString(output).TrimEnd('\r', '\n')));
        }
        catch (Win32Exception)
        {
            fault = "Git is not installed, or not on the path: it is needed to tell what changed.";
            return null;
        }
    }

    /// <summary>What a command writes, or <see langword="null"/> when it fails.</summary>
    public string? Run(params string[] arguments) => Start(top, arguments) is { } output ? Encoding.UTF8.GetString(output) : null;

    /// <summary>The content of an object as it would be checked out, or <see langword="null"/> when there is none.</summary>
    public byte[]? Content(string name) => Start(top, ["cat-file", "--filters", name]);

    /// <summary>A file as git names it: relative to the top of the repository, with <c>/</c>.</summary>
    /// <param name="path">An absolute path.</param>
    public string NameOf(string path) => Path.GetRelativePath(top, Real(path)).Replace(Path.DirectorySeparatorChar, '/');

    // Git resolves links in the path of the repository, but not those inside it.
    private string Real(string path)
    {
        if (path.StartsWith(top, StringComparison.Ordinal))
            return path;
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName is { } target)
                return Path.Combine(target, Path.GetRelativePath(folder, path));
        }

        return path;
    }

    private static byte[]? Start(string folder, string[] arguments)
    {
        // A pager, a prompt or a translation would only be in the way; a lock would disturb whoever works in the repository.
        var start = new ProcessStartInfo("git", ["--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }
}
