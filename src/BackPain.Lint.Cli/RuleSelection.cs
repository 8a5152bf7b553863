using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Rules.Tool;

namespace BackPain.Lint.Cli;

/// <summary>Which rules run, as <c>--select</c> and <c>--ignore</c> have it.</summary>
internal sealed class RuleSelection
{
    private readonly ImmutableHashSet<string> selected;
    private readonly ImmutableHashSet<string> ignored;

    private RuleSelection(ImmutableHashSet<string> selected, ImmutableHashSet<string> ignored)
    {
        this.selected = selected;
        this.ignored = ignored;
    }

    /// <summary>Every rule.</summary>
    public static RuleSelection Everything { get; } = new([], []);

    /// <summary>
    /// Whether a rule was asked for. That a page could not be checked is said whatever was selected, because silence would
    /// look like a clean page; only ignoring it by name silences it.
    /// </summary>
    public bool Contains(RuleDescriptor rule) =>
        !ignored.Contains(rule.Id) &&
        (selected.IsEmpty || selected.Contains(rule.Id) || rule.Id == UnreadableFile.Descriptor.Id || rule.Id == RuleCrashed.Descriptor.Id);

    /// <summary>Reads the options.</summary>
    /// <param name="select">Ids, families, names or categories; none means all.</param>
    /// <param name="ignore">The same, taken away.</param>
    /// <param name="problem">The first that names no rule, as a sentence, when the result is <see langword="null"/>.</param>
    public static RuleSelection? Parse(IEnumerable<string> select, IEnumerable<string> ignore, out string problem)
    {
        problem = "";
        var wanted = Ids(select, "select", ref problem);
        var unwanted = Ids(ignore, "ignore", ref problem);
        return problem.Length == 0 ? new RuleSelection(wanted, unwanted) : null;
    }

    /// <summary>The sentence for a word that names no rule.</summary>
    public static string Unknown(string word)
    {
        var known = RuleCatalog.Descriptors.SelectMany(rule => (string[])[rule.Id, rule.Name])
            .Concat(Enum.GetNames<RuleCategory>().Select(name => name.ToLowerInvariant()));
        return $"There is no rule '{word}'{NearestName.Hint(word, known)}";
    }

    private static ImmutableHashSet<string> Ids(IEnumerable<string> words, string verb, ref string problem)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var word in words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var rules = RuleCatalog.Select(word);
            ids.UnionWith(rules.Select(rule => rule.Id));
            if (rules.IsEmpty && problem.Length == 0)
                problem = $"{Unknown(word)} to {verb}; 'bplint rules' lists them.";
        }

        return ids.ToImmutable();
    }
}
