using System.Text;
using System.Xml;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>What each form does to characters that mean something to it. Paths and messages hold any character.</summary>
internal static class Escaping
{
    /// <summary>The text of a GitHub workflow command.</summary>
    public static string GitHubText(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property of a GitHub workflow command.</summary>
    public static string GitHubProperty(string value) =>
        GitHubText(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>The text of an Azure logging command. Its percent sign is an escape of its own.</summary>
    public static string AzureText(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property of an Azure logging command.</summary>
    public static string AzureProperty(string value) =>
        AzureText(value).Replace("]", "%5D", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);

    /// <summary>A line of an Azure log that is no command, whatever it holds: the agent looks for commands anywhere in a line.</summary>
    public static string AzureLine(string line) =>
        line.Replace("##vso[", "## vso[", StringComparison.OrdinalIgnoreCase).Replace("##[", "## [", StringComparison.Ordinal);

    /// <summary>Text that XML 1.0 can hold: it has no way to write most control characters, so they become U+FFFD.</summary>
    public static string Xml(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return builder.ToString();
    }

    /// <summary>The cell of a Markdown table that shows the text as it is.</summary>
    public static string MarkdownCell(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var character in Printable.Of(text))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '#' or '@' or '$')
                builder.Append('\\');
            builder.Append(character is '\t' ? ' ' : character);
        }

        return builder.ToString();
    }

    /// <summary>A path with <c>/</c> as a reference relative to a folder, percent-encoded as UTF-8.</summary>
    public static string RelativeUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
