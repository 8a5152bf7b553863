using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>Writes works as RIS, which reference managers read: one field a line, lines ended by CRLF.</summary>
internal static class RisWorks
{
    /// <summary>Writes a record for each work.</summary>
    public static void Write(TextWriter output, ImmutableArray<ListedWork> works)
    {
        foreach (var work in works)
        {
            foreach (var (tag, value) in FieldsOf(work).Where(field => field.Value.Length > 0))
                output.Write($"{tag}  - {value}\r\n");
            output.Write("ER  - \r\n\r\n");
        }
    }

    private static IEnumerable<(string Tag, string Value)> FieldsOf(ListedWork listed)
    {
        var work = listed.Work;
        var (first, last) = WorkFields.Pages(work.Pages);
        yield return ("TY", WorkFields.IsArticle(work) ? "JOUR" : WorkFields.IsWebPage(work) ? "ELEC" : "GEN");
        yield return ("ID", listed.Key);
        foreach (var author in work.Authors)
            yield return ("AU", WorkFields.FamilyFirst(author, static name => name));
        yield return ("TI", WorkFields.Title(work));
        yield return ("T2", work.Journal);
        yield return ("PY", work.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return ("VL", work.Volume);
        yield return ("IS", work.Issue);
        yield return ("SP", first);
        yield return ("EP", last);
        yield return ("DO", work.Doi);
        yield return ("AN", work.Pmid);
        yield return ("C2", work.Pmcid);
        yield return ("UR", WorkFields.Address(work));
        yield return ("N1", WorkFields.Places(listed.Places));
    }
}
