using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The entries of a page by first author and year. Built when the first name is looked up.</summary>
internal sealed class WorkNames
{
    /// <summary>Most works of one author and year that a citation can mean; letters behind the year tell them apart.</summary>
    private const int MostOfOneYear = 26;

    private readonly string text;
    private readonly Lazy<Dictionary<(string Name, int Year), List<TextSpan>>> byName;

    public WorkNames(string text, ImmutableArray<ReferenceList> lists)
    {
        this.text = text;
        byName = new(() => Index(lists));
    }

    /// <summary>Adds the spans of the entries of an author's works of a year.</summary>
    /// <param name="name">The last word of the first author's family name, in any case and with any marks.</param>
    /// <param name="year">The year.</param>
    /// <param name="found">Where spans go.</param>
    public void Find(ReadOnlySpan<char> name, int year, ImmutableArray<TextSpan>.Builder found)
    {
        if (byName.Value.Count > 0 && byName.Value.TryGetValue((Folded(name), year), out var spans))
            found.AddRange(spans);
    }

    private Dictionary<(string, int), List<TextSpan>> Index(ImmutableArray<ReferenceList> lists)
    {
        var index = new Dictionary<(string, int), List<TextSpan>>();
        foreach (var entry in lists.SelectMany(list => list.Entries))
        {
            if (entry.Year is not { } year)
                continue;
            var first = FirstWord(text.AsSpan(entry.Body.Start, Math.Min(entry.Body.Length, 80)));
            var family = LastWord(entry.ShortName);
            if (!first.IsEmpty)
                Add(index, Folded(first), year, entry.Span);
            if (!family.IsEmpty && !family.SequenceEqual(first))
                Add(index, Folded(family), year, entry.Span);
        }

        return index;
    }

    private static void Add(Dictionary<(string, int), List<TextSpan>> index, string name, int year, TextSpan span)
    {
        if (!index.TryGetValue((name, year), out var spans))
            index[(name, year)] = spans = [];
        if (spans.Count < MostOfOneYear)
            spans.Add(span);
    }

    /// <summary>The word an entry begins with.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> body)
    {
        body = body.TrimStart("*_[(\"“ ");
        var end = 0;
        while (end < body.Length && (char.IsLetter(body[end]) || body[end] is '\'' or '’' or '-' or '‐'))
            end++;
        return end > 1 && char.IsUpper(body[0]) ? body[..end] : [];
    }

    /// <summary>The last word of a name such as "van Tulder 2000", its year aside.</summary>
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd("0123456789 ");
        return name[(name.LastIndexOf(' ') + 1)..];
    }

    private static string Folded(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
            Folding.Append(folded, c);
        return folded.ToString();
    }
}
