using System.Globalization;
using System.Text;
using CsCheck;

namespace BackPain.Lint.Tests.Edits;

/// <summary>Pages put together at random, with citations in any order, for edits of whole pages.</summary>
internal static class CitedPages
{
    private static readonly string[] Brackets = ["[{0}]", "\\[{0}\\]", "<sup>[{0}]</sup>", "[{0}][{1}]", "[{1}][{0}]", "[{0},{1}]", "[{1}, {0}]", "[{0}; {1}; {2}]", "[{0}–{1}]", "[{0}-{1}]", "[{1}][{0}-{2}]", "[{2},{0}–{1}]", "[\\[{0}\\]](#cite_note-{0})", "[[{0}]](#cite_note-smith-{0})[[{1}]](#cite_note-smith-{1})", "[{1}], [{0}]", "[{2}] [{0}]", "[{1}, p. 14]", "[{1}][{0}, p. 2]"];
    private static readonly string[] Raised = ["<sup>{0}</sup>", "<sup>{1},{0}</sup>", "^{0}^", "<sup>{0}-{1}</sup>"];
    private static readonly string[] Normal = ["[{0}]", "[{0}]", "[{0},{1}]", "[{0}-{2}]"];
    private static readonly string[] Frames = ["Heat helps.{0} ", "Heat helps.{0}\n\n", "| Heat{0} | Cold |\n| --- | --- |\n| helps{0} | no |\n\n", "* Heat helps.{0}\n\n", "> Heat helps.{0}\n\n"];
    private static readonly string[] Labels = ["{0}. ", "  {0}. ", "{0}) ", "[{0}] ", "\\[{0}\\] ", "{0,2}. ", "{0}.  ", "1. "];
    private static readonly string[] Breaks = ["\n", "\r\n"];

    /// <summary>Any page: every dialect, layout and line break.</summary>
    public static readonly Gen<string> Any =
        from size in Gen.Select(Gen.Int[3, 14], Gen.Int[1, 9], Gen.Int[0, 7])
        from isRaised in Gen.Int[0, 4]
        from citations in Gen.Select(Gen.OneOf(isRaised == 0 ? Raised : Brackets), Gen.OneOf(Frames), Gen.Int[0, size.Item1 - 1].Array[3]).Array[1, 12]
        from hangs in Gen.Int[0, 3].Array[size.Item1]
        from form in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.OneOf(Breaks))
        select Write(size.Item1, Labels[size.Item3] == "1. " ? 1 : size.Item2, Labels[size.Item3], citations, hangs, form.Item1, form.Item2, form.Item3 ? "\uFEFF" : "", form.Item4);

    /// <summary>Pages that a conversion to footnotes and back leaves as they are: ascending AMA markers, an ordered list, every entry cited.</summary>
    public static readonly Gen<string> InNormalForm =
        from size in Gen.Select(Gen.Int[3, 14], Gen.Int[1, 9])
        from citations in Gen.Select(Gen.OneOf(Normal), Gen.OneOf(Frames), Gen.Int[0, size.Item1 - 3]).Array[1, 12]
        from hangs in Gen.Int[0, 3].Array[size.Item1]
        from form in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.OneOf(Breaks))
        select Write(
            size.Item1, size.Item2, form.Item3 ? "{0}. " : "  {0}. ",
            [.. citations.Select(citation => (citation.Item1, citation.Item2, (int[])[citation.Item3, citation.Item3 + 1, citation.Item3 + 2])), ("[{0}-{2}]", "All.{0}\n\n", [0, 1, size.Item1 - 1])],
            hangs, form.Item1, form.Item2, "", form.Item4);

    private static string Write(int count, int start, string label, (string Form, string Frame, int[] Members)[] citations, int[] hangs, bool isLoose, bool isOpen, string mark, string lineBreak)
    {
        var text = new StringBuilder(mark).Append("# Back pain\n\n");
        foreach (var (form, frame, members) in citations)
        {
            int[] named = [.. members.Select(member => member + start)];
            var hasRange = form.Contains("}-{", StringComparison.Ordinal) || form.Contains("}–{", StringComparison.Ordinal);
            if (hasRange)
                Array.Sort(named);
            var written = hasRange && named.Distinct().Count() < 3 ? form.StartsWith("<sup>{", StringComparison.Ordinal) ? "<sup>{0}</sup>" : "[{0}]" : form;
            text.AppendFormat(CultureInfo.InvariantCulture, frame, string.Format(CultureInfo.InvariantCulture, written, [.. named.Cast<object>()]));
        }

        text.Append("\n\n## References\n\n");
        for (var i = 0; i < count; i++)
        {
            var lead = string.Format(CultureInfo.InvariantCulture, label, start + i);
            text.Append(lead).Append(Pages.Work(i)).Append(Continuation(hangs[i], lead.Length, label[0] is '[' or '\\')).Append(isLoose ? "\n\n" : "\n");
        }

        return (isOpen ? text.ToString().TrimEnd() : text.ToString()).ReplaceLineEndings(lineBreak);
    }

    private static string Continuation(int hang, int column, bool isParagraph) => hang switch
    {
        1 => "\nEpub 2006 Mar.",
        2 when !isParagraph => "\n" + new string(' ', column) + "Review in the same issue.",
        3 when !isParagraph => "\n\n" + new string(' ', column) + "A note on the work.",
        _ => "",
    };
}
