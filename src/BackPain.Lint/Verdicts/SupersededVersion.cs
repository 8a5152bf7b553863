using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry for a version of a work of which the wiki cites a later one.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Form">What it says.</param>
/// <param name="Later">The citation of the later version.</param>
/// <param name="Path">The page of the later version, or <see langword="null"/> for the same page.</param>
public sealed record SupersededVersion(ReferenceEntry Entry, WorkForm Form, PageWork Later, string? Path)
{
    /// <summary>At most one verdict an entry, in the order of the page.</summary>
    internal static ImmutableArray<SupersededVersion> In(ImmutableArray<EntrySummary> works, WorkNeighbours neighbours)
    {
        var found = ImmutableArray.CreateBuilder<SupersededVersion>();
        foreach (var work in works.Where(work => MayBeSuperseded(work.Work.Form)))
        {
            var form = work.Work.Form;
            var later = neighbours.Of(work).Where(other => !other.Work.Form.IsNotice && IsLater(other.Work.Form, form))
                .OrderByDescending(other => other.Work.Form.Version).ThenBy(other => other.Path is null ? 0 : 1).FirstOrDefault();
            if (later is not null)
                found.Add(new SupersededVersion(work.Entry, form, later.Work, later.Path));
        }

        return found.ToImmutable();
    }

    private static bool MayBeSuperseded(WorkForm form) => !form.IsNotice && (form.Version > 0 || (form.IsPreprint && form.HasName));

    private static bool IsLater(WorkForm other, WorkForm form) => form.Version > 0
        ? other.Review == form.Review && other.Version > form.Version
        : IsPublished(other) && other.Author == form.Author && other.Title == form.Title && (form.Year == 0 || other.Year == 0 || other.Year >= form.Year);

    private static bool IsPublished(WorkForm other) => !other.IsPreprint && (other.Doi.Length > 0 || other.Pmid.Length > 0) && other.Review.Length == 0;
}
