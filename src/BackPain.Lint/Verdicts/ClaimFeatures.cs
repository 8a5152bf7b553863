using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// The features of a sentence, each at most once. What trains the citation-need score and what applies it read sentences with
/// this. It is used again for sentence after sentence and allocates nothing for one.
/// </summary>
internal sealed class ClaimFeatures(ClaimVocabulary vocabulary)
{
    /// <summary>Index of the first word of the vocabulary among all features.</summary>
    public const int FirstGram = (int)ClaimFeature.NeitherCited + 1;

    /// <summary>So many words back "has been" and "previous" still belong to a word.</summary>
    private const int Near = 3;

    private readonly List<int> found = [];
    private readonly List<TextSpan> places = [];

    /// <summary>A bit for each feature that was found.</summary>
    private readonly ulong[] seen = new ulong[((FirstGram + vocabulary.Count) / 64) + 1];
    private int prior, study, have, been;

    /// <summary>Indexes of the features that the sentence has.</summary>
    public ReadOnlySpan<int> Found => CollectionsMarshal.AsSpan(found);

    /// <summary>Where each of them stands in the sentence; empty for what is no word.</summary>
    public ReadOnlySpan<TextSpan> Places => CollectionsMarshal.AsSpan(places);

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The sentence with everything that is no prose blanked out.</param>
    /// <param name="context">Where it stands.</param>
    public void Read(ReadOnlySpan<char> text, ClaimContext context)
    {
        found.Clear();
        places.Clear();
        Array.Clear(seen);
        Add(ClaimFeature.Always);
        prior = study = have = been = -100;
        var (words, letters) = ReadWords(text);
        AddLength(words);
        AddWordLength(letters / (double)Math.Max(1, words));
        AddCommas(text.Count(','));
        if (text.TrimEnd("\"'”’)*_ ").EndsWith('?'))
            Add(ClaimFeature.Question);
        if (text.ContainsAny('"', '“'))
            Add(ClaimFeature.Quotation);
        AddContext(context);
    }

    private (int Words, int Characters) ReadWords(ReadOnlySpan<char> text)
    {
        var grams = new ClaimNGrams(text);
        var (count, characters, numbers, lastStart) = (0, 0, 0, 0);
        var (previous, all) = (ClaimCue.None, ClaimCue.None);
        while (grams.Next())
        {
            var place = TextSpan.FromBounds(grams.Start, grams.End);
            var (gram, cues) = vocabulary.Find(grams.Word);
            if (gram >= 0)
                Add(FirstGram + gram, place);
            if (grams.Pair != 0 && vocabulary.Find(grams.Pair).Gram is >= 0 and var pair)
                Add(FirstGram + pair, TextSpan.FromBounds(count == 0 ? grams.Start : lastStart, grams.End));
            if (grams.IsNumber)
            {
                numbers++;
                cues |= ClaimCue.Number;
                Add(grams.IsPercentage ? ClaimFeature.Percentage : grams.IsYear ? ClaimFeature.Year : ClaimFeature.Number, place);
            }
            else if (grams.IsCapitalized && count > 0)
            {
                Add(place.Length > 1 && char.IsUpper(text[place.Start + 1]) ? ClaimFeature.Acronym : ClaimFeature.Name, place);
            }

            if (cues != ClaimCue.None)
                AddCues(cues, previous, place, count, lastStart);
            previous = cues;
            all |= cues;
            lastStart = place.Start;
            characters += place.Length;
            count++;
        }

        if (numbers > 1)
            Add(ClaimFeature.ManyNumbers);
        if ((all & (ClaimCue.Frequency | ClaimCue.Number)) == (ClaimCue.Frequency | ClaimCue.Number))
            Add(ClaimFeature.FrequencyWithNumber);
        return (count, characters);
    }

    private void AddCues(ClaimCue cues, ClaimCue previous, TextSpan place, int word, int lastStart)
    {
        if ((cues & ClaimCue.Unit) != ClaimCue.None && (previous & ClaimCue.Number) != ClaimCue.None)
            Add(ClaimFeature.Dose, TextSpan.FromBounds(lastStart, place.End));
        if ((cues & ClaimCue.Amount) != ClaimCue.None)
            Add(ClaimFeature.Amount, place);
        if ((cues & ClaimCue.Study) != ClaimCue.None)
            AddStudy(place, word);
        if ((cues & ClaimCue.Report) != ClaimCue.None)
            AddReport(place, word);
        if ((cues & ClaimCue.Effect) != ClaimCue.None)
            Add(ClaimFeature.Effect, place);
        if ((cues & ClaimCue.Association) != ClaimCue.None)
            Add(ClaimFeature.Association, place);
        if ((cues & ClaimCue.Advice) != ClaimCue.None)
            Add(ClaimFeature.Advice, place);
        if ((cues & ClaimCue.Comparison) != ClaimCue.None)
            Add(ClaimFeature.Comparison, place);
        if ((cues & ClaimCue.Frequency) != ClaimCue.None)
            Add(ClaimFeature.Frequency, place);
        if ((cues & ClaimCue.Hedge) != ClaimCue.None)
            Add(ClaimFeature.Hedge, place);
        if ((cues & ClaimCue.Prior) != ClaimCue.None)
            prior = word;
        if ((cues & ClaimCue.Have) != ClaimCue.None)
            have = word;
        if ((cues & ClaimCue.Been) != ClaimCue.None && word - have <= Near)
            been = word;
    }

    private void AddStudy(TextSpan place, int word)
    {
        Add(ClaimFeature.Study, place);
        if (word - prior <= Near)
            Add(ClaimFeature.PriorStudy, place);
        study = word;
    }

    private void AddReport(TextSpan place, int word)
    {
        Add(ClaimFeature.Report, place);
        if (word - been <= Near)
            Add(ClaimFeature.BeenReported, place);
        else if (word - study <= Near)
            Add(ClaimFeature.StudyReports, place);
    }

    private void AddLength(int words)
    {
        if (words <= 8)
            Add(ClaimFeature.UpTo8Words);
        else if (words <= 14)
            Add(ClaimFeature.UpTo14Words);
        else if (words <= 20)
            Add(ClaimFeature.UpTo20Words);
        else if (words > 40)
            Add(ClaimFeature.Over40Words);
        else if (words > 28)
            Add(ClaimFeature.Over28Words);
    }

    private void AddWordLength(double mean)
    {
        if (mean < 4.6)
            Add(ClaimFeature.ShortWords);
        else if (mean > 6.2)
            Add(ClaimFeature.VeryLongWords);
        else if (mean > 5.4)
            Add(ClaimFeature.LongWords);
    }

    private void AddCommas(int commas)
    {
        if (commas > 0)
            Add(ClaimFeature.Comma);
        if (commas > 2)
            Add(ClaimFeature.ManyCommas);
    }

    private void AddContext(ClaimContext context)
    {
        if (context.Count == 1)
            Add(ClaimFeature.Alone);
        else if (context.Index == 0)
            Add(ClaimFeature.OpensParagraph);
        else if (context.Index == context.Count - 1)
            Add(ClaimFeature.ClosesParagraph);
        if (!context.SourcesShown)
            return;
        Add(ClaimFeature.SourcesShown);
        if (context.PreviousCited)
            Add(ClaimFeature.PreviousCited);
        if (context.NextCited)
            Add(ClaimFeature.NextCited);
        if (context.PreviousCited == context.NextCited)
            Add(context.NextCited ? ClaimFeature.BothCited : ClaimFeature.NeitherCited);
    }

    private void Add(ClaimFeature feature, TextSpan place = default) => Add((int)feature, place);

    private void Add(int feature, TextSpan place)
    {
        var bit = 1ul << feature;
        if ((seen[feature / 64] & bit) != 0)
            return;
        seen[feature / 64] |= bit;
        found.Add(feature);
        places.Add(place);
    }
}
