using System.Text.RegularExpressions;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>The documents speak of what exists.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_links_to_files_that_exist(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;

        Regex.Matches(WithoutCode(Repository.Read(document)), @"\]\((?!https?:|mailto:|#)([^)#\s]+)")
            .Select(match => match.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(folder, target)))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_names_only_rules_that_exist(string document) =>
        Regex.Matches(Repository.Read(document), @"\bBPL[0-9]{4}\b").Select(match => match.Value).Distinct()
            .Where(id => RuleCatalog.Find(id) is null)
            .ShouldBeEmpty();

    [Fact]
    public void The_generated_documents_say_what_the_code_does()
    {
        var documents = GeneratedDocuments.Write(Repository.Read("docs", GeneratedDocuments.Configuration)).ShouldNotBeNull();

        documents.Where(document => !File.Exists(Repository.PathOf("docs", document.Key)) || Repository.Read("docs", document.Key) != document.Value)
            .Select(document => document.Key)
            .ShouldBeEmpty("'dotnet run --project src/BackPain.Lint.Cli -- docs' writes them anew");
    }

    [Fact]
    public void There_is_no_page_of_a_rule_that_does_not_exist() =>
        Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "BPL*.md").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => RuleCatalog.Find(id) is null)
            .ShouldBeEmpty();

    [Fact]
    public void The_settings_page_lists_exactly_the_options_that_are_read()
    {
        var read = SourceFile.All.SelectMany(file => Regex.Matches(file.Text, "\"(bplint_[a-z_]+[a-z])\"")).Select(match => match.Groups[1].Value);
        var listed = Regex.Matches(Repository.Read("docs", "configuration.md"), @"^\| `(bplint_[a-z_]+)`", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

        listed.Order(StringComparer.Ordinal).ShouldBe(read.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_that_ships_is_in_the_notice()
    {
        var notice = Repository.Read("NOTICE");

        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => Regex.Matches(File.ReadAllText(project), "PackageReference Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value))
            .Where(package => !notice.Contains(package, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static string WithoutCode(string text) => Regex.Replace(text, @"^```[\s\S]*?^```|`[^`\n]*`", "", RegexOptions.Multiline);
}
