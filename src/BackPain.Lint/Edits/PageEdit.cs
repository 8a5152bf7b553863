using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// A change of a whole page under which every citation keeps its meaning, or the reason why it was not made. Neither changes
/// nor a reason means that the page is already as it should be; both mean that a part was not made.
/// </summary>
/// <param name="Title">An imperative without a full stop.</param>
/// <param name="Changes">Sorted changes that do not overlap, in UTF-16 offsets of the page; empty when all is refused.</param>
public sealed record PageEdit(string Title, ImmutableArray<TextChange> Changes)
{
    /// <summary>
    /// Why the page, or a part of it, is left as it is, as a clause that can follow "because"; <see langword="null"/> when nothing is
    /// refused.
    /// </summary>
    public string? Refusal { get; init; }

    /// <summary>Entries that the edit takes out on purpose.</summary>
    public ImmutableArray<TextSpan> Retired { get; init; } = [];

    /// <summary>Entries that the edit takes out because another entry is the same work.</summary>
    public ImmutableArray<MergedEntry> Merged { get; init; } = [];

    /// <summary>Whether the edit adds an entry and a marker for it.</summary>
    public bool AddsEntry { get; init; }

    /// <summary>Whether the edit adds a marker for a work that is listed already.</summary>
    public bool AddsMarker { get; init; }

    /// <summary>The same changes as a fix that a person must ask for.</summary>
    public Fix ToFix() => new(Title, FixSafety.Unsafe, Changes.AsSpan()) { Retired = Retired, Merged = Merged, AddsEntry = AddsEntry, AddsMarker = AddsMarker };

    /// <summary>A page that is already as it should be.</summary>
    internal static PageEdit Nothing(string title) => new(title, []);

    /// <summary>A page that is left as it is.</summary>
    internal static PageEdit Refused(string title, string reason) => new(title, []) { Refusal = reason };
}
