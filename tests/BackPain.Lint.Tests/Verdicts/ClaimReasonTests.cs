using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class ClaimReasonTests
{
    [Theory]
    [InlineData("Heat therapy is useful for back spasms.", "is useful for back spasms")]
    [InlineData("Exercises can be an effective approach under supervision.", "can be an effective approach")]
    [InlineData("Massage therapy, especially from an expert, may help.", "may help")]
    [InlineData("Acupuncture has a small benefit for chronic back pain.", "has a small benefit")]
    [InlineData("Most people will benefit from a better posture.", "will benefit from")]
    [InlineData("Opioids cause constipation in many users.", "cause constipation")]
    [InlineData("Opioids also often cause constipation in many users.", "also often cause constipation")]
    [InlineData("Long sitting does not increase the risk of sciatica.", "does not increase the risk")]
    [InlineData("Inactivity may lead to weak muscles of the back.", "may lead to weak muscles")]
    [InlineData("Regular exercise protects against back pain.", "protects against back pain")]
    [InlineData("Sciatica is mostly caused by a herniated disc.", "is mostly caused by a herniated disc")]
    [InlineData("Back pain can be relieved by heat and by rest.", "can be relieved by heat")]
    [InlineData("Smoking has been linked to chronic back pain.", "has been linked to chronic back pain")]
    [InlineData("Obesity is a known risk factor for back pain.", "is a known risk factor for back pain")]
    [InlineData("Gabapentin has been shown to reduce pain of the nerves.", "has been shown to reduce pain")]
    [InlineData("Naproxen helps relieve pain within a few hours.", "helps relieve pain")]
    [InlineData("Furosemide relieves pulmonary edema by draining water.", "relieves pulmonary edema")]
    [InlineData("Naproxen was incorrectly thought to cause back pain.", null)]
    [InlineData("Other causes associated with coronary artery disease are rare.", null)]
    [InlineData("Cauda equina syndrome can be fatal for the bladder.", null)]
    [InlineData("The patient bends the knee to reduce pressure on the nerve.", null)]
    [InlineData("The drug is given to prevent nausea before surgery.", null)]
    [InlineData("The many causes of back pain are listed here.", null)]
    [InlineData("An increase in pain was seen by the nurse.", null)]
    [InlineData("Pain caused by heat was felt by the nurse.", null)]
    [InlineData("Pain associated with heat was felt by the nurse.", null)]
    [InlineData("It depends on whether heat reduces the pain.", null)]
    [InlineData("Few know how much a therapy can improve mobility.", null)]
    [InlineData("The dose may increase, as the patient gets used to it.", null)]
    [InlineData("It was a toxic goitre of the thyroid gland.", null)]
    [InlineData("The update reduces the time that a query takes.", null)]
    [InlineData("This error causes a failure of the program.", null)]
    public void An_effect_is_found_with_its_words(string sentence, string? words) => Expect(ClaimReason.Effect, sentence, words);

    [Theory]
    [InlineData("A treatment plan with other therapy should be formulated.", "should be formulated")]
    [InlineData("Repetitive motions of the back or hip should be avoided by patients.", "should be avoided")]
    [InlineData("Patients should not take opioids for long.", "should not take")]
    [InlineData("Aspirin must not be given to children with fever.", "must not be given")]
    [InlineData("Manipulation is contraindicated in osteoporosis.", "contraindicated")]
    [InlineData("Paracetamol is the first-line drug for back pain.", "first-line")]
    [InlineData("Exercise is strongly recommended for back pain.", "is strongly recommended")]
    [InlineData("Ibuprofen is the drug of choice for acute pain.", "drug of choice")]
    [InlineData("Avoid opioids in patients with apnea.", "Avoid")]
    [InlineData("It is cheap, even though the drug must be administered daily for pain.", null)]
    [InlineData("It should be noted that pain is common in adults.", null)]
    [InlineData("Future trials should be performed in older patients.", null)]
    [InlineData("Surgeons must perform many operations on patients.", null)]
    [InlineData("Doctors should take the cost of drugs into account.", null)]
    [InlineData("The choice of treatment depends on the patient.", null)]
    [InlineData("The chosen first-line treatment will differ between patients.", null)]
    [InlineData("The recommended dose of ibuprofen is printed on the box.", null)]
    [InlineData("Arsphenamine was indicated for syphilis in former times.", null)]
    [InlineData("Whether patients should avoid bed rest was debated.", null)]
    [InlineData("The cache should be cleared before the program is used.", null)]
    public void Advice_is_found_with_its_words(string sentence, string? words) => Expect(ClaimReason.Recommendation, sentence, words);

    [Theory]
    [InlineData("Exercise is superior to bed rest in chronic pain.", "superior to")]
    [InlineData("Back pain is more common in women than in men.", "more common in women than")]
    [InlineData("Moist wraps work best against spasms of the back.", "work best")]
    [InlineData("Back pain is the leading cause of disability.", "leading cause")]
    [InlineData("The most common cause of sciatica is a disc.", "most common")]
    [InlineData("Discography was the gold standard for disc pain.", "gold standard")]
    [InlineData("Tapentadol is safer than oxycodone for most.", "safer than")]
    [InlineData("The fat lies superior to the kidney and the spleen.", null)]
    [InlineData("Treat fever when the temperature is higher than 39 degrees.", null)]
    [InlineData("The patient has more pain than usual in the back.", null)]
    [InlineData("To find the most effective drug can take a patient months.", null)]
    [InlineData("To confirm sciatica as the most likely disease, the leg of the patient is raised.", null)]
    [InlineData("It is unclear if exercise is superior to bed rest.", null)]
    [InlineData("The new server is faster than the one of last year.", null)]
    public void A_comparison_is_found_with_its_words(string sentence, string? words) => Expect(ClaimReason.Comparison, sentence, words);

    [Theory]
    [InlineData("Studies show that 12% of patients should avoid opioids.", ClaimReason.Statistic)]
    [InlineData("Studies show that patients should avoid opioids.", ClaimReason.Study)]
    [InlineData("Patients should avoid opioids because they cause constipation.", ClaimReason.Recommendation)]
    [InlineData("Smoking causes back pain and is the most common risk.", ClaimReason.Effect)]
    public void The_strongest_reason_counts(string sentence, ClaimReason reason) =>
        Claims(sentence).ShouldHaveSingleItem().Reason.ShouldBe(reason);

    [Theory]
    [InlineData("arthritis", "Ailment")]
    [InlineData("thrombocytopenias", "Ailment")]
    [InlineData("omeprazole", "Agent")]
    [InlineData("post-exertional-malaise", "Ailment")]
    [InlineData("Patients", "Person")]
    [InlineData("hypothesis", "None")]
    [InlineData("diagnosis", "None")]
    [InlineData("academia", "None")]
    [InlineData("server", "None")]
    [InlineData("ß", "None")]
    public void Words_of_health_are_known_by_name_and_by_ending(string word, string kind) =>
        (ClaimWords.Of(word) & HealthWords.Any).ToString().ShouldBe(kind);

    private static void Expect(ClaimReason reason, string sentence, string? words)
    {
        var claim = Claims(sentence).SingleOrDefault(claim => claim.Reason == reason);

        (claim is null ? null : sentence.Substring(claim.Evidence.Start, claim.Evidence.Length)).ShouldBe(words);
    }

    private static ImmutableArray<ClaimVerdict> Claims(string page) =>
        [.. new Page(ArticleReader.Read(SourceText.From(page), LintSettings.Default), LintSettings.Default).Claims.Where(claim => claim.IsExact)];
}
