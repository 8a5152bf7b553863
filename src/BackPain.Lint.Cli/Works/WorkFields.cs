using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>What several formats make of a work.</summary>
internal static class WorkFields
{
    private const int MostPlaces = 10;

    /// <summary>The title; what cannot be told apart stays together, so that nothing of an entry is lost.</summary>
    public static string Title(CitedWork work) => work.Title.Length > 0 ? work.Title : work.Text;

    /// <summary>Whether it appeared in a journal: where neither a place in it nor an identifier is known, it may be a book or a site.</summary>
    public static bool IsArticle(CitedWork work) => work.Journal.Length > 0 && (work.Volume.Length > 0 || work.Pages.Length > 0 || IsIdentified(work));

    /// <summary>Whether nothing but a web address tells where it is.</summary>
    public static bool IsWebPage(CitedWork work) => !IsArticle(work) && work.Address.Length > 0 && !IsIdentified(work);

    private static bool IsIdentified(CitedWork work) => work.Doi.Length > 0 || work.Pmid.Length > 0 || work.Pmcid.Length > 0;

    /// <summary>"S. D.", "Simon D.": initials have full stops outside medical journals.</summary>
    public static string Given(EntryAuthor author) =>
        string.Join(' ', author.GivenNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Length == 1 ? part + "." : part));

    /// <summary>An address that leads to the work.</summary>
    public static string Address(CitedWork work)
    {
        if (work.Address.Length > 0)
            return work.Address;
        foreach (var (kind, value) in (ReadOnlySpan<(IdentifierKind, string)>)[(IdentifierKind.Doi, work.Doi), (IdentifierKind.Pmid, work.Pmid), (IdentifierKind.Pmcid, work.Pmcid)])
        {
            if (value.Length > 0 && IdentifierAddress.Of(kind, value) is { } address)
                return address;
        }

        return "";
    }

    /// <summary>"French, S. D."; a group and a bare family name have no comma.</summary>
    public static string FamilyFirst(EntryAuthor author, Func<string, string> write) =>
        author.GivenNames.Length == 0 ? write(author.Family) : $"{write(author.Family)}, {write(Given(author))}";

    /// <summary>"Cited in pages/heat.md:12; pages/cold.md:40".</summary>
    public static string Places(ImmutableArray<WorkPlace> places)
    {
        var more = places.Length > MostPlaces ? $"; and {places.Length - MostPlaces} more" : "";
        return $"Cited in {string.Join("; ", places.Take(MostPlaces).Select(Place))}{more}";
    }

    /// <summary>"pages/heat.md:12".</summary>
    public static string Place(WorkPlace place) => $"{Printable.Of(place.Path)}:{place.Line}";

    /// <summary>First and last page in full: <c>1430-4</c> ends on page 1434. The last is empty for a single page.</summary>
    public static (string First, string Last) Pages(string pages)
    {
        var dash = pages.AsSpan().IndexOfAny('-', '–', '—');
        if (dash <= 0 || dash == pages.Length - 1)
            return (pages, "");
        var (first, last) = (pages[..dash].Trim(), pages[(dash + 1)..].Trim());
        var isShort = last.Length < first.Length && last.All(char.IsAsciiDigit) && first[^last.Length..].All(char.IsAsciiDigit);
        return (first, isShort ? first[..^last.Length] + last : last);
    }
}
