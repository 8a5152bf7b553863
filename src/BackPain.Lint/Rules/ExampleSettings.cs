using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Rules;

/// <summary>The settings under which examples are read: the documentation and the tests agree on them.</summary>
public static class ExampleSettings
{
    /// <summary>The defaults on a fixed day, with the example's own setting.</summary>
    public static LintSettings Of(Example example)
    {
        var settings = LintSettings.Default with { Today = Example.Today };
        if (example.Setting is not var (key, value))
            return settings;
        return SettingKeys.Find(key)?.Apply(settings, value) ?? throw new ArgumentException($"'{key} = {value}' is no setting.", nameof(example));
    }
}
