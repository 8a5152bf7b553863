using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint init</c> in the current folder.</summary>
/// <param name="terminal">Where it says what it did.</param>
internal sealed class InitRun(Terminal terminal)
{
    private const string Settings = ".editorconfig";

    private readonly PageSource source = new(new PageOptions(["."], StandardInputName: null, AllowEmpty: true), terminal);
    private bool hasFailed;

    /// <summary>Writes what is missing, and says what to do next.</summary>
    /// <param name="server">The build server whose file is asked for, or <see langword="null"/>.</param>
    /// <param name="preCommit">Whether pre-commit is to be configured.</param>
    /// <returns>The exit code.</returns>
    public int Run(string? server, bool preCommit)
    {
        WriteSection();
        if (server is not null)
            WriteNew(SetupFiles.Of(server));
        if (preCommit)
            WriteNew(SetupFiles.PreCommit);
        if (hasFailed)
            return ExitCode.Failed;

        terminal.Output.WriteLine("Next:");
        terminal.Output.WriteLine("  bplint check --group-by rule --statistics   see what the pages suffer from most");
        terminal.Output.WriteLine("  bplint baseline create                      put today's findings on record, so that new ones alone are reported");
        terminal.Output.WriteLine("  git add --all && git commit                 and everybody who works on the wiki has the same check");
        return ExitCode.Clean;
    }

    private void WriteSection()
    {
        var path = source.FullPath(Settings);
        if (source.Config.FilesFor(source.CurrentFolder) is [.., var known])
            Say($"'{source.Display(known.Path)}' has settings for bplint already: it is left as it is.");
        else if (!File.Exists(path))
            Create(path, SetupFiles.Section, "a section for pages");
        else
            Append(path);
    }

    // As every page, the file keeps its encoding and its line ends, and is replaced as a whole or not at all.
    private void Append(string path)
    {
        if (PageFile.Read(path, LintSettings.Default.MaxPageSize, out var fault) is not { } file)
        {
            Fail($"'{Settings}' is left as it is: {fault}");
            return;
        }

        var text = file.Text.ToString();
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = text.Trim().Length == 0 ? "" : text.EndsWith('\n') ? lineEnd : lineEnd + lineEnd;
        var addition = gap + SetupFiles.Section.ReplaceLineEndings(lineEnd);
        if (file.Replace(file.Text.WithChanges(new TextChange(new TextSpan(text.Length, 0), addition))) is { } refusal)
            Fail($"'{Settings}' is left as it is: {refusal}");
        else
            Say($"Added a section for pages to '{Settings}'.");
    }

    private void WriteNew((string Name, string Text) file)
    {
        var path = source.FullPath(file.Name);
        if (!File.Exists(path))
            Create(path, file.Text, "a check of every change");
        else if (File.ReadAllText(path).Contains("bplint", StringComparison.Ordinal))
            Say($"'{file.Name}' runs bplint already: it is left as it is.");
        else
            Fail($"'{file.Name}' exists and is left as it is: add what this would have written.\n\n{file.Text}");
    }

    private void Create(string path, string text, string what)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
            Say($"Wrote '{source.Display(path)}', {what}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"'{source.Display(path)}' cannot be written ({(exception is UnauthorizedAccessException ? "permission denied" : "input or output error")}).");
        }
    }

    private void Say(string sentence) => terminal.Output.WriteLine(sentence);

    private void Fail(string sentence)
    {
        hasFailed = true;
        terminal.Output.Flush();
        terminal.Error.WriteLine($"bplint: {sentence}");
    }
}
