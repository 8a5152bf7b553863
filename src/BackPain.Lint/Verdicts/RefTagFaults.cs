using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// The <c>&lt;ref&gt;</c> tags of a page, judged: those that are in order but for being no Markdown, and those that MediaWiki itself
/// would refuse.
/// </summary>
public sealed class RefTagFaults
{
    /// <summary>A shorter text names no source.</summary>
    private const int ShortestSource = 8;

    private readonly Article article;

    /// <summary>The tags of an article.</summary>
    public RefTagFaults(Article article)
    {
        this.article = article;
        if (article.RefTags.IsEmpty)
            return;
        var sources = article.RefTags.Where(HasSource).ToArray();
        var named = sources.Where(tag => tag.Name is not null).ToLookup(NameOf);
        var defined = named.Select(group => group.Key.Key).ToHashSet(StringComparer.Ordinal);
        Undefined = [.. article.RefTags.Where(tag => tag.IsClosed && tag.Text.IsEmpty && tag.Name is { } name && !defined.Contains(name.Key)).GroupBy(tag => tag.Name!.Value.Key, StringComparer.Ordinal).Select(group => group.ToImmutableArray())];
        Citing = [.. article.RefTags.Where(tag => HasSource(tag) || (tag.IsClosed && tag.Text.IsEmpty && tag.Name is { } name && defined.Contains(name.Key)))];
        Unclosed = [.. article.RefTags.Where(tag => !tag.IsClosed && (tag.Name is not null || OpensSource(tag)))];
        Contradictory = [.. named.SelectMany(Contradicting).OrderBy(pair => pair.Second.Span.Start)];
        Numbered = [.. Citing.Where(tag => tag.Name is { } name && name.Key.All(char.IsAsciiDigit)).GroupBy(NameOf).Select(group => group.ToImmutableArray())];
    }

    /// <summary>Tags that give a source, or name one that another tag gives.</summary>
    public ImmutableArray<RefTag> Citing { get; } = [];

    /// <summary>Tags that are never closed.</summary>
    public ImmutableArray<RefTag> Unclosed { get; } = [];

    /// <summary>Tags with a name whose source stands nowhere on the page, by name.</summary>
    public ImmutableArray<ImmutableArray<RefTag>> Undefined { get; } = [];

    /// <summary>Tags that give a name another source than the first tag of that name.</summary>
    public ImmutableArray<(RefTag First, RefTag Second)> Contradictory { get; } = [];

    /// <summary>Tags whose name is a number, by name.</summary>
    public ImmutableArray<ImmutableArray<RefTag>> Numbered { get; } = [];

    private static (string Key, string Group) NameOf(RefTag tag) => (tag.Name!.Value.Key, tag.Group);

    /// <summary>
    /// A page may speak of the tag ("a &lt;ref&gt; element and its &lt;/ref&gt;"), so without a name what stands between must look like a
    /// source: it touches the tag, or has a number in it.
    /// </summary>
    private bool HasSource(RefTag tag)
    {
        if (!tag.IsClosed || tag.Text.IsEmpty || tag.Name is not null)
            return tag.IsClosed && !tag.Text.IsEmpty;
        return tag.Text.Length >= ShortestSource && (tag.Text.Start == tag.Open.End || article.Slice(tag.Text).ContainsAnyInRange('0', '9'));
    }

    /// <summary>A source follows its tag without a blank; otherwise the tag may be one that the text speaks of.</summary>
    private bool OpensSource(RefTag tag) =>
        tag.Open.End < article.Text.Length && (char.IsLetterOrDigit(article.Text[tag.Open.End]) || article.Text[tag.Open.End] is '{' or '[');

    private IEnumerable<(RefTag First, RefTag Second)> Contradicting(IEnumerable<RefTag> group)
    {
        var first = group.First();
        // Texts that differ in blanks alone are one.
        var text = EditProof.Words(article, first.Text);
        return group.Skip(1).Where(tag => EditProof.Words(article, tag.Text) != text).Select(tag => (first, tag));
    }
}
