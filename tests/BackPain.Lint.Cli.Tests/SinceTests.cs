namespace BackPain.Lint.Cli.Tests;

/// <summary>Findings that a change has caused, over real histories.</summary>
public sealed class SinceTests : IDisposable
{
    private const string Page = """
        # Back pain

        In one survey 62 % of the patients had tried a heat wrap at home.
        Heat helps.[1] Exercise helps.[2] Massage may help.[3]

        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006;(1):CD004750.
        2. Hayden J, van Tulder M. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev. 2005;(3):CD000335.
        3. Furlan A, Brosseau L. Massage for low back pain. Cochrane Database Syst Rev. 2002;(2):CD001929.

        """;

    private readonly Wiki wiki = new();

    public SinceTests()
    {
        wiki.Git("init", "-q", "-b", "main");
        wiki.Write("a.md", Page);
        wiki.Write("in/b.md", Page);
        Commit("start");
        wiki.Git("checkout", "-q", "-b", "topic");
    }

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Nothing_is_reported_without_a_change() =>
        wiki.Run("check", "--since", "main").ShouldBe(0, "No findings in 0 pages.\n");

    [Fact]
    public void A_deleted_entry_is_reported_where_the_untouched_text_cites_it()
    {
        wiki.Write("a.md", Page.Replace(Line(3), "", StringComparison.Ordinal));
        Commit("delete");
        Since().ShouldBe(["a.md:4:52 error BPL1001 The marker '[3]' cites reference 3, which the reference list does not have (it ends at 2)."]);
    }

    [Fact]
    public void A_renamed_page_keeps_its_old_findings_to_itself()
    {
        wiki.Git("mv", "in/b.md", "c ü.md");
        wiki.Write("c ü.md", Page.Replace("Massage may help.", "Massage helped 50 % of the women.", StringComparison.Ordinal).Replace("women.[3]", "women.", StringComparison.Ordinal));
        Commit("rename");
        Since().ShouldBe(
        [
            "c ü.md:4:35 warning BPL4002 The sentence states a number, '50 %', without a source.",
            "c ü.md:10:1 warning BPL1002 Reference 3, 'Furlan 2002', is not cited anywhere in the text.",
        ]);
    }

    [Fact]
    public void A_reordered_list_reopens_nothing()
    {
        wiki.Write("a.md", "# Back pain\n\nNew first words.\n\n" + Page
            .Replace("# Back pain\n", "## Back pain again\n", StringComparison.Ordinal)
            .Replace("[1]", "[x]", StringComparison.Ordinal).Replace("[2]", "[1]", StringComparison.Ordinal).Replace("[x]", "[2]", StringComparison.Ordinal)
            .Replace(Line(1) + Line(2), Line(2).Replace("2. ", "1. ", StringComparison.Ordinal) + Line(1).Replace("1. ", "2. ", StringComparison.Ordinal), StringComparison.Ordinal));
        Commit("reorder");
        wiki.Run("check", "--since", "main", "--select", "BPL1,BPL2,BPL4").ShouldBe(0, "No findings in 1 page.\n");
    }

    [Fact]
    public void What_is_not_committed_counts_and_so_does_a_new_page()
    {
        wiki.Write("a.md", Page.Replace("62 %", "63 %", StringComparison.Ordinal));
        wiki.Write("in/new.md", "# New\n\nIn one survey 40 % of the patients had tried yoga.\n");
        wiki.Write("out/ignored.md", "# New\n\nIn one survey 40 % of the patients had tried yoga.\n");
        wiki.Write(".gitignore", "out\n");
        Since().ShouldBe(
        [
            "a.md:3:1 warning BPL4002 The sentence states a number, '63 %', without a source.",
            "in/new.md:3:1 warning BPL4002 The sentence states a number, '40 %', without a source.",
        ]);
    }

    [Fact]
    public void What_the_main_branch_did_meanwhile_does_not_count()
    {
        wiki.Git("checkout", "-q", "main");
        wiki.Write("in/b.md", Page.Replace(Line(2), "", StringComparison.Ordinal));
        Commit("elsewhere");
        wiki.Git("checkout", "-q", "topic");
        wiki.Write("a.md", Page.Replace("62 %", "63 %", StringComparison.Ordinal));
        Commit("mine");
        Since().ShouldHaveSingleItem().ShouldStartWith("a.md:3:1 ");
        wiki.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "merge", "-q", "--no-edit", "main");
        Since().ShouldHaveSingleItem().ShouldStartWith("a.md:3:1 ");
    }

    [Fact]
    public void What_is_staged_is_checked_as_it_is_staged()
    {
        wiki.Write("a.md", Page.Replace("62 %", "63 %", StringComparison.Ordinal));
        wiki.Git("add", "a.md");
        wiki.Write("a.md", "# Other\n");
        wiki.Write("new.md", "# New\n\nIn one survey 40 % of the patients had tried yoga.\n");
        wiki.Run("check", "--staged", "--quiet").Output.ShouldBe("a.md:3:1 warning BPL4002 The sentence states a number, '63 %', without a source.\n");
    }

    [Fact]
    public void Before_the_first_commit_everything_that_is_staged_is_new()
    {
        using var fresh = new Wiki();
        fresh.Git("init", "-q");
        fresh.Write("a.md", Page);
        fresh.Git("add", "a.md");
        fresh.Run("check", "--staged", "--quiet").Output.ShouldStartWith("a.md:3:1 warning BPL4002");
    }

    [Fact]
    public void A_submodule_is_no_page()
    {
        using var other = new Wiki();
        other.Git("init", "-q");
        other.Write("x.md", Page);
        other.Git("add", ".");
        other.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x");
        wiki.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Folder, "sub.md");
        Commit("submodule");
        Since().ShouldBeEmpty();
    }

    [Fact]
    public void Missing_history_is_explained()
    {
        wiki.Run("check", "--since", "nowhere").ShouldFailWith("There is no commit 'nowhere' in this repository: fetch it first ('git fetch origin' brings branches as 'origin/…').");
        wiki.Git("checkout", "-q", "--orphan", "island");
        Commit("island");
        wiki.Run("check", "--since", "main").ShouldFailWith("The current commit and 'main' have no history in common, so there is nothing to compare with.");
    }

    [Fact]
    public void A_shallow_clone_is_explained()
    {
        wiki.Write("c.md", Page);
        Commit("more");
        using var clone = new Wiki();
        clone.Git("clone", "-q", "--depth", "1", "--no-single-branch", $"file://{wiki.Folder}", "clone");
        clone.Git("-C", "clone", "checkout", "-q", "topic");
        clone.RunIn("clone", "check", "--since", "origin/main").ShouldFailWith(
            "The history is too shallow to tell what changed since 'origin/main': fetch all of it ('git fetch --unshallow'; in a GitHub workflow 'fetch-depth: 0').");
    }

    [Fact]
    public void A_folder_without_a_repository_is_explained()
    {
        using var plain = new Wiki();
        plain.Write("a.md", Page);
        plain.Run("check", "--since", "main").ShouldFailWith($"The folder '{plain.Folder}' is not inside a git repository, so there is nothing to compare with.");
    }

    [Fact]
    public void Options_that_contradict_it_are_named()
    {
        wiki.Run("check", "--since", "main", "--staged").ShouldFailWith("The options '--since' and '--staged' compare with different things: use one of them.");
        wiki.Run("check", "--since", "main", "--fix").ShouldFailWith("The option '--since' tells what changes have caused: it goes with neither fixes nor the standard input.");
    }

    private string[] Since() =>
        wiki.Run("check", "--since", "main", "--quiet", "--select", "BPL1,BPL4002").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Line(int entry) => Page.Split('\n').Single(line => line.StartsWith($"{entry}. ", StringComparison.Ordinal)) + "\n";

    private void Commit(string message)
    {
        wiki.Git("add", ".");
        wiki.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }
}
