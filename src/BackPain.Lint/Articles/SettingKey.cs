using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Lint.Articles;

/// <summary>A key of <c>.editorconfig</c> that is ours.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Values">What it may be set to, in words that follow "must be".</param>
/// <param name="Default">The value that applies when nothing is set, as it would be written; empty for none.</param>
/// <param name="Does">What it changes, as a sentence or more.</param>
/// <param name="UsedBy">Ids or families of the rules that depend on it; empty when any rule may.</param>
/// <param name="Apply">The settings with the value, or <see langword="null"/> when the value is none of <paramref name="Values"/>.</param>
public sealed record SettingKey(
    string Key,
    string Values,
    string Default,
    string Does,
    ImmutableArray<string> UsedBy,
    Func<LintSettings, string, LintSettings?> Apply)
{
    /// <summary>The words it may be set to, when there are only a few.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>A key that takes the words of an enumeration, in lower case. Without a default it may be empty.</summary>
    internal static SettingKey Choice<T>(
        string key, Func<LintSettings, T?> get, Func<LintSettings, T, LintSettings> set, string does, params ImmutableArray<string> usedBy)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        var none = get(LintSettings.Default) is null;
        return new(
            key, $"'{string.Join("', '", words[..^1])}' or '{words[^1]}'", Written(get(LintSettings.Default)), does, usedBy,
            (settings, value) => none && value.Length == 0 ? settings :
                words.Contains(value, StringComparer.OrdinalIgnoreCase) ? set(settings, Enum.Parse<T>(value, ignoreCase: true)) : null)
        {
            Choices = [.. words],
        };
    }

    /// <summary>A key that is true or false.</summary>
    internal static SettingKey Flag(
        string key, Func<LintSettings, bool> get, Func<LintSettings, bool, LintSettings> set, string does, params ImmutableArray<string> usedBy) =>
        new(key, "'true' or 'false'", Written(get(LintSettings.Default)), does, usedBy,
            (settings, value) => bool.TryParse(value, out var flag) ? set(settings, flag) : null)
        {
            Choices = ["true", "false"],
        };

    /// <summary>A key that takes a number of something.</summary>
    internal static SettingKey Number(
        string key, string unit, int least, int most,
        Func<LintSettings, int> get, Func<LintSettings, int, LintSettings> set, string does, params ImmutableArray<string> usedBy) =>
        new(key, string.Create(CultureInfo.InvariantCulture, $"a number of {unit} from {least} to {most}"), Written(get(LintSettings.Default)), does, usedBy,
            (settings, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? set(settings, number)
                : null);

    /// <summary>A key that takes a probability.</summary>
    internal static SettingKey Probability(
        string key, Func<LintSettings, double> get, Func<LintSettings, double, LintSettings> set, string does, params ImmutableArray<string> usedBy) =>
        new(key, "a number from 0 to 1", get(LintSettings.Default).ToString(CultureInfo.InvariantCulture), does, usedBy,
            (settings, value) => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
                ? set(settings, number)
                : null);

    /// <summary>A key that takes names separated by commas.</summary>
    internal static SettingKey Names(
        string key, Func<LintSettings, ImmutableArray<string>> get, Func<LintSettings, ImmutableArray<string>, LintSettings> set,
        string does, params ImmutableArray<string> usedBy) =>
        new(key, "names separated by commas", string.Join(", ", get(LintSettings.Default)), does, usedBy,
            (settings, value) =>
            {
                // Equal names stay the same array, so that equal settings are equal.
                var names = ImmutableArray.Create(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                return names.SequenceEqual(get(settings), StringComparer.Ordinal) ? settings : set(settings, names);
            });

    /// <summary>A key that takes any text; an empty one is none.</summary>
    internal static SettingKey Words(
        string key, Func<LintSettings, string?> get, Func<LintSettings, string?, LintSettings> set, string does, params ImmutableArray<string> usedBy) =>
        new(key, "a text", get(LintSettings.Default) ?? "", does, usedBy, (settings, value) => set(settings, value.Length == 0 ? null : value));

    private static string Written<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "";
}
