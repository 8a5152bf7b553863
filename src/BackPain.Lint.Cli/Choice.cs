using System.CommandLine;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>An option that takes one of a few words.</summary>
internal static class Choice
{
    /// <summary>Creates the option; the first word is the default.</summary>
    public static Option<string> Create(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !words.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"'{token.Value}' is no value of '{name}'{NearestName.Hint(token.Value, words)}: write {string.Join(", ", words[..^1])} or {words[^1]}.");
        });
        return option;
    }
}
