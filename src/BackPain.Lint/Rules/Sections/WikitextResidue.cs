using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3015: marks of MediaWiki that Markdown shows as they stand.</summary>
public sealed class WikitextResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3015", Name: "wikitext-residue", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "Headings, emphasis and links are written in Markdown",
        Why: "Markdown does not know the marks of MediaWiki, so readers see the apostrophes, the equals signs and the brackets, and the heading is none and the link leads nowhere.",
        Examples:
        [
            new(
                "# Back pain\n\n[|== Therapy ==|]\n\n[|'''Heat'''|] helps, and [|''moist''|] heat best. See [|[[Sciatica|pain in the leg]]|] and [|[https://www.nice.org.uk/guidance/ng59 the guideline]|].\n",
                Fixed: "# Back pain\n\n## Therapy\n\n**Heat** helps, and *moist* heat best. See pain in the leg and [the guideline](https://www.nice.org.uk/guidance/ng59).\n"),
            new("# Back pain\n\nThe bar is 5' 4'' long and 6'' wide. See [[Sciatica|pain in the leg]] and ==this==. Write `'''` for bold, and [see (https://example.org) below].\n"),
        ])
    {
        Accepted = "Code. Two apostrophes, `==words==` and `[[page|words]]` mean something in other dialects as well: they count only on pages with a mark that no other dialect has.",
        FixNote = "Writes the same in Markdown. Of a link to another page of the wiki the words stay.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var mark in page.Article.Wikitext)
        {
            yield return Report(
                mark.Span,
                $"{Wording.Quote(page.Article.Slice(mark.Span))} is {NameOf(mark.Kind)} in the markup of MediaWiki, which readers see as it stands.",
                new Fix(mark.Kind == WikitextKind.PageLink ? "Keep the words of the link" : "Write it in Markdown", FixSafety.Unsafe, new TextChange(mark.Span, Written(page.Article, mark))));
        }
    }

    private static string NameOf(WikitextKind kind) => kind switch
    {
        WikitextKind.Heading => "a heading",
        WikitextKind.PageLink or WikitextKind.AddressLink => "a link",
        _ => "emphasis",
    };

    private static string Written(Article article, Wikitext mark)
    {
        var words = article.Slice(mark.Words).ToString();
        var address = article.Slice(mark.Address).ToString();
        return mark.Kind switch
        {
            WikitextKind.Italic => $"*{words}*",
            WikitextKind.Bold => $"**{words}**",
            WikitextKind.BoldItalic => $"***{words}***",
            WikitextKind.Heading => $"{new string('#', mark.Level)} {words}",
            WikitextKind.AddressLink => address.AsSpan().ContainsAny('(', ')') ? $"[{words}](<{address}>)" : $"[{words}]({address})",
            _ => words,
        };
    }
}
