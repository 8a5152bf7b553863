using System.Globalization;
using System.Text;

namespace BackPain.Lint.Benchmarks;

/// <summary>Writes medical pages of any size from a seed: the same text on every machine, and nothing to download.</summary>
internal static class SyntheticPage
{
    private static readonly string[] Subjects = ["Heat therapy", "Exercise", "Massage", "A short course of steroids", "Bed rest", "Acupuncture", "Spinal manipulation", "The usual dose of paracetamol", "A home programme of stretches", "Cognitive therapy"];
    private static readonly string[] Verbs = ["reduces", "does not change", "improves", "was compared with", "is often combined with", "was followed by", "is recommended before", "shortens", "prevents", "may increase"];
    private static readonly string[] Objects = ["pain in the first week", "time off work", "the need for other drugs", "function after three months", "stiffness in the morning", "the number of visits to a clinic", "sleep in older adults", "symptoms of sciatica", "recovery from an acute episode", "quality of life"];
    private static readonly string[] Tails = ["", " in most adults", " in 42 % of the patients", " (RR 0.81, 95% CI 0.70 to 0.93)", " after twelve weeks", ", especially in people who sit all day", " when it is begun early", " compared with usual care"];
    private static readonly string[] Families = ["French", "Hayden", "Furlan", "Malmivaara", "Chou", "Thomas", "Goldberg", "Pinto", "Mathieson", "Gard", "Ostelo", "Cherkin"];
    private static readonly string[] Journals = ["Spine", "BMJ", "JAMA", "Lancet", "N Engl J Med", "Ann Intern Med", "Cochrane Database Syst Rev", "J Physiother"];

    /// <summary>A page of about so many UTF-16 units: sections of prose with markers, and one reference list.</summary>
    /// <param name="seed">Another page for each.</param>
    /// <param name="length">UTF-16 units.</param>
    /// <param name="firstWork">The number of the first work it cites, of those that pages share; none to make up its own.</param>
    public static string Write(int seed, int length, int? firstWork = null)
    {
        var random = new Random(seed);
        var page = new StringBuilder("# Back pain\n\n");
        var entries = Math.Max(8, length / 700);
        for (var section = 1; page.Length < length * 2 / 3; section++)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {Pick(random, Subjects)} and {Pick(random, Objects)} {section}\n\n");
            for (var paragraph = 0; paragraph < 4; paragraph++)
                WriteParagraph(page, random, entries);
        }

        page.Append("## References\n\n");
        for (var number = 1; number <= entries; number++)
            page.Append(CultureInfo.InvariantCulture, $"{number}. {(firstWork is { } first ? Entry(new Random(first + number), first + number) : Entry(random, number))}\n");
        return page.ToString();
    }

    /// <summary>A page of so many markers and entries and little else.</summary>
    public static string WriteDense(int markers, int entries)
    {
        var page = new StringBuilder("# Back pain\n\n");
        for (var i = 0; i < markers; i++)
            page.Append(CultureInfo.InvariantCulture, $"Heat helps.[{(i % entries) + 1}]{(i % 8 == 7 ? "\n\n" : " ")}");
        page.Append("\n\n## References\n\n");
        var random = new Random(1);
        for (var number = 1; number <= entries; number++)
            WriteEntry(page, random, number);
        return page.ToString();
    }

    private static void WriteParagraph(StringBuilder page, Random random, int entries)
    {
        var sentences = random.Next(2, 6);
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            page.Append(CultureInfo.InvariantCulture, $"{Pick(random, Subjects)} {Pick(random, Verbs)} {Pick(random, Objects)}{Pick(random, Tails)}.");
            if (random.Next(3) > 0)
                page.Append(CultureInfo.InvariantCulture, $"[{random.Next(1, entries + 1)}]");
            page.Append(sentence == sentences - 1 ? "\n\n" : " ");
        }
    }

    private static void WriteEntry(StringBuilder page, Random random, int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"{number}. {Entry(random, number)}\n");
    }

    /// <summary>An entry without its label; another for each number.</summary>
    public static string Entry(Random random, int number)
    {
        var year = random.Next(1990, 2026);
        return string.Create(CultureInfo.InvariantCulture, $"{Pick(random, Families)} A, {Pick(random, Families)} B, {Pick(random, Families)} C; et al. ({year}). \"{Pick(random, Subjects)} and {Pick(random, Objects)}: trial {number}\". {Pick(random, Journals)}. {random.Next(1, 400)} ({random.Next(1, 13)}): {random.Next(1, 900)}–{random.Next(900, 1000)}. doi:10.1016/j.bench.{year}.{number}. PMID {10_000_000 + number}.");
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
