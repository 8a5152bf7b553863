using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2026: characters in an entry that nobody sees.</summary>
public sealed class InvisibleCharacters : Rule
{
    private const int LongestWord = 40;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2026", Name: "invisible-characters", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "An entry holds no invisible characters",
        Why: "Exports and word processors leave no-break spaces, zero-width spaces and soft hyphens behind. Nobody sees them, but a search for 'PMID 24857356' does not find the entry, and a copied DOI does not resolve. MediaWiki's citation templates report the same characters.",
        Examples:
        [
            new(
                "Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. Kalita J. Pregabalin versus amitriptyline. J Neurol Sci. 2014. [|PMID\u00A024857356|].\n2. Goldberg H. Oral steroids. JAMA. 2015. PMC\u00A05875432. PMID\u00A025988461.\n",
                Fixed: "Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. Kalita J. Pregabalin versus amitriptyline. J Neurol Sci. 2014. PMID 24857356.\n2. Goldberg H. Oral steroids. JAMA. 2015. PMC 5875432. PMID 25988461.\n"),
            new("Rest harms.[1]\n\n## References\n\n1. Malmivaara A, [|H\uFFFDkkinen|] U. Bed rest or exercises? N Engl J Med. 1995;332:351-5.\n"),
            new("Cold helps.[1] It did.[2]\n\n## References\n\n1. Kumar S. पीठ दर्\u200Dद 👩\u200D⚕️. Spine. 2006;31:998.\n2. Kalita J. Pregabalin 75\u00A0mg. J Neurol Sci. 2014;342:127-32.\n"),
        ])
    {
        Accepted = "No-break spaces elsewhere (in units, between initials), joiners that other scripts and emoji need, tabs, code, and text outside reference entries and footnotes.",
        FixNote = "Puts a space in place of a no-break space or a hair space and deletes zero-width characters and soft hyphens, in the whole list. A replacement character or a control character stands for something lost, and a soft hyphen beside a digit may be a hyphen: those are reported without a fix, entry by entry.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.InvisibleCharacters.IsEmpty)
            return [];
        return article.Lists
            .SelectMany(list => InGroup(article, "the list", list.Entries.Select(entry => (Subject(entry), In(article, entry.Body)))))
            .Concat(InGroup(article, "the footnotes", article.Footnotes.Select(footnote => ($"Footnote '{footnote.Key}'", In(article, footnote.Body)))));
    }

    /// <summary>
    /// What a tool left everywhere is one finding with one fix; a character that was lost is looked up entry by entry.
    /// </summary>
    private IEnumerable<Finding> InGroup(Article article, string group, IEnumerable<(string Subject, ImmutableArray<InvisibleCharacter> Characters)> entries)
    {
        var superfluous = new List<(string Subject, InvisibleCharacter Character)>();
        foreach (var (subject, characters) in entries)
        {
            superfluous.AddRange(characters.Where(character => character.Replacement is not null).Select(character => (subject, character)));
            if (characters.Where(character => character.Replacement is null).ToImmutableArray() is { IsEmpty: false } lost)
                yield return Found(article, subject, lost, "the entry", ": look up what was meant");
        }

        if (superfluous.Count == 0)
            yield break;
        ImmutableArray<InvisibleCharacter> all = [.. superfluous.Select(one => one.Character)];
        var fix = new Fix("Replace the invisible characters", FixSafety.Safe, () => [.. all.Select(character => new TextChange(character.Span, character.Replacement!))]);
        yield return Found(article, superfluous[0].Subject, all, group, "") with { Fixes = [fix] };
    }

    private Finding Found(Article article, string subject, ImmutableArray<InvisibleCharacter> characters, string group, string advice)
    {
        var first = characters[0];
        var place = Around(article, first);
        var more = characters.Length switch
        {
            1 => "",
            2 => $", and 1 more invisible character stands in {group}",
            var count => $", and {count - 1} more invisible characters stand in {group}",
        };
        return Report(place, $"{subject} holds a {first.Name} in {Wording.Quote(Visible(article, place))}{more}{advice}.") with
        {
            Related = [.. characters.Skip(1).Select(character => new RelatedPlace(Around(article, character), $"A {character.Name} stands here."))],
        };
    }

    /// <summary>The word that holds the character; of a no-break space the words it parts, so that there is something to see.</summary>
    private static TextSpan Around(Article article, InvisibleCharacter character)
    {
        var (start, end) = (character.Span.Start, character.Span.End);
        while (start > 0 && character.Span.Start - start < LongestWord && !char.IsWhiteSpace(article.Text[start - 1]))
            start--;
        while (end < article.Text.Length && end - character.Span.End < LongestWord && !char.IsWhiteSpace(article.Text[end]))
            end++;
        while (end > character.Span.End && article.Text[end - 1] is '.' or ',' or ';')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The words as a reader of the message sees them.</summary>
    private static string Visible(Article article, TextSpan place) =>
        string.Concat(article.Text.AsSpan(place.Start, place.Length).ToString().Where(c => c is not ('\u00AD' or '\u200B' or '\u200D' or '\u2060' or '\uFEFF')));

    private static ImmutableArray<InvisibleCharacter> In(Article article, TextSpan body)
    {
        var (first, end) = (CountBefore(article, body.Start), CountBefore(article, body.End));
        return first == end ? [] : article.InvisibleCharacters[first..end];
    }

    private static int CountBefore(Article article, int offset) =>
        Ascending.CountUpTo(article.InvisibleCharacters.AsSpan(), offset - 1, static character => character.Span.Start);

    /// <summary>By its number where it has one: its name may hold the very characters that nobody sees.</summary>
    private static string Subject(ReferenceEntry entry) =>
        entry.Number > 0 ? $"Entry {entry.Number}" : entry.ShortName.Length > 0 ? $"The entry {Wording.Quote(entry.ShortName)}" : "The entry";
}
