using System.Globalization;
using System.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>Writes pages whose references are in order, in the layouts and marker forms that real pages have.</summary>
internal static class WrittenPage
{
    private static readonly string[] Works =
    [
        "French SD, Cameron M, Walker BF, Reggars JW, Esterman AJ. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.",
        "Hayden JA, van Tulder MW, Malmivaara A, Koes BW. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev. 2005;(3):CD000335. PMID 16034851.",
        "Furlan AD, Brosseau L, Imamura M, Irvin E. Massage for low back pain. Cochrane Database Syst Rev. 2002;(2):CD001929. PMID 12076429.",
        "Malmivaara A, Häkkinen U, Aro T, et al. The treatment of acute low back pain: bed rest, exercises, or ordinary activity? N Engl J Med. 1995;332(6):351-5. PMID 7823996.",
        "Thomas KJ, MacPherson H, Thorpe L, et al. Randomised controlled trial of a short course of traditional acupuncture. BMJ. 2006;333(7569):623. PMID 16980316.",
        "Goldberg H, Firtch W, Tyburski M, et al. Oral steroids for acute radiculopathy due to a herniated lumbar disk. JAMA. 2015;313(19):1915-23. PMID 25988461.",
        "Huang DT, Yealy DM, Filbin MR, et al. Procalcitonin-guided use of antibiotics. N Engl J Med. 2018;379(3):236-249. PMID 29781385.",
        "Corti C, Fally M, Fabricius-Bjerre A, et al. Point-of-care procalcitonin test. Int J Chron Obstruct Pulmon Dis. 2016;11:1381-9. PMID 27382274.",
        "Annane D, Renault A, Brun-Buisson C, et al. Hydrocortisone plus fludrocortisone for adults with septic shock. N Engl J Med. 2018;378(9):809-818. PMID 29490185.",
        "Mathieson S, Maher CG, McLachlan AJ, et al. Trial of pregabalin for acute and chronic sciatica. N Engl J Med. 2017;376(12):1111-1120. PMID 28328324.",
        "Pinto RZ, Maher CG, Ferreira ML, et al. Drugs for relief of pain in patients with sciatica. BMJ. 2012;344:e497. PMID 22331277.",
        "Gard G. Body awareness therapy for patients with fibromyalgia and chronic pain. Disabil Rehabil. 2005;27(12):725-8. PMID 16012065.",
    ];

    private static readonly string[] Topics = ["Heat", "Exercise", "Massage", "Activity", "Acupuncture", "Steroids", "Antibiotics", "Tests", "Shock", "Pregabalin", "Pain drugs", "Body awareness"];
    private static readonly string[] Labels = ["{0}. ", "  {0}. ", "[{0}] ", "\\[{0}\\] ", "{0}) "];
    private static readonly string[] Headings = ["## References", "References\n----------", "**References**", "### References:", "## Literature cited"];

    /// <summary>A page of four to twelve entries and as many sections as it pleases the seed.</summary>
    public static string Write(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(4, Works.Length + 1);
        var page = new StringBuilder("# Back pain\n\nMany people have back pain at some time of their lives.\n\n");
        var next = 1;
        while (next <= count)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {Topics[(next - 1) % Topics.Length]}\n\n");
            var last = Math.Min(count, next + random.Next(0, 4));
            WriteText(page, random, next, last);
            next = last + 1;
        }

        WriteList(page, random, count);
        var text = page.ToString();
        return random.Next(4) == 0 ? text.ReplaceLineEndings("\r\n") : text;
    }

    private static void WriteText(StringBuilder page, Random random, int first, int last)
    {
        if (last - first >= 2 && random.Next(2) == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Several works speak about this.[{first}{(random.Next(2) == 0 ? "-" : "–")}{last}]");
        }
        else
        {
            for (var number = first; number <= last; number++)
                page.Append(CultureInfo.InvariantCulture, $"{(number == first ? "" : " ")}One work speaks about {Topics[(number - 1) % Topics.Length].ToLowerInvariant()} at length.[{number}]");
        }

        page.Append("\n\n");
        if (random.Next(3) == 0 && first > 1)
            page.Append(CultureInfo.InvariantCulture, $"An earlier work said so too.[{random.Next(1, first)}]\n\n");
    }

    private static void WriteList(StringBuilder page, Random random, int count)
    {
        var label = Labels[random.Next(Labels.Length)];
        page.Append(Headings[random.Next(Headings.Length)]).Append("\n\n");
        var gap = label.Contains('[') || random.Next(4) == 0 ? "\n\n" : "\n";
        for (var number = 1; number <= count; number++)
            page.AppendFormat(CultureInfo.InvariantCulture, label, number).Append(Works[number - 1]).Append(number < count ? gap : "\n");
    }
}
