using System.Text;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Rules;

/// <summary>The page that explains a rule; documentation, <c>explain</c> and help texts all come from here.</summary>
public static class RulePage
{
    /// <summary>The page as Markdown with LF line ends, ending in one.</summary>
    public static string Write(RuleDescriptor rule)
    {
        var page = new StringBuilder();
        page.Append($"# {rule.Id} {rule.Name}\n\n{rule.Title}.\n\n{Facts(rule)}\n");
        Section(page, "Why", rule.Why);
        WriteExamples(page, "Reported", rule.Examples.Where(IsReported));
        WriteExamples(page, "Not reported", rule.Examples.Where(example => !IsReported(example)));
        Section(page, "Accepted", rule.Accepted);
        Section(page, "Fix", rule.FixNote);
        WriteConfiguration(page, rule);
        WriteSuppression(page, rule);
        return page.ToString();
    }

    private static string Facts(RuleDescriptor rule)
    {
        var severity = SeverityWords.Printed(rule.Severity);
        var fix = rule.FixSafety switch
        {
            FixSafety.Safe => "fixed by `--fix`",
            FixSafety.Unsafe => "fixed by `--unsafe-fixes`, to be looked at",
            _ => "no fix",
        };
        return $"Category {rule.Category} · {severity} · {(rule.EnabledByDefault ? "on" : "off")} by default · {fix}\n";
    }

    private static void Section(StringBuilder page, string heading, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            page.Append($"## {heading}\n\n{text}\n\n");
    }

    private static bool IsReported(Example example) => !MarkedText.Parse(example.Text).Spans.IsEmpty;

    private static void WriteExamples(StringBuilder page, string heading, IEnumerable<Example> examples) =>
        Section(page, heading, string.Concat(examples.Select(Shown)).TrimEnd('\n'));

    private static string Shown(Example example)
    {
        var shown = new StringBuilder();
        if (example.Caption is { } caption)
            shown.Append(caption).Append("\n\n");
        Fence(shown, MarkedText.Parse(example.Text).WithCarets(), "text");
        if (example.Fixed is { } after)
        {
            shown.Append("After the fix:\n\n");
            Fence(shown, after, "markdown");
        }

        return shown.ToString();
    }

    private static void WriteConfiguration(StringBuilder page, RuleDescriptor rule)
    {
        var word = rule.EnabledByDefault ? "none" : SeverityWords.Configured(rule.Severity);
        page.Append("## Configure\n\nIn `.editorconfig`, with `error`, `warning`, `suggestion` (info), `silent` (hint) or `none`:\n\n");
        var setting = $"[*.{{md,markdown,mdx,qmd,rmd,mkd}}]\ndotnet_diagnostic.{rule.Id}.severity = {word}";
        if (rule.Category != RuleCategory.Tool)
            setting += $"\n\n# or the whole family\ndotnet_analyzer_diagnostic.category-{rule.Category}.severity = none";
        Fence(page, setting, "ini");
    }

    private static void WriteSuppression(StringBuilder page, RuleDescriptor rule)
    {
        if (rule.Category == RuleCategory.Tool)
        {
            page.Length--; // The page ends in one line end, not in a blank line.
            return;
        }

        page.Append("## Suppress\n\nFor one line, for a part of the page, or for the whole page:\n\n");
        Fence(
            page,
            $"""
            <!-- bplint-disable-next-line {rule.Id}: the reason -->

            <!-- bplint-disable {rule.Id}: the reason -->
            <!-- bplint-enable {rule.Id} -->

            <!-- bplint-disable-file {rule.Id}: the reason -->
            """,
            "markdown");
        page.Length--;
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
