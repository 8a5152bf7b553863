using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the numbers of books, journals, trials, reviews and preprints behind their labels or prefixes.</summary>
internal static class RegisteredNumberReader
{
    private const int LongestNumber = 64;

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Registries.Table.Select(registry => registry.Sign), "arXiv", "Bibcode"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Numbers in the order of the page.</summary>
    /// <param name="prose">The page without code and addresses, blanks in their place.</param>
    /// <param name="identifiers">DOIs among which those of preprints are.</param>
    public static ImmutableArray<Identifier> Read(string prose, ImmutableArray<Identifier> identifiers)
    {
        var found = ImmutableArray.CreateBuilder<Identifier>();
        StandardNumberReader.Read(prose, found);
        for (var at = 0; prose.AsSpan(at).IndexOfAny(Signs) is >= 0 and var next;)
        {
            var sign = at + next;
            at = sign + 1;
            if ((sign > 0 && char.IsLetterOrDigit(prose[sign - 1])) || NumberAt(prose, sign) is not { } number)
                continue;
            found.Add(number);
            at = number.Span.End;
        }

        foreach (var identifier in identifiers)
        {
            if (identifier is { Kind: IdentifierKind.Doi, InLinkTarget: false, Fault: null } && Registries.IsPreprint(identifier.Value))
                found.Add(identifier with { Kind = IdentifierKind.Preprint, Fault = Registries.PreprintFault(identifier.Value) });
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found.DrainToImmutable();
    }

    private static Identifier? NumberAt(string prose, int sign)
    {
        foreach (var registry in Registries.Table)
        {
            var label = registry.Sign.TrimEnd(':');
            if (!prose.AsSpan(sign).StartsWith(label, registry.IsPrefix ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = sign + label.Length;
            var start = registry.IsPrefix ? behind : StandardNumberReader.Skip(prose, behind);
            // Where the label wants a colon, "arXiv 2021" is no number.
            if (label.Length < registry.Sign.Length && !prose.AsSpan(behind, start - behind).Contains(':'))
                continue;
            if (Read(prose, registry, registry.IsPrefix ? sign : start, start) is { } number)
                return number;
        }

        return null;
    }

    private static Identifier? Read(string prose, Registry registry, int start, int digits)
    {
        var rest = prose.AsSpan(digits, Math.Min(LongestNumber, prose.Length - digits));
        var length = rest.IndexOfAnyExcept(registry.Characters);
        length = length < 0 ? rest.Length : length;
        while (length > 0 && rest[length - 1] is '.' or ':' or '-' or '/')
            length--;
        var end = digits + length;
        if (length == 0 || (end < prose.Length && (char.IsLetterOrDigit(prose[end]) || prose[end] is '_' or '*' && end + 1 < prose.Length && char.IsLetterOrDigit(prose[end + 1]))))
            return null;
        var number = prose[start..end];
        var fault = registry.FaultOf(number);
        return fault is not null && !registry.IsMeant(number) ? null
            : new Identifier(registry.Kind, number, TextSpan.FromBounds(start, end), InLinkTarget: false) { Fault = fault };
    }
}
