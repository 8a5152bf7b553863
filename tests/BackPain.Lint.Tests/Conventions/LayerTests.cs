using System.Text.RegularExpressions;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>The folders of the core are layers: a file uses its own and those before it.</summary>
public sealed class LayerTests
{
    private const string Core = "BackPain.Lint";

    /// <summary>The empty name stands for the files beside the project file: Linter, Fixer, Suppressions.</summary>
    private static readonly string[] Layers = ["Diagnostics", "Articles", "Parsing", "Edits", "Verdicts", "Rules", "", "Workspaces"];

    [Fact]
    public void Every_folder_of_the_core_is_a_layer() =>
        CoreFiles.Select(file => file.Folder).Distinct().ShouldBeSubsetOf(Layers);

    [Fact]
    public void A_file_uses_no_later_layer() =>
        CoreFiles.SelectMany(file => LaterLayers(file).Where(layer => Names(file, layer)).Select(layer => $"{file} uses {layer}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_file_below_the_linter_names_no_type_of_the_linter() =>
        CoreFiles.Where(file => Order(file.Folder) < Order(""))
            .SelectMany(file => TopTypes.Where(type => Mentions(file, type)).Select(type => $"{file} uses {type}"))
            .ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders() =>
        SourceFile.All.Where(file => file.Name != "Program" && !file.Code.Contains($"namespace {NamespaceOf(file)};", StringComparison.Ordinal))
            .Select(file => $"{file} is not in namespace {NamespaceOf(file)}")
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_uses_the_command_line() =>
        CoreFiles.Where(file => Regex.IsMatch(file.Code, @"\bBackPain\.Lint\.Cli\b")).ShouldBeEmpty();

    private static IEnumerable<SourceFile> CoreFiles => SourceFile.All.Where(file => file.Project == Core);

    private static IEnumerable<string> TopTypes =>
        CoreFiles.Where(file => file.Folder.Length == 0).SelectMany(file => file.Types).Select(type => type.Name);

    private static IEnumerable<string> LaterLayers(SourceFile file) =>
        Layers.Skip(Order(file.Folder) + 1).Where(layer => layer.Length > 0);

    private static int Order(string layer) => Array.IndexOf(Layers, layer);

    /// <summary>A using directive, a full name, or a name that starts at the shared parent namespace.</summary>
    private static bool Names(SourceFile file, string layer) =>
        Regex.IsMatch(file.Code, $@"\bBackPain\.Lint\.{layer}\b") ||
        CoreFiles.Where(other => other.Folder == layer).SelectMany(other => other.Types)
            .Any(type => Regex.IsMatch(file.Code, $@"(?<![\w.]){layer}\.{type.Name}\b"));

    /// <summary>A member may bear the name of a type: a file that declares such a member does not speak of the type.</summary>
    private static bool Mentions(SourceFile file, string type) =>
        !Regex.IsMatch(file.Code, $@"\s{type}\s*(\{{|=>|=)") &&
        Regex.IsMatch(file.Code, $@"\bnew\s+{type}\b|(?<![\w.]){type}\.(?=[A-Z])|[(<,]\s*{type}\b(?=[\s?>,])");

    private static string NamespaceOf(SourceFile file) =>
        string.Join('.', file.Path.Split('/')[1..^1]);
}
