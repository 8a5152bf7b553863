using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class IgnoreRulesTests
{
    [Theory]
    // A pattern without a slash matches at every depth.
    [InlineData("frotz", "frotz", true)]
    [InlineData("frotz", "a/b/frotz", true)]
    [InlineData("*.log", "a/b.log", true)]
    [InlineData("*.log", "a/b.logs", false)]
    // A slash at the beginning or in the middle ties it to the folder of the file.
    [InlineData("/frotz", "frotz", true)]
    [InlineData("/frotz", "a/frotz", false)]
    [InlineData("doc/frotz", "doc/frotz", true)]
    [InlineData("doc/frotz", "a/doc/frotz", false)]
    [InlineData("/*.c", "cat-file.c", true)]
    [InlineData("/*.c", "mozilla-sha1/sha1.c", false)]
    // A star does not match a slash.
    [InlineData("foo/*", "foo/test.json", true)]
    [InlineData("foo/*", "foo/bar/hello.c", false)]
    [InlineData("foo/*.md", "foo/a.md", true)]
    [InlineData("fo?", "foo", true)]
    [InlineData("fo?", "fo/", false)]
    // Two stars match any number of folders, but only between slashes.
    [InlineData("**/foo", "foo", true)]
    [InlineData("**/foo", "a/b/foo", true)]
    [InlineData("**/foo/bar", "a/foo/bar", true)]
    [InlineData("**/foo/bar", "foo/a/bar", false)]
    [InlineData("abc/**", "abc/x/y", true)]
    [InlineData("abc/**", "abc", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/x/y/c", false)]
    [InlineData("a/**/b/**/c", "a/b/x/b/y/c", true)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("x/a**b", "x/a/b", false)]
    // Classes.
    [InlineData("[a-c].md", "b.md", true)]
    [InlineData("[!a-c].md", "b.md", false)]
    [InlineData("[^a-c].md", "d.md", true)]
    [InlineData("[]-]x", "]x", true)]
    [InlineData("[]-]x", "-x", true)]
    [InlineData("[[:digit:]]x", "7x", true)]
    [InlineData("[[:digit:]_]x", "_x", true)]
    [InlineData("[[:alpha:]]x", "7x", false)]
    [InlineData("[a", "[a", false)]
    // Escapes, comments, blanks.
    [InlineData("\\#a", "#a", true)]
    [InlineData("#a", "#a", false)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a   ", "a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a\r", "a", true)]
    [InlineData("", "a", false)]
    [InlineData("/", "a", false)]
    public void Matches_as_git_documents_it(string pattern, string path, bool ignored) =>
        IgnoreRules.None.With("/wiki", pattern).Ignores("/wiki/" + path, isFolder: false).ShouldBe(ignored);

    [Theory]
    [InlineData("frotz/", "frotz", true)]
    [InlineData("frotz/", "a/frotz", true)]
    [InlineData("doc/frotz/", "doc/frotz", true)]
    [InlineData("doc/frotz/", "a/doc/frotz", false)]
    public void Matches_a_folder_where_the_pattern_ends_in_a_slash(string pattern, string path, bool ignored)
    {
        var rules = IgnoreRules.None.With("/wiki", pattern);
        rules.Ignores("/wiki/" + path, isFolder: true).ShouldBe(ignored);
        rules.Ignores("/wiki/" + path, isFolder: false).ShouldBeFalse();
    }

    [Fact]
    public void Takes_in_again_what_a_later_line_negates()
    {
        var rules = IgnoreRules.None.With("/wiki", "*.md\n!keep.md\n");
        rules.Ignores("/wiki/a.md", isFolder: false).ShouldBeTrue();
        rules.Ignores("/wiki/x/keep.md", isFolder: false).ShouldBeFalse();
    }

    [Fact]
    public void Lets_the_file_nearer_to_the_page_win()
    {
        var rules = IgnoreRules.None.With("/wiki", "*.md").With("/wiki/in", "!*.md");
        rules.Ignores("/wiki/in/a.md", isFolder: false).ShouldBeFalse();
        rules.Ignores("/wiki/a.md", isFolder: false).ShouldBeTrue();
    }

    [Fact]
    public void Ties_a_pattern_of_a_folder_below_to_that_folder() =>
        IgnoreRules.None.With("/wiki/in", "/a.md").Ignores("/wiki/in/a.md", isFolder: false).ShouldBeTrue();

    [Fact]
    public void Ends_on_patterns_made_to_take_for_ever() =>
        IgnoreRules.None.With("/wiki", string.Concat(Enumerable.Repeat("*a", 60)) + "b\n" + string.Concat(Enumerable.Repeat("**/a/", 60)) + "b")
            .Ignores("/wiki/" + new string('a', 400) + string.Concat(Enumerable.Repeat("/a", 400)), isFolder: false).ShouldBeFalse();
}
