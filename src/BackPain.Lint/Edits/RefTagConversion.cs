using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// MediaWiki's tags become footnotes: <c>&lt;ref name="french"&gt;French S …&lt;/ref&gt;</c> turns into <c>[^french]</c> and
/// <c>[^french]: French S …</c>. The texts stand in place of <c>&lt;references/&gt;</c>, or at the end of the page.
/// </summary>
internal sealed class RefTagConversion
{
    private const string Title = "Turn the tags into footnotes";

    private readonly Article article;
    private readonly Dictionary<(string Name, string Group, string Text), string> keys = [];
    private readonly Dictionary<(string Name, string Group), string> firstKeys = [];
    private readonly HashSet<string> taken;
    private readonly List<string> definitions = [];
    private readonly List<TextChange> changes = [];

    private RefTagConversion(Article article)
    {
        this.article = article;
        taken = new(article.Footnotes.Select(footnote => footnote.Key).Concat(article.Markers.Select(marker => marker.Key).OfType<string>()), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Converts the tags of a page that have a source.</summary>
    /// <param name="article">The page.</param>
    /// <param name="tags">The tags, in the order of the page.</param>
    public static PageEdit Convert(Article article, ImmutableArray<RefTag> tags)
    {
        var place = PlaceOf(article, tags);
        var inText = article.Markers.Where(marker => marker is { Dialect: MarkerDialect.RefTag, Paragraph: >= 0 }).Select(marker => marker.Span.Start).ToHashSet();
        if (tags.Any(tag => tag.IsListed ? place is not { } list || !list.Contains(tag.Span) : !inText.Contains(tag.Span.Start) || BeginsDefinition(article, tag)))
            return PageEdit.Refused(Title, "some of its tags do not stand in plain text");
        return new RefTagConversion(article).Convert(tags, place);
    }

    private PageEdit Convert(ImmutableArray<RefTag> tags, TextSpan? place)
    {
        // A source may be given behind the tags that only name it.
        foreach (var tag in tags.Where(tag => !tag.Text.IsEmpty))
            Define(tag);
        foreach (var tag in tags.Where(tag => !tag.IsListed))
            changes.Add(new TextChange(tag.Span, $"[^{KeyOf(tag)}]"));
        changes.Add(Definitions(place));
        var edit = new PageEdit(Title, [.. changes.OrderBy(change => change.Span.Start)]);
        var after = ArticleReader.Read(article.Source.WithChanges(edit.Changes), LintSettings.Default);
        return after.Footnotes.Length == article.Footnotes.Length + definitions.Count ? edit : PageEdit.Refused(Title, "its end would not be read as footnotes");
    }

    /// <summary>A place for the sources that holds nothing but them, alone on its lines.</summary>
    private static TextSpan? PlaceOf(Article article, ImmutableArray<RefTag> tags)
    {
        if (article.ReferencesTags is not [var place])
            return null;
        var (first, last) = (article.Lines.LineOf(place.Start), article.Lines.LineOf(place.End));
        var isAlone = article.Slice(TextSpan.FromBounds(article.Lines.StartOf(first), place.Start)).IsWhiteSpace() &&
            article.Slice(TextSpan.FromBounds(place.End, article.Lines.ContentOf(last).End)).IsWhiteSpace();
        var rest = new StringBuilder(article.Slice(place).ToString());
        foreach (var tag in tags.Reverse().Where(tag => tag.IsListed && place.Contains(tag.Span)))
            rest.Remove(tag.Span.Start - place.Start, tag.Span.Length);
        var inner = rest.ToString();
        return isAlone && (inner.IndexOf('>') == inner.Length - 1 || inner[(inner.IndexOf('>') + 1)..].Trim().Equals("</references>", StringComparison.OrdinalIgnoreCase)) ? place : null;
    }

    /// <summary>At the start of a line and before a colon the mark of a footnote would define it.</summary>
    private static bool BeginsDefinition(Article article, RefTag tag) =>
        tag.Span.End < article.Text.Length && article.Text[tag.Span.End] == ':' &&
        article.Slice(TextSpan.FromBounds(article.Lines.StartOf(article.Lines.LineOf(tag.Span.Start)), tag.Span.Start)).IsWhiteSpace();

    private void Define(RefTag tag)
    {
        var text = EditProof.Words(article, tag.Text);
        var name = tag.Name?.Key ?? "";
        if (name.Length > 0 && keys.ContainsKey((name, tag.Group, text)))
            return;
        var key = Free(name);
        definitions.Add($"[^{key}]: {text}");
        // Sources without a name are told apart by where they stand.
        keys[name.Length > 0 ? (name, tag.Group, text) : ("", "", $"{tag.Span.Start}")] = key;
        firstKeys.TryAdd((name, tag.Group), key);
        firstKeys.TryAdd((name, ""), key);
    }

    private string KeyOf(RefTag tag)
    {
        var name = tag.Name?.Key ?? "";
        if (name.Length == 0)
            return keys[("", "", $"{tag.Span.Start}")];
        if (!tag.Text.IsEmpty)
            return keys[(name, tag.Group, EditProof.Words(article, tag.Text))];
        return firstKeys.TryGetValue((name, tag.Group), out var key) ? key : firstKeys.First(pair => pair.Key.Name == name).Value;
    }

    /// <summary>The name without what a footnote's key cannot hold, and with a number where it is taken.</summary>
    private string Free(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || c is '.' or '_' or ':' or '+')
                key.Append(c);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        var stem = key.ToString().Trim('-');
        var isNamed = stem.Length > 0;
        var free = isNamed ? stem : "ref1";
        for (var number = 2; !taken.Add(free); number++)
            free = isNamed ? $"{stem}-{number}" : $"ref{number}";
        return free;
    }

    private TextChange Definitions(TextSpan? place)
    {
        var line = LineBreak.Of(article.Text);
        var block = string.Join(line, definitions);
        if (place is { } list)
        {
            var before = article.Lines.LineOf(list.Start);
            var after = article.Lines.LineOf(list.End) + 1;
            var gap = before > 0 && !article.Slice(article.Lines.ContentOf(before - 1)).IsWhiteSpace() ? line : "";
            var next = after < article.Lines.Count && !article.Slice(article.Lines.ContentOf(after)).IsWhiteSpace() ? line : "";
            return new TextChange(list, gap + block + next);
        }

        var end = article.Text.AsSpan().TrimEnd().Length;
        return new TextChange(TextSpan.FromBounds(end, article.Text.Length), line + line + block + line);
    }
}
