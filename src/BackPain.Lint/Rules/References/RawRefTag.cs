using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1024: MediaWiki's <c>&lt;ref&gt;</c> tags in Markdown, and what is wrong with them besides.</summary>
public sealed class RawRefTag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1024", Name: "raw-ref-tag", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Sources are not given in ref tags",
        Why: "Markdown does not know MediaWiki's ref tag. A renderer drops the tag and shows the source in the middle of the sentence, and where the tag only names a source it shows nothing at all. Footnotes do in Markdown what the tag does on a wiki. Tags that are never closed, names without a source and names with two sources are errors on a wiki, too.",
        Examples:
        [
            new(
                "Heat helps.[|<ref name=\"french\">|]French S. Superficial heat. Spine. 2006;31(9):998-1006.</ref> So does exercise.<ref>Hayden J. Exercise therapy. PMID 16034851.</ref> Heat is cheap.<ref name=\"french\" />\n\n## References\n\n<references />\n",
                Fixed: "Heat helps.[^french] So does exercise.[^ref1] Heat is cheap.[^french]\n\n## References\n\n[^french]: French S. Superficial heat. Spine. 2006;31(9):998-1006.\n[^ref1]: Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps.[|<ref name=\"french\" />|] So does exercise.\n"),
            new("Heat helps[|<ref name=\"french\">|], and so does exercise.\n"),
            new("Write `<ref name=\"french\" />` to cite a source again:\n\n```\nHeat helps.<ref>French S. Spine. 2006.</ref>\n```\n"),
        ])
    {
        Accepted = "Code, error messages of MediaWiki that speak of the tag, tags of the same name in other languages (with other attributes than MediaWiki's, components of pages in MDX, links of Hugo), and tags in the entries of a reference list.",
        FixNote = "Turns the tags into footnotes, whose texts stand in place of the references tag or else at the end of the page. Tags without a source stay as they are.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var (article, tags) = (page.Article, page.RefTags);
        if (!tags.Citing.IsEmpty)
            yield return Unknown(article, tags);
        foreach (var tag in tags.Unclosed)
            yield return Report(tag.Open, $"The tag {Wording.Quote(article.Slice(tag.Open))} is never closed, so nobody can tell where its source ends.");
        foreach (var same in tags.Undefined)
        {
            yield return Report(same[0].Open, $"The tag {Wording.Quote(article.Slice(same[0].Open))} names a source that the page does not give.") with
            {
                Related = [.. same.Skip(1).Select(tag => new RelatedPlace(tag.Open, "The same name stands here."))],
            };
        }

        foreach (var (first, second) in tags.Contradictory)
        {
            yield return Report(second.Open, $"The name {Wording.Quote(second.Name!.Value.Key)} has another source here than in the first tag of that name.") with
            {
                Related = [new RelatedPlace(first.Open, "The first tag of that name.")],
            };
        }

        foreach (var same in tags.Numbered)
            yield return Report(same[0].Name!.Value.Span, $"The name {Wording.Quote(same[0].Name!.Value.Key)} is a number alone, which MediaWiki does not accept as a name.");
    }

    private Finding Unknown(Article article, RefTagFaults tags)
    {
        var citing = tags.Citing;
        var count = citing.Length == 1 ? "The page has a '<ref>' tag" : $"The page has {citing.Length} '<ref>' tags";
        var edit = new Lazy<PageEdit>(() => RefTagConversion.Convert(article, citing));
        return Report(
            citing[0].Open,
            $"{count}, which Markdown does not know; footnotes would keep the sources out of the sentences.",
            new Fix("Turn the tags into footnotes", FixSafety.Unsafe, () => edit.Value.Changes) { Retired = [.. citing.Select(tag => tag.Span)], AddsEntry = true }) with
        {
            Related = [.. citing.Skip(1).Select(tag => new RelatedPlace(tag.Open, "Another one."))],
        };
    }
}
