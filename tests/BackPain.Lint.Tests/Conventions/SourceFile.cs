using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>A C# file under src, read as text: enough to hold the house rules, and independent of what it compiles to.</summary>
/// <param name="Path">The path from the repository root, with <c>/</c>.</param>
/// <param name="Text">The whole file.</param>
public sealed partial record SourceFile(string Path, string Text)
{
    private readonly Lazy<string> code = new(() => CommentOrLiteral().Replace(Text, Blank));

    /// <summary>Every source file of the shipped projects.</summary>
    public static ImmutableArray<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Path: System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Path, File.ReadAllText(file.Full))),
    ];

    /// <summary>The text without comments and without what literals hold.</summary>
    public string Code => code.Value;

    /// <summary>The project folder, such as <c>BackPain.Lint</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The first folder inside the project, or an empty string for a file beside the project file.</summary>
    public string Folder => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    /// <summary>The file's name without extension; of a type in several files, the part before the first point.</summary>
    public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>How many lines the file has.</summary>
    public int LineCount => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The types the file declares outside other types, each with whether it is public.</summary>
    public IEnumerable<(string Name, bool IsPublic)> Types =>
        TypeDeclaration().Matches(Code).Select(match => (match.Groups["name"].Value, match.Value.StartsWith("public ", StringComparison.Ordinal)));

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static string Blank(Match match) => new([.. match.Value.Select(character => character == '\n' ? '\n' : ' ')]);

    [GeneratedRegex("""
        ("{3,})[\s\S]*?\1|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:record\s+struct|record\s+class|record|class|struct|enum|interface|delegate\s+\S+)\s+(?<name>\w+)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
