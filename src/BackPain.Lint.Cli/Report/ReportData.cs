using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Works;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Report;

/// <summary>
/// Writes the data of a report, short enough for thousands of pages; <c>report.js</c> says what each place of an array is. Pages are
/// written by strangers: the encoder leaves no character that could end the script element that holds the data.
/// </summary>
internal static class ReportData
{
    private const int FlushAt = 1 << 16;

    /// <summary>Works that few pages cite are many, and of no interest among the most cited.</summary>
    private const int MostWorks = 200;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, WikiState wiki, ReportPlace place)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", CommandLine.Version);
        json.WriteString("day", place.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("folder", place.Wiki.Replace(Path.DirectorySeparatorChar, '/'));
        json.WriteString("way", place.Way);
        json.WriteStartArray("weights");
        foreach (var weight in ReportedPage.Weights)
            json.WriteNumberValue(weight);
        json.WriteEndArray();
        WritePages(json, wiki.Pages);
        WriteWorks(json, wiki.Works(), wiki.Pages);
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, IReadOnlyList<ReportedPage> pages)
    {
        var rules = pages.SelectMany(page => page.Findings).Select(finding => finding.Finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteTexts(json, rule.Id, rule.Name, rule.Title, rule.Category.ToString().ToLowerInvariant(), rule.Why, rule.FixNote ?? "");
        json.WriteEndArray();
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            Write(json, page, indexes);
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportedPage page, Dictionary<string, int> rules)
    {
        json.WriteStartObject();
        json.WriteString("path", page.Path);
        json.WriteString("title", page.Title);
        if (!page.IsPage)
            json.WriteBoolean("config", true);
        json.WriteNumber("urgency", page.Urgency);
        json.WriteNumber("claims", page.Claims);
        json.WriteNumber("sourced", page.WithSource);
        json.WriteStartArray("sections");
        foreach (var section in page.Sections)
        {
            json.WriteStartArray();
            json.WriteStringValue(section.Title);
            WriteNumbers(json, section.Line, section.Claims, section.WithSource);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var (finding, line, column, state) in page.Findings)
        {
            json.WriteStartArray();
            WriteNumbers(json, rules[finding.Rule.Id], (int)finding.Severity, line, column, (int)state, Fixability(finding));
            json.WriteStringValue(finding.Message);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>2 for a finding with a safe fix, 1 with one that a person must look at, 0 for one that is mended by hand.</summary>
    private static int Fixability(Finding finding)
    {
        if (finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe))
            return 2;
        return finding.Fixes.Any(fix => fix.Safety == FixSafety.Unsafe) ? 1 : 0;
    }

    private static void WriteWorks(Utf8JsonWriter json, ImmutableArray<CitedOften> works, IReadOnlyList<ReportedPage> pages)
    {
        var indexes = pages.Select((page, index) => (page.Path, index)).ToDictionary(StringComparer.Ordinal);
        json.WriteNumber("workCount", works.Length);
        json.WriteStartArray("works");
        foreach (var work in works.Take(MostWorks))
        {
            json.WriteStartArray();
            WriteTextValues(json, Authors(work.Work), WorkFields.Title(work.Work), work.Work.Journal, WorkFields.Address(work.Work));
            WriteNumbers(json, work.Work.Year ?? 0, work.Pages);
            json.WriteStartArray();
            foreach (var place in work.Places)
                WritePair(json, indexes[place.Path], place.Line);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("years");
        foreach (var (year, entries) in works.GroupBy(work => work.Work.Year ?? 0, work => work.Places.Length).Select(group => (group.Key, group.Sum())).Order())
            WritePair(json, year, entries);

        json.WriteEndArray();
    }

    private static string Authors(CitedWork work)
    {
        const int MostAuthors = 3;
        return string.Join(", ", work.Authors.Take(MostAuthors)) + (work.HasMoreAuthors || work.Authors.Length > MostAuthors ? ", et al." : "");
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string> texts)
    {
        json.WriteStartArray();
        WriteTextValues(json, texts);
        json.WriteEndArray();
    }

    private static void WriteTextValues(Utf8JsonWriter json, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            json.WriteStringValue(text);
    }

    private static void WritePair(Utf8JsonWriter json, int first, int second)
    {
        json.WriteStartArray();
        WriteNumbers(json, first, second);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            json.WriteNumberValue(number);
    }
}
