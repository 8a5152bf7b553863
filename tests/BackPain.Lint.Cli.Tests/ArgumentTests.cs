namespace BackPain.Lint.Cli.Tests;

public sealed class ArgumentTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("There is no option '--fixx' (did you mean '--fix'?).", "check", "--fixx")]
    [InlineData("There is no option '-x'; write '--' before a path that begins with '-'.", "check", "-x")]
    [InlineData("There is no option '--zzzzz'.", "rules", "--zzzzz")]
    [InlineData("There is no option '--zzzzz'; write '--' before a path that begins with '-'.", "explain", "--zzzzz")]
    [InlineData("The option '--fix' takes no value.", "check", "--fix=a.md")]
    [InlineData("There is no command 'chekc' (did you mean 'check'?); the commands are init, check, renumber, merge, convert, works, baseline, report, rules, explain, lsp, docs, completions.", "chekc", ".")]
    [InlineData("Name a command: init, check, renumber, merge, convert, works, baseline, report, rules, explain, lsp, docs, completions; 'bplint --help' says more.")]
    [InlineData("'xml' is no value of '--format': write text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson or azure.", "check", "--format", "xml")]
    [InlineData("'sarf' is no value of '--format' (did you mean 'sarif'?): write text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson or azure.", "check", "--format", "sarf=a.sarif")]
    [InlineData("The option '--format json=' names no file.", "check", "--format", "json=")]
    [InlineData("The formats 'json' and 'sarif' both go to the standard output: give one a file, as in '--format sarif=FILE'.", "check", "--format", "json", "--format", "sarif")]
    [InlineData("The file './a' is named twice: every '--format' needs its own.", "check", "--format", "json=./a", "--format", "sarif=a")]
    [InlineData("'-1' is no value of '--max-findings': write a number from 0.", "check", "--max-findings", "-1")]
    [InlineData("'0' is no value of '--jobs': write a number from 1.", "check", "--jobs", "0")]
    [InlineData("'3/2' is no value of '--shard': write which of how many, such as 2/4.", "check", "--shard", "3/2")]
    [InlineData("'0/2' is no value of '--shard': write which of how many, such as 2/4.", "check", "--shard=0/2")]
    [InlineData("The file 'gone' of '--files-from' cannot be read.", "check", "--files-from", "gone")]
    [InlineData("There is no script for 'tcsh': write bash, zsh, fish or pwsh.", "completions", "tcsh")]
    [InlineData("The changed standard input is written to the standard output: give '--format json' a file.", "check", "--fix", "--format", "json", "-")]
    [InlineData("'high' is no value of '--fail-on': write warning, error, info or never.", "check", "--fail-on=high")]
    [InlineData("Required argument missing for option: '--format'.", "check", "--format")]
    [InlineData("The path '@x.md' does not exist.", "check", "@x.md")]
    [InlineData("The path '-x.md' does not exist.", "check", "--", "-x.md")]
    [InlineData("The path 'gone' does not exist.", "check", ".", "gone")]
    [InlineData("No pages were found in '.'; '--allow-empty' permits that.", "check")]
    [InlineData("There is no rule 'BPL00002' (did you mean 'BPL0002'?) to select; 'bplint rules' lists them.", "check", "--select", "BPL00002")]
    [InlineData("There is no rule 'unreadable-fil' (did you mean 'unreadable-file'?) to ignore; 'bplint rules' lists them.", "check", "--ignore", "tool,unreadable-fil")]
    [InlineData("There is no rule 'BPL00002' (did you mean 'BPL0002'?); 'bplint rules' lists them.", "explain", "BPL00002")]
    [InlineData("The standard input '-' is the only page of a run: name it alone.", "check", "-", ".")]
    [InlineData("The option '--shard' needs files or folders: the page '-' has no parts.", "check", "--shard", "1/2", "-")]
    [InlineData("The option '--stdin-filename' needs the page '-'.", "check", "--stdin-filename", "a.md")]
    [InlineData("The options '--diff' and '--format json' both say what is written: use one of them.", "check", "--diff", "--format", "json")]
    [InlineData("The option '--group-by rule' arranges text: it does not go with '--format json'.", "check", "--group-by", "rule", "--format", "json")]
    [InlineData("The option '--group-by rule' arranges text: it does not go with '--diff'.", "check", "--group-by=rule", "--diff")]
    public void Answers_a_bad_argument_with_one_sentence(string sentence, params string[] args) =>
        wiki.Run(args).ShouldFailWith(sentence);

    [Fact]
    public void Takes_an_at_sign_for_a_part_of_a_name()
    {
        wiki.Write("@a.md", "Text.\n");
        wiki.Run("check", "@a.md").Code.ShouldBe(0);
    }

    [Fact]
    public void Takes_a_leading_dash_for_a_path_after_two_dashes()
    {
        wiki.Write("--fix", "Text.\n");
        wiki.Run("check", "--quiet", "--", "--fix").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    [InlineData("check", "--version")]
    public void Answers_help_and_version(params string[] args)
    {
        var run = wiki.Run(args);
        (run.Code, run.Error).ShouldBe((0, ""));
        run.Output.ShouldContain(args[^1] == "--help" ? "\n  bplint " : "bplint 0.");
    }

    [Fact]
    public void Permits_an_empty_folder_when_asked_to() => wiki.Run("check", "--allow-empty").Code.ShouldBe(0);

    [Fact]
    public void Lists_every_rule()
    {
        var lines = wiki.Run("rules").Output.Split('\n');
        lines[0].ShouldMatch("^rule +name +severity +fixed by +what holds on a good page$");
        foreach (var rule in Lint.Rules.RuleCatalog.Descriptors)
        {
            var severity = Lint.Diagnostics.SeverityWords.Printed(rule.Severity) + (rule.EnabledByDefault ? "" : ", off");
            lines.ShouldContain(line => line.StartsWith($"{rule.Id}  {rule.Name} ", StringComparison.Ordinal) &&
                line.Contains($"  {severity}  ", StringComparison.Ordinal) && line.EndsWith($"  {rule.Title}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("bpl0002")]
    [InlineData("unreadable-file")]
    public void Explains_a_rule_by_id_or_name(string rule)
    {
        var run = wiki.Run("explain", rule);
        run.Code.ShouldBe(0);
        run.Output.ShouldBe(Lint.Rules.RulePage.Write(Lint.Rules.Tool.UnreadableFile.Descriptor));
    }

    [Fact]
    public void Writes_no_documents_where_nothing_asks_for_them()
    {
        wiki.Run("docs").ShouldFailWith("The page 'docs/configuration.md' does not exist.");
        wiki.Write("docs/configuration.md", "# Configuration\n");
        wiki.Run("docs").ShouldFailWith("The page 'docs/configuration.md' has no place for the table of settings.");
        Directory.Exists(wiki.At("docs/rules")).ShouldBeFalse();
    }

    [Fact]
    public void Writes_the_pages_of_the_rules_and_notices_when_they_differ()
    {
        wiki.Write("docs/configuration.md", "# Configuration\n\n<!-- This table is written by 'bplint docs'. -->\n<!-- The end of the table. -->\n\nText.\n");
        wiki.Run("docs", "--check").Code.ShouldBe(1);
        wiki.Run("docs").Code.ShouldBe(0);
        wiki.Run("docs", "--check").Code.ShouldBe(0);
        wiki.Text("docs/configuration.md").ShouldMatch(@"(?s)\A# Configuration\n.*\n\| `bplint_profile` \|.*\nText\.\n\z");
        wiki.Text("docs/rules/README.md").ShouldContain("(BPL1001.md)");
        wiki.Write("docs/rules/BPL0000.md", "Stale.");
        wiki.Run("docs", "--check").Error.ShouldContain("BPL0000.md");
        wiki.Run("docs").Code.ShouldBe(0);
        File.Exists(wiki.At("docs/rules/BPL0000.md")).ShouldBeFalse();
    }
}
