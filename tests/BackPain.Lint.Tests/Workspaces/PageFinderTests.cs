using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class PageFinderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Finds_every_page_extension_in_any_case_in_ordinal_order()
    {
        foreach (var name in (string[])["b.md", "a.MARKDOWN", "c.mdx", "d.Qmd", "e.rmd", "f.mkd", "g.txt", "h.md.bak", "in/B.md"])
            folder.Write(name);
        Found(".").ShouldBe(["a.MARKDOWN", "b.md", "c.mdx", "d.Qmd", "e.rmd", "f.mkd", "in/B.md"]);
    }

    [Fact]
    public void Takes_a_named_file_whatever_its_name_and_whatever_ignores_it()
    {
        folder.Write(".gitignore", "*");
        folder.Write("notes.txt");
        Found("notes.txt").ShouldBe(["notes.txt"]);
    }

    [Fact]
    public void Finds_a_page_once_however_often_it_is_named()
    {
        folder.Write("in/a.md");
        Found("in/a.md", ".", "in", "./in/../in/a.md").ShouldBe(["in/a.md"]);
    }

    [Fact]
    public void Names_paths_that_do_not_exist() =>
        PageFinder.Find(["gone.md", "."], folder.Path).Missing.ShouldBe(["gone.md"]);

    [Fact]
    public void Skips_hidden_names_and_dependencies()
    {
        foreach (var name in (string[])[".git/a.md", ".hidden/a.md", ".a.md", "node_modules/x/a.md", "a.md"])
            folder.Write(name);
        Found(".").ShouldBe(["a.md"]);
    }

    [Fact]
    public void Respects_ignore_files_at_every_depth()
    {
        folder.Write(".gitignore", "drafts/\n/top.md\n");
        folder.Write(".bplintignore", "*.mdx\n");
        folder.Write("in/.gitignore", "!drafts/\nb.md\n");
        foreach (var name in (string[])["top.md", "in/top.md", "a.mdx", "drafts/a.md", "in/drafts/a.md", "in/b.md", "b.md"])
            folder.Write(name);
        Found(".").ShouldBe(["b.md", "in/drafts/a.md", "in/top.md"]);
    }

    [Fact]
    public void Takes_in_nothing_below_a_folder_that_is_left_out()
    {
        folder.Write(".gitignore", "out/\n!out/a.md\n");
        folder.Write("out/a.md");
        Found(".").ShouldBeEmpty();
    }

    [Fact]
    public void Respects_the_ignore_file_of_the_repository_above_a_named_folder()
    {
        Directory.CreateDirectory(folder.At(".git"));
        folder.Write(".gitignore", "/in/deep/no.md\n");
        folder.Write("in/deep/no.md");
        folder.Write("in/deep/yes.md");
        Found("in/deep").ShouldBe(["in/deep/yes.md"]);
    }

    [Fact]
    public void Survives_loops_of_links()
    {
        folder.Write("in/a.md");
        Directory.CreateSymbolicLink(folder.At("in/up"), "..");
        Directory.CreateSymbolicLink(folder.At("in/self"), "self");
        Directory.CreateSymbolicLink(folder.At("in/deeper"), "deeper/x");
        Found(".").ShouldBe(["in/a.md"]);
    }

    [Fact]
    public void Follows_no_link_out_of_the_root()
    {
        using var outside = new TempFolder();
        outside.Write("secret.md");
        Directory.CreateSymbolicLink(folder.At("folder"), outside.Path);
        File.CreateSymbolicLink(folder.At("file.md"), outside.At("secret.md"));
        Found(".").ShouldBeEmpty();
    }

    [Fact]
    public void Finds_a_page_under_its_own_name_and_not_under_that_of_a_link()
    {
        folder.Write("z/a.md");
        Directory.CreateSymbolicLink(folder.At("a"), "z");
        File.CreateSymbolicLink(folder.At("a.md"), "z/a.md");
        Found(".").ShouldBe(["z/a.md"]);
    }

    [Fact]
    public void Follows_a_link_to_a_page_that_is_found_in_no_other_way()
    {
        folder.Write("data/page.txt");
        File.CreateSymbolicLink(folder.At("page.md"), "data/page.txt");
        Found(".").ShouldBe(["page.md"]);
    }

    [Fact]
    public void Takes_a_folder_with_the_name_of_a_page_for_a_folder()
    {
        folder.Write("x.md/a.md");
        Found(".").ShouldBe(["x.md/a.md"]);
    }

    private IEnumerable<string> Found(params string[] paths) =>
        PageFinder.Find(paths, folder.Path).Paths.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'));
}
