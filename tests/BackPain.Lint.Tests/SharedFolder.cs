namespace BackPain.Lint.Tests;

/// <summary>
/// Material that the project does not contain, such as the corpus of real pages: the folder <c>shared</c> beside the working
/// copy, or the one that the variable <c>BPLINT_SHARED</c> names. Tests that need it are skipped where it is absent.
/// </summary>
public static class SharedFolder
{
    /// <summary>A file or folder of the shared material; skips the running test when there is none.</summary>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Root, .. parts]);
        if (!Path.Exists(path))
            Assert.Skip($"'{Path.Combine(["shared", .. parts])}' is neither beside the working copy nor in BPLINT_SHARED.");
        return path;
    }

    /// <summary>A file or folder of the shared material, or <see langword="null"/> where there is none.</summary>
    public static string? Find(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Root, .. parts]);
        return Path.Exists(path) ? path : null;
    }

    private static string Root =>
        Environment.GetEnvironmentVariable("BPLINT_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetDirectoryName(Repository.Root) ?? Repository.Root, "shared");
}
