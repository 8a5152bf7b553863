using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class EditorConfigTests
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    private const string AllKeys = """
        [*.md]
        bplint_profile = Strict
        bplint_style = ama
        bplint_language = de-AT
        bplint_reference_headings = Quellen, Literatur ,
        bplint_bibliography = works.bib
        bplint_baseline = old.json
        bplint_marker_punctuation = Before
        bplint_max_page_size = 100
        bplint_empty_section_stub = To be written.
        bplint_template_residue = Reflist, WikiDoc Help Menu
        bplint_retractions = retractions.csv
        bplint_weak_sources = example.org, backs.example
        bplint_claim_lead = false
        bplint_claim_tables = true
        bplint_claim_threshold = 0.75
        bplint_claim_hint_threshold = 0.5
        bplint_claim_scope = 0
        bplint_claim_group_tail = false
        bplint_recent_years = 7
        bplint_old_evidence_years = 12
        bplint_required_sections = overview, treatment/therapy
        """;

    private static string Root { get; } = OperatingSystem.IsWindows() ? @"C:\" : "/";

    [Fact]
    public void Gives_the_defaults_where_nothing_is_configured() =>
        SettingsFor("wiki/a.md").ShouldBeSameAs(LintSettings.Default);

    [Fact]
    public void Keeps_the_day_of_the_run_under_any_configuration()
    {
        Add("wiki/.editorconfig", """
            [*.md]
            bplint_language = de
            """);
        var config = new EditorConfig(path => files.GetValueOrDefault(path), LintSettings.Default with { Today = new DateOnly(2024, 5, 3) });
        foreach (var page in (string[])["wiki/a.md", "b.md"])
            config.SettingsFor(Path.Combine(Root, page)).Today.ShouldBe(new DateOnly(2024, 5, 3));
    }

    [Fact]
    public void Reads_every_key()
    {
        Add("wiki/.editorconfig", AllKeys);
        var settings = SettingsFor("wiki/a.md");
        settings.Profile.ShouldBe(LintProfile.Strict);
        settings.Style.ShouldBe(ReferenceStyle.Ama);
        settings.Language.ShouldBe("de-AT");
        settings.ReferenceHeadings.ShouldBe(["Quellen", "Literatur"]);
        settings.Bibliography.ShouldBe("works.bib");
        settings.Baseline.ShouldBe("old.json");
        settings.MarkerPunctuation.ShouldBe(PunctuationSide.Before);
        settings.MaxPageSize.ShouldBe(100);
        settings.EmptySectionStub.ShouldBe("To be written.");
        settings.TemplateResidue.ShouldBe(["Reflist", "WikiDoc Help Menu"]);
        settings.Retractions.ShouldBe("retractions.csv");
        settings.WeakSources.ShouldBe(["example.org", "backs.example"]);
        settings.ClaimLead.ShouldBeFalse();
        settings.ClaimTables.ShouldBeTrue();
        settings.OldEvidenceYears.ShouldBe(12);
        settings.RequiredSections.ShouldBe(["overview", "treatment/therapy"]);
        settings.ClaimThreshold.ShouldBe(0.75);
        settings.ClaimHintThreshold.ShouldBe(0.5);
        settings.ClaimScope.ShouldBe(0);
        settings.ClaimGroupTail.ShouldBeFalse();
        settings.RecentYears.ShouldBe(7);
    }

    [Fact]
    public void Reads_severities_of_rules_and_families()
    {
        Add(".editorconfig", """
            [*]
            dotnet_diagnostic.bpl0001.severity = error
            dotnet_diagnostic.CA1000.severity = error
            dotnet_analyzer_diagnostic.category-Claims.severity = none
            """);
        var settings = SettingsFor("a.md");
        settings.Severities.ShouldBe([new("BPL0001", ReportDiagnostic.Error)]);
        settings.CategorySeverities.ShouldBe([new(RuleCategory.Claims, ReportDiagnostic.Suppress)]);
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Documents_the_default_that_applies(string key) =>
        SettingKeys.Find(key)!.Apply(LintSettings.Default, SettingKeys.Find(key)!.Default).ShouldBe(LintSettings.Default);

    public static TheoryData<string> Defaults => [.. SettingKeys.All.Select(key => key.Key)];

    [Fact]
    public void Reads_each_key_in_the_test_of_all_keys() =>
        SettingKeys.All.Where(key => !AllKeys.Contains($"{key.Key} = ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Names_only_rules_that_exist_as_users_of_a_setting() =>
        SettingKeys.All.SelectMany(key => key.UsedBy).Where(rule => RuleCatalog.Select(rule).IsEmpty).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Names_every_rule_whose_examples_a_setting_decides(string name)
    {
        var key = SettingKeys.Find(name)!;
        var users = key.UsedBy.SelectMany(user => RuleCatalog.Select(user)).Select(rule => rule.Id).ToHashSet();
        Add("a/.editorconfig", "[*.md]\n" + AllKeys.Split('\n').Single(line => line.StartsWith($"{name} = ", StringComparison.Ordinal)));
        var (without, with) = (LintSettings.Default with { Today = Example.Today }, SettingsFor("a/a.md") with { Today = Example.Today });
        var decided = RuleCatalog.Descriptors
            .Where(rule => rule.Examples.Any(example => Reported(rule, example, without) != Reported(rule, example, with)))
            .Select(rule => rule.Id);
        if (users.Count > 0)
            decided.Where(rule => !users.Contains(rule)).ShouldBeEmpty($"The entry of '{name}' in SettingKeys has to name them as its users.");
    }

    private static string Reported(RuleDescriptor rule, Example example, LintSettings settings) => string.Join('\n',
        new Linter(settings, descriptor => descriptor.Id == rule.Id).Check(SourceText.From(ExampleMarkup.Parse(example.Text).Text))
            .Findings.Where(finding => finding.Rule.Id == rule.Id).Select(finding => $"{finding.Span} {finding.Message}"));

    [Fact]
    public void Lets_the_nearer_file_win_and_unset_take_back()
    {
        Add(".editorconfig", "[*.md]\nbplint_claim_scope = 7\nbplint_language = de");
        Add("in/.editorconfig", "[*.md]\nbplint_claim_scope = 9\nbplint_language = unset");
        SettingsFor("in/a.md").ClaimScope.ShouldBe(9);
        SettingsFor("in/a.md").Language.ShouldBe("auto");
        SettingsFor("a.md").ClaimScope.ShouldBe(7);
    }

    [Fact]
    public void Stops_at_a_root_file_that_says_nothing_else()
    {
        Add(".editorconfig", "[*.md]\nbplint_claim_scope = 7");
        Add("in/.editorconfig", "root = true\n[*.cs]\nindent_size = 4");
        SettingsFor("in/deep/a.md").ShouldBeSameAs(LintSettings.Default);
    }

    [Fact]
    public void Applies_only_the_sections_that_match()
    {
        Add(".editorconfig", "[draft-*.md]\nbplint_claim_scope = 7");
        SettingsFor("draft-a.md").ClaimScope.ShouldBe(7);
        SettingsFor("a.md").ClaimScope.ShouldBe(3);
    }

    [Fact]
    public void Reads_a_global_file_under_the_others()
    {
        Add(".globalconfig", "is_global = true\nbplint_claim_scope = 7\nbplint_language = de\ndotnet_diagnostic.BPL0001.severity = none");
        Add(".editorconfig", "[*.md]\nbplint_claim_scope = 9");
        var settings = SettingsFor("in/a.md");
        (settings.ClaimScope, settings.Language).ShouldBe((9, "de"));
        settings.Severities.ShouldBe([new("BPL0001", ReportDiagnostic.Suppress)]);
    }

    [Fact]
    public void Gives_equal_settings_as_one_object()
    {
        Add(".editorconfig", "[*.md]\nbplint_claim_scope = 7");
        Add("in/.editorconfig", "[*.md]\nbplint_claim_scope = 7");
        var config = Config();
        var first = config.SettingsFor(At("a.md"));
        config.SettingsFor(At("b.md")).ShouldBeSameAs(first);
        config.SettingsFor(At("deep/c.md")).ShouldBeSameAs(first);
        config.SettingsFor(At("in/c.md")).ShouldBeSameAs(first);
    }

    [Fact]
    public void Reads_each_file_once()
    {
        var reads = new List<string>();
        var config = new EditorConfig(path =>
        {
            reads.Add(path);
            return null;
        });
        foreach (var page in (string[])["in/a.md", "in/b.md", "c.md"])
            config.SettingsFor(At(page));
        reads.ShouldBeUnique();
    }

    [Theory]
    [InlineData("[|bplint_languge|] = de", "The setting 'bplint_languge' is unknown (did you mean 'bplint_language'?) and does nothing.")]
    [InlineData("[|bplint_zzz|] = 1", "The setting 'bplint_zzz' is unknown and does nothing.")]
    [InlineData("dotnet_diagnostic.BPL0001.severity = [|info|]", "The severity 'info' is unknown (did you mean 'suggestion'?) and ignored: it must be error, warning, suggestion, silent, none or default.")]
    [InlineData("dotnet_diagnostic.BPL0001.severity = [|hint|] # why", "The severity 'hint' is unknown (did you mean 'silent'?) and ignored: it must be error, warning, suggestion, silent, none or default.")]
    [InlineData("dotnet_analyzer_diagnostic.category-claims.severity = [|eror|]", "The severity 'eror' is unknown (did you mean 'error'?) and ignored: it must be error, warning, suggestion, silent, none or default.")]
    [InlineData("[|dotnet_analyzer_diagnostic.category-claim.severity|] = none", "No family of rules has this name, so its severity does nothing: write 'category-Claims'.")]
    [InlineData("[|dotnet_diagnostic.BPL0O01.severity|] = none", "The rule 'BPL0O01' does not exist (did you mean 'BPL0001'?), so its severity does nothing.")]
    [InlineData("[|dotnet_diagnostic.invalid-setting.severity|] = none", "A severity is set by id and does nothing here: write 'BPL0004' instead of 'invalid-setting'.")]
    [InlineData("bplint_profile = [|strictest|]", "The value 'strictest' of 'bplint_profile' is ignored (did you mean 'strict'?): it must be 'minimal', 'default' or 'strict'.")]
    [InlineData("bplint_style = [|1|]", "The value '1' of 'bplint_style' is ignored: it must be 'consistent', 'ama', 'vancouver' or 'wikipedia'.")]
    [InlineData("bplint_claim_lead = [|yes|]", "The value 'yes' of 'bplint_claim_lead' is ignored: it must be 'true' or 'false'.")]
    [InlineData("bplint_max_page_size = [|99999999999999999999|]", "The value '99999999999999999999' of 'bplint_max_page_size' is ignored: it must be a number of bytes from 1 to 1000000000.")]
    [InlineData("bplint_claim_scope =[||]", "The value '' of 'bplint_claim_scope' is ignored: it must be a number of sentences from 0 to 1000.")]
    public void Reports_a_bad_setting_where_it_stands(string line, string message)
    {
        var marked = MarkedText.Parse($"root = true\r\n\r\n[*.md]\r\nindent_size = 2\r\n  {line}\r\n");
        var finding = new ConfigFile(At(".editorconfig"), marked.Text).Findings.ShouldHaveSingleItem();
        finding.Rule.Id.ShouldBe("BPL0004");
        finding.Message.ShouldBe(message);
        finding.Span.ShouldBe(marked.Spans.Single());
    }

    [Fact]
    public void Says_nothing_about_the_settings_of_other_tools() =>
        new ConfigFile(At(".editorconfig"), """
            [*]
            dotnet_diagnostic.CA1000.severity = info
            dotnet_analyzer_diagnostic.category-Style.severity = hint
            csharp_style = bplint
            # bplint_x = 1
            ; bplint_y = 1
            """).SpeaksOfUs.ShouldBeFalse();

    [Theory]
    [InlineData("default")]
    [InlineData("Silent")]
    [InlineData("unset")]
    public void Accepts_every_severity_in_any_case(string word) =>
        new ConfigFile(At(".editorconfig"), $"[*]\ndotnet_diagnostic.BPL0001.severity = {word}").Findings.ShouldBeEmpty();

    private static string At(string path) => Path.Combine(Root, "wiki", path.Replace('/', Path.DirectorySeparatorChar));

    private void Add(string path, string content) => files[At(path)] = content;

    private EditorConfig Config() => new(path => files.GetValueOrDefault(path));

    private LintSettings SettingsFor(string path) => Config().SettingsFor(At(path));
}
