using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
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
        Article[] articles = [.. pages.Select(page => linter.Read(page))];
        var sentences = articles.Sum(article => article.Paragraphs.Sum(paragraph => (long)paragraph.Sentences.Length));
        PrintSpeed(output, "judging claims", sentences, () => Array.ForEach(articles, static article => _ = new Page(article, LintSettings.Default).Claims));
        PrintSpeed(output, "the whole check", sentences, () => Array.ForEach(pages, page => linter.Check(page)));
    }

    private static void PrintSpeed(TextWriter output, string stage, long sentences, Action run)
    {
        var least = double.MaxValue;
        for (var i = 0; i <= Runs; i++)
        {
            var start = Environment.CpuUsage.UserTime;
            run();
            least = Math.Min(least, (Environment.CpuUsage.UserTime - start).TotalMinutes);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-16} {sentences / least / 1_000_000,6:F1} million sentences a minute of processor time"));
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
