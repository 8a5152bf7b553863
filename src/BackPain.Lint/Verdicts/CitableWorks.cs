using System.Globalization;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// The works of the page's list by the words of their titles, so that a sentence without a source can be offered one. A word
/// counts the more, the fewer works have it.
/// </summary>
internal sealed class CitableWorks
{
    private const int ShortestWord = 4;

    /// <summary>So many works are offered for a sentence.</summary>
    private const int Most = 3;

    /// <summary>A work that shares less than this part of what the best shares is not offered, cited or not.</summary>
    private const double LeastShare = 0.6;

    /// <summary>In a list of fewer works a word that several have still leads to them.</summary>
    private const int FewWorks = 4;

    /// <summary>A word that more works have leads to none of them, however long the list is.</summary>
    private const int MostHaving = 30;

    /// <summary>A range of more numbers is none of citations.</summary>
    private const int LongestRange = 1000;

    private readonly Article article;
    private readonly List<Work> works = [];
    private readonly Dictionary<string, List<int>> worksByWord = new(StringComparer.Ordinal);

    /// <summary>Reads the words of a page's works.</summary>
    public CitableWorks(Article article)
    {
        this.article = article;
        if (MarkerForm() is { } form && article is { NumberedList: { } list, HasAmbiguousLists: false })
        {
            var cited = article.Markers.SelectMany(marker => marker.Numbers).SelectMany(range => Enumerable.Range(range.First, Math.Min(LongestRange, range.Last - range.First + 1))).ToHashSet();
            foreach (var entry in list.Entries.Where(entry => entry.Number > 0))
                Add(new(string.Format(CultureInfo.InvariantCulture, form, entry.Number), entry.ShortName, cited.Contains(entry.Number)), entry.Body);
        }

        var used = article.Markers.Select(marker => marker.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in article.Footnotes)
            Add(new($"[^{footnote.Key}]", "", used.Contains(footnote.Key)), footnote.Body);
    }

    /// <summary>The works that share the most telling words with a sentence, those that nothing cites first.</summary>
    public IReadOnlyList<CitableWork> For(TextSpan sentence)
    {
        if (works.Count == 0)
            return [];
        var weights = new Dictionary<int, double>();
        var words = Words(sentence);
        foreach (var word in words.Select(word => word.Stem).Where(IsTelling).Distinct(StringComparer.Ordinal))
        {
            foreach (var work in worksByWord[word])
                weights[work] = weights.GetValueOrDefault(work) + Weight(word);
        }

        // Words of the page's topic tell nothing of one work, but among works that a telling word leads to they decide.
        foreach (var word in words.Select(word => word.Stem).Where(word => !IsTelling(word)).Distinct(StringComparer.Ordinal))
        {
            foreach (var work in weights.Keys.Where(work => Has(work, word)).ToArray())
                weights[work] += Weight(word);
        }

        var least = weights.Count == 0 ? 0 : weights.Values.Max() * LeastShare;
        return [.. weights.Where(pair => pair.Value >= least).OrderBy(pair => works[pair.Key].IsCited).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(Most)
            .Select(pair => new CitableWork(works[pair.Key].Marker, works[pair.Key].Name, Shared(pair.Key, words), works[pair.Key].IsCited))];
    }

    /// <summary>Whether so few works have a word that it leads to one of them.</summary>
    private bool IsTelling(string word) => worksByWord.TryGetValue(word, out var having)
        && having.Count <= MostHaving && (works.Count < FewWorks || having.Count * 3 <= works.Count);

    private bool Has(int work, string word) => worksByWord.TryGetValue(word, out var having) && having.BinarySearch(work) >= 0;

    /// <summary>The rarer, the more; the name of a treatment tells twice as much, because that is what a claim is about.</summary>
    private double Weight(string word) =>
        Math.Log((works.Count + 1.0) / worksByWord[word].Count) * ((ClaimWords.Of(word) & ClaimWord.Agent) != ClaimWord.None ? 2 : 1);

    /// <summary>The words as the sentence has them; neighbours are one phrase.</summary>
    private List<string> Shared(int work, List<Word> words)
    {
        var phrases = new List<TextSpan>();
        foreach (var word in words.Where(word => Has(work, word.Stem)))
        {
            if (phrases.Count > 0 && article.Text[phrases[^1].End..word.Span.Start] is " " or "-")
                phrases[^1] = TextSpan.FromBounds(phrases[^1].Start, word.Span.End);
            else
                phrases.Add(word.Span);
        }

        return [.. phrases.Select(phrase => article.Text[phrase.Start..phrase.End]).DistinctBy(phrase => Stem(phrase.ToLowerInvariant()), StringComparer.Ordinal)];
    }

    private void Add(Work work, TextSpan text)
    {
        foreach (var stem in Words(text).Select(word => word.Stem).Distinct(StringComparer.Ordinal))
        {
            if (!worksByWord.TryGetValue(stem, out var having))
                worksByWord[stem] = having = [];
            having.Add(works.Count);
        }

        works.Add(work);
    }

    private List<Word> Words(TextSpan span)
    {
        var words = new List<Word>();
        for (var at = span.Start; at < span.End;)
        {
            var start = at;
            while (at < span.End && char.IsLetter(article.Text[at]))
                at++;
            if (at - start >= ShortestWord && Stem(article.Text[start..at].ToLowerInvariant()) is { } stem)
                words.Add(new(stem, TextSpan.FromBounds(start, at)));
            at = Math.Max(at, start + 1);
        }

        return words;
    }

    private static string? Stem(string word) =>
        CommonWords.Contains(word) ? null : word is [.., not ('s' or 'u' or 'i'), 's'] ? word[..^1] : word;

    /// <summary>How the page writes a number it cites, or <see langword="null"/> where that takes more than the number.</summary>
    private string? MarkerForm()
    {
        if (article.Markers.IsEmpty)
            return "[{0}]";
        var common = article.Markers.CountBy(marker => marker.Dialect).MaxBy(pair => pair.Value).Key;
        if (common is not (MarkerDialect.Bracket or MarkerDialect.Parenthesis or MarkerDialect.Definition))
            return null;
        foreach (var marker in article.Markers)
        {
            if (marker.Dialect != common || marker.Numbers is not [{ } number] || number.First != number.Last || !char.IsAsciiDigit(article.Text[number.Span.Start]))
                continue;
            var text = article.Text;
            return Escaped(text[marker.Span.Start..number.Span.Start]) + "{0}" + Escaped(text[number.Span.End..marker.Span.End]);
        }

        return null;
    }

    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private sealed record Work(string Marker, string Name, bool IsCited);

    private readonly record struct Word(string Stem, TextSpan Span);
}
