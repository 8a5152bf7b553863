using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint merge</c>: makes one entry of those that are one work.</summary>
internal static class MergeCommand
{
    private const string Entries = "--entries";

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var likely = new Option<bool>("--likely")
        {
            Description = "Merge entries that are probably one work (BPL2002), too; look at '--diff' first.",
            Arity = ArgumentArity.Zero,
        };
        var entries = new Option<string?>(Entries)
        {
            Description = "Merge these entries of one page and no others, whatever they say: their numbers in the list that markers cite, as in '3,7'.",
            HelpName = "numbers",
        };
        entries.Validators.Add(Validate);
        var command = RewriteArguments.Create(
            "merge",
            "Make one entry of those that are one work (BPL2001): the lowest number and the fullest text stay, markers follow, the list is renumbered. Entries that a 'bplint-not-duplicate' comment keeps apart are not touched.",
            terminal,
            result => result.GetValue(entries) is { } written
                ? new Rewrite((article, settings) => NamedMerging.Of(article, settings, Numbers(written)!.Value), "changed") { OnePageFor = Entries }
                : new Rewrite((article, settings) => Merging.Of(article, settings, GroupsIn(new Page(article, settings), result.GetValue(likely))), "changed"));
        command.Options.Add(likely);
        command.Options.Add(entries);
        command.Validators.Add(result =>
        {
            if (result.GetValue(likely) && result.GetResult(entries) is not null)
                result.AddError($"The options '--likely' and '{Entries}' exclude each other.");
        });
        return command;
    }

    /// <summary>The groups of a page; a work that is probably another one brings the copies along that identity gave it.</summary>
    private static ImmutableArray<ImmutableArray<ReferenceEntry>> GroupsIn(Page page, bool withLikely)
    {
        ImmutableArray<ImmutableArray<ReferenceEntry>> groups = [.. page.Duplicates.Select(group => group.Entries)];
        if (!withLikely)
            return groups;
        foreach (var like in page.LikeWorks.Where(like => like.IsProbable))
        {
            var spans = like.Entries.Select(entry => entry.Span).ToHashSet();
            var joined = groups.Where(group => group.Any(entry => spans.Contains(entry.Span))).ToArray();
            groups = groups.RemoveRange(joined).Add([.. joined.SelectMany(group => group).Concat(like.Entries).DistinctBy(entry => entry.Span).OrderBy(entry => entry.Span.Start)]);
        }

        return groups;
    }

    private static void Validate(OptionResult result)
    {
        if (result.Tokens is [var token, ..] && Numbers(token.Value) is null)
            result.AddError($"'{token.Value}' is no value of '{Entries}': write two numbers or more, as in '3,7'.");
    }

    private static ImmutableArray<int>? Numbers(string written)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var word in written.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || numbers.Contains(number))
                return null;
            numbers.Add(number);
        }

        return numbers.Count < 2 ? null : numbers.ToImmutable();
    }
}
