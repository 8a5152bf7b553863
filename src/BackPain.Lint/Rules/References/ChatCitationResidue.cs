using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1027: what a chat tool put in place of a citation.</summary>
public sealed class ChatCitationResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1027", Name: "chat-citation-residue", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Citations lead to works, not to a chat",
        Why: "Chat tools refer to what they read by tokens that only their own window can resolve. Pasted into a page they lead nowhere: the source is lost, and the text itself may never have been checked against it. An address marked with the name of such a tool works, but was proposed by it: look whether the source says what the text says.",
        Examples:
        [
            new("Heat relieves acute back pain.[| citeturn0search0turn0search3|] It is cheap.", Fixed: "Heat relieves acute back pain. It is cheap."),
            new("Heat relieves acute back pain[| :contentReference[oaicite:0]{index=0}|]. It is cheap.", Fixed: "Heat relieves acute back pain. It is cheap."),
            new("Heat relieves acute back pain[|【12†source】|]. It is cheap.[|[web:1][web:7]|]", Fixed: "Heat relieves acute back pain. It is cheap."),
            new("[|[cite_start]|]Heat relieves acute back pain[|[cite: 1, 2]|].", Fixed: "Heat relieves acute back pain."),
            new("Heat helps ([[|oai_citation:0‡|]Cochrane](https://www.cochrane.org/CD004750)).", Fixed: "Heat helps ([Cochrane](https://www.cochrane.org/CD004750)).") { Caption = "The link leads to a source and stays." },
            new("Heat helps ([Cochrane](https://www.cochrane.org/CD004750?[|utm_source=chatgpt.com|])).", Fixed: "Heat helps ([Cochrane](https://www.cochrane.org/CD004750))."),
            new("The tool writes `citeturn0search0`, and the fox [turned] 3 times.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        Accepted = "Code, comments and front matter.",
        FixNote = "Deletes the token, or the parameter of the address; a link keeps its address. The statement then stands without a source, which it had been all along.",
        FixSafety = FixSafety.Safe,
        Unnecessary = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var residue in page.Article.ChatResidues)
        {
            var span = residue is { IsParameter: false, Removal.Length: > 0 } ? residue.Removal : residue.Span;
            yield return Report(span, Message(page.Article, residue), residue.Removal.IsEmpty ? [] :
                [new Fix(residue.IsParameter ? "Delete the parameter" : "Delete the token", FixSafety.Safe, new TextChange(residue.Removal, ""))]);
        }
    }

    private static string Message(Article article, ChatResidue residue)
    {
        var token = Wording.Quote(article.Slice(residue.Span));
        return residue.IsParameter
            ? $"The address carries {token}, which a chat tool added; check that the source says what the text says."
            : $"The token {token} was pasted from a chat tool and leads to no source.";
    }
}
