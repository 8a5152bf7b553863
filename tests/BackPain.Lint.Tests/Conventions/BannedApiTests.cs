using System.Text.RegularExpressions;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>What may be used where. Each ban keeps one promise of docs/architecture.md.</summary>
public sealed class BannedApiTests
{
    [Fact]
    public void Only_parsing_knows_Markdig() =>
        Uses(@"\bMarkdig\b", file => file is { Project: "BackPain.Lint", Folder: "Parsing" }).ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_knows_the_console() =>
        Uses(@"(?<![\w.])(System\.)?Console\s*\.", file => file.Project == "BackPain.Lint.Cli").ShouldBeEmpty();

    [Fact]
    public void Only_workspaces_and_the_command_line_open_files() =>
        Uses(
            @"(?<![\w.])(System\.IO\.)?(File|Directory|FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter|FileSystemWatcher|RandomAccess)\s*[.(]",
            OpensFiles).ShouldBeEmpty();

    [Fact]
    public void Only_workspaces_and_the_command_line_start_programs_and_one_file_watches_one() =>
        Uses(@"(?<![\w.])(System\.Diagnostics\.)?(Process|ProcessStartInfo)\s*[.(]", file => OpensFiles(file) || file.Name == "LifetimeOfClient").ShouldBeEmpty();

    [Fact]
    public void Nothing_reads_the_clock() =>
        Uses(@"\b(DateTime|DateTimeOffset)\s*\.\s*(Now|UtcNow|Today)\b", _ => false).ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_and_the_server_ask_for_the_day() =>
        Uses(@"\bTimeProvider\s*\.\s*System\b", file => file.Project is "BackPain.Lint.Cli" or "BackPain.Lint.LanguageServer").ShouldBeEmpty();

    [Fact]
    public void Nothing_loads_code_or_makes_it_while_it_runs() =>
        Uses(@"\bSystem\.Reflection\.Emit\b|\bActivator\s*\.|\bAssembly\s*\.\s*Load|\bRegexOptions\s*\.\s*Compiled\b|\bnew\s+Regex\s*\(", _ => false)
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_unwritten() =>
        SourceFile.All.Where(file => Regex.IsMatch(file.Text, @"\bTODO\b|\bFIXME\b|\bNotImplementedException\b|throw new NotSupportedException\(\)"))
            .ShouldBeEmpty();

    private static bool OpensFiles(SourceFile file) =>
        file.Project == "BackPain.Lint.Cli" || file is { Project: "BackPain.Lint", Folder: "Workspaces" };

    private static IEnumerable<string> Uses(string pattern, Func<SourceFile, bool> mayUse) =>
        SourceFile.All.Where(file => !mayUse(file))
            .SelectMany(file => Regex.Matches(file.Code, pattern).Select(match => $"{file}: {match.Value}"));
}
