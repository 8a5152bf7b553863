using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>How source files look: one type each, named like it, and short.</summary>
public sealed class SourceShapeTests
{
    private const int MostLines = 300;

    [Fact]
    public void A_file_holds_at_most_one_public_type() =>
        SourceFile.All.Where(file => file.Types.Count(type => type.IsPublic) > 1).ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_like_its_type() =>
        SourceFile.All.Where(file => file.Name != "Program" && file is not { Project: "BackPain.Lint.LanguageServer", Folder: "Protocol" } && file.Types.Any())
            .Where(file => file.Types.FirstOrDefault(type => type.IsPublic, file.Types.First()).Name != file.Name)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_short() =>
        SourceFile.All.Where(file => file.LineCount > MostLines).Select(file => $"{file} has {file.LineCount} lines").ShouldBeEmpty();

    [Fact]
    public void A_type_is_named_for_what_it_is() =>
        SourceFile.All.SelectMany(file => file.Types.Select(type => type.Name))
            .Where(name => Regex.IsMatch(name, "(Manager|Helper|Helpers|Service|Util|Utils|Utility|Provider)$"))
            .ShouldBeEmpty();

    [Fact]
    public void A_class_is_sealed_unless_derived_from() =>
        OwnTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && OwnTypes.All(other => other.BaseType != type))
            .ShouldBeEmpty();

    [Fact]
    public void An_interface_has_several_implementations() =>
        OwnTypes.Where(type => type.IsInterface && OwnTypes.Count(other => type.IsAssignableFrom(other)) < 3).ShouldBeEmpty();

    [Fact]
    public void Static_state_cannot_change() =>
        OwnTypes.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false })
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .ShouldBeEmpty();

    private static IEnumerable<Type> OwnTypes =>
        typeof(Linter).Assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith("BackPain.Lint", StringComparison.Ordinal) == true &&
            !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true);
}
