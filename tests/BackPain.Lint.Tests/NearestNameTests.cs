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
}
