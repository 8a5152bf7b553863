using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Workspaces;

/// <summary>The configuration files that apply to the pages of a folder, the outermost first.</summary>
internal sealed class ConfigChain
{
    private readonly AnalyzerConfigSet? configs;
    private readonly LintSettings unconfigured;
    private readonly ConcurrentDictionary<(object Severities, object Options), LintSettings> settings = new();

    /// <summary>A chain of files; files that say nothing about us only end the chain.</summary>
    /// <param name="files">The files, the outermost first.</param>
    /// <param name="unconfigured">What applies where the files are silent.</param>
    public ConfigChain(ImmutableArray<ConfigFile> files, LintSettings unconfigured)
    {
        this.unconfigured = unconfigured;
        Files = [.. files.Where(file => file.SpeaksOfUs)];
        if (!Files.IsEmpty)
            configs = AnalyzerConfigSet.Create(Files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
    }

    /// <summary>The files that say something about us.</summary>
    public ImmutableArray<ConfigFile> Files { get; }

    /// <summary>What applies to a page.</summary>
    /// <param name="path">Absolute path of the page.</param>
    /// <param name="shared">Makes equal settings one object.</param>
    public LintSettings SettingsFor(string path, Func<string, Func<LintSettings>, LintSettings> shared)
    {
        if (configs is null)
            return unconfigured;

        // Roslyn returns the same dictionaries for pages in the same sections.
        var own = configs.GetOptionsForSourcePath(path);
        return settings.GetOrAdd((own.TreeOptions, own.AnalyzerOptions), _ =>
        {
            var options = Merge(configs.GlobalConfigOptions, own);
            return shared(Fingerprint(options), () => From(options));
        });
    }

    /// <summary>The values that apply to a page, by key in lower case; severities of rules by id.</summary>
    /// <param name="path">Absolute path of the page.</param>
    public IReadOnlyDictionary<string, string> OptionsFor(string path) =>
        configs is null ? ImmutableSortedDictionary<string, string>.Empty : Merge(configs.GlobalConfigOptions, configs.GetOptionsForSourcePath(path));

    // The options of a global file are not merged into a page's, and severities arrive apart from other options.
    private static SortedDictionary<string, string> Merge(AnalyzerConfigOptionsResult global, AnalyzerConfigOptionsResult own)
    {
        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in (AnalyzerConfigOptionsResult[])[global, own])
        {
            foreach (var (key, value) in result.AnalyzerOptions)
            {
                if (key.StartsWith(SettingKeys.Prefix, StringComparison.Ordinal) || SeverityKeys.IsCategory(key))
                    merged[key] = value;
            }

            foreach (var (id, severity) in result.TreeOptions)
            {
                if (id.StartsWith("BPL", StringComparison.OrdinalIgnoreCase))
                    merged[id.ToUpperInvariant()] = severity.ToString();
            }
        }

        return merged;
    }

    private static string Fingerprint(SortedDictionary<string, string> options)
    {
        var builder = new StringBuilder();
        foreach (var (key, value) in options)
            builder.Append(key).Append('=').Append(value).Append('\n');
        return builder.ToString();
    }

    private LintSettings From(SortedDictionary<string, string> options)
    {
        var result = unconfigured;
        foreach (var key in SettingKeys.All)
        {
            if (options.TryGetValue(key.Key, out var value) && !ConfigFile.IsUnset(value))
                result = key.Apply(result, value) ?? result;
        }

        var rules = result.Severities.ToBuilder();
        foreach (var (key, value) in options)
        {
            if (key.StartsWith("BPL", StringComparison.Ordinal))
                rules[key] = Enum.Parse<ReportDiagnostic>(value);
        }

        var categories = ImmutableSortedDictionary.CreateBuilder<RuleCategory, ReportDiagnostic>();
        foreach (var category in SeverityKeys.Categories)
        {
            if (options.TryGetValue(SeverityKeys.KeyOf(category), out var word) && SeverityKeys.Severity(word) is { } severity)
                categories[category] = severity;
        }

        return result with { Severities = rules.ToImmutable(), CategorySeverities = categories.ToImmutable() };
    }
}
