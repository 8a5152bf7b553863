using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules;

/// <summary>The page that explains a rule; documentation, <c>explain</c> and help texts all come from here.</summary>
public static class RulePage
{
    private const string Configuration = "../configuration.md";
    private const string Documents = "https://github.com/backpain-lint/backpain-lint/blob/main/docs";

    /// <summary>The page as Markdown with LF line ends, ending in one.</summary>
    public static string Write(RuleDescriptor rule)
    {
        var page = new StringBuilder();
        page.Append($"# {rule.Id} {rule.Name}\n\n**{rule.Title}.**\n\n{Facts(rule)}\n");
        Section(page, "Why", rule.Why);
        Section(page, "Reported", Shown(rule, rule.Examples.Where(IsReported)));
        Section(page, "Accepted", $"{rule.Accepted}\n\n{Shown(rule, rule.Examples.Where(example => !IsReported(example)))}");
        Section(page, "Fix", FixOf(rule));
        WriteConfiguration(page, rule);
        WriteSuppression(page, rule);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The page for a reader who does not have its neighbours beside it: its links are whole addresses.</summary>
    public static string WriteWithWholeLinks(RuleDescriptor rule) => Write(rule)
        .Replace("](README.md", $"]({Documents}/rules/README.md", StringComparison.Ordinal)
        .Replace("](../", $"]({Documents}/", StringComparison.Ordinal);

    /// <summary>The rule's fix in a few words.</summary>
    internal static string FixWords(RuleDescriptor rule) => rule.FixSafety switch
    {
        FixSafety.Safe => "`--fix`",
        FixSafety.Unsafe => "`--unsafe-fixes`",
        _ => "by hand",
    };

    private static string Facts(RuleDescriptor rule) =>
        $"""
        | Family | Severity | By default | Fix |
        |---|---|---|---|
        | [{rule.Category}](README.md#{rule.Category.ToString().ToLowerInvariant()}) | {SeverityWords.Printed(rule.Severity)} | {(rule.EnabledByDefault ? "on" : "off")} | {FixWords(rule)} |

        """.ReplaceLineEndings("\n");

    private static void Section(StringBuilder page, string heading, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            page.Append($"## {heading}\n\n{text.Trim('\n')}\n\n");
    }

    private static bool IsReported(Example example) => !MarkedText.Parse(example.Text).Spans.IsEmpty;

    private static string Shown(RuleDescriptor rule, IEnumerable<Example> examples) =>
        string.Join("---\n\n", examples.Select(example => Shown(rule, example)));

    private static string Shown(RuleDescriptor rule, Example example)
    {
        var shown = new StringBuilder();
        if (example.Caption is { } caption)
            shown.Append(caption).Append("\n\n");
        if (example.Setting is var (key, value))
            Fence(shown, $"{key} = {value}", "ini");
        var marked = MarkedText.Parse(example.Text);
        Fence(shown, marked.WithCarets(), "text");
        if (Messages(rule, marked.Text, ExampleSettings.Of(example)) is { Length: > 0 } messages)
        {
            shown.Append("What the linter says, by line and column:\n\n");
            Fence(shown, messages, "text");
        }

        if (example.Fixed is { } after)
        {
            shown.Append("After the fix:\n\n");
            Fence(shown, after, "markdown");
        }

        return shown.ToString();
    }

    /// <summary>What the rule itself says about an example; a report of the linter is not a rule that can be run.</summary>
    private static string Messages(RuleDescriptor rule, string text, LintSettings settings)
    {
        if (RuleCatalog.Create(settings).FirstOrDefault(known => known.Descriptor.Id == rule.Id) is not { } known)
            return "";
        var article = ArticleReader.Read(SourceText.From(text), settings);
        return string.Concat(known.Check(new Page(article, settings, ExampleWorks.Known)).OrderBy(finding => finding.Span).Select(finding =>
        {
            var position = article.Lines.PositionOf(finding.Span.Start);
            return $"{position.Line + 1}:{position.Character + 1} {SeverityWords.Printed(finding.Severity)} {finding.Message}\n";
        }));
    }

    private static string FixOf(RuleDescriptor rule) => rule.FixSafety switch
    {
        not null when rule.Severity == DiagnosticSeverity.Hidden =>
            $"{rule.FixNote}\n\nHints are not fixed by the page: `bplint check --unsafe-fixes` applies it only when a severity is set for the rule.",
        FixSafety.Safe => $"{rule.FixNote}\n\n`bplint check --fix` applies it where it cannot change the meaning of the page, `--unsafe-fixes` everywhere.",
        FixSafety.Unsafe => $"{rule.FixNote}\n\nA person has to look at the result: only `bplint check --unsafe-fixes` applies it.",
        _ => rule.FixNote ?? "There is no automatic fix: a person has to decide what is right.",
    };

    private static void WriteConfiguration(StringBuilder page, RuleDescriptor rule)
    {
        page.Append($"## Configure\n\nThe rule's [severity]({Configuration}#severities) in `.editorconfig`:\n\n");
        var word = rule.EnabledByDefault ? "none" : SeverityWords.Configured(rule.Severity);
        var setting =
            $"""
            [*.{SettingKeys.Pages}]
            # error, warning, suggestion (info), silent (hint), none or default
            dotnet_diagnostic.{rule.Id}.severity = {word}
            """;
        if (rule.Category != RuleCategory.Tool)
            setting += $"\n# the whole family\ndotnet_analyzer_diagnostic.category-{rule.Category}.severity = none";
        Fence(page, setting, "ini");
        if (!rule.EnabledByDefault)
            page.Append($"The rule is off by default. The line above switches it on, as does [`bplint_profile = strict`]({Configuration}#options).\n\n");

        var keys = SettingKeys.All.Where(key => key.UsedBy.Any(user => RuleCatalog.Select(user).Any(user => user.Id == rule.Id))).ToArray();
        if (keys.Length == 0)
            return;
        page.Append($"[Options]({Configuration}#options) that matter here:\n\n");
        foreach (var key in keys)
            page.Append($"- `{key.Key}` ({SettingsTable.Words(key)}): {key.Does}\n");
        page.Append('\n');
    }

    private static void WriteSuppression(StringBuilder page, RuleDescriptor rule)
    {
        if (rule.Category == RuleCategory.Tool)
        {
            page.Append("## Suppress\n\nThis is the linter's own report, which no comment in a page silences: set its severity.\n");
            return;
        }

        page.Append($"## Suppress\n\nWith a [comment]({Configuration}#suppression-comments) in the page, for one line, for a part, or for all of it:\n\n");
        Fence(
            page,
            $"""
            <!-- bplint-disable-next-line {rule.Id}: the reason -->

            <!-- bplint-disable {rule.Id}: the reason -->
            <!-- bplint-enable {rule.Id} -->

            <!-- bplint-disable-file {rule.Id}: the reason -->
            """,
            "markdown");
    }

    // The fence is longer than any run of backticks in it.
    private static void Fence(StringBuilder page, string content, string language)
    {
        var (longest, run) = (0, 0);
        foreach (var character in content)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        page.Append($"{fence}{language}\n{content.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}\n\n");
    }
}
