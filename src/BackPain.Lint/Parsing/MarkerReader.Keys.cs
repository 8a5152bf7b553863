using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Works cited by a key: footnotes <c>[^10]</c>, and Pandoc's <c>[see @french2006, p. 4; @pmid:16641776]</c>, <c>@french2006</c>.</summary>
internal sealed partial class MarkerReader
{
    /// <summary>Longest bracket with citekeys, in UTF-16 units.</summary>
    private const int LongestKeys = 2_000;

    private static readonly SearchValues<char> InnerPunctuation = SearchValues.Create(":.#$%&-+?<>~/()");

    private readonly Lazy<KnownKeys> keys;

    private int ReadFootnote(MarkdownBlock block, int at)
    {
        var length = text.AsSpan(at + 2, Math.Min(200, block.Span.End - at - 2)).IndexOfAny("]\n\r[ ");
        if (length <= 0 || text[at + 2 + length] != ']')
            return at + 2;
        var end = at + 2 + length + 1;
        var isDefinition = end < block.Span.End && text[end] == ':' && (at == block.Span.Start || IsLineStart(at));
        if (!isDefinition)
        {
            var key = text.Substring(at + 2, length);
            Add(new CitationMarker(TextSpan.FromBounds(at, end), MarkerDialect.Footnote, new TextSpan(at + 2, length), []) { Key = key }, true);
        }

        return end;
    }

    /// <summary>A bracket with at least one citekey, whatever words stand around it; figures and mail addresses are none.</summary>
    private bool TryReadKeys(MarkdownBlock block, int at, out int end)
    {
        var limit = Math.Min(block.Span.End, at + LongestKeys);
        end = at + 1;
        // Most brackets hold no key: the first of these three tells.
        var first = text.AsSpan(at + 1, limit - at - 1).IndexOfAny('@', ']', '[');
        if (first < 0 || text[at + 1 + first] != '@')
            return false;
        var named = ImmutableArray.CreateBuilder<MarkerKey>(1);
        for (var next = at + 1 + first; next < limit;)
        {
            if (text[next] == ']')
            {
                end = next + 1;
                if (named.Count > 0)
                    Add(new CitationMarker(TextSpan.FromBounds(at, end), MarkerDialect.Citekey, TextSpan.FromBounds(at + 1, next), []) { Keys = named.ToImmutable() }, true);
                return true;
            }

            if (text[next] == '[')
                return false;
            if (TryKey(next, limit, out var key))
            {
                next = key.Span.End;
                if (!KnownKeys.NamesOtherPlace(key.Key))
                    named.Add(key);
                continue;
            }

            var step = text.AsSpan(next + 1, limit - next - 1).IndexOfAny('@', ']', '[');
            next = step < 0 ? limit : next + 1 + step;
        }

        return false;
    }

    /// <summary>An <c>@</c> in running text: a mention of a person, a package or a citation; only a known key is the last.</summary>
    private int ReadBareKey(MarkdownBlock block, int at)
    {
        if (!TryKey(at, Math.Min(block.Span.End, at + 300), out var key))
            return at + 1;
        if (!KnownKeys.NamesOtherPlace(key.Key) && keys.Value.Contains(key.Key))
            Add(new CitationMarker(TextSpan.FromBounds(at, key.Span.End), MarkerDialect.Citekey, key.Span, []) { Keys = [key] }, true);
        return key.Span.End;
    }

    /// <summary>Reads <c>@key</c> or <c>@{key}</c>; punctuation belongs to a key only before another letter or digit.</summary>
    private bool TryKey(int at, int limit, out MarkerKey key)
    {
        key = default;
        if (text[at] != '@' || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.')) || at + 1 >= limit)
            return false;
        var start = at + 1;
        if (text[start] == '{')
        {
            var length = text.AsSpan(start + 1, limit - start - 1).IndexOfAny("}\n\r");
            if (length <= 0 || text[start + 1 + length] != '}')
                return false;
            key = new MarkerKey(text.Substring(start + 1, length), new TextSpan(start + 1, length));
            return true;
        }

        var end = start;
        for (var next = start; next < limit; next++)
        {
            if (char.IsLetterOrDigit(text[next]) || text[next] == '_')
                end = next + 1;
            else if (next == start || !InnerPunctuation.Contains(text[next]))
                break;
        }

        // A parenthesis that a DOI opened is closed within it.
        if (end < limit && text[end] == ')' && text.AsSpan(start, end - start).Count('(') > text.AsSpan(start, end - start).Count(')'))
            end++;
        if (end == start)
            return false;
        key = new MarkerKey(text[start..end], TextSpan.FromBounds(start, end));
        return true;
    }
}
