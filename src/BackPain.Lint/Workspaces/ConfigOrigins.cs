using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Finds the line that a value of a page comes from. Roslyn does not tell, so each file is asked alone, the one that wins first, and
/// in it each line alone, the last one first.
/// </summary>
internal static class ConfigOrigins
{
    /// <summary>Everything that files set for a page, in the order of the keys.</summary>
    /// <param name="files">The files that may apply, the outermost first.</param>
    /// <param name="path">Absolute path of the page.</param>
    public static ImmutableArray<AppliedSetting> Of(ImmutableArray<ConfigFile> files, string path)
    {
        // Whatever a global file sets, a file with sections wins over it.
        ConfigFile[] nearest = [.. files.Reverse().OrderBy(file => Path.GetFileName(file.Path) == ".globalconfig")];
        var applied = new ConfigChain(files, LintSettings.Default).OptionsFor(path);
        return [.. applied.Select(option => nearest.Select(file => In(file, path, option.Key, option.Value)).FirstOrDefault(found => found is not null)).OfType<AppliedSetting>()];
    }

    private static AppliedSetting? In(ConfigFile file, string path, string key, string value)
    {
        ConfigLine[] lines = [.. file.Lines.Where(line => Names(line, key))];
        foreach (var line in lines.Reverse())
        {
            var alone = new ConfigFile(file.Path, Without(file.Text, lines.Where(other => other != line)));
            if (new ConfigChain([alone], LintSettings.Default).OptionsFor(path).TryGetValue(key, out var found) && found == value)
                return new AppliedSetting(key, value, file, new LineIndex(file.Text).LineOf(line.KeySpan.Start) + 1);
        }

        return null;
    }

    private static bool Names(ConfigLine line, string key) =>
        line.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || key.Equals(SeverityKeys.RuleOf(line.Key), StringComparison.OrdinalIgnoreCase);

    // A comment in the place of a line's key leaves all offsets and all other lines as they are.
    private static string Without(string text, IEnumerable<ConfigLine> lines)
    {
        var characters = text.ToCharArray();
        foreach (var line in lines)
            characters[line.KeySpan.Start] = '#';
        return new string(characters);
    }
}
