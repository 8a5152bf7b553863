using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Which works the markers of a page lead to, and which markers lead to a work: through ranges, footnotes, names and tags. Where
/// several lists carry a number, a marker leads to each of the entries that it could mean.
/// </summary>
public sealed class Citations
{
    /// <summary>Most works that the markers of a page are followed to, ranges written out, so that following them stays linear in the page.</summary>
    private const int MostMentions = 200_000;

    private readonly CitationTargets numbersAndKeys;
    private readonly int numbered;
    private readonly bool citesByName;
    private readonly Lazy<ReferenceEntry[]> works;
    private readonly Lazy<List<CitationMarker>[]> citing;
    private readonly Dictionary<TextSpan, int> bySpan = [];
    private readonly Dictionary<int, List<int>> inOtherLists = [];
    private readonly Dictionary<int, RefTag> tags;
    private readonly Dictionary<(string Name, string? Group), int> sources = [];

    /// <summary>Reads the markers and works of a page.</summary>
    public Citations(Article article)
    {
        Article = article;
        numbersAndKeys = new CitationTargets(article);
        Lists = [.. article.Lists.Where(list => list.Role != SectionRole.Text || (list == article.NumberedList && article.Markers.Any(marker => !marker.Numbers.IsEmpty)))];
        var own = article.NumberedList?.Entries ?? [];
        numbered = own.Length;
        citesByName = article.Markers.Any(marker => !marker.Works.IsEmpty);
        var others = Lists.Where(list => list != article.NumberedList).SelectMany(list => list.Entries);
        tags = article.RefTags.ToDictionary(tag => tag.Span.Start);
        // The first two are in the order in which the core counts them.
        Targets = [.. own.Select(CitationTarget.Of), .. article.Footnotes.Select(CitationTarget.Of), .. others.Select(CitationTarget.Of), .. article.RefTags.Where(tag => tag is { IsClosed: true, Text.IsEmpty: false }).Select(CitationTarget.Of)];
        for (var i = 0; i < Targets.Length; i++)
        {
            bySpan.TryAdd(Targets[i].Span, i);
            if (Targets[i].Tag is not { Name: { } name } tag)
                continue;
            sources.TryAdd((name.Key, tag.Group), i);
            sources.TryAdd((name.Key, null), i);
        }

        if (article is { HasAmbiguousLists: true, NumberedList: { } best })
            ReadOtherLists(best);
        works = new(ReadWorks);
        citing = new(Follow);
    }

    /// <summary>The page.</summary>
    public Article Article { get; }

    /// <summary>The lists of works, and the list that markers name, whatever it is.</summary>
    public ImmutableArray<ReferenceList> Lists { get; }

    /// <summary>All works of the page, and the entries of the numbered list.</summary>
    public ImmutableArray<CitationTarget> Targets { get; }

    /// <summary>What all markers name, in the order of the page.</summary>
    public IEnumerable<CitationMention> Mentions => Article.Markers.SelectMany(MentionsIn).Concat(Spanned()).OrderBy(mention => mention.Span.Start);

    /// <summary>What a marker names, in the order written; nothing for a tag among the references, which cites nothing.</summary>
    public IEnumerable<CitationMention> MentionsIn(CitationMarker marker)
    {
        foreach (var range in marker.Numbers)
            yield return new CitationMention(marker, range.Span) { Numbers = range };
        if (marker.Dialect == MarkerDialect.RefTag)
        {
            var tag = tags.GetValueOrDefault(marker.Span.Start);
            if (tag is { IsListed: false })
                yield return new CitationMention(marker, tag.Name?.Span ?? tag.Open) { Key = tag.Name?.Key, Tag = tag };
            yield break;
        }

        foreach (var key in marker.Keys)
            yield return new CitationMention(marker, key.Span) { Key = key.Key };
        if (marker.Key is { } footnote)
            yield return new CitationMention(marker, marker.Label) { Key = footnote };
        else if (marker.Numbers.IsEmpty && marker.Keys.IsEmpty)
            yield return new CitationMention(marker, marker.Span);
    }

    /// <summary>The works that a marker leads to, in the order in which it names them, each once.</summary>
    public ImmutableArray<CitationTarget> TargetsOf(CitationMarker marker) => [.. MentionsIn(marker).SelectMany(mention => TargetsOf(mention)).Distinct()];

    /// <summary>The works that a part of a marker leads to, each once.</summary>
    public ImmutableArray<CitationTarget> TargetsOf(CitationMention mention)
    {
        var found = new List<int>();
        if (mention.Numbers is { } range)
        {
            numbersAndKeys.AddTo(found, mention.Marker with { Numbers = [range], Key = null });
            AddFromOtherLists(found, range);
        }
        else if (mention.Tag is { } tag)
        {
            if (SourceOf(tag) is var source and >= 0)
                found.Add(source);
        }
        else if (mention.Marker.Key is not null)
        {
            numbersAndKeys.AddTo(found, mention.Marker);
        }

        foreach (var work in mention.Marker.Works)
        {
            if (bySpan.TryGetValue(work, out var entry))
                found.Add(entry);
        }

        return [.. found.Distinct().Select(index => Targets[index])];
    }

    /// <summary>The markers that lead to a work, in the order of the page, each once.</summary>
    public IReadOnlyList<CitationMarker> MarkersOf(CitationTarget target) => citing.Value[bySpan[target.Span]];

    /// <summary>A work as an entry: a footnote or a tag is read as one without a number.</summary>
    public ReferenceEntry WorkOf(CitationTarget target) => target.Entry ?? works.Value[bySpan[target.Span]];

    /// <summary>Whether any marker leads to a work, and to no other that it could mean as well.</summary>
    public bool HasCitations => Targets.Any(target => CanBeCited(target) && MarkersOf(target).Count > 0);

    /// <summary>Whether markers can lead to the work and to no other: by its key, by a number that only its list has, or by author and year.</summary>
    public bool CanBeCited(CitationTarget target) => target.Entry is not { } entry
        || (entry.Number > 0 ? !Article.HasAmbiguousLists && bySpan[target.Span] < numbered : citesByName);

    /// <summary>What leads to a work, in the order of the page. A marker that names the work twice comes twice.</summary>
    public IEnumerable<CitationMention> MentionsOf(CitationTarget target) => Mentions.Where(mention => Leads(mention, target));

    /// <summary>What names the same as a part of a marker does, or leads to one of its works; itself included.</summary>
    public IEnumerable<CitationMention> MentionsLike(CitationMention mention)
    {
        var meant = TargetsOf(mention);
        return Mentions.Where(other => other.Shares(mention) || meant.Any(work => Leads(other, work)));
    }

    /// <summary>The works that are meant at a place: by the part of a marker that stands there, by all of it, or the work itself.</summary>
    public ImmutableArray<CitationTarget> TargetsOf(PagePlace place) =>
        place.Mention is { } mention ? TargetsOf(mention) : place.Marker is { } marker ? TargetsOf(marker) : place.Target is { } target ? [target] : [];

    /// <summary>All that names what is meant at a place, in the order of the page, each once.</summary>
    public ImmutableArray<CitationMention> MentionsOf(PagePlace place)
    {
        if (place.Target is { } target)
            return [.. MentionsOf(target)];
        IEnumerable<CitationMention> meant = place.Mention is { } mention ? [mention] : place.Marker is { } marker ? MentionsIn(marker) : [];
        return [.. meant.SelectMany(MentionsLike).DistinctBy(found => found.Span).OrderBy(found => found.Span.Start)];
    }

    /// <summary>The smallest work whose text holds an offset, or ends at it.</summary>
    public CitationTarget? TargetAt(int offset) =>
        Targets.Where(target => target.Span.IntersectsWith(offset) && (target.Entry is null || Lists.Any(list => list.Span.IntersectsWith(offset)))).OrderBy(target => target.Span.End == offset).ThenBy(target => target.Span.Length).FirstOrDefault();

    /// <summary>Asks for one number of a range alone, however wide the range is.</summary>
    private bool Leads(CitationMention mention, CitationTarget target)
    {
        if (mention.Numbers is not { } range)
            return TargetsOf(mention).Contains(target);
        return target.Entry is { Number: > 0 } entry && range.Contains(entry.Number) &&
            TargetsOf(mention with { Numbers = new NumberRange(entry.Number, entry.Number, range.Span) }).Contains(target);
    }

    private ReferenceEntry[] ReadWorks()
    {
        var reader = new EntryReader(Article.Text, Article.Identifiers);
        return [.. Targets.Select(target => target.Entry ?? reader.Read(new ReferenceEntry(target.Span, target.Footnote?.Label ?? target.Name, default, 0, target.Body)))];
    }

    private List<CitationMarker>[] Follow()
    {
        List<CitationMarker>[] found = [.. Targets.Select(_ => new List<CitationMarker>())];
        var mentions = 0;
        foreach (var mention in Mentions)
        {
            foreach (var target in TargetsOf(mention))
            {
                if (mentions++ > MostMentions)
                    return found;
                var markers = found[bySpan[target.Span]];
                if (markers is not [.., var last] || !ReferenceEquals(last, mention.Marker))
                    markers.Add(mention.Marker);
            }
        }

        return found;
    }

    /// <summary>What lies between two markers that a dash joins.</summary>
    private IEnumerable<CitationMention> Spanned()
    {
        foreach (var (marker, (first, last, span)) in MarkerGap.SpannedRanges(Article))
        {
            if (last - first > 1)
                yield return new CitationMention(marker, span) { Numbers = new NumberRange(first + 1, last - 1, span) };
        }
    }

    private int SourceOf(RefTag tag)
    {
        if (tag.Name is not { } name)
            return bySpan.GetValueOrDefault(tag.Span, -1);
        return sources.TryGetValue((name.Key, tag.Group), out var source) || sources.TryGetValue((name.Key, null), out source) ? source : -1;
    }

    private void ReadOtherLists(ReferenceList best)
    {
        var rivals = Article.Lists.Where(list => list != best && list.IsNumbered && (list.Role == SectionRole.References || best.Role != SectionRole.References));
        foreach (var entry in rivals.SelectMany(list => list.Entries).Where(entry => entry.Number > 0))
        {
            if (!inOtherLists.TryGetValue(entry.Number, out var rivalsOfNumber))
                inOtherLists.Add(entry.Number, rivalsOfNumber = []);
            rivalsOfNumber.Add(bySpan[entry.Span]);
        }
    }

    private void AddFromOtherLists(List<int> found, NumberRange range)
    {
        if (inOtherLists.Count == 0)
            return;
        foreach (var number in inOtherLists.Keys.Where(range.Contains).Order())
            found.AddRange(inOtherLists[number]);
    }
}
