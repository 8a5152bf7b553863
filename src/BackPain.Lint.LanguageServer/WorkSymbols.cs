using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using Range = BackPain.Lint.LanguageServer.Protocol.Range;

namespace BackPain.Lint.LanguageServer;

/// <summary>Finds works in the pages that the server knows: by PMID, DOI, PMCID, author, year or words.</summary>
internal static class WorkSymbols
{
    /// <summary>More answers than anybody reads; a longer query finds the rest.</summary>
    private const int Most = 500;

    /// <summary>The works that fit a query, page by page.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="works">Works of all pages.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static SymbolInformation[] Find(string query, IEnumerable<KnownWorkPlace> works, CancellationToken cancellation)
    {
        var wanted = new WorkQuery(query);
        var found = new List<KnownWorkPlace>();
        foreach (var work in works)
        {
            cancellation.ThrowIfCancellationRequested();
            if (wanted.Fits(work.Form, work.Folded))
                found.Add(work);
        }

        return
        [
            .. found.OrderBy(work => work.Page, StringComparer.Ordinal).ThenBy(work => work.Place.Range.Start.Line).ThenBy(work => work.Place.Range.Start.Character).Take(Most)
                .Select(work => new SymbolInformation(work.Name, SymbolKind.Work, work.Place, work.Page)),
        ];
    }

    /// <summary>The works of a page that was read.</summary>
    public static IEnumerable<KnownWorkPlace> Of(CheckedPage page)
    {
        if (page.Result is not { Page: var verdicts })
            yield break;
        foreach (var (entry, work) in verdicts.Works)
            yield return new(Named(Outline.NameOf(verdicts.Article, entry, withTitle: true), work.Form), work.Form, entry.FoldedText, new Location(page.Uri, page.Text.RangeOf(entry.Span)), page.Wiki.Folder.Display(page.Path));
    }

    /// <summary>The works of the pages of a folder that its index knows.</summary>
    /// <param name="wiki">The folder.</param>
    /// <param name="isLeftOut">Which pages are not wanted, by absolute path: what is open is known better.</param>
    public static IEnumerable<KnownWorkPlace> Of(Wiki wiki, Func<string, bool> isLeftOut)
    {
        if (wiki.Index is not { } index)
            yield break;
        foreach (var name in index.Paths)
        {
            var path = Path.GetFullPath(name, wiki.Folder.Root);
            if (isLeftOut(path))
                continue;
            foreach (var work in index.WorksOf(name))
                yield return new(Named(NameOf(work), work.Form), work.Form, "", PlaceOf(path, work), name);
        }
    }

    /// <summary>Columns of a text that is not at hand cannot be counted in the client's encoding: the line is enough.</summary>
    private static Location PlaceOf(string path, PageWork work)
    {
        var start = new Position((uint)work.Lines.Start.Line, 0);
        return new Location(ToProtocol.UriOf(path), new Range(start, start));
    }

    private static string NameOf(PageWork work)
    {
        var author = work.Form.Author is { Length: > 0 } folded ? char.ToUpperInvariant(folded[0]) + folded[1..] : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"{author} {(work.Form.Year > 0 ? work.Form.Year : "")}").Trim();
        return work.Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{work.Number}. {name}") : name;
    }

    /// <summary>Editors show only what their own filter finds in the name: what was asked for has to stand in it.</summary>
    private static string Named(string name, WorkForm form)
    {
        string[] identifiers = [form.Pmid.Length > 0 ? $"PMID {form.Pmid}" : "", form.Doi.Length > 0 ? $"doi:{form.Doi}" : "", form.Pmcid];
        var known = string.Join(", ", identifiers.Where(identifier => identifier.Length > 0));
        return known.Length == 0 ? name.Length == 0 ? "(no name)" : name : $"{name} ({known})".TrimStart();
    }
}
