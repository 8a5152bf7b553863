namespace BackPain.Lint.Cli.Report;

/// <summary>When and where a report is made.</summary>
/// <param name="Wiki">Absolute path of the folder at which the paths of the pages begin.</param>
/// <param name="Folder">Absolute path of the folder that holds the report.</param>
/// <param name="Day">The day.</param>
internal sealed record ReportPlace(string Wiki, string Folder, DateOnly Day)
{
    /// <summary>The way from the report to the pages, as links need it: empty, or a relative path that ends in <c>/</c>.</summary>
    public string Way
    {
        get
        {
            var way = Path.GetRelativePath(Folder, Wiki).Replace(Path.DirectorySeparatorChar, '/');
            return way == "." ? "" : way + "/";
        }
    }
}
