using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// An entry's words without marks, identifiers, their labels and access dates. One serves all entries of a page, each until the
/// next is read.
/// </summary>
/// <param name="text">The page.</param>
internal sealed partial class EntryText(string text)
{
    private readonly List<char> plain = [];
    private readonly List<int> offsets = [];
    private readonly List<char> addresses = [];
    private readonly List<TextSpan> spans = [];

    /// <summary>What a reader sees.</summary>
    public ReadOnlySpan<char> Plain => CollectionsMarshal.AsSpan(plain);

    /// <summary>
    /// Addresses that are no identifier, shown or behind a link: two entries that differ only in them are different works.
    /// </summary>
    public ReadOnlySpan<char> Addresses => CollectionsMarshal.AsSpan(addresses);

    /// <summary>Where the characters of <see cref="Plain"/> stand in the page, ascending.</summary>
    public ReadOnlySpan<int> Offsets => CollectionsMarshal.AsSpan(offsets);

    /// <summary>The first of <see cref="Plain"/> that stands at a place of the page or behind it.</summary>
    public int IndexOf(int offset) => offsets.BinarySearch(offset) is >= 0 and var index ? index : ~offsets.BinarySearch(offset);

    /// <summary>Where addresses stand, those of identifiers included.</summary>
    public ReadOnlySpan<TextSpan> AddressSpans => CollectionsMarshal.AsSpan(spans);

    public void Read(TextSpan body, ReadOnlySpan<Identifier> identifiers, ImmutableArray<AccessDate> accessDates)
    {
        plain.Clear();
        offsets.Clear();
        addresses.Clear();
        spans.Clear();
        var next = 0;
        var nextDate = 0;
        var at = body.Start;
        while (at < body.End)
        {
            while (next < identifiers.Length && identifiers[next].Span.Start < at)
                next++;
            var isIdentifier = next < identifiers.Length && identifiers[next].Span.Start == at;
            if (isIdentifier)
            {
                at = Math.Min(identifiers[next].Span.End, body.End);
            }
            else if (nextDate < accessDates.Length && accessDates[nextDate].Span.Start <= at)
            {
                at = Math.Max(at, accessDates[nextDate++].Span.End);
            }
            else if (AddressEnd(text, at, body.End) is > 0 and var end)
            {
                if (!(next < identifiers.Length && identifiers[next].Span.Start < end))
                    AppendAddress(text.AsSpan(at, end - at));
                if (text.AsSpan(at, end - at) is not [']', '(', '#', ..])
                    spans.Add(TextSpan.FromBounds(at, end));
                at = end < body.End && text[end] == '>' ? end + 1 : end;
            }
            else
            {
                if (LabelEnd(text, at, body.End) is > 0 and var label)
                    spans.Add(TextSpan.FromBounds(at, label));
                at = Step(at, body.End);
            }
        }

        RemoveStock();
    }

    /// <summary>The end of a link's target (with its parenthesis) or of a bare address that begins here, or 0.</summary>
    private static int AddressEnd(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (rest.StartsWith("]("))
            return WithClosing(text, at + 2 + TargetLength(rest[2..]), end);
        if (rest[0] is not ('h' or 'H' or 'd' or 'D') || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return 0;
        var isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ||
            rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
            rest.StartsWith("doi.org/", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("dx.doi.org/", StringComparison.OrdinalIgnoreCase);
        return isAddress ? at + TargetLength(rest) : 0;
    }

    /// <summary>The end of the label of a link whose address stands elsewhere in the page (<c>[Bandolier][ban1]</c>), or 0.</summary>
    private static int LabelEnd(string text, int at, int end)
    {
        if (text[at] != ']' || at + 2 >= end || text[at + 1] != '[')
            return 0;
        var label = text.AsSpan(at + 2, Math.Min(end - at - 2, 80));
        var close = label.IndexOf(']');
        return close > 0 && label[..close].ContainsAnyExceptInRange('0', '9') ? at + 3 + close : 0;
    }

    private static int WithClosing(string text, int at, int end) => at < end && text[at] == ')' ? at + 1 : at;

    /// <summary>Up to a blank or to the parenthesis that closes a link, that parenthesis excluded.</summary>
    private static int TargetLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var at = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ']' || (c == ')' && --depth < 0))
                break;
            depth += c == '(' ? 1 : 0;
        }

        return at;
    }

    private void AppendAddress(ReadOnlySpan<char> address)
    {
        address = address.TrimStart("](").TrimEnd(')');
        if (address.StartsWith("#"))
            return;
        var scheme = address.IndexOf("//");
        addresses.AddRange(scheme is >= 0 and < 8 ? address[(scheme + 2)..] : address);
        addresses.Add(' ');
    }

    /// <summary>Takes one character, or skips a tag or the mark before an address.</summary>
    private int Step(int at, int end)
    {
        var c = text[at];
        if (c == '<' && text.AsSpan(at, end - at).StartsWith("<http", StringComparison.OrdinalIgnoreCase))
            return at + 1;
        if (c == '<' && at + 1 < end && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            var close = text.AsSpan(at, Math.Min(end - at, 256)).IndexOf('>');
            if (close > 0)
                return at + close + 1;
        }

        if (c is '*' or '[' or ']' or '\\' or '`' or '\u200B' or '\u00AD' or '\uFEFF' || (c == '_' && !IsInWord(at)))
            return at + 1;
        plain.Add(char.IsWhiteSpace(c) ? ' ' : c);
        offsets.Add(at);
        return at + 1;
    }

    private bool IsInWord(int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Closes the gaps where labels stood. What is moved ends before the place where the search goes on.</summary>
    private void RemoveStock()
    {
        var words = CollectionsMarshal.AsSpan(plain);
        var places = CollectionsMarshal.AsSpan(offsets);
        var (kept, next) = (0, 0);
        foreach (var stock in Stock().EnumerateMatches(words))
        {
            words[next..stock.Index].CopyTo(words[kept..]);
            places[next..stock.Index].CopyTo(places[kept..]);
            kept += stock.Index - next;
            next = stock.Index + stock.Length;
        }

        if (next == 0)
            return;
        plain.RemoveRange(kept, next - kept);
        offsets.RemoveRange(kept, next - kept);
    }

    /// <summary>Labels of identifiers.</summary>
    [GeneratedRegex(@"\b(?:PubMed\s+)?(?:doi|pmid|pmcid|pmc)\b:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stock();
}
