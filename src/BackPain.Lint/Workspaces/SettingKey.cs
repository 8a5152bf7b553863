using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>A key of <c>.editorconfig</c> that is ours.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Values">What it may be set to, in words that follow "must be".</param>
/// <param name="Default">The value that applies when nothing is set, as it would be written.</param>
/// <param name="Does">What it changes, as a sentence.</param>
/// <param name="Apply">The settings with the value, or <see langword="null"/> when the value is none of <paramref name="Values"/>.</param>
public sealed record SettingKey(
    string Key, string Values, string Default, string Does, Func<LintSettings, string, LintSettings?> Apply);
