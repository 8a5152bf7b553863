using System.Collections.Immutable;
using System.Text.Json;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>Writes works as CSL-JSON, which Zotero, Pandoc and citation processors read.</summary>
internal static class CslJsonWorks
{
    /// <summary>Writes one array.</summary>
    public static void Write(Stream output, ImmutableArray<ListedWork> works)
    {
        using var json = new Utf8JsonWriter(output, JsonWorks.Options);
        json.WriteStartArray();
        foreach (var work in works)
            Write(json, work);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ListedWork listed)
    {
        var work = listed.Work;
        json.WriteStartObject();
        json.WriteString("id", listed.Key);
        json.WriteString("type", WorkFields.IsArticle(work) ? "article-journal" : WorkFields.IsWebPage(work) ? "webpage" : "document");
        JsonWorks.WriteAuthors(json, "author", work, WorkFields.Given);
        json.WriteString("title", WorkFields.Title(work));
        if (work.Year is { } year)
            WriteYear(json, year);
        JsonWorks.WriteText(json, "container-title", work.Journal);
        JsonWorks.WriteText(json, "volume", work.Volume);
        JsonWorks.WriteText(json, "issue", work.Issue);
        JsonWorks.WriteText(json, "page", work.Pages);
        JsonWorks.WriteText(json, "DOI", work.Doi);
        JsonWorks.WriteText(json, "PMID", work.Pmid);
        JsonWorks.WriteText(json, "PMCID", work.Pmcid);
        JsonWorks.WriteText(json, "URL", WorkFields.Address(work));
        json.WriteString("note", WorkFields.Places(listed.Places));
        json.WriteEndObject();
    }

    private static void WriteYear(Utf8JsonWriter json, int year)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(year);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
