using System.Text;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Rules;

/// <summary>The table of all options in the documentation of the configuration, made from <see cref="SettingKeys"/>.</summary>
public static class SettingsTable
{
    private const string Begin = "<!-- This table is written by 'bplint docs'. -->\n";
    private const string End = "<!-- The end of the table. -->\n";

    /// <summary>The page with the table between its two comments, or <see langword="null"/> when the page lacks them.</summary>
    public static string? PutInto(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : $"{page[..(begin + Begin.Length)]}\n{Write()}\n{page[end..]}";
    }

    /// <summary>The table as Markdown with LF line ends, ending in one.</summary>
    public static string Write()
    {
        var table = new StringBuilder("| Key | Values | Default | What it does | Rules |\n|---|---|---|---|---|\n");
        foreach (var key in SettingKeys.All)
            table.Append($"| `{key.Key}` | {Code(key.Values)} | {Default(key)} | {key.Does} | {Rules(key)} |\n");
        return table.ToString();
    }

    /// <summary>What a key takes and what applies without it, for a list.</summary>
    internal static string Words(SettingKey key) => $"{Code(key.Values)}; {(key.Default.Length == 0 ? "none by default" : $"by default {Default(key)}")}";

    private static string Code(string words) => words.Replace('\'', '`');

    private static string Default(SettingKey key) => key.Default.Length == 0 ? "none" : $"`{key.Default}`";

    private static string Rules(SettingKey key) => key.UsedBy.IsEmpty
        ? "all"
        : string.Join(", ", key.UsedBy.SelectMany(user => RuleCatalog.Select(user)).Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)"));
}
