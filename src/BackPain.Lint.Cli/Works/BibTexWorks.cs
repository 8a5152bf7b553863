using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Works;

/// <summary>Writes works as BibTeX in UTF-8, which LaTeX, Pandoc and reference managers read.</summary>
internal static class BibTexWorks
{
    /// <summary>Writes an entry for each work.</summary>
    public static void Write(TextWriter output, ImmutableArray<ListedWork> works)
    {
        foreach (var work in works)
        {
            output.Write($"@{(WorkFields.IsArticle(work.Work) ? "article" : "misc")}{{{work.Key},\n");
            foreach (var (name, value) in FieldsOf(work).Where(field => field.Value.Length > 0))
                output.Write($"  {name} = {{{value}}},\n");
            output.Write("}\n\n");
        }
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(ListedWork listed)
    {
        var work = listed.Work;
        var (first, last) = WorkFields.Pages(work.Pages);
        yield return ("author", Authors(work));

        // The second braces keep the capitals of names and acronyms, which styles would lower.
        yield return ("title", $"{{{Escaped(WorkFields.Title(work))}}}");
        yield return (WorkFields.IsArticle(work) ? "journal" : "howpublished", Escaped(work.Journal));
        yield return ("year", work.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return ("volume", Escaped(work.Volume));
        yield return ("number", Escaped(work.Issue));
        yield return ("pages", Escaped(last.Length > 0 ? $"{first}--{last}" : first));
        yield return ("doi", Verbatim(work.Doi));
        yield return ("pmid", work.Pmid);
        yield return ("pmcid", work.Pmcid);
        yield return ("url", Verbatim(WorkFields.Address(work)));
        yield return ("note", Escaped(WorkFields.Places(listed.Places)));
    }

    private static string Authors(CitedWork work)
    {
        var names = work.Authors.Select(author => author.IsGroup ? $"{{{Escaped(author.Family)}}}" : WorkFields.FamilyFirst(author, Escaped));
        return string.Join(" and ", work.HasMoreAuthors && !work.Authors.IsEmpty ? names.Append("others") : names);
    }

    /// <summary>Braces are counted even behind a backslash, so they are named by words.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Addresses are not escaped by LaTeX's rules; only what would end the field is.</summary>
    private static string Verbatim(string address) =>
        address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
