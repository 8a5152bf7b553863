using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BackPain.Lint.Benchmarks;

/// <summary>The programs that are compared: ours is published, others are installed in a pinned version, each once into the folder of artifacts.</summary>
internal static class Peers
{
    private const string RumdlVersion = "0.2.75";

    private static string Artifacts => Path.Combine(Repository, "artifacts", "compare");

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "BackPain.Lint.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmarks do not lie in their repository.");
            return folder.FullName;
        }
    }

    /// <summary>Publishes the native executable of this state of the repository.</summary>
    /// <returns>Its path.</returns>
    public static string PublishBplint()
    {
        var target = Path.Combine(Artifacts, "bplint");
        List<string> arguments =
        [
            "publish", Path.Combine(Repository, "src", "BackPain.Lint.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target,
            "-p:PublishAot=true", "-p:NuGetLockFilePath=obj/aot.lock.json",
        ];
        if (!Exists("clang") && Exists("gcc"))
            arguments.Add("-p:CppCompilerAndLinker=gcc");
        Run("dotnet", [.. arguments]);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "bplint.exe" : "bplint");
    }

    /// <summary>Installs the native executable of rumdl, without the script of Node.js around it.</summary>
    /// <returns>Its path.</returns>
    public static string InstallRumdl()
    {
        var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var package = $"@rumdl/cli-{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        var target = Path.Combine(Artifacts, "npm");
        Directory.CreateDirectory(target);
        Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "install", "--prefix", target, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", $"{package}@{RumdlVersion}");
        return Path.Combine(target, "node_modules", package, OperatingSystem.IsWindows() ? "rumdl.exe" : "rumdl");
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed:\n{said}");
    }
}
