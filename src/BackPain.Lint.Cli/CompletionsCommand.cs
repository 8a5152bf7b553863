using System.CommandLine;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint completions</c>: what a shell needs to complete words. Each script asks the program itself, so none grows old.</summary>
internal static class CompletionsCommand
{
    private const string Bash =
        """
        # Completion of bplint for bash: source <(bplint completions bash)
        _bplint() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$2"))
        }
        complete -o bashdefault -o default -F _bplint bplint
        """;

    private const string Zsh =
        """
        #compdef bplint
        # Completion of bplint for zsh: source <(bplint completions zsh)
        _bplint() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- "${found[@]:#}"
            _files
        }
        compdef _bplint bplint
        """;

    private const string Fish =
        """
        # Completion of bplint for fish: bplint completions fish | source
        function __bplint_complete
            set --local line (commandline --current-process --cut-at-cursor | string collect --no-trim-newlines)
            bplint "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command bplint --arguments '(__bplint_complete)'
        """;

    private const string PowerShell =
        """
        # Completion of bplint for PowerShell: bplint completions pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName bplint -ScriptBlock {
            param($word, $line, $position)
            bplint "[suggest:$position]" "$line".PadRight($position) 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly (string Shell, string Script)[] Scripts = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add([.. Scripts.Select(known => known.Shell)]);
        var command = new Command("completions", "Write a script that lets a shell complete commands, options, formats and rules.") { shell };
        command.SetAction(result => Run(result.GetRequiredValue(shell), terminal));
        return command;
    }

    private static int Run(string shell, Terminal terminal)
    {
        if (Array.Find(Scripts, known => known.Shell == shell).Script is not { } script)
            return terminal.Fail($"There is no script for '{shell}'{NearestName.Hint(shell, Scripts.Select(known => known.Shell))}: write bash, zsh, fish or pwsh.");
        terminal.Output.Write(script.ReplaceLineEndings("\n"));
        terminal.Output.Write('\n');
        return ExitCode.Clean;
    }
}
