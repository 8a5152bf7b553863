using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>
/// A list of text changes against the text that was linted. The changes are worked out when first asked for,
/// because renumbering a page costs as much as reading it and most runs never fix anything.
/// </summary>
public sealed class Fix
{
    private readonly Lazy<ImmutableArray<TextChange>> changes;

    /// <summary>A fix whose changes are computed on demand.</summary>
    /// <param name="title">An imperative without a full stop, such as "Renumber the reference list".</param>
    /// <param name="safety">Whether a person must look first.</param>
    /// <param name="changes">Sorted, non-overlapping changes in UTF-16 offsets of the linted text.</param>
    public Fix(string title, FixSafety safety, Func<ImmutableArray<TextChange>> changes)
    {
        Title = title;
        Safety = safety;
        this.changes = new(changes);
    }

    /// <summary>A fix of changes that are already known.</summary>
    public Fix(string title, FixSafety safety, params ReadOnlySpan<TextChange> changes)
    {
        Title = title;
        Safety = safety;
        this.changes = new([.. changes]);
    }

    /// <summary>An imperative without a full stop.</summary>
    public string Title { get; }

    /// <summary>Whether a person must look before it is applied.</summary>
    public FixSafety Safety { get; }

    /// <summary>Sorted, non-overlapping changes in UTF-16 offsets of the linted text.</summary>
    public ImmutableArray<TextChange> Changes => changes.Value;

    /// <summary>
    /// Spans of markers and entries whose meaning this fix changes on purpose (a deleted entry, a merged duplicate).
    /// Every other marker must lead to the same entry before and after; the fixer checks it.
    /// </summary>
    public ImmutableArray<TextSpan> Retired { get; init; } = [];

    /// <summary>Entries that this fix removes because another entry is the same work: their markers must lead there afterwards.</summary>
    public ImmutableArray<MergedEntry> Merged { get; init; } = [];

    /// <summary>Whether only a person can choose it: an editor offers it, and no run applies it.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Whether this fix adds an entry, which markers beside the place may come to name in addition.</summary>
    public bool AddsEntry { get; init; }

    /// <summary>Whether this fix adds a marker, or a number to one, for a work that the page lists already: no other fix may make a citation of text.</summary>
    public bool AddsMarker { get; init; }
}
