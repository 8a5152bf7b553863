namespace BackPain.Lint.Verdicts;

/// <summary>The words that the detectors of claims know: the grammar here, the names of health in <see cref="HealthWords"/>.</summary>
internal static class ClaimWords
{
    private static readonly (ClaimWord Word, string Words)[] Grammar =
    [
        (ClaimWord.Modal, "can may might could will does do did cannot doesn't don't can't won't"),
        (ClaimWord.Ought, "should must ought shouldn't mustn't"),
        (ClaimWord.Be, "is are was were be been being isn't aren't"),
        (ClaimWord.Have, "has have had"),
        (ClaimWord.Adverb,
            "not also often sometimes usually never always even thus therefore still then both frequently rarely commonly generally " +
            "typically significantly markedly greatly only more most best better quite very all too itself themselves"),
        (ClaimWord.NounAhead,
            "the a an this these those its their his her our your my other another common possible main such any all many some several " +
            "most no each every these first second rare frequent leading major various specific different potential underlying known " +
            "two three four five further significant large small marked net overall"),
        (ClaimWord.Preposition, "of for by from with on at in into upon during after before between among within without about as like than through via under over and or per when while because although whereas"),
        (ClaimWord.To, "to"),
        (ClaimWord.Reported,
            "shown known believed thought found reported said considered likely appears appear appeared seems seem tends tend proven demonstrated " +
            "proved able claimed suspected suggested observed estimated expected unlikely"),
        (ClaimWord.Condition, "if whether unless suppose how why what would"),
        (ClaimWord.Effect,
            "cause prevent reduce increase decrease improve worsen relieve alleviate cure induce exacerbate aggravate trigger " +
            "inhibit suppress promote protect damage harm impair lower raise prolong shorten accelerate delay enhance ease lessen eliminate " +
            "provoke precipitate diminish attenuate potentiate stimulate restore minimize heal kill affect weaken strengthen aid"),
        (ClaimWord.Effects,
            "causes prevents reduces increases decreases improves worsens relieves alleviates cures induces exacerbates aggravates " +
            "triggers inhibits suppresses promotes protects damages harms impairs lowers raises prolongs shortens accelerates delays enhances " +
            "eases lessens eliminates provokes precipitates diminishes attenuates potentiates stimulates restores minimizes heals kills affects weakens strengthens"),
        (ClaimWord.Effected,
            "caused prevented reduced increased decreased improved worsened relieved alleviated cured induced exacerbated aggravated triggered " +
            "inhibited suppressed impaired lowered prolonged enhanced provoked precipitated diminished attenuated potentiated"),
        (ClaimWord.Effect | ClaimWord.NeedsPreposition, "lead result contribute predispose"),
        (ClaimWord.Effects | ClaimWord.NeedsPreposition, "leads results contributes predisposes"),
        (ClaimWord.Helps, "help helps work works"),
        (ClaimWord.Helpful, "effective useful helpful beneficial ineffective harmful dangerous toxic efficacious hazardous fatal lethal carcinogenic addictive protective"),
        (ClaimWord.Associated, "associated linked correlated"),
        (ClaimWord.Benefit, "benefit benefits"),
        (ClaimWord.Advice, "contraindicated contra-indicated first-line second-line"),
        (ClaimWord.Advised, "recommended advised indicated advisable inadvisable discouraged"),
        (ClaimWord.Avoid, "avoid avoided"),
        (ClaimWord.More, "more less fewer"),
        (ClaimWord.Most, "most least"),
        (ClaimWord.Better, "better worse superior inferior safer stronger higher lower greater milder weaker longer shorter faster"),
        (ClaimWord.Research,
            "study studies trial trials research researchers review reviews author authors investigators reviewers editors work analyses analysis " +
            "evidence investigation guidelines readers policy policies science scientists"),
        (ClaimWord.Action,
            "given used avoided treated started stopped discontinued continued initiated withheld administered prescribed offered encouraged discouraged " +
            "advised monitored managed tapered limited restricted reduced minimized minimised performed considered obtained ordered screened tested " +
            "vaccinated immunized immunised evaluated assessed examined referred hospitalized hospitalised admitted counseled counselled educated " +
            "instructed warned removed drained corrected replaced supplemented taken consumed combined applied kept maintained delayed postponed repeated " +
            "checked measured excluded reserved preferred called moved formulated individualized individualised tailored adjusted titrated supervised " +
            "avoid use take stop discontinue start begin seek consult see receive undergo exercise rest drink eat limit reduce wear wash call contact " +
            "abstain refrain consider continue remain stay sleep lie move perform report breastfeed drive"),
    ];

    // A word has one meaning in the table: from the lowest bit up what it does in a claim, what it does for a study, what it is a cue of.
    private const int StudyShift = 32;
    private const int CueShift = 48;

    private static readonly WordTable Known = Table();

    private static WordTable Table()
    {
        var table = new WordTable(1_500);
        foreach (var (word, words) in Grammar)
            table.Add(words, (long)word);
        foreach (var (word, words) in HealthWords.Lists)
            table.Add(words, (long)word);
        foreach (var (kind, words) in StudyWords.Lists)
            table.Add(words, (long)kind << StudyShift);
        foreach (var (cue, words) in SentenceCues.Lists)
            table.Add(words, (long)cue << CueShift);
        return table;
    }

    /// <summary>How many words of a text name treatments, diseases, people or parts of the body.</summary>
    /// <param name="text">The text.</param>
    /// <param name="enough">It stops at so many.</param>
    public static int CountHealthWords(ReadOnlySpan<char> text, int enough = int.MaxValue)
    {
        var (count, cues) = (0, SentenceCue.None);
        for (var at = 0; at < text.Length && count < enough; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var word = ScannedWord.Read(text[at..]);
            count += (Find(text.Slice(at, word.Length), word, out _, ref cues) & HealthWords.Any) != ClaimWord.None ? 1 : 0;
            at += word.Length;
        }

        return count;
    }

    /// <summary>What the word can do, in any case.</summary>
    public static ClaimWord Of(ReadOnlySpan<char> word) =>
        ClaimOf(Known.Find(word, ScannedWord.HashOf(word))) is not ClaimWord.None and var known ? known
        : word.Length == 0 ? ClaimWord.None
        : Guess(word, ScannedWord.HashOf(word[..^1]), word.LastIndexOf('-'));

    /// <summary>What a word of a text can do, in any case.</summary>
    /// <param name="word">The word.</param>
    /// <param name="scanned">The same word, as it was read.</param>
    /// <param name="study">What it does in a sentence that may report a study.</param>
    /// <param name="cues">Receives what the word is a cue of.</param>
    public static ClaimWord Find(ReadOnlySpan<char> word, ScannedWord scanned, out StudyWord study, ref SentenceCue cues)
    {
        var known = Known.Find(word, scanned.Hash);
        study = (StudyWord)((known >> StudyShift) & byte.MaxValue);
        cues |= CuesOf(known) | (scanned.HasParts ? CuesOfParts(word) : SentenceCue.None);
        return ClaimOf(known) is not ClaimWord.None and var claim ? claim : Guess(word, scanned.StemHash, scanned.Hyphen);
    }

    private static ClaimWord ClaimOf(long known) => (ClaimWord)(int)known;

    private static SentenceCue CuesOf(long known) => (SentenceCue)(known >> CueShift);

    private static SentenceCue CuesOfParts(ReadOnlySpan<char> word)
    {
        var cues = SentenceCue.None;
        foreach (var range in word.SplitAny("-'’"))
        {
            var part = word[range];
            cues |= CuesOf(Known.Find(part, ScannedWord.HashOf(part)));
        }

        return cues;
    }

    /// <summary>What an unknown word may be: a plural, an adverb, a compound, a name that its ending gives away.</summary>
    private static ClaimWord Guess(ReadOnlySpan<char> word, uint stemHash, int hyphen)
    {
        if (word.Length < 5)
            return ClaimWord.None;
        if (word[^1] == 's' && ClaimOf(Known.Find(word[..^1], stemHash)) is not ClaimWord.None and var singular)
            return singular & HealthWords.Any;
        if (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            return ClaimWord.Adverb;
        return hyphen > 0 ? Of(word[(hyphen + 1)..]) & HealthWords.Any : HealthWords.ByEnding(word);
    }
}
