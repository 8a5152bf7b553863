using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>Writes works with all that is known of them, for programs. New members may come, none is renamed.</summary>
internal static class JsonWorks
{
    /// <summary>The output is a file or a pipe, never a part of an HTML page, so letters stay letters.</summary>
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, ImmutableArray<ListedWork> works)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "bplint");
        json.WriteString("version", CommandLine.Version);
        json.WriteEndObject();
        json.WriteStartArray("works");
        foreach (var work in works)
            Write(json, work);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListedWork listed)
    {
        var work = listed.Work;
        json.WriteStartObject();
        json.WriteString("key", listed.Key);
        WriteAuthors(json, "authors", work, given: static author => author.GivenNames);
        if (work.HasMoreAuthors)
            json.WriteBoolean("moreAuthors", true);
        WriteText(json, "title", work.Title);
        WriteText(json, "journal", work.Journal);
        if (work.Year is { } year)
            json.WriteNumber("year", year);
        WriteText(json, "volume", work.Volume);
        WriteText(json, "issue", work.Issue);
        WriteText(json, "pages", work.Pages);
        WriteText(json, "doi", work.Doi);
        WriteText(json, "pmid", work.Pmid);
        WriteText(json, "pmcid", work.Pmcid);
        WriteText(json, "url", work.Address);
        WriteText(json, "text", work.Text);
        json.WriteStartArray("places");
        foreach (var place in listed.Places)
            Write(json, place);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WorkPlace place)
    {
        json.WriteStartObject();
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        if (place.Number > 0)
            json.WriteNumber("number", place.Number);
        json.WriteBoolean("cited", place.IsCited);
        json.WriteEndObject();
    }

    /// <summary>Persons with family and given names, groups as <c>literal</c>, as CSL has it; nothing when there are none.</summary>
    internal static void WriteAuthors(Utf8JsonWriter json, string name, CitedWork work, Func<EntryAuthor, string> given)
    {
        if (work.Authors.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var author in work.Authors)
        {
            json.WriteStartObject();
            json.WriteString(author.IsGroup ? "literal" : "family", author.Family);
            WriteText(json, "given", given(author));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A member that is left out when it is empty.</summary>
    internal static void WriteText(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }
}
