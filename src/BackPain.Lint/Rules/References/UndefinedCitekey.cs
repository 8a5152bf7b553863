using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1023: a citekey that the bibliography does not have.</summary>
public sealed class UndefinedCitekey : Rule
{
    /// <summary>Looking for the nearest key costs a pass over the bibliography; a page with more unknown keys has another bibliography.</summary>
    private const int MostHints = 10;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1023", Name: "undefined-citekey", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Every citekey names a work of the bibliography",
        Why: "Pandoc shows the bare key with question marks in place of the work, and no reader can tell what was meant.",
        Examples:
        [
            new("---\nreferences:\n- id: french2006\n  title: Superficial heat or cold for low back pain\n---\n\nHeat helps [@french2006], and so does exercise [@[|hayden2005|]].\n"),
            new("---\nreferences:\n- id: french2006\n  title: Superficial heat or cold for low back pain\n---\n\nHeat helps [see @french2006, p. 4; @doi:10.1002/14651858.CD004750]. Write to heat@example.org about [@fig:plot].\n"),
            new("Heat helps [@french2006].\n"),
        ])
    {
        Accepted = "Pages without a bibliography or with one that could not be read, identifiers and addresses as keys (`@doi:…`, `@url:…`), figures and tables (`@fig:…`), mail addresses and mentions of people.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var bibliography = page.Article.Bibliography;
        if (!bibliography.IsComplete || bibliography.Works.Count == 0)
            yield break;
        var hints = 0;
        foreach (var marker in page.Article.Markers)
        {
            if (marker.Dialect != MarkerDialect.Citekey)
                continue;
            foreach (var key in marker.Keys)
            {
                if (bibliography.Works.ContainsKey(key.Key) || IsResolvedElsewhere(key.Key))
                    continue;
                var hint = hints++ < MostHints ? NearestName.Hint(key.Key, bibliography.Works.Keys) : "";
                yield return Report(key.Span, $"The bibliography has no work with the key {Wording.Quote(key.Key)}{hint}.");
            }
        }
    }

    /// <summary>Manubot finds works by a registry's name and number, or by an address, and needs no entry for them.</summary>
    private static bool IsResolvedElsewhere(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key[..colon].ToLowerInvariant() is
            "doi" or "pmid" or "pmcid" or "pmc" or "arxiv" or "isbn" or "url" or "http" or "https" or "wikidata" or "tag" or "raw" or "clinicaltrials" or "rrid" or "swh";
    }
}
