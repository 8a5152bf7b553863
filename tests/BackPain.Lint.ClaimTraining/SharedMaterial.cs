namespace BackPain.Lint.ClaimTraining;

/// <summary>Where the training text and the linter's weights are.</summary>
internal static class SharedMaterial
{
    /// <summary>The folder <c>shared</c> beside the working copy, or the one that <c>BPLINT_SHARED</c> names.</summary>
    public static string Default =>
        Environment.GetEnvironmentVariable("BPLINT_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    /// <summary>The resource that the linter is built with.</summary>
    public static string Weights => Path.Combine(Root, "src", "BackPain.Lint", "Verdicts", "ClaimWeights.txt");

    private static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "BackPain.Lint.sln")))
                    return folder.FullName;
            }

            return Directory.GetCurrentDirectory();
        }
    }
}
