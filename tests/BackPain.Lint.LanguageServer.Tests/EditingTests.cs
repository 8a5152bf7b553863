using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Long sessions of typing.</summary>
public sealed class EditingTests
{
    private static readonly string[] Typed = ["x", "[1]", "[2, 3]", "\n", "\r\n", "🦴", "\n\n## Cold\n\n", "\n3. Garra G. Heat or cold packs. 2010.\n", "", "", "", "é", "<!-- bplint-disable-next-line BPL1001 -->\n"];

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-16", 2)]
    [InlineData("utf-32", 3)]
    public async Task Findings_after_any_changes_are_those_of_the_text_they_lead_to(string encoding, int seed)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(encoding));
        var counted = FromProtocol.EncodingOf([encoding]);
        var random = new Random(seed);
        var text = Pages.UndefinedMarker;
        await client.OpenAsync("untitled:typed", text);
        for (var version = 2; version <= 300; version++)
        {
            var (from, to) = (Boundary(text, random.Next(text.Length + 1)), 0);
            to = Boundary(text, Math.Min(text.Length, from + random.Next(12)));
            to = Math.Max(from, to);
            var inserted = Typed[random.Next(Typed.Length)];
            var range = new DocumentText(text, counted).RangeOf(TextSpan.FromBounds(from, to));
            await client.ChangeAsync("untitled:typed", version, ((int)range.Start.Line, (int)range.Start.Character, (int)range.End.Line, (int)range.End.Character, inserted));
            text = string.Concat(text.AsSpan(0, from), inserted, text.AsSpan(to));
            if (version % 20 > 0)
                continue;
            await client.OpenAsync($"untitled:fresh{version}", text);
            var expected = ((await client.PullAsync($"untitled:fresh{version}"))["items"]!).ToJsonString().Replace($"fresh{version}", "typed", StringComparison.Ordinal);
            ((await client.PullAsync("untitled:typed"))["items"]!).ToJsonString().ShouldBe(expected);
        }
    }

    private static int Boundary(string text, int at)
    {
        var isWithin = at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r'));
        return isWithin ? at - 1 : at;
    }
}
