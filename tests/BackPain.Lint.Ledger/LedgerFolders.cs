namespace BackPain.Lint.Ledger;

/// <summary>Where the pages are that every change is judged by.</summary>
internal static class LedgerFolders
{
    /// <summary>
    /// The samples of this repository, and the corpus of real pages in the folder <c>shared</c> beside it, or where
    /// <c>BPLINT_SHARED</c> points, when it is there.
    /// </summary>
    public static IEnumerable<string> Default
    {
        get
        {
            var root = Root();
            var shared = Environment.GetEnvironmentVariable("BPLINT_SHARED") is { Length: > 0 } named
                ? named
                : Path.Combine(Path.GetDirectoryName(root) ?? root, "shared");
            return new[] { Path.Combine(root, "samples"), Path.Combine(shared, "corpus", "dev") }.Where(Directory.Exists);
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BackPain.Lint.sln")))
                return folder.FullName;
        }

        return Directory.GetCurrentDirectory();
    }
}
