using CsCheck;

namespace BackPain.Lint.Cli.Tests;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Is_empty_for_equal_texts() => UnifiedDiff.Write("a.md", "same", "same").ShouldBe("");

    [Fact]
    public void Shows_three_lines_around_a_change() =>
        UnifiedDiff.Write("in/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9").ShouldBe("""
            --- a/in/a.md
            +++ b/in/a.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n")]
    [InlineData("a\nb", "a\nB")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("", "a\n")]
    [InlineData("a\n", "b\n\n\nc")]
    [InlineData("\uFEFFa\nb\n", "\uFEFFa\nc\n")]
    [InlineData("a \n\tb\n \n", "a\nb\n\n")]
    [InlineData("a\rb\rc", "a\rB\rc")]
    [InlineData("a\u2028b\n", "a\u2028c\n")]
    public void Is_applied_by_git(string before, string after) => AppliedByGit([("a.md", before, after)]);

    [Fact]
    public void Is_applied_by_git_under_names_with_blanks_quotes_and_umlauts() => AppliedByGit(
        [("in/a page.md", "1\n", "2\n"), ("q\"uo\\te.md", "1\n", "2\n"), ("tab\tü.md", "1\n", "2\n"), ("Rückenschmerz.md", "1\n", "2\n")]);

    [Fact]
    public void Is_applied_by_git_for_any_texts()
    {
        var text = Gen.Int[0, 4].Select(at => ((string[])["a\n", "b\n", "\n", "c\r\n", "d"])[at]).Array[0, 60].Select(string.Concat);
        var pairs = new List<(string Path, string Before, string After)>();
        Gen.Select(text, text).Sample((before, after) =>
        {
            lock (pairs)
                pairs.Add(($"{pairs.Count}.md", before, after));
        }, iter: 200);
        AppliedByGit(pairs.Where(pair => pair.Before != pair.After && pair.Before.Length > 0 && pair.After.Length > 0).ToArray());
    }

    private static void AppliedByGit(IReadOnlyCollection<(string Path, string Before, string After)> pages)
    {
        using var wiki = new Wiki();
        foreach (var (path, before, _) in pages)
            wiki.Write(path, before);
        wiki.Write("patch", string.Concat(pages.Select(page => UnifiedDiff.Write(page.Path, page.Before, page.After))));
        wiki.Git("init", "-q");
        wiki.Git("-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "patch");
        foreach (var (path, _, after) in pages)
            File.ReadAllText(wiki.At(path), new System.Text.UTF8Encoding(false)).ShouldBe(after.TrimStart('\uFEFF'));
    }
}
