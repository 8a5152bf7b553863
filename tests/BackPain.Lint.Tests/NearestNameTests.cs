using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("--fixx", "--fix")]
    [InlineData("--fromat", "--format")]
    [InlineData("--FIX", "--fix")]
    [InlineData("--zzzzz", null)]
    [InlineData("", null)]
    public void Finds_what_was_probably_meant(string word, string? expected) =>
        NearestName.Find(word, ["--fix", "--format", "--diff"]).ShouldBe(expected);

    [Fact]
    public void Stays_silent_between_equally_near_names() => NearestName.Find("BPL1003", ["BPL1001", "BPL1002"]).ShouldBeNull();
}
