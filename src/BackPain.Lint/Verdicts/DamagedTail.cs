using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry whose end is damaged: doubled or dangling punctuation, a lost full stop, a note that runs into what precedes it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">The damaged place.</param>
/// <param name="Words">What is wrong, as the end of a sentence ("ends with two full stops").</param>
/// <param name="Repair">The edit that mends it, or <see langword="null"/> when words may be missing.</param>
public sealed record DamagedTail(ReferenceEntry Entry, TextSpan Span, string Words, TextChange? Repair)
{
    /// <summary>Shorter lists have no custom.</summary>
    private const int FewestEntries = 5;

    /// <summary>Longer ones hold more than a work: what an export printed behind the list.</summary>
    private const int LongestEntry = 600;

    internal static ImmutableArray<DamagedTail> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<DamagedTail>();
        foreach (var list in article.Lists.Where(list => list.Role != SectionRole.Text))
        {
            var wantsStop = list.Role == SectionRole.References && WantsStop(article, list);
            foreach (var entry in list.Entries)
            {
                if (Note(article, entry) is { } note)
                    found.Add(note);
                else if (End(article, entry, wantsStop) is { } end)
                    found.Add(end);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether four of five entries end with a full stop.</summary>
    private static bool WantsStop(Article article, ReferenceList list) =>
        list.Entries.Length >= FewestEntries && list.Entries.Count(entry => BodyOf(article, entry).EndsWith(".")) * 5 >= list.Entries.Length * 4;

    // Comments behind the entry are for whoever edits it.
    private static ReadOnlySpan<char> BodyOf(Article article, ReferenceEntry entry)
    {
        var body = article.Slice(entry.Body).TrimEnd();
        while (body.EndsWith("-->") && body.LastIndexOf("<!--") is var comment && comment > 0)
            body = body[..comment].TrimEnd();
        return body;
    }

    private static DamagedTail? End(Article article, ReferenceEntry entry, bool wantsStop)
    {
        var body = BodyOf(article, entry);
        var end = entry.Body.Start + body.Length;
        if (body.Length < 2 || IsIdentified(entry, end))
            return null;
        var two = new TextSpan(end - 2, 2);
        return body switch
        {
            [.., '.', '.', '.'] => null,
            [.., '.', '.'] => new(entry, two, "ends with two full stops", new TextChange(two, ".")),
            [.., ';' or ',', '.'] or [.., '.', ';' or ','] => new(entry, two, "ends with two marks", new TextChange(two, ".")),
            [.., ';' or ','] => new(entry, new TextSpan(end - 1, 1), "breaks off behind its last mark", Repair: null),
            [.., var last] when wantsStop && body.Length <= LongestEntry && char.IsAsciiLetterOrDigit(last) => new(entry, LastWord(body, end), "lacks the full stop that the others end with", new TextChange(new TextSpan(end, 0), ".")),
            _ => null,
        };
    }

    /// <summary>Whether an address, an identifier or a template's message ends the entry: a mark there may belong to it, or would spoil it.</summary>
    private static bool IsIdentified(ReferenceEntry entry, int end) =>
        entry.Addresses.Any(address => address.End >= end) ||
        entry.Identifiers.Concat(entry.Mentions).Any(identifier => identifier.Kind == IdentifierKind.Doi && identifier.Span.End >= end - 1);

    private static TextSpan LastWord(ReadOnlySpan<char> body, int end)
    {
        var length = 1;
        while (length < body.Length && char.IsLetterOrDigit(body[^(length + 1)]))
            length++;
        return new TextSpan(end - length, length);
    }

    /// <summary>An emphasised note at the end that is glued to a bracket or figure (<c>)*Short term.*</c>), or whose mark has a blank (<c>* Short term.*</c>).</summary>
    private static DamagedTail? Note(Article article, ReferenceEntry entry)
    {
        var body = article.Slice(entry.Body).TrimEnd();
        if (body is not [.., not '*' and not '\\', '*'])
            return null;
        var open = body[..^1].LastIndexOf('*');
        if (open < 1 || body[open - 1] == '*' || body[..open].Count('*') % 2 != 0 || body.Length - open < 8)
            return null;
        var span = new TextSpan(entry.Body.Start + open, body.Length - open);
        if (body[open - 1] is ')' or ']' && char.IsUpper(body[open + 1]))
            return new(entry, span, "ends with a note that is glued to what stands before it", new TextChange(new TextSpan(span.Start, 0), " "));
        return body[open - 1] == ' ' && body[open + 1] == ' ' && char.IsLetter(body[open + 2])
            ? new(entry, span, "ends with a note whose first asterisk stands alone, so that both are shown", new TextChange(new TextSpan(span.Start + 1, 1), ""))
            : null;
    }
}
