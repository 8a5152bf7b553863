using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli;

/// <summary><c>check --config-show</c>: what applies to a page, and which line of which file says so.</summary>
/// <param name="source">Knows the settings.</param>
/// <param name="output">Where it is written.</param>
internal sealed class ConfigShow(PageSource source, TextWriter output)
{
    /// <summary>Writes what applies.</summary>
    /// <param name="named">The path of a page, which need not exist, or of a folder, as written.</param>
    /// <returns>The exit code.</returns>
    public int Run(string named)
    {
        var path = source.FullPath(named);
        if (Directory.Exists(path))
            path = Path.Combine(path, "page.md");
        var applied = source.Config.AppliedTo(path);
        var settings = source.Config.SettingsFor(path);
        var name = Printable.Of(source.Display(path));

        (string, string)[] values = [.. applied.Where(setting => SettingKeys.Find(setting.Key) is not null).Select(Value).OfType<(string, string)>()];
        (string, string)[] rules = [.. RuleCatalog.Descriptors.Select(rule => Severity(rule, settings, applied)).OfType<(string, string)>()];
        if (values.Length + rules.Length == 0)
            output.WriteLine($"No configuration file sets anything for {name}: everything is as it is by default.");
        Write($"Settings of {name}:", values);
        Write($"Rules with a severity of their own for {name}:", rules);
        if (new BaselineFiles().For(path, settings) is { } baseline)
            output.WriteLine($"Its known findings are in {Printable.Of(source.Display(baseline.Path))}.");
        WriteFaults(Path.GetDirectoryName(path)!);
        return ExitCode.Clean;
    }

    private void Write(string headline, (string Value, string Place)[] rows)
    {
        if (rows.Length == 0)
            return;
        output.WriteLine(headline);
        var width = rows.Max(row => row.Value.Length);
        foreach (var (value, place) in rows)
            output.WriteLine($"  {value.PadRight(width)}  {place}");
    }

    private (string Value, string Place)? Value(AppliedSetting setting)
    {
        if (ConfigFile.IsUnset(setting.Value) || SettingKeys.Find(setting.Key)!.Apply(LintSettings.Default, setting.Value) is not { } changed)
            return null;
        return (Printable.Of($"{setting.Key} = {setting.Value}{(changed == LintSettings.Default ? " (the default)" : "")}"), Place(setting));
    }

    private (string Value, string Place)? Severity(RuleDescriptor rule, LintSettings settings, ImmutableArray<AppliedSetting> applied)
    {
        var (usual, here) = (Word(LintSettings.Default, rule), Word(settings, rule));
        var own = applied.FirstOrDefault(setting => setting.Key == rule.Id && setting.Value != nameof(ReportDiagnostic.Default));
        if (own is null && usual == here)
            return null;
        var origin = own
            ?? applied.FirstOrDefault(setting => settings.CategorySeverities.ContainsKey(rule.Category) && setting.Key == SeverityKeys.KeyOf(rule.Category))
            ?? applied.FirstOrDefault(setting => SettingKeys.Find(setting.Key) is not null && setting.Key == "bplint_profile");
        return ($"{rule.Id} {rule.Name}: {here}{(usual == here ? "" : $" instead of {usual}")}", origin is null ? "" : Place(origin));
    }

    private static string Word(LintSettings settings, RuleDescriptor rule) =>
        new Linter(settings).SeverityOf(rule) is { } severity ? SeverityWords.Printed(severity) : "off";

    private string Place(AppliedSetting setting) => Printable.Of($"{source.Display(setting.File.Path)}:{setting.Line}");

    private void WriteFaults(string folder)
    {
        foreach (var file in source.Config.FilesFor(folder))
        {
            var report = new PageReport(source.Display(file.Path), file.Text, new LineIndex(file.Text), []);
            foreach (var fault in file.Findings)
                output.WriteLine($"{TextStyle.Place(report, fault.Span)} {Printable.Of(fault.Message)}");
        }
    }
}
