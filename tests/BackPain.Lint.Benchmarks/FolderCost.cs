using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>What reading and checking allocate on pages that somebody wrote, which have other shapes than the synthetic one.</summary>
internal static class FolderCost
{
    private const int Runs = 3;

    /// <summary>Prints a line per stage for all pages below a folder together.</summary>
    public static void Print(TextWriter output, string folder)
    {
        SourceText[] pages = [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => SourceText.From(File.ReadAllText(file)))];
        var length = pages.Sum(page => (long)page.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages of {length / (1024.0 * 1024):F2} million UTF-16 units (1024 x 1024)"));
        var linter = new Linter(LintSettings.Default);
        Print(output, "reading", pages, page => ArticleReader.Read(page, LintSettings.Default), length);
        Print(output, "the whole check", pages, page => linter.Check(page), length);
    }

    private static void Print(TextWriter output, string stage, SourceText[] pages, Func<SourceText, object> run, long length) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-16} {Least(pages, run) / (double)length,6:F1} MB/MB"));

    private static long Least(SourceText[] pages, Func<SourceText, object> run)
    {
        var least = long.MaxValue;
        for (var i = 0; i <= Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var page in pages)
                run(page);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
