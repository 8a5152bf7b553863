using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BackPain.Lint.LanguageServer.Protocol;
using CsCheck;

namespace BackPain.Lint.LanguageServer.Tests;

public sealed class TextSyncTests
{
    private const string Uri = "untitled:Untitled-1";

    [Fact]
    public async Task A_change_is_made_where_it_is_meant()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Pages.UndefinedMarker);
        (await client.RulesAsync(Uri)).ShouldContain("BPL1001");
        await client.ChangeAsync(Uri, 2, (2, 12, 2, 13, "1"));
        (await client.RulesAsync(Uri, 2)).ShouldNotContain("BPL1001");
    }

    [Fact]
    public async Task A_change_of_the_whole_text_is_taken()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Pages.UndefinedMarker);
        await client.ReplaceAsync(Uri, 2, Pages.UndefinedMarker.Replace("[3]", "[1]", StringComparison.Ordinal));
        (await client.RulesAsync(Uri, 2)).ShouldNotContain("BPL1001");
    }

    [Fact]
    public async Task A_change_behind_the_end_of_a_line_is_made_at_its_end()
    {
        await using var client = await Client.StartAsync(options: new { checksums = true });
        await client.OpenAsync(Uri, "Heat\nhelps.\n");
        await client.ChangeAsync(Uri, 2, (0, 4_000_000, 0, 4_000_001, " pack"));
        await ShouldHoldAsync(client, 2, "Heat pack\nhelps.\n");
    }

    [Theory]
    [InlineData(9, 0, 9, 0)]
    [InlineData(1, 3, 1, 1)]
    [InlineData(1, 0, 0, 0)]
    public async Task A_change_that_lies_outside_of_the_text_is_left_out_and_logged(int line, int character, int endLine, int endCharacter)
    {
        await using var client = await Client.StartAsync(options: new { checksums = true });
        await client.OpenAsync(Uri, "Heat\nhelps.\n");
        await client.ChangeAsync(Uri, 2, (line, character, endLine, endCharacter, "x"));
        await client.ChangeAsync(Uri, 3, (0, 0, 0, 0, "Dry "));
        await ShouldHoldAsync(client, 3, "Dry Heat\nhelps.\n");
        client.Log.ShouldHaveSingleItem().ShouldContain("its ranges do not lie in the document");
    }

    [Fact]
    public async Task A_change_to_an_older_version_is_left_out_and_logged()
    {
        await using var client = await Client.StartAsync(options: new { checksums = true });
        await client.OpenAsync(Uri, "Heat\n", version: 5);
        await client.ChangeAsync(Uri, 4, (0, 0, 0, 0, "x"));
        await client.ChangeAsync(Uri, 6, (0, 0, 0, 0, "Dry "));
        await ShouldHoldAsync(client, 6, "Dry Heat\n");
        client.Log.ShouldHaveSingleItem().ShouldContain("version 5 already");
    }

    [Fact]
    public async Task A_change_of_a_document_that_is_not_open_is_left_out_and_logged()
    {
        await using var client = await Client.StartAsync();
        await client.ChangeAsync(Uri, 4, (0, 0, 0, 0, "x"));
        (await client.EndAsync()).ShouldBe(0);
        client.Log.ShouldHaveSingleItem().ShouldContain("is not open");
    }

    [Fact]
    public async Task A_document_can_be_closed_and_opened_again()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Pages.UndefinedMarker);
        await client.PushedAsync(Uri);
        await client.CloseAsync(Uri);
        await client.ToldAsync("textDocument/publishDiagnostics", message => message["diagnostics"]!.AsArray().Count == 0);
        await client.OpenAsync(Uri, Pages.UndefinedMarker);
        (await client.RulesAsync(Uri)).ShouldContain("BPL1001");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void Any_sequence_of_changes_leads_to_the_text_they_lead_to(string encoding)
    {
        var counted = FromProtocol.EncodingOf([encoding]);
        Gen.Select(Texts, Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Texts).Array[0, 6], Gen.Int[1, 4]).Sample((start, edits, batch) =>
        {
            var expected = start;
            var text = new DocumentText(start, counted);
            foreach (var group in edits.Chunk(batch))
            {
                // Each change is meant for the text after the one before, so its positions are counted there.
                var changes = new List<TextDocumentContentChangeEvent>();
                foreach (var (a, b, inserted) in group)
                {
                    var now = new DocumentText(expected, counted);
                    var (from, to) = Ordered(Boundary(expected, a), Boundary(expected, b));
                    changes.Add(new(inserted, new(now.PositionOf(from), now.PositionOf(to))));
                    expected = string.Concat(expected.AsSpan(0, from), inserted, expected.AsSpan(to));
                }

                text = text.With(changes).ShouldNotBeNull();
                text.Content.ShouldBe(expected);
            }
        }, iter: 2000);
    }

    private static readonly string[] Fragments = ["\n", "\r\n", "\r", "a", "é", "🦴", "[1]", " ", "\u2028", "# ", "e\u0301", "1. "];

    private static readonly Gen<string> Texts = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 12].Select(string.Concat);

    private static (int From, int To) Ordered(int a, int b) => a <= b ? (a, b) : (b, a);

    /// <summary>A place of a text where a client may put its cursor: not within a character, nor within a line break.</summary>
    private static int Boundary(string text, double share)
    {
        var at = (int)(share * text.Length);
        var isWithin = at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r'));
        return isWithin ? at - 1 : at;
    }

    private static async Task ShouldHoldAsync(Client client, int version, string text)
    {
        var message = await client.ToldAsync("bplint/textChecksum", message => message["version"]!.GetValue<int>() == version);
        message["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLower(CultureInfo.InvariantCulture));
    }
}
