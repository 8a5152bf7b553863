using System.Buffers;
using System.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>Writes a hover as Markdown or as plain text. What comes from the page is shown as it is and never read as Markdown.</summary>
/// <param name="isMarkdown">Whether the text is Markdown.</param>
internal sealed class HoverText(bool isMarkdown)
{
    /// <summary>What means something within a line of Markdown or HTML. The marks that matter at its start stand there nowhere.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&~$|#");

    private readonly StringBuilder text = new();
    private bool isInList;

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Text on one line.</summary>
    public HoverText Words(string words)
    {
        var isBlank = false;
        foreach (var c in words)
        {
            var wasBlank = isBlank;
            isBlank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (isBlank && wasBlank)
                continue;
            if (isMarkdown && Marks.Contains(c))
                text.Append('\\');
            text.Append(isBlank ? ' ' : c);
        }

        return this;
    }

    /// <summary>Text that stands out.</summary>
    public HoverText Strong(string words)
    {
        var mark = isMarkdown ? "**" : "";
        text.Append(mark);
        Words(words.Trim());
        text.Append(mark);
        return this;
    }

    /// <summary>A link; in plain text its address.</summary>
    public HoverText Link(string words, string address)
    {
        if (!isMarkdown)
            return words == address ? Words(address) : Words($"{words}: {address}");
        text.Append('[');
        Words(words);
        text.Append("](<").Append(address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)).Append(">)");
        return this;
    }

    /// <summary>Goes on in the next line.</summary>
    public HoverText Line()
    {
        text.Append(isMarkdown ? "  \n" : "\n");
        return this;
    }

    /// <summary>An item of a list, on lines of its own.</summary>
    public HoverText Item(string words)
    {
        text.Append(isMarkdown && !isInList ? "\n\n- " : "\n- ");
        isInList = true;
        return Words(words);
    }

    /// <summary>Ends a paragraph.</summary>
    public HoverText Paragraph()
    {
        text.Append("\n\n");
        isInList = false;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString().Trim('\n');
}
