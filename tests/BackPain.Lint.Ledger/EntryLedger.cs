using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Ledger;

/// <summary>What the linter reads in the entries of the reference lists of folders, so that a change of that reading can be judged.</summary>
public static class EntryLedger
{
    /// <summary>What is asked of an entry, in the order of the table.</summary>
    public static ImmutableArray<(string Name, Func<ReferenceEntry, bool> Has)> Parts { get; } =
    [
        ("author", entry => !entry.Authors.IsEmpty),
        ("title", entry => !entry.Title.IsEmpty),
        ("year", entry => entry.Year is not null),
        ("identifier", entry => entry.Identifiers.Any(identifier => identifier.Fault is null)),
        ("container", entry => !entry.Container.IsEmpty),
        ("volume and pages", entry => entry.Publication is not null),
        ("address", entry => !entry.Addresses.IsEmpty),
    ];

    /// <summary>Every entry of every reference list below the folders that is not empty.</summary>
    /// <param name="folders">Absolute paths.</param>
    public static ImmutableArray<ReadEntry> Of(IEnumerable<string> folders) =>
        [.. folders.SelectMany(LedgerRun.PagesBelow).AsParallel().AsOrdered().SelectMany(page => EntriesOf(page.Path, page.Name))];

    private static IEnumerable<ReadEntry> EntriesOf(string path, string name)
    {
        if (PageFile.Read(path, LintSettings.Default.MaxPageSize, out _) is not { } page)
            return [];
        var article = ArticleReader.Read(page.Text, LintSettings.Default);
        return article.Lists.SelectMany(list => list.Entries).Where(entry => entry.Body.Length > 0).Select(entry => new ReadEntry(name, article, entry));
    }
}
