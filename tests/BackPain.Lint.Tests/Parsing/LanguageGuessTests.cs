using BackPain.Lint.Parsing;
using CsCheck;

namespace BackPain.Lint.Tests.Parsing;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Heat therapy is useful for back spasms and for other conditions of the spine.")]
    [InlineData("Ibuprofen 400 mg")]
    [InlineData("")]
    [InlineData("1234 5678")]
    [InlineData("Das Kapital is a book that was written in the nineteenth century by a German author.")]
    public void English_or_too_short_to_tell(string prose) => LanguageGuess.IsEnglish(prose).ShouldBeTrue();

    [Theory]
    [InlineData("Wärme hilft bei Rückenschmerzen, aber sie ist nicht für alle Patienten mit akuten Schmerzen geeignet und wird oft überschätzt.")]
    [InlineData("La chaleur est utile pour les douleurs du dos et elle ne présente pas de risque dans la plupart des cas.")]
    [InlineData("El calor es útil para el dolor de espalda y no tiene riesgos en la mayoría de los pacientes con dolor agudo.")]
    [InlineData("O calor é útil para a dor nas costas e não tem riscos na maioria dos doentes com dor aguda.")]
    [InlineData("Il calore è utile per il mal di schiena e non ha rischi nella maggior parte dei pazienti con dolore acuto.")]
    [InlineData("热疗对背痛有用，大多数患者没有风险。")]
    [InlineData("温熱療法は腰痛に有効であり、ほとんどの患者にリスクはない。")]
    [InlineData("Тепло полезно при болях в спине и для большинства пациентов безопасно.")]
    public void Other_languages(string prose) => LanguageGuess.IsEnglish(prose).ShouldBeFalse();

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("enm", false)]
    [InlineData("enm-GB", false)]
    [InlineData("de", false)]
    public void English_is_told_by_the_first_part_of_a_tag(string tag, bool isEnglish) => LanguageGuess.IsEnglishTag(tag).ShouldBe(isEnglish);

    [Fact]
    public void Any_text_has_an_answer() => Gen.String.Sample(text => LanguageGuess.IsEnglish(text) || true);
}
