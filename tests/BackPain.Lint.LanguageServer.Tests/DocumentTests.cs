using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Names of documents, and places in them.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("file:///wiki/back%20pain%20%28draft%29%20%231%20%E2%80%93%20%C3%A9/a%25b.md", "/wiki/back pain (draft) #1 – é/a%b.md")]
    [InlineData("file:///wiki/a(b).md", "/wiki/a(b).md")]
    [InlineData("file://localhost/wiki/a.md", "/wiki/a.md")]
    [InlineData("vscode-remote://ssh-remote%2Bhost/wiki/a.md", "/wiki/a.md")]
    [InlineData("file:///wiki/a.md?x#y", "/wiki/a.md")]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("untitled:/wiki/new.md", null)]
    [InlineData("nothing", null)]
    [InlineData("", null)]
    [InlineData("file:", null)]
    [InlineData("file:///a%00b.md", null)]
    public void A_uri_stands_for_a_path(string uri, string? path) => FromProtocol.PathOf(uri, isWindows: false).ShouldBe(path);

    [Theory]
    [InlineData("file:///c%3A/wiki/a.md", @"C:\wiki\a.md")]
    [InlineData("file:///C:/wiki/a.md", @"C:\wiki\a.md")]
    [InlineData("file://server/share/a.md", @"\\server\share\a.md")]
    public void A_uri_stands_for_a_path_of_Windows(string uri, string? path) => FromProtocol.PathOf(uri, isWindows: true).ShouldBe(path);

    [Theory]
    [InlineData("/wiki/back pain (draft) #1 – é/a%b.md")]
    [InlineData("/a")]
    public void A_path_survives_the_way_there_and_back(string path) => FromProtocol.PathOf(ToProtocol.UriOf(path)).ShouldBe(path);

    [Theory]
    [InlineData("utf-16", "utf-16", "utf-8")]
    [InlineData("utf-32", "utf-32", "utf-8", "utf-16")]
    [InlineData("utf-16", "utf-7")]
    [InlineData("utf-16")]
    public async Task The_first_encoding_that_both_know_is_used(string expected, params string[] offered)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(offered));
        client.Capabilities["positionEncoding"]!.GetValue<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData("utf-8", 15, 18)]
    [InlineData("utf-16", 11, 14)]
    [InlineData("utf-32", 10, 13)]
    public async Task A_finding_behind_letters_of_many_kinds_stands_where_it_belongs(string encoding, int start, int end)
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToCountIn(encoding));
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker.Replace("Heat helps [3]", "🦴 Wärme é [3]", StringComparison.Ordinal));
        var range = (await client.PushedAsync("untitled:heat")).Single(item => item["code"]!.GetValue<string>() == "BPL1001")["range"]!;
        range["start"]!["character"]!.GetValue<int>().ShouldBe(start);
        range["end"]!["character"]!.GetValue<int>().ShouldBe(end);
    }

    [Fact]
    public void Lines_end_where_editors_say_they_end()
    {
        var text = new DocumentText("a\r\nb\rc\nd\u2028e", PositionEncoding.Utf16);
        text.OffsetOf(new Position(1, 0)).ShouldBe(3);
        text.OffsetOf(new Position(2, 0)).ShouldBe(5);
        text.OffsetOf(new Position(3, 99)).ShouldBe(10);
        text.OffsetOf(new Position(4, 0)).ShouldBeNull();
        text.SpanOf(new(new(0, 0), new(3, 1))).ShouldBe(TextSpan.FromBounds(0, 8));
    }
}
