using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>The entries of one work that become one entry.</summary>
/// <param name="Place">The entry whose place and number stay.</param>
/// <param name="Text">The entry whose text stays; often the same.</param>
/// <param name="Dropped">All but the one whose place stays.</param>
internal sealed record MergedWork(ReferenceEntry Place, ReferenceEntry Text, ImmutableArray<ReferenceEntry> Dropped)
{
    /// <summary>The works that merges speak of.</summary>
    public static ImmutableArray<MergedWork> Of(Article article, ImmutableArray<MergedEntry> merges)
    {
        var bySpan = new Dictionary<TextSpan, ReferenceEntry>();
        foreach (var entry in article.Lists.SelectMany(list => list.Entries))
            bySpan.TryAdd(entry.Span, entry);
        return
        [
            .. merges.GroupBy(merge => merge.Kept).Select(work =>
            {
                ImmutableArray<ReferenceEntry> entries = [.. work.Select(merge => merge.Dropped).Append(work.Key).Distinct().Order().Select(span => bySpan[span])];
                var place = Merging.Place(article, entries);
                return new MergedWork(place, bySpan[work.Key], entries.Remove(place));
            }),
        ];
    }

    /// <summary>The text for the place it comes to, its lines indented as there.</summary>
    public string MovedText(Article article)
    {
        var changes = new List<TextChange>();
        PageLines.Indent(article, Text.Body, Column(article, Text), Column(article, Place), changes);
        return Splice.Apply(article, Text.Body, changes);
    }

    private static int Column(Article article, ReferenceEntry entry) =>
        entry.Label.End + 1 - article.Lines.StartOf(article.Lines.LineOf(entry.Label.Start));
}
