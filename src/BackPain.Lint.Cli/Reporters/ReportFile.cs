using System.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// A file that a report is written to. It grows beside its place and is moved there at the end, so that whoever reads it finds
/// either the report of an earlier run or a whole one. What is no file of a disk, such as a pipe, is written to as it is.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string target;
    private readonly string? beside;

    private ReportFile(string target, string? beside, Stream stream)
    {
        this.target = target;
        this.beside = beside;
        Output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
    }

    /// <summary>Takes the report; UTF-8.</summary>
    public StreamWriter Output { get; }

    /// <summary>Begins a report.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="fault">Why it cannot be written, in a few words, when the result is <see langword="null"/>.</param>
    public static ReportFile? Create(string path, out string fault)
    {
        fault = "";
        try
        {
            if (Directory.Exists(path))
            {
                fault = "it is a folder";
                return null;
            }

            if (IsDevice(path))
                return new(path, null, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
            var place = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : path;
            var growing = Path.Combine(Path.GetDirectoryName(place)!, $".bplint-{Path.GetRandomFileName()}.tmp");
            return new(place, growing, new FileStream(growing, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = exception switch
            {
                DirectoryNotFoundException or FileNotFoundException => "there is no such folder",
                UnauthorizedAccessException => "permission denied",
                _ => "input or output error",
            };
            return null;
        }
    }

    /// <summary>Puts the whole report in its place.</summary>
    public void Save()
    {
        Output.Dispose();
        if (beside is null)
            return;
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
        File.Move(beside, target, overwrite: true);
    }

    /// <summary>Throws away what was not saved.</summary>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
            // The run has said already that the disk is full, or the pipe closed.
        }

        if (beside is not null)
            File.Delete(beside);
    }

    // A pipe cannot be sought in; /dev/null can, and must not be replaced by a report.
    private static bool IsDevice(string path)
    {
        if (!File.Exists(path) || OperatingSystem.IsWindows())
            return false;
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return true;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        return !stream.CanSeek;
    }
}
