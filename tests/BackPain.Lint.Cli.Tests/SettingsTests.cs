namespace BackPain.Lint.Cli.Tests;

/// <summary>Settings from an <c>.editorconfig</c> file to what is printed.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Page = """
        # Back pain

        Back pain affects 80% of adults.

        ## Heat

        Heat helps[1] . Cold does not.[3]

        ## Exercise

        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        2. Hayden J, van Tulder M. Exercise therapy for low back pain. 2005.

        """;

    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void By_default_every_rule_has_its_own_severity() =>
        Report().ShouldBe("error BPL1001, info BPL1010, warning BPL1002, warning BPL3001, warning BPL4002");

    [Theory]
    [InlineData("minimal", "error BPL1001")]
    [InlineData("default", "error BPL1001, info BPL1010, warning BPL1002, warning BPL3001, warning BPL4002")]
    [InlineData("strict", "error BPL1001, warning BPL1002, warning BPL1010, warning BPL3001, warning BPL4002")]
    public void A_profile_says_how_much_is_reported(string profile, string expected) =>
        Report($"bplint_profile = {profile}").ShouldBe(expected);

    [Theory]
    [InlineData("minimal", "error BPL1001, warning BPL4002")]
    [InlineData("strict", "error BPL1001, warning BPL1002, warning BPL1010, warning BPL3001, warning BPL4002")]
    public void A_familys_severity_wins_over_the_profile(string profile, string expected) =>
        Report($"bplint_profile = {profile}", "dotnet_analyzer_diagnostic.category-Claims.severity = warning").ShouldBe(expected);

    [Fact]
    public void A_rules_severity_wins_over_its_family_and_the_profile() =>
        Report(
            "bplint_profile = minimal",
            "dotnet_analyzer_diagnostic.category-References.severity = none",
            "dotnet_diagnostic.BPL1010.severity = error").ShouldBe("error BPL1010");

    [Fact]
    public void One_line_switches_claims_off() =>
        Report("dotnet_analyzer_diagnostic.category-Claims.severity = none")
            .ShouldBe("error BPL1001, info BPL1010, warning BPL1002, warning BPL3001");

    [Theory]
    [InlineData("de")]
    [InlineData("de-AT")]
    [InlineData("pt")]
    public void Another_language_than_English_silences_claims(string language) =>
        Report($"bplint_language = {language}").ShouldBe("error BPL1001, info BPL1010, warning BPL1002, warning BPL3001");

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("EN")]
    [InlineData("auto")]
    public void English_is_judged(string language) =>
        Report($"bplint_language = {language}").ShouldContain("BPL4002");

    [Fact]
    public void A_style_asks_for_a_side_of_punctuation_and_a_setting_of_its_own_wins()
    {
        wiki.Write("b.md", "Heat helps.[1]\n\n## References\n\n1. French S, Cameron M. Superficial heat or cold. 2006.\n");
        Configure("bplint_style = vancouver");
        wiki.Run("check", "b.md", "--quiet").Output.ShouldBe("b.md:1:11 info BPL1010 The marker '[1]' stands after the full stop; the settings want it before.\n");
        Configure("bplint_style = vancouver", "bplint_marker_punctuation = after");
        wiki.Run("check", "b.md", "--quiet").Output.ShouldBe("");
    }

    private void Configure(params string[] lines) =>
        wiki.Write(".editorconfig", $"root = true\n[*.md]\n{string.Join('\n', lines)}\n");

    private string Report(params string[] settings)
    {
        wiki.Write("a.md", Page);
        Configure(settings);
        return string.Join(", ", wiki.Run("check", "a.md", "--quiet").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ')[1..3]))
            .Order(StringComparer.Ordinal));
    }
}
