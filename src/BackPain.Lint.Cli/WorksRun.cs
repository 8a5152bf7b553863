using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Works;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint works</c>: reads the pages on all cores, gathers their works, writes the list.</summary>
internal sealed class WorksRun(WorksOptions options, Terminal terminal)
{
    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string currentFolder = Directory.GetCurrentDirectory();
    private readonly EditorConfig config = new();

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var found = PageFinder.Find(options.Paths, currentFolder);
        if (found.Missing is [var missing, ..])
            return terminal.Fail($"The path '{missing}' does not exist.");
        if (found.Paths.IsEmpty && !options.AllowEmpty)
            return terminal.Fail($"No pages were found in '{string.Join("', '", options.Paths)}'; '--allow-empty' permits that.");
        var target = options.Output is { } file ? Path.GetFullPath(file, currentFolder) : null;
        if (target is not null && found.Paths.Contains(target))
            return terminal.Fail($"The file '{options.Output}' of '--output' is one of the pages: name another.");

        var isWhole = true;
        var list = new WorkList();
        foreach (var (path, article, fault) in found.Paths.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(terminal.Cancellation).Select(Read))
        {
            isWhole &= article is not null;
            if (article is null)
                terminal.Say($"{path}: {fault}");
            else
                list.Add(path, article);
        }

        var works = list.ToBibliography(options.Uncited);
        return Write(works, target) ?? (isWhole ? ExitCode.Clean : ExitCode.Findings);
    }

    private (string Path, Article? Article, string Fault) Read(string path)
    {
        var settings = config.SettingsFor(path);
        var page = PageFile.Read(path, settings.MaxPageSize, out var fault);
        return (Path.GetRelativePath(currentFolder, path).Replace(Path.DirectorySeparatorChar, '/'), page is null ? null : new Linter(settings, _ => false).Read(page.Text), fault);
    }

    /// <summary>Writes the list.</summary>
    /// <returns>The exit code of a failure, or <see langword="null"/>.</returns>
    private int? Write(ImmutableArray<ListedWork> works, string? target)
    {
        if (target is null)
        {
            terminal.Output.Flush();
            Write(works, terminal.Output.BaseStream);
            return null;
        }

        try
        {
            using var stream = File.Create(target);
            Write(works, stream);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is DirectoryNotFoundException ? "there is no such folder" : Directory.Exists(target) ? "it is a folder" : "it is refused";
            return terminal.Fail($"The file '{options.Output}' of '--output' cannot be written: {reason}.");
        }
    }

    private void Write(ImmutableArray<ListedWork> works, Stream stream)
    {
        using var text = new StreamWriter(stream, PlainUtf8, leaveOpen: true) { NewLine = "\n" };
        switch (options.Format)
        {
            case "json":
                JsonWorks.Write(stream, works);
                text.Write('\n');
                break;
            case "csl-json":
                CslJsonWorks.Write(stream, works);
                text.Write('\n');
                break;
            case "ris":
                RisWorks.Write(text, works);
                break;
            case "bibtex":
                BibTexWorks.Write(text, works);
                break;
            default:
                TextWorks.Write(text, works);
                break;
        }
    }
}
