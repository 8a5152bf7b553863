namespace BackPain.Lint.Cli;

/// <summary>Command lines that are worth knowing, with what they do. A test parses each.</summary>
internal static class CommandExamples
{
    private static readonly (string Command, string Line, string Does)[] All =
    [
        ("", "bplint check", "Check every page below the current folder."),
        ("", "bplint check --fix pages", "Mend what can be mended without judgement."),
        ("", "bplint explain BPL1001", "Read what a finding means."),
        ("init", "bplint init", "Begin with a wiki."),
        ("init", "bplint init --ci github --pre-commit", "Have every pull request and every commit checked."),
        ("check", "bplint check", "Check every page below the current folder."),
        ("check", "bplint check --diff pages", "See what the safe fixes would change."),
        ("check", "bplint check --fix pages", "Apply them."),
        ("check", "bplint check --select BPL1,BPL2029 --fail-on error pages", "Look at one family and one rule only, and fail for errors alone."),
        ("check", "bplint check --group-by rule --statistics", "See what a wiki that was never checked suffers from most."),
        ("check", "bplint check --add-suppressions", "Accept what there is with a comment at each place."),
        ("check", "bplint check --format github --format sarif=bplint.sarif", "Annotate a pull request, and keep a log for code scanning."),
        ("check", "bplint check --format jsonl --shard 2/4", "Do the second of four parts of the work; the lines of all four together are those of the whole."),
        ("check", "bplint check --files-from -", "Check the pages that another program lists, such as 'git diff --name-only --diff-filter=d'."),
        ("check", "bplint check --stdin-filename pages/back-pain.md -", "Check what an editor holds, with the settings of the page."),
        ("check", "bplint check --since origin/main", "Report what the changes of a branch have caused."),
        ("check", "bplint check --watch pages", "Look over an author's shoulder."),
        ("check", "bplint check --config-show pages/back-pain.md", "See which settings apply to a page, and where they are set."),
        ("baseline", "bplint baseline create", "Put what is wrong today on record: from now on 'check' reports what is new."),
        ("report", "bplint report pages", "See the state of a wiki in a browser: 'bplint-report.html' needs no server and no network."),
        ("report", "bplint report --html public/evidence.html pages", "Write it where a job of the CI publishes it."),
        ("renumber", "bplint renumber --diff pages", "See how pages would be numbered by first citation."),
        ("renumber", "bplint renumber --check .", "Fail when a page is not in order."),
        ("convert", "bplint convert --to footnotes pages/back-pain.md", "Turn numbers and their list into footnotes."),
        ("merge", "bplint merge --diff pages", "See which entries are one work, and what would become of them."),
        ("merge", "bplint merge --entries 3,7 pages/back-pain.md", "Make one entry of two that you know to be one work."),
        ("works", "bplint works pages", "See what a wiki cites, and where."),
        ("works", "bplint works --format ris --output works.ris pages", "Take it to a reference manager."),
        ("rules", "bplint rules", "List all rules."),
        ("explain", "bplint explain BPL1001", "Read what a rule reports and why."),
        ("explain", "bplint explain undefined-reference", "The same, by name."),
        ("lsp", "bplint lsp", "What an editor starts for pages in Markdown."),
        ("docs", "bplint docs --check", "Fail when a document is older than the code."),
        ("completions", "bplint completions bash", "For ~/.bashrc: 'source <(bplint completions bash)'."),
    ];

    /// <summary>The examples of a command, in their order.</summary>
    public static IEnumerable<(string Line, string Does)> Of(string command) =>
        All.Where(example => example.Command == command).Select(example => (example.Line, example.Does));
}
