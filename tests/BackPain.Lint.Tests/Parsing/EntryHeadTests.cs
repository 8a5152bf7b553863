using BackPain.Lint.Articles;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Authors, title and container of an entry, in the styles that pages use.</summary>
public sealed class EntryHeadTests
{
    private const string Above = "Heat.[1]\n\n## References\n\n1. ";

    private static readonly string[] Pieces = ["French S, ", "Cameron MP", "French, S. D., ", "Doe, Jane ", "and ", "& ", "et al. ", "(2006). ", "2006. ", "\"A title\"", "“", "”", "*Spine*", "_Spine_. ", "[Title](http://x.org/a) ", "In: ", "王明, ",
        "van der ", "World Health Organization. ", "Study Group", ": ", ". ", "; ", "31(9):998-1006.", "doi:10.1001/x ", "PMID 123 ", "<b>", "\uD83D\uDE00", "́", "\u00A0", "\n  ", "?", "(eds.)", "Th. ", "?\". ", "--"];

    [Theory]
    [InlineData("French S, Cameron M. Heat. Spine. 2006;31:998-1006.", "French S|Cameron M")]
    [InlineData("van der Windt DA, O'Neill JT, Pérez-Bárcena J: Heat. Spine. 2006;31:998-1006.", "van der Windt DA|O'Neill JT|Pérez-Bárcena J")]
    [InlineData("Nogueira Carrer HC, St Clair EW, Smith J Jr. Heat. Spine. 2006;31:998-1006.", "Nogueira Carrer HC|St Clair EW|Smith J")]
    [InlineData("Hill, A. J., Carhart-Harris, R., & Petrzilka, Th. (2010). Heat. Spine, 31(9), 998–1006.", "Hill A. J.|Carhart-Harris R.|Petrzilka Th.")]
    [InlineData("Shen, H.-W.; Yu, A.-M. (2010). \"Heat\". Spine. 31 (9): 998–1006.", "Shen H.-W.|Yu A.-M.")]
    [InlineData("Williams, Christopher M (2014). \"Paracetamol\". The Lancet.", "Williams Christopher M")]
    [InlineData("Shulgin, Alexander; Shulgin, Ann (1997). *TiHKAL*. Transform Press.", "Shulgin Alexander|Shulgin Ann")]
    [InlineData("J. A. Doe, R. Roe: A title of some length. 2001.", "Doe J. A.|Roe R.")]
    [InlineData("Alexander Shulgin and Ann Shulgin (1991). PiHKAL.", "Shulgin Alexander|Shulgin Ann")]
    [InlineData("Baghdadi et al., 2020. DOI 10.1111/jonm.13141", "Baghdadi|…")]
    [InlineData("Oldham & Hackman, 2010; DOI 10.1002/job.678", "Oldham|Hackman")]
    [InlineData("[Bramante et al. 2023, The Lancet](https://doi.org/10.1016/x)", "Bramante|…")]
    [InlineData("Schutte JM, Steegers EA, et al. Heat. BJOG. 2010;117(4):399-406.", "Schutte JM|Steegers EA|…")]
    [InlineData("French S, Cameron M, and others. Heat. BJOG. 2010;117(4):399-406.", "French S|Cameron M|…")]
    [InlineData("Huang DT, Yealy DM; ProACT Study Group. Heat. BJOG. 2010;117(4):399-406.", "Huang DT|Yealy DM|[ProACT Study Group]")]
    [InlineData("World Health Organization (2019). Guideline on heat.", "[World Health Organization]")]
    [InlineData("U.S. Food and Drug Administration. Heat and its dangers. 2019.", "[U.S. Food and Drug Administration]")]
    [InlineData("王明, 李华. 腰痛的治疗. 2009.", "王明|李华")]
    [InlineData("Simon French, Melainie Cameron and Bruce F. Walker (2006). \"Heat\". Spine. 31 (9): 998–1006.", "French Simon|Cameron Melainie|Walker Bruce F.")]
    [InlineData("SPRINT Research Group, Wright JT, Williamson JD. A trial of heat. N Engl J Med. 2015;373(22):2103-16.", "[SPRINT Research Group]|Wright JT|Williamson JD")]
    [InlineData("National Academies of Sciences, Engineering, and Medicine Committee. Pain. 2017.", "[National Academies of Sciences, Engineering, and Medicine Committee]")]
    [InlineData("NINDS rt-PA Stroke Study Group. Heat for stroke. N Engl J Med. 1995;333(24):1581-7.", "[NINDS rt-PA Stroke Study Group]")]
    [InlineData("Heat for the back: a dubious concept. J Windeler, SL Lange. Spine 1995: 310(6977); 454-56.", "Windeler J|Lange SL")]
    [InlineData("Heat for the back: a dubious concept. A Journal of Heat. 1995;310(6977):454-56.", "")]
    [InlineData("**Heat for back pain.** Harville D. Spine 1976: 4(2); 384-95.", "Harville D")]
    [InlineData("Vitamin C. Wikipedia. 2019.", "")]
    [InlineData("Hepatitis B, C and D. BMJ. 2019.", "")]
    [InlineData("Pain, Chronic. NIMH. 2019.", "")]
    [InlineData("Post Finasteride Syndrome PFS. A page. 2019.", "")]
    [InlineData("Heat for back pain: a review. BMJ. 2019.", "")]
    [InlineData("Pfizer, Inc. A trial. 2016.", "")]
    [InlineData("National Institute of Mental Health", "")]
    [InlineData("U.S. Congress. An act on heat. 2016.", "")]
    public void Reads_the_authors(string body, string authors)
    {
        var entry = Entry(body);
        var names = entry.Authors.Select(author => author.IsGroup ? $"[{author.Family}]" : author.Given.Length == 0 ? author.Family : $"{author.Family} {author.Given}");
        string.Join('|', entry.MoreAuthors.IsEmpty ? names : names.Append("…")).ShouldBe(authors);
    }

    [Theory]
    [InlineData("French S, Cameron M. Heat or cold? Spine. 2006;31:998-1006.", "Heat or cold?", "Spine")]
    [InlineData("French S (2006). \"A review of heat\". *Spine*. 31 (9): 998–1006.", "A review of heat", "Spine")]
    [InlineData("Darke, S. (1996). \"Fatal heroin \"overdose\"\". Addiction. 91 (12): 1765–1772.", "Fatal heroin \"overdose\"", "Addiction")]
    [InlineData("Gahr, M. (2012). Desomorphine goes “crocodile”. J Addict Dis, 31(4), 407-412.", "Desomorphine goes “crocodile”", "J Addict Dis")]
    [InlineData("Barnett ML, Kremer JM: Treatment of arthritis. Results of a trial. Arthritis Rheum 1998 Feb;41(2):290-7.", "Treatment of arthritis. Results of a trial", "Arthritis Rheum")]
    [InlineData("Hausfater P. [The value of serum procalcitonin]. Presse Med. 2009;38:1-9.", "The value of serum procalcitonin", "Presse Med")]
    [InlineData("Park SH, et al. Serotonin syndrome: is it a reason? J Pharm Pract. 2013 Oct 23.", "Serotonin syndrome: is it a reason?", "J Pharm Pract")]
    [InlineData("[Safer injection guide](https://example.org/a)", "Safer injection guide", "")]
    [InlineData("[Bramante et al. 2023, Brain, Behavior, and Immunity](https://doi.org/10.1016/x)", "", "Brain, Behavior, and Immunity")]
    [InlineData("Shulgin, Alexander (1991). *PiHKAL: A Chemical Love Story*. Transform Press.", "PiHKAL: A Chemical Love Story", "")]
    [InlineData("\"Ephedrine\". The American Society of Health-System Pharmacists. Retrieved 8 September 2017.", "Ephedrine", "The American Society of Health-System Pharmacists")]
    [InlineData("Heymans M, Koes B. \"Back schools\". Cochrane Database Syst Rev: CD000261.", "Back schools", "Cochrane Database Syst Rev")]
    [InlineData("Swash, M, Glynn, M. (eds). 2007. Clinical Methods. Edinburgh: Saunders.", "Clinical Methods", "")]
    [InlineData("Geraci, M.J., Peele, J. et al. Int J Emerg Med. 2010 Nov 3: 327.", "", "Int J Emerg Med")]
    [InlineData("Heat for the back: a dubious concept. J Windeler, SL Lange. Spine 1995: 310(6977); 454-56.", "Heat for the back: a dubious concept", "Spine")]
    [InlineData("[https://example.org/a](https://example.org/a)", "", "")]
    [InlineData("Chlorine is a gas, and made by electrolysis. See there.", "", "")]
    public void Reads_title_and_container(string body, string title, string container)
    {
        var entry = Entry(body);
        (Slice(body, entry.Title), Slice(body, entry.Container)).ShouldBe((title, container));
    }

    [Theory]
    [InlineData("Lian XJ. Heat. Biomed Res Int. 2019 Jun 10;2019:3175047.", "2019", "3175047")]
    [InlineData("Petri, G. (2014). \"Heat\". *J R Soc Interface*. **11** (101): 20140873.", "11", "20140873")]
    [InlineData("Erman, M. K. (2012). \"Heat\". *CNS Disord*. **14** (4): PCC.12m01345.", "14", "PCC.12m01345")]
    [InlineData("French S. Heat. Spine. 2006;31(9):xi-xiv.", "31", "xi-xiv")]
    [InlineData("French S. Heat. Spine. 2006;31(9):998-1006.e2.", "31", "998-1006.e2")]
    public void Reads_volume_and_pages_of_any_kind(string body, string volume, string pages)
    {
        var publication = Entry(body).Publication.ShouldNotBeNull();
        (Slice(body, publication.Volume), Slice(body, publication.Pages)).ShouldBe((volume, pages));
    }

    [Fact]
    public void Years_of_history_are_not_the_year_of_the_work() =>
        Entry("Wertz, Richard R. \"Qing Era (1644–1912)\". _iBiblio._ 1998.").Year.ShouldBe(1998);

    [Fact]
    public void Any_entry_is_read_and_its_parts_lie_in_it_in_order() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 20].Select(string.Concat))
            .Sample(words =>
            {
                var entry = PageReading.Read($"{Above}{words}\n").Lists.SelectMany(list => list.Entries).FirstOrDefault();
                if (entry is null)
                    return;
                var parts = entry.Authors.Select(author => author.Span).Append(entry.MoreAuthors).Where(span => !span.IsEmpty).ToList();
                parts.ShouldAllBe(span => entry.Body.Contains(span));
                parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
                new[] { entry.Title, entry.Container }.Where(span => !span.IsEmpty).ShouldAllBe(span => entry.Body.Contains(span));
                if (!entry.Title.IsEmpty)
                    parts.ShouldAllBe(span => !span.OverlapsWith(entry.Title));
                if (!entry.Title.IsEmpty && !entry.Container.IsEmpty)
                    entry.Title.OverlapsWith(entry.Container).ShouldBeFalse();
            });

    private static string Slice(string body, TextSpan span) => span.IsEmpty ? "" : body.Substring(span.Start - Above.Length, span.Length);

    private static ReferenceEntry Entry(string body) =>
        PageReading.Read($"{Above}{body}\n").Lists.ShouldHaveSingleItem().Entries.ShouldHaveSingleItem();
}
