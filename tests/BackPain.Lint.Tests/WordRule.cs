using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>Reports every occurrence of a word under the id of a real rule, with whatever fix a test wants.</summary>
internal sealed class WordRule(string id, string word, Func<Article, TextSpan, Fix?>? fix = null) : Rule
{
    public override RuleDescriptor Descriptor { get; } = RuleCatalog.Find(id) ??
        new(id, "word", RuleCategory.References, DiagnosticSeverity.Warning, "A page avoids the word", "It is a test.", []);

    public override IEnumerable<Finding> Check(Page page)
    {
        for (var at = page.Article.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = page.Article.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, word.Length);
            ImmutableArray<Fix> fixes = fix?.Invoke(page.Article, span) is { } one ? [one] : [];
            yield return Report(span, $"'{word}' is there.", fixes);
        }
    }
}
