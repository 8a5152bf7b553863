using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>
/// Tells which findings the comments cover, walking down the page once. Regions are open or closed at the place reached;
/// lines are looked up; what covers a file covers all of it.
/// </summary>
internal sealed class SuppressionCover
{
    /// <summary>The key under which items stand that name no rule and mean every one.</summary>
    private const string EveryRule = "*";

    private readonly Article article;
    private readonly ImmutableArray<SuppressionItem> items;
    private readonly Dictionary<string, OpenItems> file = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenItems> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Line, string Rule), OpenItems> lines = [];
    private readonly HashSet<string> reopened = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Prepares the cover of a page.</summary>
    public SuppressionCover(Article article, ImmutableArray<SuppressionItem> items)
    {
        this.article = article;
        this.items = items;
        var nextLines = NextLines();
        foreach (var item in items)
        {
            var suppression = article.Suppressions[item.Suppression];
            if (suppression.Scope == SuppressionScope.File)
                Open(file, item);
            else if (suppression.Scope == SuppressionScope.NextLine)
                OpenLine(nextLines[item.Suppression], item);
            else if (suppression.Scope == SuppressionScope.Line)
                OpenLines(suppression, item);
        }
    }

    /// <summary>Whether a comment covers the start of the finding. Findings come in the order of their starts.</summary>
    public bool Silences(Finding finding)
    {
        while (next < items.Length && article.Suppressions[items[next].Suppression].Span.Start <= finding.Span.Start)
            Pass(items[next++]);
        var id = finding.Rule.Id;
        var line = article.Lines.LineOf(finding.Span.Start);
        // Every comment that covers a finding counts as used, so all are asked.
        var isSilenced = Use(file, EveryRule) | Use(file, id) | Use(regions, id) |
            Use(lines, (line, EveryRule)) | Use(lines, (line, id));
        return (!reopened.Contains(id) && Use(regions, EveryRule)) || isSilenced;
    }

    /// <summary>Walks on to the end of the page, so that every region is ended that has an end.</summary>
    public void Finish()
    {
        while (next < items.Length)
            Pass(items[next++]);
    }

    private void Pass(SuppressionItem item)
    {
        var scope = article.Suppressions[item.Suppression].Scope;
        if (scope == SuppressionScope.Region)
        {
            Open(regions, item);
            if (item.Named is null)
                reopened.Clear();
        }
        else if (scope == SuppressionScope.RegionEnd)
        {
            Close(item);
        }
    }

    /// <summary>An end without names ends every region; with names it lets these rules speak again.</summary>
    private void Close(SuppressionItem item)
    {
        if (item.Named is null)
        {
            item.IsUsed = regions.Count > 0;
            regions.Clear();
            reopened.Clear();
            return;
        }

        foreach (var rule in item.Rules)
        {
            item.IsUsed |= regions.Remove(rule.Id);
            item.IsUsed |= regions.ContainsKey(EveryRule) && reopened.Add(rule.Id);
        }
    }

    private void OpenLines(Suppression suppression, SuppressionItem item)
    {
        var last = article.Lines.LineOf(suppression.Span.End);
        for (var line = article.Lines.LineOf(suppression.Span.Start); line <= last; line++)
            OpenLine(line, item);
    }

    private void OpenLine(int line, SuppressionItem item)
    {
        foreach (var key in KeysOf(item))
            At(lines, (line, key)).Add(item);
    }

    private static void Open(Dictionary<string, OpenItems> open, SuppressionItem item)
    {
        foreach (var key in KeysOf(item))
            At(open, key).Add(item);
    }

    private static IEnumerable<string> KeysOf(SuppressionItem item) =>
        item.Named is null ? [EveryRule] : item.Rules.Select(rule => rule.Id);

    private static OpenItems At<TKey>(Dictionary<TKey, OpenItems> open, TKey key)
        where TKey : notnull
    {
        if (!open.TryGetValue(key, out var found))
            open[key] = found = new OpenItems();
        return found;
    }

    private static bool Use<TKey>(Dictionary<TKey, OpenItems> open, TKey key)
        where TKey : notnull
    {
        if (!open.TryGetValue(key, out var found))
            return false;
        found.Use();
        return true;
    }

    /// <summary>
    /// The line that each comment has below it: the first that is not blank and holds more than a suppression comment, so that
    /// comments can be stacked and set apart, and deleting one of them does not change what the others mean.
    /// </summary>
    private int[] NextLines()
    {
        var suppressions = article.Suppressions;
        var found = new int[suppressions.Length];
        for (var i = suppressions.Length - 1; i >= 0; i--)
        {
            var line = article.Lines.LineOf(suppressions[i].Span.End) + 1;
            while (line < article.Lines.Count && article.Slice(article.Lines.ContentOf(line)).IsWhiteSpace())
                line++;
            var isStacked = i + 1 < suppressions.Length &&
                article.Lines.LineOf(suppressions[i + 1].Span.Start) == line && CommentEdit.StandsAlone(article, suppressions[i + 1].Span);
            found[i] = isStacked ? found[i + 1] : line;
        }

        return found;
    }

    /// <summary>Items that cover one rule; marking them as used costs each item once, however many findings they cover.</summary>
    private sealed class OpenItems
    {
        private readonly List<SuppressionItem> items = [];
        private int used;

        public void Add(SuppressionItem item) => items.Add(item);

        public void Use()
        {
            for (; used < items.Count; used++)
                items[used].IsUsed = true;
        }
    }
}
