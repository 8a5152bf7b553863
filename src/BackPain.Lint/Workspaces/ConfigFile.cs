using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Rules.Tool;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// An <c>.editorconfig</c> or <c>.globalconfig</c> file as far as it speaks about us. Roslyn reads the settings themselves but
/// does not say where a bad one stands, so this keeps the lines.
/// </summary>
public sealed class ConfigFile
{
    private readonly ImmutableArray<ConfigLine> lines;
    private readonly Lazy<ImmutableArray<Finding>> findings;

    /// <summary>Reads a configuration file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="text">Its content.</param>
    public ConfigFile(string path, string text)
    {
        Path = path;
        Text = text;
        (lines, IsRoot) = ReadLines(text);
        findings = new(() => [.. lines.Select(Judge).OfType<Finding>()]);
    }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>The whole file.</summary>
    public string Text { get; }

    /// <summary>Whether files in the folders above do not apply.</summary>
    public bool IsRoot { get; }

    /// <summary>Whether the file sets anything of ours.</summary>
    public bool SpeaksOfUs => !lines.IsEmpty;

    /// <summary>BPL0004: settings of ours that are ignored, in the order of the file. Spans are UTF-16 offsets into <see cref="Text"/>.</summary>
    public ImmutableArray<Finding> Findings => findings.Value;

    /// <summary>The lines that give a key a value, in the order of the file.</summary>
    internal IEnumerable<ConfigLine> LinesOf(string key) =>
        lines.Where(line => line.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && line.Value.Length > 0 && !IsUnset(line.Value));

    /// <summary>The lines that set something of ours, in the order of the file.</summary>
    internal ImmutableArray<ConfigLine> Lines => lines;

    private static Finding? Judge(ConfigLine line)
    {
        if (SeverityKeys.RuleOf(line.Key) is { } rule)
            return JudgeRule(rule, line) ?? JudgeSeverity(line);
        if (SeverityKeys.IsCategory(line.Key))
            return JudgeSeverity(line);
        if (SeverityKeys.SingularOfCategory(line.Key) is { } family)
            return Report(line.KeySpan, $"No family of rules has this name, so its severity does nothing: write 'category-{family}'.");
        if (SettingKeys.Find(line.Key) is not { } key)
        {
            var hint = NearestName.Hint(line.Key, SettingKeys.All.Select(known => known.Key));
            return Report(line.KeySpan, $"The setting {Wording.Quote(line.Key)} is unknown{hint} and does nothing.");
        }

        return IsUnset(line.Value) || key.Apply(LintSettings.Default, line.Value) is not null
            ? null
            : Report(line.ValueSpan, $"The value {Wording.Quote(line.Value)} of '{key.Key}' is ignored{NearestName.Hint(line.Value, key.Choices)}: it must be {key.Values}.");
    }

    /// <summary>Whether a value takes a setting back to its default, as in every <c>.editorconfig</c>.</summary>
    public static bool IsUnset(string value) => value.Equals("unset", StringComparison.OrdinalIgnoreCase);

    private static Finding? JudgeRule(string rule, ConfigLine line)
    {
        if (RuleCatalog.Find(rule) is not { } known)
        {
            var hint = NearestName.Hint(rule, RuleCatalog.Descriptors.Select(descriptor => descriptor.Id));
            return Report(line.KeySpan, $"The rule {Wording.Quote(rule)} does not exist{hint}, so its severity does nothing.");
        }

        return known.Id.Equals(rule, StringComparison.OrdinalIgnoreCase)
            ? null
            : Report(line.KeySpan, $"A severity is set by id and does nothing here: write '{known.Id}' instead of {Wording.Quote(rule)}.");
    }

    private static Finding? JudgeSeverity(ConfigLine line) =>
        IsUnset(line.Value) || SeverityKeys.Severity(line.Value) is not null
            ? null
            : Report(line.ValueSpan, $"The severity {Wording.Quote(line.Value)} is unknown{SeverityKeys.Hint(line.Value)} and ignored: it must be error, warning, suggestion, silent, none or default.");

    private static Finding Report(TextSpan span, string message) =>
        new(InvalidSetting.Descriptor, InvalidSetting.Descriptor.Severity, span, message);

    // The grammar is Roslyn's: a key, then = or :, then a value up to the first # or ;.
    private static (ImmutableArray<ConfigLine> Lines, bool IsRoot) ReadLines(string text)
    {
        var ours = ImmutableArray.CreateBuilder<ConfigLine>();
        var (inSection, isRoot) = (false, false);
        foreach (var range in text.AsSpan().SplitAny('\n', '\r'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var content = text.AsSpan(start, length).TrimStart("\uFEFF \t");
            inSection |= content is ['[', ..];
            if (ReadLine(text, start + length - content.Length, start + length) is not { } line)
                continue;
            if (!inSection && line.Key.Equals("root", StringComparison.OrdinalIgnoreCase))
                isRoot = line.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            else if (IsOurs(line.Key))
                ours.Add(line);
        }

        return (ours.ToImmutable(), isRoot);
    }

    private static bool IsOurs(string key) =>
        key.StartsWith(SettingKeys.Prefix, StringComparison.OrdinalIgnoreCase) ||
        SeverityKeys.RuleOf(key) is not null || SeverityKeys.IsCategory(key) || SeverityKeys.SingularOfCategory(key) is not null;

    private static ConfigLine? ReadLine(string text, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_'))
            at++;
        var key = TextSpan.FromBounds(start, at);
        while (at < end && text[at] is ' ' or '\t')
            at++;
        if (key.IsEmpty || at >= end || text[at] is not ('=' or ':'))
            return null;

        var rest = text.AsSpan(++at, end - at);
        var comment = rest.IndexOfAny('#', ';');
        var value = (comment < 0 ? rest : rest[..comment]).TrimEnd();
        var valueStart = at + value.Length - value.TrimStart().Length;
        var valueSpan = TextSpan.FromBounds(valueStart, Math.Max(valueStart, at + value.Length));
        return new ConfigLine(text[start..key.End], key, value.TrimStart().ToString(), valueSpan);
    }
}
