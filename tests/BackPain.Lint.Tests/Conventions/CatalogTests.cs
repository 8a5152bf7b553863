using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Tests.Conventions;

/// <summary>The catalogue names every rule once, and each description keeps the same form.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_of_the_assembly_is_in_the_catalogue() =>
        RuleCatalog.Create(LintSettings.Default).Select(rule => rule.GetType().Name)
            .ShouldBe(RuleTypes.Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void Every_report_of_the_linter_itself_is_in_the_catalogue() =>
        RuleCatalog.Descriptors.Where(rule => rule.Category == RuleCategory.Tool).Select(rule => KebabCased(rule.Name))
            .ShouldBe(ToolReports.Select(type => KebabCased(type.Name)), ignoreOrder: true);

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        RuleCatalog.Descriptors.Select(rule => rule.Id)
            .ShouldBe(RuleCatalog.Descriptors.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Names_are_unique() =>
        RuleCatalog.Descriptors.Select(rule => rule.Name).ShouldBeUnique();

    [Fact]
    public void A_rule_is_named_like_its_class() =>
        RuleCatalog.Create(LintSettings.Default).Where(rule => rule.Descriptor.Name != KebabCased(rule.GetType().Name))
            .Select(rule => $"{rule.GetType().Name} calls itself {rule.Descriptor.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void A_rule_lives_in_the_folder_of_its_category() =>
        RuleCatalog.Create(LintSettings.Default)
            .Where(rule => rule.GetType().Namespace != $"BackPain.Lint.Rules.{rule.Descriptor.Category}")
            .Select(rule => rule.GetType().FullName)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_BPL_and_four_digits_of_which_the_first_is_the_category(string id) =>
        id.ShouldMatch($"^BPL{(int)Rule(id).Category}[0-9]{{3}}$");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_a_statement_without_a_full_stop(string id) =>
        Rule(id).Title.ShouldMatch(@"^[A-Z][^\n]*[^.\s]$");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_reason_and_the_notes_are_sentences(string id)
    {
        Rule(id).Why.ShouldEndWith(".");
        Rule(id).FixNote?.ShouldEndWith(".");
        Rule(id).Accepted?.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_with_a_fix_says_what_the_fix_does(string id) =>
        (Rule(id).FixSafety is null || Rule(id).FixNote is not null).ShouldBeTrue(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_changelog_mentions_the_rule(string id) =>
        Repository.Read("CHANGELOG.md").ShouldContain(id);

    private static IEnumerable<Type> RuleTypes =>
        typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);

    private static IEnumerable<Type> ToolReports =>
        typeof(Rule).Assembly.GetTypes().Where(type =>
            type.Namespace == "BackPain.Lint.Rules.Tool" && type.GetProperty("Descriptor")?.PropertyType == typeof(RuleDescriptor));

    private static RuleDescriptor Rule(string id) => RuleCatalog.Find(id).ShouldNotBeNull();

    private static string KebabCased(string name) =>
        Regex.Replace(name, "(?<!^)(?=[A-Z])", "-").ToLowerInvariant();
}
