using System.Globalization;
using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>A text in which <c>‸</c> is the cursor.</summary>
internal sealed class Typing
{
    private Typing(string text, int offset, PositionEncoding encoding)
    {
        Text = new DocumentText(text, encoding);
        var position = Text.PositionOf(offset);
        Position = new { line = position.Line, character = position.Character };
    }

    public DocumentText Text { get; }

    public object Position { get; }

    public static Typing Of(string marked, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        var offset = marked.IndexOf('‸', StringComparison.Ordinal);
        return new(marked.Remove(offset, 1), offset, encoding);
    }

    /// <summary>The text after an edit of the server.</summary>
    public string After(JsonNode edit)
    {
        var span = SpanOf(edit["range"]!);
        return string.Concat(Text.Content.AsSpan(0, span.Start), edit["newText"]!.GetValue<string>(), Text.Content.AsSpan(span.End));
    }

    /// <summary>The text that a range of the server covers.</summary>
    public string In(JsonNode range)
    {
        var span = SpanOf(range);
        return Text.Content.Substring(span.Start, span.Length);
    }

    private Microsoft.CodeAnalysis.Text.TextSpan SpanOf(JsonNode range)
    {
        var found = Text.SpanOf(new(PositionOf(range["start"]!), PositionOf(range["end"]!))).ShouldNotBeNull();
        Text.RangeOf(found).Start.ShouldBe(PositionOf(range["start"]!), string.Create(CultureInfo.InvariantCulture, $"{range.ToJsonString()} is no place of the text"));
        return found;
    }

    private static Position PositionOf(JsonNode position) => new(position["line"]!.GetValue<uint>(), position["character"]!.GetValue<uint>());
}
