namespace BackPain.Lint.LanguageServer;

/// <summary>Writes a report on the pages of a workspace. The command line has it, and hands it to the server.</summary>
/// <param name="folder">Absolute path of the folder at which the paths of pages begin.</param>
/// <param name="pages">The pages in their order; each is checked when it is asked for.</param>
/// <returns>A whole HTML document.</returns>
public delegate string ReportWriter(string folder, IEnumerable<ReportPage> pages);
