using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A journal that a page names in two ways, or in another way than all others.</summary>
/// <param name="Entry">The first entry with the rarer way.</param>
/// <param name="Span">The name there.</param>
/// <param name="Other">The first entry with the other way; <see langword="null"/> where the whole list has it.</param>
public sealed record JournalForm(ReferenceEntry Entry, TextSpan Span, ReferenceEntry? Other)
{
    /// <summary>Names with the same initials on one page; more than this are not compared.</summary>
    private const int MostOfOneKey = 20;

    /// <summary>A list with so many abbreviated names, and four of five, abbreviates.</summary>
    private const int FewestAbbreviated = 4;

    private const string English = "The ";

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["j", "med", "am", "clin", "rev", "syst", "ann", "int", "eur", "br", "engl", "res", "ther", "dis", "surg", "physiother", "rehabil", "rheumatol", "neurol", "psychiatry", "sci", "biol", "chem", "pharmacol", "acad", "assoc", "arch", "can", "intern", "emerg", "disabil"],
        StringComparer.Ordinal);

    internal static ImmutableArray<JournalForm> In(Article article) =>
        [.. Renamed(article).Concat(article.Lists.Where(list => list.Role != SectionRole.Text).SelectMany(list => WithArticle(article, list))).OrderBy(form => form.Span.Start).DistinctBy(form => form.Span)];

    /// <summary>Names that begin with "The" in a list of abbreviations, which never do.</summary>
    private static IEnumerable<JournalForm> WithArticle(Article article, ReferenceList list)
    {
        var named = list.Entries.Where(entry => !entry.Container.IsEmpty && !entry.Authors.IsEmpty).ToList();
        var abbreviated = named.Count(entry => Words(Name(article.Slice(entry.Container))) is var words && words.Length is > 1 and < 8 && words.Any(Abbreviations.Contains));
        if (abbreviated < FewestAbbreviated || abbreviated * 5 < named.Count * 4)
            return [];
        return named.Where(entry => article.Slice(entry.Container).StartsWith(English, StringComparison.Ordinal)).Select(entry => new JournalForm(entry, entry.Container, Other: null));
    }

    private static ImmutableArray<JournalForm> Renamed(Article article)
    {
        var names = new Dictionary<string, List<ReferenceEntry>>(StringComparer.Ordinal);
        foreach (var entry in article.Lists.Where(list => list.Role != SectionRole.Text).SelectMany(list => list.Entries))
        {
            if (entry.Publication is not { } publication)
                continue;
            var name = Name(article.Slice(publication.Journal));
            if (names.TryGetValue(name, out var entries))
                entries.Add(entry);
            else
                names.Add(name, [entry]);
        }

        return [.. names.Keys.GroupBy(Initials).Where(key => key.Key.Length > 0).SelectMany(key => Pairs([.. key.Take(MostOfOneKey)], names)).OrderBy(form => form.Span.Start)];
    }

    private static IEnumerable<JournalForm> Pairs(string[] forms, Dictionary<string, List<ReferenceEntry>> names)
    {
        for (var i = 1; i < forms.Length; i++)
        {
            if (forms[..i].FirstOrDefault(form => IsSame(Words(form), Words(forms[i]))) is not { } known)
                continue;
            var (rarer, other) = names[forms[i]].Count <= names[known].Count ? (names[forms[i]][0], names[known][0]) : (names[known][0], names[forms[i]][0]);
            yield return new JournalForm(rarer, rarer.Publication!.Journal, other);
        }
    }

    private static string Name(ReadOnlySpan<char> journal)
    {
        var name = new StringBuilder(journal.Length);
        foreach (var c in journal)
        {
            if (char.IsLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (c == '&')
                name.Append(" and ");
            else if (name.Length > 0 && name[^1] != ' ' && c is not ('\'' or '’'))
                name.Append(' ');
        }

        return name.ToString().TrimEnd();
    }

    /// <summary>The words that abbreviations keep.</summary>
    private static string[] Words(string name) => JournalNames.Telling(name.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Initials(string name) => string.Concat(Words(name).Select(word => word[0]));

    private static bool IsSame(string[] a, string[] b) => a.Length == b.Length && a.Zip(b).All(pair => Abbreviates(pair.First, pair.Second) || Abbreviates(pair.Second, pair.First));

    /// <summary>An abbreviation is a beginning (<c>Engl</c>) or leaves letters out and ends alike (<c>Natl</c>).</summary>
    private static bool Abbreviates(string cut, string word)
    {
        if (word.StartsWith(cut, StringComparison.Ordinal))
            return true;
        return cut.Length is >= 4 and <= 6 && cut.Length < word.Length && cut[^1] == word[^1] && JournalNames.HasLettersOf(word, cut);
    }
}
