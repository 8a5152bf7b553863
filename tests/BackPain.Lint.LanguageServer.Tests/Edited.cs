namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What an editor makes of edits, counting in UTF-16.</summary>
internal static class Edited
{
    /// <summary>The text of a document after a workspace edit that must be for it alone, and for this version.</summary>
    public static string Text(string text, JsonNode edit, int? version = 1)
    {
        var document = edit["documentChanges"]!.AsArray().ShouldHaveSingleItem()!;
        int? stated = document["textDocument"]!["version"]?.GetValue<int>();
        stated.ShouldBe(version);
        return Text(text, document["edits"]!.AsArray());
    }

    /// <summary>The text after edits, none of which may overlap another or lie where a client cannot put it.</summary>
    public static string Text(string text, JsonArray edits)
    {
        var starts = LineStarts(text);
        var sorted = edits.Select(edit => (Start: Offset(text, starts, edit!["range"]!["start"]!), End: Offset(text, starts, edit["range"]!["end"]!), New: edit["newText"]!.GetValue<string>()))
            .OrderBy(edit => edit.Start).ThenBy(edit => edit.End).ToArray();
        foreach (var (before, after) in sorted.Zip(sorted.Skip(1)))
            after.Start.ShouldBeGreaterThanOrEqualTo(before.End);
        foreach (var (start, end, inserted) in sorted.Reverse())
            text = string.Concat(text.AsSpan(0, start), inserted, text.AsSpan(end));
        return text;
    }

    private static int Offset(string text, List<int> starts, JsonNode position)
    {
        var start = starts[position["line"]!.GetValue<int>()];
        var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
        var offset = start + position["character"]!.GetValue<int>();
        offset.ShouldBeLessThanOrEqualTo(end, "a client would move the position to the end of its line");
        return offset;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }
}
