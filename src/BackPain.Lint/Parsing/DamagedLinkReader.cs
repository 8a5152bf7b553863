using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Compares what a link shows with where it leads. Identifiers of one kind are compared, well-formed and in normal form; an
/// address may go on behind the identifier (a publisher's page of it) or lead to the same work by another registry.
/// </summary>
/// <param name="text">The page.</param>
/// <param name="identifiers">All identifiers of the page, in its order.</param>
internal sealed class DamagedLinkReader(string text, ImmutableArray<Identifier> identifiers)
{
    private const string Resolver = "doi.org/";

    /// <summary>Characters of a DOI that would end a target, open a tag or mean something else in an address.</summary>
    private static readonly SearchValues<char> Encoded = SearchValues.Create("<>\"#?%\\ ");

    /// <summary>Damaged links in the order of the page.</summary>
    public ImmutableArray<DamagedLink> Read(ImmutableArray<MarkdownLink> links)
    {
        var found = ImmutableArray.CreateBuilder<DamagedLink>();
        foreach (var link in links)
        {
            if (!link.IsImage && !link.Target.IsEmpty && DamageOf(link) is { } damage)
                found.Add(damage);
        }

        return found.ToImmutable();
    }

    private DamagedLink? DamageOf(MarkdownLink link)
    {
        var named = identifiers.In(link.Target);
        if (named.IsEmpty)
            return null;
        if (ShownBy(link, named) is { } shown)
        {
            Identifier? other = null;
            foreach (var identifier in named)
            {
                if (identifier.Kind != shown.Kind)
                    continue;
                if (IsSame(shown, identifier, link.Target))
                    return null;
                other ??= identifier;
            }

            return new DamagedLink(link.Target, other!.Span, shown.Kind) { Shown = shown, Repair = Repair(link.Target, other, shown) };
        }

        var isPlain = link.Text.IsEmpty || !Has(identifiers.In(link.Text), IdentifierKind.Doi);
        return isPlain && named is [{ Kind: IdentifierKind.Doi, Fault: null } only] && SecondDoi(only.Value, fromWordStart: true)
            ? new DamagedLink(link.Target, only.Span, only.Kind)
            : null;
    }

    /// <summary>
    /// The one identifier in the link's text of a kind that its target names too. A number alone is shown as the target calls it.
    /// One that is malformed or cut short by an ellipsis cannot be compared.
    /// </summary>
    private Identifier? ShownBy(MarkdownLink link, ReadOnlySpan<Identifier> named)
    {
        if (link.Text.IsEmpty)
            return null;
        Identifier? shown = null;
        foreach (var identifier in identifiers.In(link.Text))
        {
            if (!Has(named, identifier.Kind))
                continue;
            if (shown is not null && shown.Value != identifier.Value)
                return null;
            shown = identifier;
        }

        shown ??= Number(link.Text, named);
        return shown is null or { Fault: not null } || IsCut(shown.Span.End, link.Text.End) ? null : shown;
    }

    private Identifier? Number(TextSpan shown, ReadOnlySpan<Identifier> named)
    {
        var words = text.AsSpan(shown.Start, shown.Length);
        return words.Length is > 3 and <= 8 && DoiReader.DigitsAt(words, 0) == words.Length && words[0] != '0' && Has(named, IdentifierKind.Pmid)
            ? new Identifier(IdentifierKind.Pmid, words.ToString(), shown, InLinkTarget: false)
            : null;
    }

    private bool IsCut(int end, int limit)
    {
        var rest = text.AsSpan(end, Math.Max(0, limit - end));
        return rest.StartsWith("…", StringComparison.Ordinal) || rest.StartsWith("..", StringComparison.Ordinal);
    }

    private bool IsSame(Identifier shown, Identifier named, TextSpan target)
    {
        if (named.Fault is not null || shown.Value == named.Value)
            return true;
        if (shown.Kind != IdentifierKind.Doi)
            return false;
        var a = DoiReader.WithoutVersion(shown.Value);
        var b = DoiReader.WithoutVersion(named.Value);
        if (a.SequenceEqual(b))
            return true;
        if (a.StartsWith(b, StringComparison.Ordinal))
            return a[b.Length] == '/' || EndsEarly(named.Span.End, target.End);
        return b.StartsWith(a, StringComparison.Ordinal) && !IsResolved(named, target) && !SecondDoi(named.Value, fromWordStart: false);
    }

    /// <summary>Whether the target goes on where the identifier was taken to end, so that the rest may belong to it.</summary>
    private bool EndsEarly(int end, int limit) => end < limit && text[end] is '?' or '#' or '&' or ';' or ',' or '%' or '<' or '>' or '\\';

    private bool IsResolved(Identifier named, TextSpan target) =>
        text.AsSpan(target.Start, named.Span.Start - target.Start).EndsWith(Resolver, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether another DOI begins within a DOI.</summary>
    private static bool SecondDoi(string doi, bool fromWordStart)
    {
        for (var at = doi.IndexOf("10.", 3, StringComparison.Ordinal); at > 0; at = doi.IndexOf("10.", at + 3, StringComparison.Ordinal))
        {
            var prefix = DoiReader.PrefixLength(doi.AsSpan(at));
            if (prefix > 0 && at + prefix < doi.Length && (!fromWordStart || doi[at - 1] == '/'))
                return true;
        }

        return false;
    }

    private string? Repair(TextSpan target, Identifier named, Identifier shown)
    {
        var before = text.AsSpan(target.Start, named.Span.Start - target.Start);
        var after = text.AsSpan(named.Span.End, target.End - named.Span.End);
        if (before.StartsWith("<") || before.ContainsAny(' ', '\n', '\r'))
            return null;
        if (shown.Kind != IdentifierKind.Doi)
            return string.Concat(before, shown.Value, after);
        var address = before.EndsWith(Resolver, StringComparison.OrdinalIgnoreCase) ? before : "https://doi.org/";
        return string.Concat(address, InTarget(AsWritten(shown)));
    }

    /// <summary>The identifier with the letters of its author where only their case is special.</summary>
    private string AsWritten(Identifier shown)
    {
        var written = text.AsSpan(shown.Span.Start, shown.Span.Length);
        return written.Equals(shown.Value, StringComparison.OrdinalIgnoreCase) ? written.ToString() : shown.Value;
    }

    private static string InTarget(string doi)
    {
        var isBalanced = doi.AsSpan().Count('(') == doi.AsSpan().Count(')') && doi.IndexOf('(', StringComparison.Ordinal) <= doi.IndexOf(')', StringComparison.Ordinal);
        if (isBalanced && !doi.AsSpan().ContainsAny(Encoded))
            return doi;
        var target = new StringBuilder(doi.Length + 8);
        foreach (var c in doi)
        {
            if (Encoded.Contains(c) || (!isBalanced && c is '(' or ')'))
                target.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                target.Append(c);
        }

        return target.ToString();
    }

    private static bool Has(ReadOnlySpan<Identifier> among, IdentifierKind kind)
    {
        foreach (var identifier in among)
        {
            if (identifier.Kind == kind)
                return true;
        }

        return false;
    }
}
