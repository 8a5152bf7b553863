using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>
/// A clean page under damage: its text changes on one side, and on the other what it now says in numbers, kept by the mutations
/// themselves and never read back from the text.
/// </summary>
internal sealed class Mutant
{
    private readonly List<TextChange> changes = [];
    private readonly List<TextSpan> claimed = [];

    public Mutant(string text)
    {
        Text = text;
        Base = new Linter(LintSettings.Default).Check(SourceText.From(text));
        Markers = [.. Article.Markers.Select(marker => new MutantMarker(marker))];
        Entries = [.. List.Entries];
        Numbers = Entries.ToDictionary(entry => entry, entry => entry.Number);
        LineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The clean page.</summary>
    public string Text { get; }

    /// <summary>What the linter says about the clean page.</summary>
    public LintResult Base { get; }

    public Article Article => Base.Article;

    public ReferenceList List => Article.NumberedList!;

    public string LineBreak { get; }

    /// <summary>What each marker has become, in the order of the page.</summary>
    public List<MutantMarker> Markers { get; }

    /// <summary>The entries that are left, in the order in which they stand now.</summary>
    public List<ReferenceEntry> Entries { get; }

    /// <summary>The number written at each entry now.</summary>
    public Dictionary<ReferenceEntry, int> Numbers { get; }

    /// <summary>What was done, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Sections whose text was dropped.</summary>
    public List<Section> Emptied { get; } = [];

    /// <summary>Where byline links were put, as offsets of the clean page.</summary>
    public List<int> Bylines { get; } = [];

    /// <summary>Whether the list is gone.</summary>
    public bool HasNoList { get; set; }

    /// <summary>The entry at which a second count begins, or <see langword="null"/>.</summary>
    public ReferenceEntry? Restart { get; set; }

    /// <summary>Whether no earlier mutation lies in the span.</summary>
    public bool IsFree(TextSpan span) => !claimed.Any(other => other.IntersectsWith(span));

    /// <summary>Replaces text of the clean page.</summary>
    public void Replace(TextSpan span, string text)
    {
        claimed.Add(span);
        changes.Add(new TextChange(span, text));
    }

    /// <summary>Keeps later mutations out of a span.</summary>
    public void Claim(TextSpan span) => claimed.Add(span);

    /// <summary>The page after all changes.</summary>
    public string Write() => SourceText.From(Text).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();

    /// <summary>Where an offset of the clean page is in the mutant; the start of the change when it lies in one.</summary>
    public int Map(int offset)
    {
        var shift = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (change.Span.Start >= offset)
                break;
            if (change.Span.End > offset)
                return change.Span.Start + shift;
            shift += change.NewText!.Length - change.Span.Length;
        }

        return offset + shift;
    }

    /// <summary>Where a span of the clean page is in the mutant.</summary>
    public TextSpan Map(TextSpan span) => TextSpan.FromBounds(Map(span.Start), Math.Max(Map(span.Start), Map(span.End)));
}
