using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;

namespace BackPain.Lint;

/// <summary>One name of a suppression comment, or the whole comment when it names no rule.</summary>
internal sealed class SuppressionItem
{
    private SuppressionItem(int suppression, SuppressedRule? named, ImmutableArray<RuleDescriptor> rules)
    {
        Suppression = suppression;
        Named = named;
        Rules = rules;
    }

    /// <summary>Index into <see cref="Article.Suppressions"/>.</summary>
    public int Suppression { get; }

    /// <summary>The name as written, or <see langword="null"/> for every rule.</summary>
    public SuppressedRule? Named { get; }

    /// <summary>The rules that the name selects; every rule when there is no name, none when the name is unknown.</summary>
    public ImmutableArray<RuleDescriptor> Rules { get; }

    /// <summary>Whether the name is one that no rule has.</summary>
    public bool IsUnknown => Named is not null && Rules.IsEmpty;

    /// <summary>Whether it silenced a finding, or ended a region.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The items of all comments in the order of the page.</summary>
    public static ImmutableArray<SuppressionItem> AllOf(Article article)
    {
        var selections = new Dictionary<string, ImmutableArray<RuleDescriptor>>(StringComparer.OrdinalIgnoreCase);
        var items = ImmutableArray.CreateBuilder<SuppressionItem>();
        for (var i = 0; i < article.Suppressions.Length; i++)
        {
            var names = article.Suppressions[i].Rules;
            if (names.IsEmpty)
                items.Add(new SuppressionItem(i, null, RuleCatalog.Descriptors));
            foreach (var name in names)
            {
                if (!selections.TryGetValue(name.Name, out var rules))
                    selections[name.Name] = rules = RuleCatalog.Select(name.Name);
                items.Add(new SuppressionItem(i, name, rules));
            }
        }

        return items.ToImmutable();
    }
}
