using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>Writes works for a person: one line each, and below it the pages that cite it.</summary>
internal static class TextWorks
{
    /// <summary>Writes.</summary>
    public static void Write(TextWriter output, ImmutableArray<ListedWork> works)
    {
        foreach (var (_, work, places) in works)
        {
            output.Write(Printable.Of(Line(work)) + "\n");
            foreach (var place in places)
                output.Write($"    {WorkFields.Place(place)}{(place.IsCited ? "" : " (not cited)")}\n");
        }
    }

    private static string Line(CitedWork work)
    {
        var authors = string.Join(", ", work.Authors.Take(3)) + (work.HasMoreAuthors || work.Authors.Length > 3 ? ", et al." : "");
        var head = $"{authors}{(work.Year is { } year ? $" ({year})" : "")}".Trim();
        var place = $"{work.Journal} {work.Volume}{(work.Issue.Length > 0 ? $"({work.Issue})" : "")}".Trim() + (work.Pages.Length > 0 ? $": {work.Pages}" : "");
        var parts = new[] { head, WorkFields.Title(work), place, work.Doi.Length > 0 ? $"doi:{work.Doi}" : "", work.Pmid.Length > 0 ? $"PMID {work.Pmid}" : "", work.Pmcid, IdentifiedOrAddress(work) };
        return string.Join(' ', parts.Where(part => part.Length > 0).Select(part => part[^1] is '.' or '?' or '!' || part == work.Address ? part : part + "."));
    }

    private static string IdentifiedOrAddress(CitedWork work) => WorkFields.IsWebPage(work) ? work.Address : "";
}
