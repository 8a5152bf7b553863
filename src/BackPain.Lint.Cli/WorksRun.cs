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

    private readonly PageSource source = new(options.Pages, terminal);
    private readonly WorkList list = new();
    private bool isWhole = true;

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var target = options.Output is { } file ? source.FullPath(file) : null;
        if (options.Pages.ReadsStandardInput)
        {
            Add(source.FromStandardInput(Read));
        }
        else
        {
            if (source.Find() is not { } pages)
                return ExitCode.Failed;
            if (target is not null && pages.Contains(target))
                return terminal.Fail($"The file '{options.Output}' of '--output' is one of the pages: name another.");
            foreach (var page in source.InOrder(pages, path => Read(null, path)))
                Add(page);
        }

        return Write(list.ToBibliography(options.Uncited), target) ?? (isWhole ? ExitCode.Clean : ExitCode.Findings);
    }

    private void Add((string Path, Article? Article, string Fault) page)
    {
        isWhole &= page.Article is not null;
        if (page.Article is null)
            terminal.Say($"{page.Path}: {page.Fault}");
        else
            list.Add(page.Path, page.Article);
    }

    private (string Path, Article? Article, string Fault) Read(Stream? stream, string path)
    {
        var settings = source.Config.SettingsFor(path);
        var page = stream is null ? PageFile.Read(path, settings.MaxPageSize, out var fault) : PageFile.Read(stream, path, settings.MaxPageSize, out fault);
        return (source.Display(path), page is null ? null : new Linter(settings, _ => false).Read(page.Text), fault);
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
